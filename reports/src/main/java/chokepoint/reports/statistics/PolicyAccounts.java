package chokepoint.reports.statistics;

import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.world.Region;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The accounts of every case and policy at one valuation. */
public final class PolicyAccounts {

    private static final Predicate<String> EVERY_KEY = key -> true;
    /** Users whose spending counts. */
    private static final List<Region> USERS = List.of(Region.JAPAN, Region.G7);

    private final PolicyRuns runs;
    private final Valuation valuation;
    private final Map<List<String>, PolicyAccount> known = new HashMap<>();
    private final Map<List<String>, double[]> knownCosts = new HashMap<>();

    public PolicyAccounts(PolicyRuns runs, Valuation valuation) {
        this.runs = runs;
        this.valuation = valuation;
    }

    /** The account of a policy in a case. */
    public PolicyAccount of(String caseName, String policy) {
        return known.computeIfAbsent(List.of(caseName, policy), pair -> compute(caseName, policy));
    }

    private PolicyAccount compute(String caseName, String policy) {
        double[] outlay = sum(caseName, policy, PolicyMeasure.OUTLAY, EVERY_KEY);
        double atTheEnd = valuation.factor(runs.lastYear(caseName));
        double[] recoverable = PolicyAccount.map(
                total(caseName, policy, PolicyMeasure.RECOVERABLE, EVERY_KEY, List.of(0)), usd -> usd * atTheEnd);
        return new PolicyAccount(
                PolicyAccount.map(sum(caseName, policy, PolicyMeasure.LOSS, EVERY_KEY), valuation::usdOfJpyBn),
                outlay,
                recoverable,
                sum(caseName, policy, PolicyMeasure.CARRY, EVERY_KEY),
                PolicyAccount.map(outlay, usd -> valuation.deadweightShare() * Math.max(0, usd)),
                sum(caseName, policy, PolicyMeasure.CAPITAL, EVERY_KEY),
                sum(caseName, policy, PolicyMeasure.USER_SPENDING, PolicyAccounts::isUsers));
    }

    private static boolean isUsers(String key) {
        return USERS.stream().anyMatch(region -> key.startsWith(region.name() + "|"));
    }

    /**
     * What users pay more under a policy for the same goods: the price part of the change of their spending, after T. L. Bennet
     * (Journal of the Royal Statistical Society 83 (1920) 455–462), {@code Σ (P − P₀)(Q + Q₀)/2} over regions, items and years. Goods
     * that are bought in addition, or no longer, are no cost: what they are worth shows in output. Use that leaves for good is: half the levy
     * that drove it out on each tonne.
     *
     * @return present value by replication
     */
    double[] usersCost(String caseName, String policy, String baseline) {
        return knownCosts.computeIfAbsent(
                List.of(caseName, policy, baseline), key -> computeUsersCost(caseName, policy, baseline));
    }

    private double[] computeUsersCost(String caseName, String policy, String baseline) {
        double[] cost = PolicyAccount.less(
                sum(caseName, policy, PolicyMeasure.USE_LEFT_WORTH, EVERY_KEY),
                sum(caseName, baseline, PolicyMeasure.USE_LEFT_WORTH, EVERY_KEY));
        for (String key : runs.keys(PolicyMeasure.USER_SPENDING)) {
            if (!isUsers(key)) {
                continue;
            }
            for (int year : runs.years(PolicyMeasure.USER_SPENDING)) {
                double factor = valuation.factor(year);
                double[] spent = runs.values(caseName, policy, PolicyMeasure.USER_SPENDING, key, year);
                double[] bought = runs.values(caseName, policy, PolicyMeasure.USER_TONNES, key, year);
                double[] spentBefore = runs.values(caseName, baseline, PolicyMeasure.USER_SPENDING, key, year);
                double[] boughtBefore = runs.values(caseName, baseline, PolicyMeasure.USER_TONNES, key, year);
                for (int i = 0; i < cost.length; i++) {
                    if (bought[i] > 0 && boughtBefore[i] > 0) {
                        double dearer = spent[i] / bought[i] - spentBefore[i] / boughtBefore[i];
                        cost[i] += factor * dearer * (bought[i] + boughtBefore[i]) / 2;
                    }
                }
            }
        }
        return cost;
    }

    /** Present value by replication, over all years and the keys that are wanted. */
    private double[] sum(String caseName, String policy, PolicyMeasure measure, Predicate<String> wanted) {
        double[] sum = new double[runs.count()];
        for (int year : runs.years(measure)) {
            double factor = valuation.factor(year);
            double[] amounts = total(caseName, policy, measure, wanted, List.of(year));
            Arrays.setAll(sum, i -> sum[i] + factor * amounts[i]);
        }
        return sum;
    }

    private double[] total(
            String caseName, String policy, PolicyMeasure measure, Predicate<String> wanted, List<Integer> years) {
        return total(runs, caseName, policy, measure, wanted, years);
    }

    /** Undiscounted sum by replication over keys and years. */
    static double[] total(
            PolicyRuns runs,
            String caseName,
            String policy,
            PolicyMeasure measure,
            Predicate<String> wanted,
            List<Integer> years) {
        double[] sum = new double[runs.count()];
        for (String key : runs.keys(measure)) {
            if (wanted.test(key)) {
                for (int year : years) {
                    double[] values = runs.values(caseName, policy, measure, key, year);
                    Arrays.setAll(sum, i -> sum[i] + values[i]);
                }
            }
        }
        return sum;
    }

    /** The last part of keys such as {@code instrument|payer}, each once, in the order of letters. */
    public static List<String> lastParts(PolicyRuns runs, PolicyMeasure measure) {
        return runs.keys(measure).stream()
                .map(PolicyAccounts::lastPart)
                .distinct()
                .sorted()
                .toList();
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('|') + 1);
    }

    /** Undiscounted amounts by replication of all keys that end in a part, in one year. */
    public static double[] ofLastPart(
            PolicyRuns runs, String caseName, String policy, PolicyMeasure measure, String part, int year) {
        return total(runs, caseName, policy, measure, key -> lastPart(key).equals(part), List.of(year));
    }

    static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }
}
