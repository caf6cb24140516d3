package chokepoint.findings.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.store.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Goals of a search by hand. A ban in 2028 at 10 % a year, so that π = 0.19; 100 yen a dollar, no discount, no deadweight; cars weigh
 * three times as much as lamps.
 *
 * <p>p avoids 40 and 80 bn yen (0.4 and 0.8 bn dollars, mean 0.6) under the ban, pays 100 M then and 50 M without: expected loss
 * avoided 0.19 × 600 = 114 M, outlay 0.19 × 100 + 0.81 × 50 = 59.5 M, net 114 − 59.5 = 54.5 M; by state −50 and 500 M. Cars last 10
 * and 30 days longer, lamps 8: Japan's first lost output, after 50 days, comes 8 days later.
 */
class PolicyGoalsTest {

    private static final double MILLION = 1e6;
    private static final List<PolicyCase> CASES = List.of(TestPairs.noBan(), TestPairs.ban(TestPairs.BAN, 2028));

    private static TestPairs pairs() {
        return new TestPairs(2, CASES, "none", "p")
                .put(TestPairs.BAN, "none", PolicyMeasure.LOSS, "", 2028, 100, 200)
                .put(TestPairs.BAN, "p", PolicyMeasure.LOSS, "", 2028, 60, 120)
                .put(TestPairs.BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "cars", 0, 100)
                .put(TestPairs.BAN, "p", PolicyMeasure.DAYS_TO_SURVIVE, "cars", 0, 110, 130)
                .put(TestPairs.BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "lamps", 0, 50)
                .put(TestPairs.BAN, "p", PolicyMeasure.DAYS_TO_SURVIVE, "lamps", 0, 58)
                .put(TestPairs.BAN, "p", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan"), 2028, 100 * MILLION)
                .put(TestPairs.NO_BAN, "p", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan"), 2028, 50 * MILLION);
    }

    private static PolicyGoals goals(TestPairs pairs, String policy) {
        PolicySetup setup = pairs.setup("none");
        Policy wanted = setup.policies().stream()
                .filter(one -> one.name().equals(policy))
                .findFirst()
                .orElseThrow();
        PolicyRuns runs = PolicyRuns.of(
                setup.caseNames(), setup.policyNames(), setup.runs(), pairs.results(new Part(0, setup.runs() - 1)));
        return PolicyGoals.of(setup.comparison(runs), wanted);
    }

    @Test
    void goalsAreThoseCountedByHand() {
        PolicyGoals goals = goals(pairs(), "p");
        assertThat(goals.lossAvoidedUsd()).isCloseTo(114 * MILLION, within(1.0));
        assertThat(goals.outlayUsd()).isCloseTo(59.5 * MILLION, within(1.0));
        assertThat(goals.expectedNetUsd()).isCloseTo(54.5 * MILLION, within(1.0));
        assertThat(goals.daysGained()).isCloseTo(8, within(1e-9));
        assertThat(goals.netUsd()).hasSize(2);
        assertThat(goals.worstNetUsd()).isCloseTo(-50 * MILLION, within(1.0));
        assertThat(PolicyGoals.ofFigures(goals.figures())).isEqualTo(goals);
    }

    @Test
    void theyAreThoseOfTheScoreboard() {
        TestPairs pairs = pairs();
        PolicySetup setup = pairs.setup("none");
        ScoreRow row = new Scoreboard(new PolicyComparison(
                        pairs.runs(),
                        setup.cases(),
                        setup.policies(),
                        "none",
                        new Valuation(setup.discountShare(), setup.jpyPerUsdFactor(), setup.deadweightShare()),
                        setup.yearlyBanProbabilityShare(),
                        setup.industries(),
                        setup.seed(),
                        new Foresight(setup.policies())))
                .rows()
                .get(1);
        PolicyGoals goals = goals(pairs, "p");
        assertThat(goals.expectedNetUsd()).isCloseTo(row.expectedGain().mean(), within(1.0));
        assertThat(goals.daysGained()).isCloseTo(row.daysGained().mean(), within(1e-9));
        assertThat(goals.netUsd().get(0)).isCloseTo(row.gainIfNoBan().mean(), within(1.0));
        assertThat(goals.netUsd().get(1)).isCloseTo(row.gainIfBan().mean(), within(1.0));
    }

    @Test
    void theBaselineDoesNothing() {
        assertThat(goals(pairs(), "none").figures()).containsOnly(0.0);
    }

    @Test
    void aReplicationThatBreaksOffIsLeftOutOfBoth() {
        PolicyGoals goals = goals(pairs().fail(1, TestPairs.BAN, "p", "broke off"), "p");
        assertThat(goals.lossAvoidedUsd()).isCloseTo(0.19 * 400 * MILLION, within(1.0));
        assertThat(goals.daysGained()).isCloseTo(8, within(1e-9));
    }
}
