package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Past;
import chokepoint.core.experiment.Replication;
import chokepoint.core.factor.Factors;
import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.ScenarioLibrary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Story: the shipped scenarios with licences reviewed in their turn. */
class LicenceQueueStory {

    private static final Rules QUEUE = Rules.of(Rule.LICENCE_QUEUE);
    private static final long SEED = 3;

    private static Scenario queued(String name) {
        return ScenarioLibrary.load(name).withRules(QUEUE);
    }

    @Test
    void bansListsAndHaltsAreNoLicences() {
        for (String name : List.of("ban-2026-escalating", "ban-2010-style", "crisis-2010")) {
            assertThat(queued(name).controls().stream()
                            .filter(ControlPlan::isLicence)
                            .map(ControlPlan::name))
                    .as(name)
                    .isSubsetOf("licence-2025", "licence-magnets-2025", "magnets-2026");
        }
        assertThat(queued("ban-2026").controls().stream().filter(ControlPlan::isLicence))
                .hasSize(3);
    }

    @Test
    void theNumbersOfTheOfficeAreInputsAndApprovalsByDateAreNot() {
        List<String> today = Factors.of(ScenarioLibrary.load("ban-2026")).names();
        List<String> queue = Factors.of(queued("ban-2026")).names();
        assertThat(today).contains("licence-2025", "magnets-2026").doesNotContain("licence_office");
        assertThat(queue).contains("licence_office").doesNotContain("licence-2025", "magnets-2026");
    }

    @Test
    void theHaltOf2010IsAsItWas() {
        RunRecord today = Replication.run(ScenarioLibrary.load("crisis-2010"), SEED, 0, new PlainLoopEngine());
        RunRecord queue = Replication.run(queued("crisis-2010"), SEED, 0, new PlainLoopEngine());
        SameRecord.assertSame(queue, today);
    }

    /** Papers, what waits, luck and the office's memory of 26 weeks are all on the tape. */
    @ParameterizedTest(name = "from week {0}")
    @ValueSource(ints = {271, 273, 280, 311})
    void aRunFromThePastOfNoBanIsTheUnbrokenRun(int week) {
        Scenario ban = queued("ban-2026");
        Past past = Replication.past(queued("no-ban"), SEED, 1, new PlainLoopEngine(), week);
        SameRecord.assertSame(
                Replication.resume(ban, SEED, 1, new PlainLoopEngine(), past),
                Replication.run(ban, SEED, 1, new PlainLoopEngine()));
    }

    /** What nobody typed by date: some week of the first quarter of licences lets through less than half of a year later. */
    @Test
    void theTroughAndTheRecoveryAreResults() {
        Scenario calm = queued("no-ban");
        int start = calm.timeline().calendar().weekOf(calm.controls().get(0).start());
        double[] allowed = new double[60];
        double[] before = new double[1];
        DrawnWorlds.watch(calm, 0, (week, state) -> {
            double share = state.office().allowedShare(Region.JAPAN, Item.DY);
            if (week == start - 1) {
                before[0] = share;
            } else if (week >= start && week < start + allowed.length) {
                allowed[week - start] = share;
            }
        });
        assertThat(before[0]).isEqualTo(1);
        double trough = Arrays.stream(allowed, 0, 13).min().orElseThrow();
        assertThat(allowed[52]).isGreaterThan(2 * trough);
        assertThat(trough).isLessThan(0.5);
    }

    @Test
    void haltedReviewsHoldMagnetsUp() {
        Scenario ban = queued("ban-2026");
        Scenario halted = ScenarioLibrary.load("ban-2026", List.of("controls.magnets-2026.reviewsHalted=true"))
                .withRules(QUEUE);
        int later = ban.timeline().measureWeek() + 40;
        double[] share = new double[2];
        DrawnWorlds.watch(
                ban,
                0,
                (week, state) ->
                        note(week == later, state.office().allowedShare(Region.JAPAN, Item.MAGNETS), share, 0));
        DrawnWorlds.watch(
                halted,
                0,
                (week, state) ->
                        note(week == later, state.office().allowedShare(Region.JAPAN, Item.MAGNETS), share, 1));
        assertThat(share[0]).isGreaterThan(0.5);
        assertThat(share[1]).isLessThan(0.05);
    }

    private static void note(boolean now, double value, double[] into, int at) {
        if (now) {
            into[at] = value;
        }
    }
}
