package chokepoint.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.scenario.EndUse;
import chokepoint.findings.policy.BreakEven;
import chokepoint.findings.policy.DaysGained;
import chokepoint.findings.policy.Foresight;
import chokepoint.findings.policy.Judgement.Verdict;
import chokepoint.findings.policy.MoneyFlows;
import chokepoint.findings.policy.PolicyAccount;
import chokepoint.findings.policy.PolicyAccounts;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicyIndustry;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.TestPairs;
import chokepoint.findings.policy.Valuation;
import chokepoint.findings.policy.WhoPays;
import chokepoint.reports.table.PolicyTable;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two replications, policies none and p, a ban in 2028 (T = 2), 100 yen a dollar, h = 10 %, so that π = 1 − 0.9² = 0.19.
 *
 * <p>Losses under the ban: none 100 and 200 bn yen (1 and 2 bn dollars), p 60 and 120 (0.6 and 1.2). p pays 100 M, of which 50 M
 * are recoverable, holds stocks for 10 M, and users pay 20 M more: net cost 80 M in every case. So p gains 320 and 720 M net
 * if the ban comes (mean 520), −80 M if not; expected 0.19 × 320 − 0.81 × 80 = −4 and 72 M, mean 34 M, half of the interval
 * 12.7062 × 38 M = 482.8 M. Break-even: π* = 80/600, h* = 1 − √(1 − π*) = 6.906 %. Variances of losses: 0.5 and 0.18, of their
 * difference 0.08 (bn²): 8.5 times.
 */
class ScoreboardTest {

    private static final double MILLION = 1e6;
    private static final double ROUNDING = 1e-6;
    private static final int MANY = 24;

    private static TestPairs pairs() {
        TestPairs pairs = new TestPairs(2, TestPairs.cases(), "none", "p")
                .put(TestPairs.BAN, "none", PolicyMeasure.LOSS, "", 2028, 100, 200)
                .put(TestPairs.BAN, "p", PolicyMeasure.LOSS, "", 2028, 60, 120)
                .put(TestPairs.BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "cars", 0, 100)
                .put(TestPairs.BAN, "p", PolicyMeasure.DAYS_TO_SURVIVE, "cars", 0, 110, 130)
                .put(TestPairs.BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "lamps", 0, 50)
                .put(TestPairs.BAN, "p", PolicyMeasure.DAYS_TO_SURVIVE, "lamps", 0, 58)
                .put(TestPairs.BAN, "none", PolicyMeasure.PRICE_PEAK, "Dy", 0, 5, 7)
                .put(TestPairs.BAN, "p", PolicyMeasure.PRICE_PEAK, "Dy", 0, 4)
                .put(TestPairs.BAN, "none", PolicyMeasure.OUTPUT_LOST, "cars", 2028, 0.2)
                .put(TestPairs.BAN, "p", PolicyMeasure.OUTPUT_LOST, "cars", 2028, 0.1)
                .put(TestPairs.BAN, "none", PolicyMeasure.CAPACITY, "Nd|Pr", 2035, 9000)
                .put(TestPairs.BAN, "p", PolicyMeasure.CAPACITY, "Nd|Pr", 2035, 9500)
                .put(TestPairs.FLOOD, "none", PolicyMeasure.CAPACITY, "Nd|Pr", 2036, 4000)
                .put(TestPairs.FLOOD, "p", PolicyMeasure.CAPACITY, "Nd|Pr", 2036, 7000, 8000);
        for (String caseName : List.of(TestPairs.NO_BAN, TestPairs.BAN)) {
            pairs.put(caseName, "p", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan"), 2027, 60 * MILLION)
                    .put(caseName, "p", PolicyMeasure.OUTLAY, PolicyKey.of("y", "Canada"), 2030, 40 * MILLION)
                    .put(caseName, "p", PolicyMeasure.TRANSFER, PolicyKey.of("x", "Australia"), 2027, 70 * MILLION)
                    .put(caseName, "p", PolicyMeasure.RECOVERABLE, "x", 0, 50 * MILLION)
                    .put(caseName, "p", PolicyMeasure.CARRY, "x", 2027, 10 * MILLION)
                    .put(caseName, "p", PolicyMeasure.CAPITAL, "Australia", 2027, 5 * MILLION)
                    .put(caseName, "none", PolicyMeasure.USER_SPENDING, PolicyKey.of("CHINA", "Nd"), 2027, 1 * MILLION)
                    .put(caseName, "p", PolicyMeasure.USER_SPENDING, PolicyKey.of("CHINA", "Nd"), 2027, 999 * MILLION);
            // 2,000 USD a tonne more for 5,000 t, 10,000 more for 1,000 t: 20 million; twice the Dy at the same price
            // is no cost
            bought(pairs, caseName, "none", PolicyKey.of("JAPAN", "Nd"), 300, 5000);
            bought(pairs, caseName, "p", PolicyKey.of("JAPAN", "Nd"), 310, 5000);
            bought(pairs, caseName, "none", PolicyKey.of("G7", "Nd"), 90, 1000);
            bought(pairs, caseName, "p", PolicyKey.of("G7", "Nd"), 100, 1000);
            bought(pairs, caseName, "none", PolicyKey.of("JAPAN", "Dy"), 20, 100);
            bought(pairs, caseName, "p", PolicyKey.of("JAPAN", "Dy"), 40, 200);
        }
        return pairs;
    }

    private static void bought(
            TestPairs pairs, String caseName, String policy, PolicyKey key, double usdMillion, double tReo) {
        pairs.put(caseName, policy, PolicyMeasure.USER_SPENDING, key, 2027, usdMillion * MILLION)
                .put(caseName, policy, PolicyMeasure.USER_TONNES, key, 2027, tReo);
    }

    private static PolicyComparison comparison(TestPairs pairs, PolicySetup setup) {
        return new PolicyComparison(
                pairs.runs(),
                setup.cases(),
                setup.policies(),
                setup.baseline(),
                new Valuation(setup.discountShare(), setup.jpyPerUsdFactor(), setup.deadweightShare()),
                setup.yearlyBanProbabilityShare(),
                setup.industries(),
                setup.seed(),
                new Foresight(setup.policies()));
    }

    private static ScoreRow row(TestPairs pairs, String baseline, String policy) {
        return new Scoreboard(comparison(pairs, pairs.setup(baseline)))
                .rows().stream()
                        .filter(row -> row.policy().name().equals(policy))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void moneyAddsUpAsByHand() {
        ScoreRow row = row(pairs(), "none", "p");

        assertThat(row.lossAvoided().mean()).isEqualTo(600 * MILLION, within(ROUNDING));
        assertThat(row.lossAvoidedJpyBn().mean()).isEqualTo(60, within(ROUNDING));
        assertThat(row.outlay().mean()).isEqualTo(100 * MILLION, within(ROUNDING));
        assertThat(row.jointCost().recoverable().mean()).isEqualTo(50 * MILLION, within(ROUNDING));
        assertThat(row.users().mean()).isEqualTo(20 * MILLION, within(ROUNDING));
        assertThat(row.jointCost().net().mean()).isEqualTo(80 * MILLION, within(ROUNDING));
        assertThat(row.resourceCost().mean()).isEqualTo(15 * MILLION, within(ROUNDING));
        assertThat(row.transfers().mean()).isEqualTo(70 * MILLION, within(ROUNDING));
    }

    /** Japan pays all of x, which holds the stock, and nothing of y, and half of what users pay more: 60 − 50 + 10 + 10. */
    @Test
    void japansGainIsSetAgainstItsOwnCostAlone() {
        ScoreRow row = row(pairs(), "none", "p");

        assertThat(row.japanCost().outlay().mean()).isEqualTo(60 * MILLION, within(ROUNDING));
        assertThat(row.japanCost().recoverable().mean()).isEqualTo(50 * MILLION, within(ROUNDING));
        assertThat(row.japanCost().carry().mean()).isEqualTo(10 * MILLION, within(ROUNDING));
        assertThat(row.japanCost().users().mean()).isEqualTo(10 * MILLION, within(ROUNDING));
        assertThat(row.gainIfBan().mean()).isEqualTo(570 * MILLION, within(ROUNDING));
        assertThat(row.gainIfNoBan().mean()).isEqualTo(-30 * MILLION, within(ROUNDING));
    }

    /** Japan pays 60 and Canada 20 of x: three quarters of what it holds and of what that costs are Japan's. */
    @Test
    void whatAnInstrumentHoldsIsSharedAsItIsPaidFor() {
        TestPairs pairs = pairs().put(
                        TestPairs.BAN, "p", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Canada"), 2028, 20 * MILLION)
                .put(
                        TestPairs.NO_BAN,
                        "p",
                        PolicyMeasure.OUTLAY,
                        PolicyKey.of("x", "Canada"),
                        2028,
                        30 * MILLION,
                        -10 * MILLION);
        ScoreRow row = row(pairs, "none", "p");

        assertThat(row.japanCost().recoverable().mean()).isEqualTo(37.5 * MILLION, within(ROUNDING));
        assertThat(row.japanCost().carry().mean()).isEqualTo(7.5 * MILLION, within(ROUNDING));
        // 600 − (60 − 37.5 + 7.5 + 10)
        assertThat(row.gainIfBan().mean()).isEqualTo(560 * MILLION, within(ROUNDING));
        // without the ban 60/90 and 60/70 are Japan's: money taken in counts as money paid
        assertThat(row.gainIfNoBan().mean())
                .isEqualTo(-(70 - 40 * (60.0 / 90 + 60.0 / 70) / 2) * MILLION, within(ROUNDING));
    }

    /** The lines of Japan sum to its gain less cost; no other country has a gain but its producers'. */
    @Test
    void whoPaysAndWhoGainsStandsByCountry() {
        TestPairs pairs = pairs();
        PolicyComparison comparison = comparison(pairs, pairs.setup("none"));
        PolicyCase ban = comparison.bans().get(0);
        Policy policy = comparison.policies().get(1);
        WhoPays who = new WhoPays(comparison);

        assertThat(who.japan(ban, policy).stream()
                        .mapToDouble(line ->
                                (line.role().isGain() ? 1 : -1) * line.usd().mean())
                        .sum())
                .isEqualTo(570 * MILLION, within(1.0));
        assertThat(who.others(ban, policy))
                .extracting(line -> line.country() + " " + line.role() + " "
                        + Math.round(line.usd().mean() / MILLION))
                .containsExactly("Canada TREASURY 40", "other G7 and EU USERS 10", "Australia PRODUCERS 70");
        assertThat(who.othersOutlay(ban, policy).mean()).isEqualTo(40 * MILLION, within(ROUNDING));
        assertThat(who.toProducers(ban, policy).mean()).isEqualTo(70 * MILLION, within(ROUNDING));
    }

    @Test
    void theLeadFigureIsPairedReplicationByReplication() {
        ScoreRow row = row(pairs(), "none", "p");

        assertThat(row.banProbability()).isEqualTo(0.19, within(1e-12));
        // 0.19 × 570 − 0.81 × 30
        assertThat(row.expectedGain().mean()).isEqualTo(84 * MILLION, within(ROUNDING));
        assertThat(row.expectedGain().hasInterval()).as("two replications").isFalse();
        assertThat(row.expectedGain().differing()).isEqualTo(2);
        assertThat(row.judgement().verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(row.expectedGainAt().get(0.0)).isEqualTo(row.expectedGain());
        assertThat(row.expectedGainAt().get(0.07).mean())
                .isNotEqualTo(row.expectedGain().mean());
        assertThat(row.breakEven().kind()).isEqualTo(BreakEven.Kind.NUMBER);
        assertThat(row.breakEven().yearlyProbability()).isEqualTo(1 - Math.sqrt(1 - 30.0 / 600), within(1e-12));
        assertThat(row.varianceReduction()).isEqualTo(8.5, within(1e-9));
    }

    @Test
    void thingsAreDifferencesToTheBaseline() {
        ScoreRow row = row(pairs(), "none", "p");

        assertThat(row.outputLostAvoided().mean()).isEqualTo(0.75 * 0.1, within(1e-12));
        assertThat(row.peakAvoided().get(Item.DY).mean()).isEqualTo(2, within(1e-12));
        assertThat(row.capacity(Nest.ND_PR, 2035).mean()).isEqualTo(9500);
        assertThat(row.capacity(Nest.ND_PR, 2035).difference().mean()).isEqualTo(500);
        assertThat(row.capacity(Nest.DY_TB, 2030).mean()).isZero();
        assertThat(row.afterFlood().get(0).capacity().mean()).isEqualTo(7500);
        assertThat(row.afterFlood().get(0).capacity().year()).isEqualTo(2036);
        assertThat(row.afterFlood().get(0).capacity().difference().mean()).isEqualTo(3500);
    }

    /** Cars stop after 100 and lamps after 50 days, under p after 110 and 130, and 58: Japan's first moves by 8, whatever cars do. */
    @Test
    void theFirstToStopIsTheOneThatStopsFirst() {
        ScoreRow row = row(pairs(), "none", "p");

        assertThat(row.daysGained().mean()).isEqualTo(8, within(1e-12));
        assertThat(row.daysByGroup().get("vehicles").mean()).isEqualTo(20);
        assertThat(row.daysByGroup().get("other").mean()).isEqualTo(8);
        assertThat(row.neverShare()).isZero();
    }

    /** Of two parts of one group the one that is missing first stops it, in every run another one. */
    @Test
    void aGroupStopsWithTheFirstOfItsParts() {
        List<PolicyIndustry> parts = List.of(
                new PolicyIndustry("cars", 3, "one", EndUse.CIVIL),
                new PolicyIndustry("lamps", 1, "one", EndUse.CIVIL));
        TestPairs pairs = new TestPairs(2, TestPairs.cases(), "none", "p")
                .put(TestPairs.BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "cars", 0, 40, 365)
                .put(TestPairs.BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "lamps", 0, 90, 60)
                .put(TestPairs.BAN, "p", PolicyMeasure.DAYS_TO_SURVIVE, "cars", 0, 140, 365)
                .put(TestPairs.BAN, "p", PolicyMeasure.DAYS_TO_SURVIVE, "lamps", 0, 90, 365);
        PolicySetup setup = pairs.setup("none");
        PolicyComparison comparison = new PolicyComparison(
                pairs.runs(),
                setup.cases(),
                setup.policies(),
                "none",
                new Valuation(0, 100, 0),
                0.1,
                parts,
                setup.seed(),
                new Foresight(setup.policies()));
        PolicyCase ban = comparison.bans().get(0);
        DaysGained days = new DaysGained(comparison);

        // 40 → 90 and 60 → 365
        assertThat(days.byGroup(ban, comparison.policies().get(1)).get("one").mean())
                .isEqualTo((50 + 305) / 2.0);
        assertThat(days.neverShare(ban, comparison.policies().get(1), industry -> true))
                .isEqualTo(0.5);
        assertThat(days.neverShare(ban, comparison.baseline(), industry -> true))
                .isZero();
    }

    @Test
    void whatAFloodCostsIsTheGapToTheSameBanWithoutIt() {
        TestPairs pairs = pairs().put(TestPairs.BAN, "p", PolicyMeasure.CAPACITY, "Nd|Pr", 2036, 9000);

        // 9,000 less 7,000 and 8,000
        assertThat(row(pairs, "none", "p").afterFlood().get(0).lostTReoPerYear().mean())
                .isEqualTo(1500);
    }

    @Test
    void ofAYearAfterTheEndOfTheRunsNothingIsKnown() {
        TestPairs pairs = new TestPairs(2, List.of(TestPairs.noBan(), TestPairs.ban("short", 2028)), "none", "p")
                .put("short", "none", PolicyMeasure.CAPACITY, "Nd|Pr", 2030, 9000)
                .put("short", "p", PolicyMeasure.CAPACITY, "Nd|Pr", 2030, 9500);
        ScoreRow row = row(pairs, "none", "p");

        assertThat(row.capacity(Nest.ND_PR, 2030).mean()).isEqualTo(9500);
        assertThat(row.capacity(Nest.ND_PR, 2035).isKnown()).isFalse();
        assertThat(PolicyTable.tonnes(row.capacity(Nest.ND_PR, 2035))).isEqualTo("-");
    }

    private static double[] by(IntToDoubleFunction replication) {
        return IntStream.range(0, MANY).mapToDouble(replication).toArray();
    }

    /** Nought for sure, a doubtful gain that avoids much, a clear loss; then a gain that is small and sure. */
    @Test
    void theForemostGainsForSureOrElseAvoidsMost() {
        TestPairs pairs = new TestPairs(
                        MANY, List.of(TestPairs.noBan(), TestPairs.ban("ban", 0)), "none", "idle", "doubtful", "dear")
                .put("ban", "none", PolicyMeasure.LOSS, "", 2026, by(i -> 100 + i))
                .put("ban", "idle", PolicyMeasure.LOSS, "", 2026, by(i -> 100 + i))
                .put("ban", "doubtful", PolicyMeasure.LOSS, "", 2026, by(i -> i % 2 == 0 ? 20 : 199 + 0.1 * i))
                .put("ban", "dear", PolicyMeasure.LOSS, "", 2026, 0)
                .put("ban", "dear", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan"), 2026, 9e10);
        assertThat(foremost(pairs)).isEqualTo("doubtful");

        pairs.put("ban", "idle", PolicyMeasure.LOSS, "", 2026, by(i -> 95 + i * 0.99));
        assertThat(foremost(pairs)).as("one that gains a little for sure").isEqualTo("idle");

        pairs.put("ban", "idle", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan"), 2026, 9e10)
                .put("ban", "doubtful", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan"), 2026, 8e9);
        assertThat(foremost(pairs)).as("all cost more: the nearest").isEqualTo("doubtful");
    }

    private static String foremost(TestPairs pairs) {
        PolicySetup setup = pairs.setup("none");
        return new Scoreboard(comparison(pairs, setup))
                .foremost(setup.cases().get(1))
                .orElseThrow()
                .policy()
                .name();
    }

    @Test
    void theBaselineCanBeSwapped() {
        ScoreRow swapped = row(pairs(), "p", "none");

        assertThat(swapped.lossAvoided().mean()).isEqualTo(-600 * MILLION, within(ROUNDING));
        assertThat(swapped.jointCost().net().mean()).isEqualTo(-80 * MILLION, within(ROUNDING));
        assertThat(swapped.expectedGain().mean()).isEqualTo(-84 * MILLION, within(ROUNDING));
        assertThat(swapped.breakEven().kind()).isEqualTo(BreakEven.Kind.ONLY_BELOW);
        assertThat(swapped.breakEven().yearlyProbability()).isEqualTo(1 - Math.sqrt(1 - 30.0 / 600), within(1e-12));
        ScoreRow itself = row(pairs(), "none", "none");
        assertThat(itself.isBaseline()).isTrue();
        assertThat(itself.jointCost().net().mean()).isZero();
        assertThat(itself.breakEven()).isEqualTo(BreakEven.EMPTY);
    }

    @Test
    void aReplicationThatFailsAnywhereIsLeftOutEverywhere() {
        TestPairs pairs = pairs().fail(0, TestPairs.FLOOD, "p", "broke");

        assertThat(row(pairs, "none", "p").lossAvoided().mean()).isEqualTo(800 * MILLION, within(ROUNDING));
        assertThatThrownBy(() -> row(pairs.fail(1, TestPairs.BAN, "p", "too"), "none", "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no replication reached its end");
    }

    @Test
    void aBanWhoseYearIsDrawnIsItsOwnExpectation() {
        TestPairs pairs = new TestPairs(2, List.of(TestPairs.noBan(), TestPairs.ban("drawn", 0)), "none", "p")
                .put("drawn", "none", PolicyMeasure.LOSS, "", 2028, 100, 0)
                .put(TestPairs.NO_BAN, "p", PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan"), 2028, 7 * MILLION);
        ScoreRow row = row(pairs, "none", "p");

        assertThat(row.banProbability()).isEqualTo(1);
        assertThat(row.expectedGain()).isEqualTo(row.gainIfBan());
        assertThat(row.expectedGain().mean()).isEqualTo(500 * MILLION, within(ROUNDING));
        assertThat(row.breakEven()).isEqualTo(BreakEven.EMPTY);
        assertThat(row.afterFlood()).isEmpty();
    }

    @Test
    void breakEvenHasItsBounds() {
        assertThat(breakEven(100, -25, 1).yearlyProbability()).isEqualTo(0.2, within(1e-12));
        assertThat(breakEven(100, -25, 1).possiblyYearlyProbability())
                .as("one replication has no interval")
                .isNaN();
        assertThat(breakEven(-5, -25, 3).kind()).isEqualTo(BreakEven.Kind.NEVER);
        assertThat(breakEven(-5, 0, 3).kind()).isEqualTo(BreakEven.Kind.NEVER);
        assertThat(breakEven(-60, 20, 1).kind()).isEqualTo(BreakEven.Kind.ONLY_BELOW);
        assertThat(breakEven(-60, 20, 1).yearlyProbability()).isEqualTo(0.25, within(1e-12));
        assertThat(breakEven(5, 0, 3).kind()).isEqualTo(BreakEven.Kind.WITHOUT_A_BAN);
        assertThat(breakEven(0, 0, 3)).isEqualTo(BreakEven.EMPTY);
    }

    private static BreakEven breakEven(double netBan, double netNoBan, int years) {
        return BreakEven.of(new double[] {netBan}, new double[] {netNoBan}, years);
    }

    @Test
    void breakEvenHasTheIntervalOfItsTest() {
        double[] ban = {70, 80, 90, 100, 110};
        double[] noBan = {-10, -10, -10, -10, -10};
        BreakEven found = BreakEven.of(ban, noBan, 1);
        // π (100 ± r) = 10 with r = 2.776445 × √(250/5) = 19.63243
        assertThat(found.yearlyProbability()).isEqualTo(0.1, within(1e-12));
        assertThat(found.possiblyYearlyProbability()).isEqualTo(10 / (100 + 19.63243), within(1e-6));
        assertThat(found.surelyYearlyProbability()).isEqualTo(10 / (100 - 19.63243), within(1e-6));
    }

    @Test
    void whatIsUnsureEvenForACertainBanIsNeverSure() {
        BreakEven found = BreakEven.of(new double[] {-100, 300}, new double[] {-10, -10}, 1);
        assertThat(found.kind()).isEqualTo(BreakEven.Kind.NUMBER);
        assertThat(found.possiblyYearlyProbability()).isPositive().isLessThan(found.yearlyProbability());
        assertThat(found.surelyYearlyProbability()).isNaN();

        BreakEven anyway = BreakEven.of(new double[] {-100, 300}, new double[] {10, 10}, 1);
        assertThat(anyway.kind()).isEqualTo(BreakEven.Kind.WITHOUT_A_BAN);
        assertThat(anyway.possiblyYearlyProbability()).isZero();
        assertThat(anyway.surelyYearlyProbability()).isNaN();
    }

    @Test
    void oneReplicationTellsNoGainFromNought() {
        TestPairs pairs = new TestPairs(1, List.of(TestPairs.noBan(), TestPairs.ban("ban", 2026)), "none", "p")
                .put("ban", "none", PolicyMeasure.LOSS, "", 2026, 100);
        PolicySetup setup = pairs.setup("none");
        Scoreboard scoreboard = new Scoreboard(comparison(pairs, setup));

        assertThat(scoreboard.count(setup.cases().get(1), Verdict.CANNOT_TELL)).isEqualTo(1);
        assertThat(scoreboard
                        .foremost(setup.cases().get(1))
                        .orElseThrow()
                        .policy()
                        .name())
                .isEqualTo("p");
    }

    @Test
    void amountsAfterTheBaseYearAreDiscounted() {
        Valuation valuation = new Valuation(0.03, 147, 0.2);

        assertThat(valuation.factor(2024)).isEqualTo(1);
        assertThat(valuation.factor(2026)).isEqualTo(1);
        assertThat(valuation.factor(2028)).isEqualTo(1 / 1.0609, within(1e-12));
        assertThat(valuation.at(0).factor(2040)).isEqualTo(1);
        assertThat(valuation.usdOfJpyBn(147)).isEqualTo(1e9, within(1e-3));
    }

    /** At 10 % the outlays of 2027 and 2030 are worth 60/1.1 and 40/1.4641, the stock of the last year, 2035, 50/2.3579; a fifth of the outlay is deadweight. */
    @Test
    void presentValuesAndDeadweightAreThoseOfTheYears() {
        TestPairs pairs = pairs();
        PolicyAccount account = new PolicyAccounts(pairs.runs(), new Valuation(0.1, 100, 0.2)).of(TestPairs.BAN, "p");

        double outlay = 60 / 1.1 + 40 / 1.4641;
        assertThat(account.outlay()[0]).isEqualTo(outlay * MILLION, within(1.0));
        assertThat(account.recoverable()[0]).isEqualTo(50 / Math.pow(1.1, 9) * MILLION, within(1.0));
        assertThat(account.deadweight()[0]).isEqualTo(0.2 * outlay * MILLION, within(1.0));
        assertThat(account.loss()[1]).isEqualTo(1200 / 1.21 * MILLION, within(1.0));
    }

    @Test
    void treasuriesThatTakeInMoneyCauseNoDeadweight() {
        TestPairs pairs = new TestPairs(1, TestPairs.cases(), "none")
                .put(TestPairs.BAN, "none", PolicyMeasure.OUTLAY, PolicyKey.of("levy", "Japan"), 2027, -5 * MILLION);

        assertThat(new PolicyAccounts(pairs.runs(), new Valuation(0, 100, 0.2))
                        .of(TestPairs.BAN, "none")
                        .deadweight())
                .containsOnly(0);
    }

    /** Japan's gains less costs: none 0, 0; p −30, 570; so regret is 0 and 570 for none, 30 and 0 for p. */
    @Test
    void regretIsTheDistanceToTheBestInEachState() {
        TestPairs pairs = pairs();
        Regret regret = new Regret(comparison(pairs, pairs.setup("none")));

        assertThat(regret.states()).extracting("name").containsExactly(TestPairs.NO_BAN, TestPairs.BAN);
        assertThat(regret.of(0, 0)).isZero();
        assertThat(regret.of(0, 1)).isEqualTo(570 * MILLION, within(ROUNDING));
        assertThat(regret.of(1, 0)).isEqualTo(30 * MILLION, within(ROUNDING));
        assertThat(regret.of(1, 1)).isZero();
        assertThat(regret.largest(0)).isEqualTo(570 * MILLION, within(ROUNDING));
        assertThat(regret.leastRegretted()).isEqualTo(1);
    }

    /** x takes in 60 from Japan and hands 70 to producers: the market pays the missing 10; y takes in 40 and buys goods. */
    @Test
    void moneyFlowsBalance() {
        TestPairs pairs = pairs();
        PolicyComparison comparison = comparison(pairs, pairs.setup("none"));
        MoneyFlows flows = new MoneyFlows(
                comparison, comparison.bans().get(0), comparison.policies().get(1));

        assertThat(flows.in())
                .containsExactlyInAnyOrder(
                        new MoneyFlows.Flow("Japan", "x", 60 * MILLION),
                        new MoneyFlows.Flow("Canada", "y", 40 * MILLION),
                        new MoneyFlows.Flow(MoneyFlows.MARKET, "x", 10 * MILLION));
        assertThat(flows.out())
                .containsExactlyInAnyOrder(
                        new MoneyFlows.Flow("x", "producers, Australia", 70 * MILLION),
                        new MoneyFlows.Flow("y", MoneyFlows.MARKET, 40 * MILLION));
    }
}
