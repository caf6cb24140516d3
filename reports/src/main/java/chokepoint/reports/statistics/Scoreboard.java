package chokepoint.reports.statistics;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.PolicyDesk;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.world.Policy;
import chokepoint.reports.statistics.ScoreRow.AfterFlood;
import chokepoint.reports.statistics.ScoreRow.CapacityAt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every policy does under every ban, and whether it is worth its cost. */
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

    /**
     * The row that answers what to do: of policies that are clearly worth their cost the one with the largest expected net gain; if
     * none is, of those that may be worth it the one that avoids most; else the one that comes nearest. Empty when there is only the
     * baseline.
     */
    public Optional<ScoreRow> foremost(PolicyCase ban) {
        return foremost(others(ban));
    }

    /** Rows of policies whose expected net gain may be nought or more, by its interval, and is not clearly more. */
    public List<ScoreRow> undecided(PolicyCase ban) {
        return others(ban).stream().filter(Scoreboard::isUndecided).toList();
    }

    private List<ScoreRow> others(PolicyCase ban) {
        return rows(ban).stream().filter(row -> !row.isBaseline()).toList();
    }

    private static boolean isUndecided(ScoreRow row) {
        // a single replication has no interval and tells nothing
        return !(row.expectedNet().low() > 0) && !(row.expectedNet().high() < 0);
    }

    private static Optional<ScoreRow> foremost(List<ScoreRow> rows) {
        Comparator<ScoreRow> byNet =
                Comparator.comparingDouble(row -> row.expectedNet().mean());
        return rows.stream()
                .filter(row -> row.expectedNet().low() > 0)
                .max(byNet)
                .or(() -> rows.stream()
                        .filter(Scoreboard::isUndecided)
                        .max(Comparator.comparingDouble(row -> row.lossAvoided().mean())))
                .or(() -> rows.stream().max(byNet));
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

    private ScoreRow row(PolicyCase ban, Policy policy) {
        PolicyAccount with = comparison.difference(ban, policy);
        PolicyAccount without = comparison.difference(comparison.calm(ban), policy);
        PairedDifference netIfBan = PairedDifference.of(with.net());
        PairedDifference netIfNoBan = PairedDifference.of(without.net());
        return new ScoreRow(
                ban,
                policy,
                comparison.isBaseline(policy),
                comparison.banProbability(ban),
                expectedNet(comparison.valuation().discountShare(), ban, policy),
                expectedNetAt(ban, policy),
                ban.banYear() == 0
                        ? BreakEven.EMPTY
                        : BreakEven.of(with.net(), without.net(), PolicyComparison.years(ban)),
                netIfBan,
                netIfNoBan,
                negated(with.loss()),
                negated(lossJpyBn(ban, policy)),
                VarianceReduction.of(
                        comparison.account(ban, comparison.baseline()).loss(),
                        comparison.account(ban, policy).loss()),
                negated(outputLost(ban, policy)),
                days.overall(ban, policy),
                days.byGroup(ban, policy),
                peaks(ban, policy),
                capacity(ban, policy),
                afterFlood(ban, policy),
                PairedDifference.of(with.outlay()),
                PairedDifference.of(with.recoverable()),
                PairedDifference.of(with.carry()),
                PairedDifference.of(with.deadweight()),
                PairedDifference.of(with.spending()),
                PairedDifference.of(with.netCost()),
                PairedDifference.of(transfers(ban, policy)),
                PairedDifference.of(with.resourceCost()),
                PairedDifference.of(without.outlay()),
                PairedDifference.of(without.netCost()));
    }

    private static PairedDifference negated(double[] differences) {
        return PairedDifference.of(PolicyAccount.map(differences, value -> 0 - value));
    }

    private PairedDifference expectedNet(double rate, PolicyCase ban, Policy policy) {
        return PairedDifference.of(
                comparison.expectedNet(accountsAt.computeIfAbsent(rate, comparison::accountsAt), ban, policy));
    }

    private Map<Double, PairedDifference> expectedNetAt(PolicyCase ban, Policy policy) {
        Map<Double, PairedDifference> at = new LinkedHashMap<>();
        FURTHER_RATES.forEach(rate -> at.put(rate, expectedNet(rate, ban, policy)));
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
                PairedDifference.of(runs(flood, policy, nest, year), runs(ban, policy, nest, year)));
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
                PairedDifference.of(comparison.difference(of, policy, PolicyMeasure.CAPACITY, nest.key(), year)));
    }

    /** Present value of what producers of all countries got, over the baseline's. */
    private double[] transfers(PolicyCase ban, Policy policy) {
        double[] sum = new double[comparison.runs().count()];
        for (int year : comparison.runs().years(PolicyMeasure.TRANSFER)) {
            double factor = comparison.valuation().factor(year);
            for (String key : comparison.runs().keys(PolicyMeasure.TRANSFER)) {
                if (key.endsWith("|" + PolicyDesk.MARKET) || key.endsWith("|" + PolicyDesk.USERS)) {
                    continue;
                }
                double[] differences = comparison.difference(ban, policy, PolicyMeasure.TRANSFER, key, year);
                Arrays.setAll(sum, i -> sum[i] + factor * differences[i]);
            }
        }
        return sum;
    }
}
