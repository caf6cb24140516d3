package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.User;
import chokepoint.core.experiment.BanShift;
import chokepoint.core.material.Item;
import chokepoint.core.model.WeekView;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Story: stocks before the first control are what was drawn, once, and results from then on. */
class StockAnchorStory {

    private static final LocalDate LICENCES = LocalDate.of(2025, 4, 4);

    private static int anchor(Scenario scenario, Item item) {
        return WorldAssembler.random(scenario, new Draws(1, 0)).stockAnchorWeek()[item.ordinal()];
    }

    @Test
    void theAnchorIsTheWeekBeforeTheFirstControlAndStaysWhereABanIsMoved() {
        Scenario ban = DrawnWorlds.ban().withRules(Rules.NEWEST);
        int licences = ban.timeline().calendar().weekOf(LICENCES);
        assertThat(anchor(ban, Item.DY)).isEqualTo(licences - 1);
        assertThat(anchor(ban, Item.MAGNETS)).isEqualTo(licences - 1);
        assertThat(anchor(ban, Item.ND)).isEqualTo(ban.timeline().measureWeek() - 1);
        Scenario later = BanShift.to(
                BanShift.withHorizon(ScenarioLibrary.load("ban-2026-total").withRules(Rules.NEWEST), 400), 2030);
        assertThat(later.timeline().measureWeek()).isGreaterThan(ban.timeline().measureWeek() + 200);
        for (Item item : Item.values()) {
            assertThat(anchor(later, item)).as(item.symbol()).isEqualTo(anchor(ban, item));
        }
        Scenario crisis = ScenarioLibrary.load("crisis-2010")
                .withRules(new Rules(true, true, false, Rules.StockAnchor.END_OF_WARM_UP));
        assertThat(anchor(crisis, Item.ND)).isEqualTo(crisis.timeline().warmUpWeeks() - 1);
    }

    /** Stock of Japan over what is wanted of it in a calm week, at the end of a week. */
    private static double overTarget(WeekView state, Item item) {
        double stock = 0;
        double target = 0;
        for (User user : state.users()) {
            for (int l = 0; l < user.itemCount(); l++) {
                if (user.item(l) == item.ordinal()) {
                    stock += user.stockTReo(l);
                    target += state.users().targetTReo(user.line(l), 0);
                }
            }
        }
        return stock / target;
    }

    @Test
    void atTheEndOfTheAnchorWeekFirmsHoldWhatWasDrawnAndLaterSomethingElse() {
        Scenario ban = DrawnWorlds.ban().withRules(Rules.NEWEST);
        World world = WorldAssembler.random(ban, new Draws(DrawnWorlds.SEED, 0));
        for (Item item : List.of(Item.DY, Item.Y, Item.ND, Item.MAGNETS)) {
            int anchor = world.stockAnchorWeek()[item.ordinal()];
            double[] seen = new double[2];
            DrawnWorlds.watch(ban, 0, (week, state) -> {
                if (week == anchor) {
                    seen[0] = overTarget(state, item);
                } else if (week == ban.timeline().measureWeek() + 20) {
                    seen[1] = overTarget(state, item);
                }
            });
            assertThat(seen[0]).as(item.symbol()).isCloseTo(1, within(1e-9));
            assertThat(seen[1]).as(item.symbol()).isNotCloseTo(1, within(1e-3));
        }
    }

    /** An offtake from March 2025 on has filled shelves with Nd: the restatement is that of the world without it and leaves that there. */
    @Test
    void aPolicyThatIsAnnouncedBeforeTheAnchorKeepsItsEffect() {
        Scenario ban = DrawnWorlds.ban().withRules(Rules.NEWEST);
        Scenario offtake = ban.withPolicy(PolicyLibrary.load(
                "offtake-110",
                List.of("instruments.ndpr-offtake.announce=2025-03-03", "instruments.ndpr-offtake.start=2025-03-10")));
        int anchor = ban.timeline().measureWeek() - 1;
        double[] plain = new double[2];
        double[] under = new double[2];
        DrawnWorlds.watch(ban, 0, (week, state) -> note(week == anchor, state, plain));
        DrawnWorlds.watch(offtake, 0, (week, state) -> note(week == anchor, state, under));
        assertThat(under[0]).isCloseTo(plain[0], within(1e-9 * Math.abs(plain[0])));
        assertThat(plain[0]).isNotZero();
        assertThat(under[1]).isNotCloseTo(plain[1], within(1e-4));
    }

    private static void note(boolean now, WeekView state, double[] seen) {
        if (now) {
            seen[0] = state.restatedTReo(Item.ND);
            seen[1] = overTarget(state, Item.ND);
        }
    }
}
