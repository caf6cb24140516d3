package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.Judgement.Verdict;
import chokepoint.findings.policy.ScoreRow.AfterFlood;
import chokepoint.findings.policy.ScoreRow.CapacityAt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every policy does under every ban, and whether Japan gains more from it than it costs Japan. */
public final class Scoreboard {

    /** Rates at which the lead figure is shown besides the comparison's own. */
    public static final List<Double> FURTHER_RATES = List.of(0.0, 0.01, 0.07);

    /** Oxides whose price peak is shown. */
    public static final List<Item> PEAKS = List.of(Item.ND, Item.DY, Item.TB);

    /** Nests whose capacity outside China is shown. */
    public static final List<Nest> NESTS = List.of(Nest.ND_PR, Nest.DY_TB);

    public static final int NEAR_YEAR = 2030;
    public static final int FAR_YEAR = 2035;

    private final PolicyComparison comparison;
    private final DaysGained days;
    private final Map<Double, PolicyAccounts> accountsAt = new LinkedHashMap<>();
    private final List<ScoreRow> rows = new ArrayList<>();

    public Scoreboard(PolicyComparison comparison) {
        this.comparison = comparison;
        days = new DaysGained(comparison);
        FURTHER_RATES.forEach(rate -> accountsAt.put(rate, comparison.accountsAt(rate)));
        for (PolicyCase ban : comparison.bans()) {
            for (Policy policy : comparison.policies()) {
                rows.add(row(ban, policy));
            }
        }
    }

    /** One row for each ban and policy, in the order of the comparison. */
    public List<ScoreRow> rows() {
        return List.copyOf(rows);
    }

    /** The rows of one ban. */
    public List<ScoreRow> rows(PolicyCase ban) {
        return rows.stream().filter(row -> row.ban().name().equals(ban.name())).toList();
    }

    /** The rows of one ban but the baseline's. */
    public List<ScoreRow> others(PolicyCase ban) {
        return rows(ban).stream().filter(row -> !row.isBaseline()).toList();
    }

    /**
     * The row from which Japan is expected to gain most: of policies with a clear gain the one with the largest; if there is none, the one
     * that is judged not to be told and avoids most; else the one that comes nearest. Empty when there is only the baseline.
     */
    public Optional<ScoreRow> foremost(PolicyCase ban) {
        return foremost(others(ban));
    }

    private static Optional<ScoreRow> foremost(List<ScoreRow> rows) {
        Comparator<ScoreRow> byGain =
                Comparator.comparingDouble(row -> row.expectedGain().mean());
        return rows.stream()
                .filter(row -> row.judgement().verdict() == Verdict.GAIN)
                .max(byGain)
                .or(() -> rows.stream()
                        .filter(row -> row.judgement().verdict() == Verdict.CANNOT_TELL)
                        .max(Comparator.comparingDouble(row -> row.lossAvoided().mean())))
                .or(() -> rows.stream().max(byGain));
    }

    /** How many of the policies but the baseline are judged so. */
    public int count(PolicyCase ban, Verdict verdict) {
        return (int) others(ban).stream()
                .filter(row -> row.judgement().verdict() == verdict)
                .count();
    }

    /**
     * The policy to be shown in detail: the foremost of those under which treasuries pay or take in money; else of all but the
     * baseline; else the baseline.
     */
    public Policy shown(PolicyCase ban) {
        List<ScoreRow> paid =
                others(ban).stream().filter(row -> row.outlay().mean() != 0).toList();
        return foremost(paid).or(() -> foremost(ban)).orElse(rows(ban).get(0)).policy();
    }

    private PairedDifference known(double[] differences) {
        return comparison.resamples().difference(differences);
    }

    private Judgement judgement(PolicyCase ban, double[] expectedGain) {
        return Judgement.of(
                known(expectedGain),
                smallUsd(ban),
                Arrays.stream(expectedGain).map(Math::abs).max().orElse(0));
    }

    /** One part in a hundred of what Japan is expected to lose under the baseline, weighted as its gain is. */
    private double smallUsd(PolicyCase ban) {
        double share = comparison.banProbability(ban);
        return Judgement.SMALL_LOSS_SHARE * (share * lossUsd(ban) + (1 - share) * lossUsd(comparison.calm(ban)));
    }

    private double lossUsd(PolicyCase of) {
        return PolicyAccounts.mean(comparison.account(of, comparison.baseline()).loss());
    }

    private static Judgement ofDays(DaysGained days, PolicyCase ban, Policy policy) {
        return Judgement.of(
                days.first(ban, policy),
                Judgement.SMALL_DAYS,
                Arrays.stream(days.differences(ban, policy, industry -> true))
                        .map(Math::abs)
                        .max()
                        .orElse(0));
    }

    private ScoreRow row(PolicyCase ban, Policy policy) {
        PolicyAccount with = comparison.difference(ban, policy);
        PolicyAccount without = comparison.difference(comparison.calm(ban), policy);
        PolicyAccount japan = comparison.japan(ban, policy);
        PolicyAccount japanWithout = comparison.japan(comparison.calm(ban), policy);
        double[] gain = expectedGain(comparison.valuation().discountShare(), ban, policy);
        return new ScoreRow(
                ban,
                policy,
                comparison.isBaseline(policy),
                comparison.banProbability(ban),
                known(gain),
                judgement(ban, gain),
                expectedGainAt(ban, policy),
                ban.banYear() == 0 || comparison.foresight().isGiven(ban)
                        ? BreakEven.EMPTY
                        : BreakEven.of(japan.gainLessCost(), japanWithout.gainLessCost(), comparison.years(ban)),
                known(japan.gainLessCost()),
                known(japanWithout.gainLessCost()),
                negated(with.loss()),
                negated(lossJpyBn(ban, policy)),
                VarianceReduction.of(
                        comparison.account(ban, comparison.baseline()).loss(),
                        comparison.account(ban, policy).loss()),
                negated(outputLost(ban, policy)),
                days.first(ban, policy),
                ofDays(days, ban, policy),
                days.neverShare(ban, policy, industry -> true),
                days.byGroup(ban, policy),
                peaks(ban, policy),
                capacity(ban, policy),
                afterFlood(ban, policy),
                cost(japan),
                cost(with),
                known(with.spending()),
                known(transfers(ban, policy)),
                known(with.resourceCost()),
                known(without.outlay()),
                known(japanWithout.netCost()));
    }

    private ScoreRow.Cost cost(PolicyAccount account) {
        return new ScoreRow.Cost(
                known(account.outlay()),
                known(account.recoverable()),
                known(account.carry()),
                known(account.deadweight()),
                known(account.spending()),
                known(account.netCost()));
    }

    private PairedDifference negated(double[] differences) {
        return known(PolicyAccount.map(differences, value -> 0 - value));
    }

    private double[] expectedGain(double rate, PolicyCase ban, Policy policy) {
        return comparison.expectedGain(accountsAt.computeIfAbsent(rate, comparison::accountsAt), ban, policy);
    }

    private Map<Double, PairedDifference> expectedGainAt(PolicyCase ban, Policy policy) {
        Map<Double, PairedDifference> at = new LinkedHashMap<>();
        FURTHER_RATES.forEach(rate -> at.put(rate, known(expectedGain(rate, ban, policy))));
        return at;
    }

    private double[] lossJpyBn(PolicyCase ban, Policy policy) {
        double[] sum = new double[comparison.runs().count()];
        for (int year : comparison.runs().years(PolicyMeasure.LOSS)) {
            double[] differences = comparison.difference(ban, policy, PolicyMeasure.LOSS, "", year);
            Arrays.setAll(sum, i -> sum[i] + differences[i]);
        }
        return sum;
    }

    private double[] outputLost(PolicyCase ban, Policy policy) {
        double[] sum = new double[comparison.runs().count()];
        for (int year : comparison.runs().years(PolicyMeasure.OUTPUT_LOST)) {
            double[] ofYear = DaysGained.weighted(
                    sum.length,
                    comparison.industries(),
                    industry -> comparison.difference(ban, policy, PolicyMeasure.OUTPUT_LOST, industry.name(), year));
            Arrays.setAll(sum, i -> sum[i] + ofYear[i]);
        }
        return sum;
    }

    private Map<Item, PairedDifference> peaks(PolicyCase ban, Policy policy) {
        Map<Item, PairedDifference> peaks = new EnumMap<>(Item.class);
        for (Item item : PEAKS) {
            peaks.put(item, negated(comparison.difference(ban, policy, PolicyMeasure.PRICE_PEAK, item.symbol(), 0)));
        }
        return peaks;
    }

    private List<CapacityAt> capacity(PolicyCase ban, Policy policy) {
        List<CapacityAt> capacity = new ArrayList<>();
        for (Nest nest : NESTS) {
            for (int year : new int[] {NEAR_YEAR, FAR_YEAR}) {
                capacity.add(capacity(ban, policy, nest, year));
            }
        }
        return capacity;
    }

    private List<AfterFlood> afterFlood(PolicyCase ban, Policy policy) {
        return comparison
                .floodOf(ban)
                .map(flood -> NESTS.stream()
                        .map(nest -> afterFlood(ban, flood, policy, nest))
                        .toList())
                .orElse(List.of());
    }

    private AfterFlood afterFlood(PolicyCase ban, PolicyCase flood, Policy policy, Nest nest) {
        int year = comparison.runs().lastYear(flood.name());
        return new AfterFlood(
                capacity(flood, policy, nest, year),
                known(PolicyAccount.less(runs(ban, policy, nest, year), runs(flood, policy, nest, year))));
    }

    private double[] runs(PolicyCase of, Policy policy, Nest nest, int year) {
        return comparison.runs().values(of.name(), policy.name(), PolicyMeasure.CAPACITY, nest.key(), year);
    }

    private CapacityAt capacity(PolicyCase of, Policy policy, Nest nest, int year) {
        if (year > comparison.runs().lastYear(of.name())) {
            return CapacityAt.unknown(nest, year);
        }
        return new CapacityAt(
                nest,
                year,
                comparison.mean(of, policy, PolicyMeasure.CAPACITY, nest.key(), year),
                known(comparison.difference(of, policy, PolicyMeasure.CAPACITY, nest.key(), year)));
    }

    /** Present value of what producers of all countries got, over the baseline's. */
    private double[] transfers(PolicyCase ban, Policy policy) {
        double[] sum = new double[comparison.runs().count()];
        for (int year : comparison.runs().years(PolicyMeasure.TRANSFER)) {
            double factor = comparison.valuation().factor(year);
            for (PolicyKey key : comparison.runs().keys(PolicyMeasure.TRANSFER)) {
                if (key.counterpart().equals(PolicyDesk.MARKET)
                        || key.counterpart().equals(PolicyDesk.USERS)) {
                    continue;
                }
                double[] differences = comparison.difference(ban, policy, PolicyMeasure.TRANSFER, key, year);
                Arrays.setAll(sum, i -> sum[i] + factor * differences[i]);
            }
        }
        return sum;
    }
}
