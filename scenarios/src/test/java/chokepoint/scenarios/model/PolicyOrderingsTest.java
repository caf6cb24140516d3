package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.experiment.PolicyTree;
import chokepoint.core.instrument.Allocation;
import chokepoint.core.instrument.BorderFloor;
import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.PayerKey;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.instrument.Terms;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.RegionSet;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.store.PairResult;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Statistical: orderings that any model of floors must have, in paired means over replications with the same luck, under a total ban
 * in 2026, its flood, and no ban.
 */
@Tag("statistical")
class PolicyOrderingsTest {

    private static final int RUNS = 12;
    private static final int TEN_YEARS = 522;
    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final String BAN = "ban-2026-total";
    private static final List<String> PAYERS = List.of("Japan", "United States", "Germany");
    private static final LocalDate ANNOUNCED = LocalDate.of(2026, 1, 12);
    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static List<PairResult> pairs;

    @BeforeAll
    static void run() {
        List<Policy> policies = List.of(
                Policy.NONE,
                policy("under-every-price", floor(5, 10, null, 0)),
                policy("floor-80", floor(80, 10, null, 0)),
                policy("floor-110", floor(110, 10, null, 0)),
                policy("floor-140", floor(140, 10, null, 0)),
                policy("floor-110-short", floor(110, 3, null, 0)),
                policy("floor-110-doubtful", floor(110, 10, null, 0.5)),
                policy("withdrawn", floor(110, 10, START, 0)),
                policy("levy-on-benchmark", levy(false)),
                policy("levy-on-invoice", levy(true)),
                policy("reserve", reserve()));
        PolicyTree tree = new PolicyTree(
                new PolicyCases(
                                CalibrationLibrary.calibrated(ScenarioLibrary.load("no-ban")),
                                List.of(CalibrationLibrary.calibrated(ScenarioLibrary.load(BAN))),
                                List.of(),
                                0,
                                TEN_YEARS)
                        .listed(),
                policies,
                1,
                PlainLoopEngine::new);
        pairs = new ArrayList<>(IntStream.range(0, RUNS)
                .parallel()
                .mapToObj(tree::run)
                .flatMap(List::stream)
                .toList());
    }

    private static Policy policy(String name, Instrument instrument) {
        return new Policy(name, name, "", List.of(instrument));
    }

    private static Instrument floor(double strike, int years, @Nullable LocalDate withdrawn, double withdrawal) {
        Terms terms = new ContractForDifference(strike, 0, 0, NO_CAP, NO_CAP, NO_CAP, NO_CAP, false);
        return new Instrument(
                "floor",
                terms,
                ItemSet.of(Item.ND, Item.PR),
                ANNOUNCED,
                START,
                START.plusYears(years),
                withdrawn,
                withdrawal,
                PAYERS,
                PayerKey.GDP,
                List.of());
    }

    private static Instrument levy(boolean onInvoice) {
        return new Instrument(
                "levy",
                new BorderFloor(90, 0, onInvoice, 0),
                ItemSet.of(Item.LA, Item.CE),
                ANNOUNCED,
                START,
                START.plusYears(10),
                null,
                0,
                PAYERS,
                PayerKey.EQUAL,
                List.of());
    }

    private static Instrument reserve() {
        Item[] oxides = java.util.Arrays.copyOf(Item.values(), Item.OXIDES);
        LocalDate eve = LocalDate.of(2026, 1, 5);
        return new Instrument(
                "reserve",
                new Reserve(180, 0, 1, 13, Allocation.PRO_RATA, RegionSet.NONE),
                ItemSet.of(oxides),
                eve,
                eve,
                eve.plusYears(15),
                null,
                0,
                List.of("Japan"),
                PayerKey.GDP,
                List.of());
    }

    /** Mean over replications of the sum over keys of one thing, or over all where none is named. */
    private static double mean(String caseName, String policy, PolicyMeasure measure, String of, int year) {
        return each(caseName, policy, measure, of, year, x -> x);
    }

    private static double mean(String caseName, String policy, PolicyMeasure measure, PolicyKey key, int year) {
        return each(caseName, policy, measure, key::equals, year, x -> x);
    }

    private static double each(
            String caseName, String policy, PolicyMeasure measure, String of, int year, DoubleUnaryOperator what) {
        return each(
                caseName, policy, measure, key -> of.isEmpty() || key.subject().equals(of), year, what);
    }

    private static double each(
            String caseName,
            String policy,
            PolicyMeasure measure,
            Predicate<PolicyKey> wanted,
            int year,
            DoubleUnaryOperator what) {
        double sum = 0;
        for (PairResult pair : pairs) {
            if (pair.caseName().equals(caseName) && pair.policy().equals(policy)) {
                assertThat(pair.failure()).isEmpty();
                double value = pair.values().stream()
                        .filter(v -> v.measure() == measure && wanted.test(v.key()) && (v.year() == year || year == 0))
                        .mapToDouble(PolicyValue::value)
                        .sum();
                sum += what.applyAsDouble(value) / RUNS;
            }
        }
        return sum;
    }

    private static double capacity(String caseName, String policy, int year) {
        return mean(caseName, policy, PolicyMeasure.CAPACITY, "Nd|Pr", year);
    }

    @Test
    void aFloorUnderEveryPricePaysNothing() {
        for (String caseName : List.of("no-ban", BAN, BAN + "+flood")) {
            assertThat(each(caseName, "under-every-price", PolicyMeasure.OUTLAY, "", 0, Math::abs))
                    .isZero();
        }
    }

    @Test
    void aFloorThatIsWithdrawnBeforeItsFirstPaymentPaysNothing() {
        assertThat(each(BAN, "withdrawn", PolicyMeasure.OUTLAY, "", 0, Math::abs))
                .isZero();
        assertThat(mean(BAN, "floor-110", PolicyMeasure.OUTLAY, "", 0))
                .as("it would have paid")
                .isPositive();
    }

    @Test
    void aHigherStrikeNeverLowersCapacity() {
        for (int year : new int[] {2030, 2032, 2035}) {
            assertThat(capacity(BAN, "floor-80", year)).isGreaterThanOrEqualTo(capacity(BAN, "none", year));
            assertThat(capacity(BAN, "floor-110", year)).isGreaterThanOrEqualTo(capacity(BAN, "floor-80", year));
            assertThat(capacity(BAN, "floor-140", year)).isGreaterThanOrEqualTo(capacity(BAN, "floor-110", year));
        }
        assertThat(capacity(BAN, "floor-140", 2035)).isGreaterThan(capacity(BAN, "none", 2035));
    }

    @Test
    void aLongerAndASurerTermNeverLowersCapacity() {
        for (int year : new int[] {2030, 2032, 2035}) {
            assertThat(capacity(BAN, "floor-110", year)).isGreaterThanOrEqualTo(capacity(BAN, "floor-110-short", year));
            assertThat(capacity(BAN, "floor-110", year))
                    .isGreaterThanOrEqualTo(capacity(BAN, "floor-110-doubtful", year));
        }
    }

    @Test
    void againstABanThatStartsTomorrowOnlyTheReserveGainsDays() {
        double none = mean(BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "", 0);
        for (String floor : List.of("floor-80", "floor-110", "floor-140")) {
            // plants that run already may sell a little otherwise; a day over fifteen industries is nothing
            assertThat(mean(BAN, floor, PolicyMeasure.DAYS_TO_SURVIVE, "", 0)).isBetween(none - 1, none + 1);
        }
        assertThat(mean(BAN, "reserve", PolicyMeasure.DAYS_TO_SURVIVE, "", 0)).isGreaterThan(none + 50);
    }

    @Test
    void aFloodLosesEntrantsThatAFloorKeeps() {
        int year = 2029;
        double lostWithout = capacity(BAN, "none", year) - capacity(BAN + "+flood", "none", year);
        double lostWith = capacity(BAN, "floor-110", year) - capacity(BAN + "+flood", "floor-110", year);
        assertThat(lostWithout).isPositive();
        assertThat(lostWith).isLessThan(lostWithout);
    }

    /** On the benchmark treasuries take the gap, on the invoice outside sellers do; users pay more under both. */
    @Test
    void aLevyOnTheInvoiceLeavesTheGapToOutsideSellers() {
        double taken = -mean("no-ban", "levy-on-benchmark", PolicyMeasure.OUTLAY, "", 0);
        assertThat(taken).isPositive();
        assertThat(each("no-ban", "levy-on-invoice", PolicyMeasure.OUTLAY, "", 0, Math::abs))
                .isZero();
        double paid = spending("levy-on-benchmark") - spending("none");
        double paidOnInvoice = spending("levy-on-invoice") - spending("none");
        assertThat(paid).isPositive();
        assertThat(paidOnInvoice).isPositive();
    }

    private static double spending(String policy) {
        return mean("no-ban", policy, PolicyMeasure.USER_SPENDING, PolicyKey.of("JAPAN", "La"), 2027)
                + mean("no-ban", policy, PolicyMeasure.USER_SPENDING, PolicyKey.of("JAPAN", "Ce"), 2027);
    }
}
