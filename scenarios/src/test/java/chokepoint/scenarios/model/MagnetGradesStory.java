package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Users;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekView;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Story: where magnets are told apart by grade, a control captures those with Dy or Tb, and customs holds up the others for a while. */
class MagnetGradesStory {

    private static final Rules BY_GRADE = Rules.of(Rule.MAGNET_MAKERS);
    private static final Draws DRAWS = new Draws(1, 0);
    private static final double ACCURACY = 1e-9;

    private static Scenario byGrade(Scenario scenario, double withHeavyShare, double holdUpWeeks) {
        List<InputRow> rows = List.of(
                InputRow.fixed(Tables.MAGNETS_WITH_HEAVY, withHeavyShare, "share", Provenance.ASSUMED, "of this story"),
                InputRow.fixed(
                        Parameter.MAGNET_HOLD_UP_WEEKS.path(),
                        holdUpWeeks,
                        "weeks",
                        Provenance.ASSUMED,
                        "of this story"));
        return scenario.withRules(BY_GRADE).withInputs(scenario.inputs().with(rows));
    }

    /** The licences of 2025 and the ban, of which only what they say of finished magnets holds. */
    private static Scenario magnetsAlone() {
        Scenario ban = DrawnWorlds.ban();
        return DrawnWorlds.changed(
                ban.withControls(ban.controls().stream()
                        .filter(plan -> plan.items().has(Item.MAGNETS))
                        .toList()),
                plan -> DrawnWorlds.withItems(plan, ItemSet.of(Item.MAGNETS)));
    }

    /** What users of magnets went through in a run. */
    private static final class Seen {
        double deniedHeavyTReo;
        double deniedLightTReo;
        double mostHeldUpTReo;
        double lostOutput;
        int magnetsBoundWeeks;
        /** Weeks in which a firm has nothing with Dy or Tb while it has all it wants without. */
        int oneGradeEmptyWeeks;

        void note(WeekView state) {
            Users users = state.users();
            double heldUp = 0;
            for (int u = 0; u < users.count(); u++) {
                lostOutput += 1 - users.outputShare(u);
                magnetsBoundWeeks += users.bindingNest(u) == Nest.MAGNETS ? 1 : 0;
                double emptyHeavy = 0;
                for (int line = users.firstLine(u); line < users.endLine(u); line++) {
                    if (users.itemOf(line) == Item.MAGNETS.ordinal()) {
                        boolean light = users.isWithoutHeavy(line);
                        deniedLightTReo += light ? users.deniedTReo(line) : 0;
                        deniedHeavyTReo += light ? 0 : users.deniedTReo(line);
                        heldUp += light ? users.inQueueTReo(line) : 0;
                        boolean empty = users.partsTReo(line) < 0.5 * users.needTReo(line);
                        boolean full = users.stockTReo(line) > 3 * users.needTReo(line);
                        oneGradeEmptyWeeks += light && full && emptyHeavy > 0 ? 1 : 0;
                        emptyHeavy = !light && empty ? 1 : 0;
                    }
                }
            }
            mostHeldUpTReo = Math.max(mostHeldUpTReo, heldUp);
        }
    }

    private static Seen seen(Scenario scenario) {
        Seen seen = new Seen();
        DrawnWorlds.watch(scenario, 0, (week, state) -> seen.note(state));
        return seen;
    }

    @Test
    void noGradeWithDysprosiumInImportsAndNoHoldUpABanOnDysprosiumCostsMagnetUsersNothing() {
        Seen without = seen(byGrade(DrawnWorlds.ban().withControls(List.of()), 0, 0));
        Seen control = seen(byGrade(magnetsAlone(), 0, 0));
        assertThat(control.lostOutput).isEqualTo(without.lostOutput);
        Seen ban = seen(byGrade(DrawnWorlds.ban(), 0, 0));
        assertThat(ban.deniedHeavyTReo + ban.deniedLightTReo + ban.mostHeldUpTReo)
                .isZero();
        assertThat(ban.magnetsBoundWeeks).isZero();
        // the test can fail: with the grade, magnets do bind
        assertThat(seen(byGrade(magnetsAlone(), 0.6, 0)).lostOutput).isGreaterThan(without.lostOutput);
        assertThat(seen(byGrade(DrawnWorlds.ban(), 0.6, 0)).magnetsBoundWeeks).isPositive();
    }

    @Test
    void theGradeWithDysprosiumRunsOutWhileTheOtherIsThere() {
        Seen ban = seen(byGrade(magnetsAlone(), 0.6, 0));
        assertThat(ban.deniedHeavyTReo).isPositive();
        assertThat(ban.deniedLightTReo).isZero();
        assertThat(ban.oneGradeEmptyWeeks).isPositive();
    }

    @Test
    void customsHoldsUpWhatShipsWithoutLicenceForSomeWeeks() {
        assertThat(seen(byGrade(magnetsAlone(), 0.3, 0)).mostHeldUpTReo).isZero();
        assertThat(seen(byGrade(magnetsAlone(), 0.3, 6)).mostHeldUpTReo).isPositive();
    }

    /** With nothing but magnets without Dy or Tb, customs count nothing for six weeks and then all that was held up. */
    @Test
    void volumesCountInTheWeekInWhichTheyLeaveChina() {
        double[] held = volumes(byGrade(magnetsAlone(), 0, 6));
        double[] free = volumes(byGrade(magnetsAlone(), 0, 0));
        int start = 0;
        while (held[start] > 0) {
            start++;
        }
        double bought = 0;
        for (int week = start; week < start + 6; week++) {
            assertThat(held[week]).as("week %s", week).isCloseTo(0, within(ACCURACY));
            bought += free[week];
        }
        // six weeks of purchases leave at once, beside those of the week itself
        assertThat(held[start + 6]).isGreaterThan(0.8 * bought);
        assertThat(held[start + 7]).isLessThan(0.5 * bought);
    }

    private static double[] volumes(Scenario scenario) {
        return DrawnWorlds.watch(scenario, 0, (week, state) -> {})
                .market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.MAGNETS);
    }

    @Test
    void gradesAddUpToWhatCustomsCount() {
        World apart = WorldAssembler.central(byGrade(DrawnWorlds.ban(), 0.4, 4), DRAWS);
        World alike = WorldAssembler.central(DrawnWorlds.ban(), DRAWS);
        assertThat(magnets(apart) / magnets(alike)).isCloseTo(2300.0 / 2800, within(ACCURACY));
        double[] needTReo = new double[2];
        boolean[] first = {true};
        DrawnWorlds.watch(byGrade(DrawnWorlds.ban(), 0.4, 4), 0, (week, state) -> {
            if (first[0]) {
                Users users = state.users();
                for (int u = 0; u < users.count(); u++) {
                    double parts = 0;
                    for (int line = users.firstLine(u); line < users.endLine(u); line++) {
                        if (users.itemOf(line) == Item.MAGNETS.ordinal()) {
                            parts += users.partShare(line);
                            needTReo[users.isWithoutHeavy(line) ? 1 : 0] +=
                                    users.partShare(line) * users.spec(u).needTReoPerWeek()[Item.MAGNETS.ordinal()];
                        }
                    }
                    assertThat(parts == 0 || Math.abs(parts - 1) < ACCURACY)
                            .as("grades of user %s sum to one: %s", u, parts)
                            .isTrue();
                }
            }
            first[0] = false;
        });
        assertThat(needTReo[0] / Arrays.stream(needTReo).sum()).isCloseTo(0.4, within(ACCURACY));
    }

    @Test
    void withoutTheRuleNothingIsToldApart() {
        DrawnWorlds.watch(DrawnWorlds.ban(), 0, (week, state) -> {
            for (int line = 0; line < state.users().lineCount() && week % 50 == 0; line++) {
                assertThat(state.users().isWithoutHeavy(line)).isFalse();
            }
        });
    }

    private static double magnets(World world) {
        return world.users().stream()
                .mapToDouble(user -> user.needTReoPerWeek()[Item.MAGNETS.ordinal()])
                .sum();
    }
}
