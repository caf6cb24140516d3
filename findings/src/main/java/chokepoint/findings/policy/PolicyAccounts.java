package chokepoint.findings.policy;

import chokepoint.core.place.Region;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The accounts of every case and policy at one valuation. */
public final class PolicyAccounts {

    /** Whose money is counted. */
    public enum Side {
        /** Treasuries and users of the whole coalition. */
        ALL(List.of(Region.JAPAN, Region.G7)),
        /** The treasury and the users of Japan. */
        JAPAN(List.of(Region.JAPAN));

        private final List<Region> users;

        Side(List<Region> users) {
            this.users = users;
        }

        boolean pays(String payer) {
            return this == ALL || payer.equals(JAPAN_TREASURY);
        }

        boolean uses(PolicyKey key) {
            return users.stream().anyMatch(region -> key.subject().equals(region.name()));
        }
    }

    /** Name of Japan's treasury among the payers, and of Japan among countries. */
    public static final String JAPAN_TREASURY = "Japan";

    private final PolicyRuns runs;
    private final Valuation valuation;
    private final Map<List<String>, PolicyAccount> known = new HashMap<>();
    private final Map<List<String>, double[]> knownCosts = new HashMap<>();
    private final Map<List<String>, double[]> knownParties = new HashMap<>();

    public PolicyAccounts(PolicyRuns runs, Valuation valuation) {
        this.runs = runs;
        this.valuation = valuation;
    }

    /** The account of all treasuries and users under a policy in a case. */
    public PolicyAccount of(String caseName, String policy) {
        return of(caseName, policy, Side.ALL);
    }

    /** The account of one side under a policy in a case. What Japan loses is in either. */
    public PolicyAccount of(String caseName, String policy, Side side) {
        return known.computeIfAbsent(List.of(caseName, policy, side.name()), pair -> compute(caseName, policy, side));
    }

    private PolicyAccount compute(String caseName, String policy, Side side) {
        double[] outlay = sum(caseName, policy, PolicyMeasure.OUTLAY, key -> side.pays(key.counterpart()));
        double atTheEnd = valuation.factor(runs.lastYear(caseName));
        double[] recoverable = PolicyAccount.map(
                held(caseName, policy, PolicyMeasure.RECOVERABLE, side, List.of(0)), usd -> usd * atTheEnd);
        double[] carry = new double[runs.count()];
        for (int year : runs.years(PolicyMeasure.CARRY)) {
            double factor = valuation.factor(year);
            double[] ofYear = held(caseName, policy, PolicyMeasure.CARRY, side, List.of(year));
            Arrays.setAll(carry, i -> carry[i] + factor * ofYear[i]);
        }
        return new PolicyAccount(
                PolicyAccount.map(
                        sum(caseName, policy, PolicyMeasure.LOSS, PolicyAccounts::isAny), valuation::usdOfJpyBn),
                outlay,
                recoverable,
                carry,
                PolicyAccount.map(outlay, usd -> valuation.deadweightShare() * Math.max(0, usd)),
                sum(caseName, policy, PolicyMeasure.CAPITAL, PolicyAccounts::isAny),
                sum(caseName, policy, PolicyMeasure.USER_SPENDING, side::uses));
    }

    /**
     * What a side bears of amounts that are booked by instrument and not by payer, undiscounted: of each instrument the part that its
     * treasury has in everything that is paid and taken in for that instrument over all years, replication by replication; where
     * nothing is, an equal part of every treasury that ever pays for it in this comparison.
     */
    private double[] held(String caseName, String policy, PolicyMeasure measure, Side side, List<Integer> years) {
        if (side == Side.ALL) {
            return total(caseName, policy, measure, PolicyAccounts::isAny, years);
        }
        double[] sum = new double[runs.count()];
        for (PolicyKey instrument : runs.keys(measure)) {
            double[] amount = total(caseName, policy, measure, instrument::equals, years);
            if (Arrays.stream(amount).anyMatch(usd -> usd != 0)) {
                double[] share = share(caseName, policy, instrument.subject(), side);
                Arrays.setAll(sum, i -> sum[i] + share[i] * amount[i]);
            }
        }
        return sum;
    }

    private double[] share(String caseName, String policy, String instrument, Side side) {
        double[] own = new double[runs.count()];
        double[] all = new double[runs.count()];
        int ownPayers = 0;
        int payers = 0;
        for (PolicyKey key : runs.keys(PolicyMeasure.OUTLAY)) {
            if (!key.subject().equals(instrument)) {
                continue;
            }
            boolean isOwn = side.pays(key.counterpart());
            payers++;
            ownPayers += isOwn ? 1 : 0;
            for (int year : runs.years(PolicyMeasure.OUTLAY)) {
                double[] usd = runs.values(caseName, policy, PolicyMeasure.OUTLAY, key, year);
                for (int i = 0; i < all.length; i++) {
                    all[i] += Math.abs(usd[i]);
                    own[i] += isOwn ? Math.abs(usd[i]) : 0;
                }
            }
        }
        double equal = payers == 0 ? 0 : (double) ownPayers / payers;
        return PolicyAccount.map(own, all, (part, whole) -> whole > 0 ? part / whole : equal);
    }

    /**
     * What users pay more under a policy for the same goods: the price part of the change of their spending, after T. L. Bennet
     * (Journal of the Royal Statistical Society 83 (1920) 455–462), {@code Σ (P − P₀)(Q + Q₀)/2} over regions, items and years. Goods
     * that are bought in addition, or no longer, are no cost: what they are worth shows in output. Use that leaves for good is: half the levy
     * that drove it out on each tonne.
     *
     * @return present value by replication
     */
    double[] usersCost(String caseName, String policy, String baseline, Side side) {
        return knownCosts.computeIfAbsent(
                List.of(caseName, policy, baseline, side.name()),
                key -> computeUsersCost(caseName, policy, baseline, side));
    }

    private double[] computeUsersCost(String caseName, String policy, String baseline, Side side) {
        double[] cost = PolicyAccount.less(
                sum(caseName, policy, PolicyMeasure.USE_LEFT_WORTH, side::uses),
                sum(caseName, baseline, PolicyMeasure.USE_LEFT_WORTH, side::uses));
        for (PolicyKey key : runs.keys(PolicyMeasure.USER_SPENDING)) {
            if (!side.uses(key)) {
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

    /** Present value by replication of all keys of a measure with a counterpart. */
    double[] ofParty(String caseName, String policy, PolicyMeasure measure, String party) {
        return knownParties
                .computeIfAbsent(
                        List.of(caseName, policy, measure.key(), party),
                        key -> sum(
                                caseName,
                                policy,
                                measure,
                                one -> one.counterpart().equals(party)))
                .clone();
    }

    /** Present value by replication, over all years and the keys that are wanted. */
    private double[] sum(String caseName, String policy, PolicyMeasure measure, Predicate<PolicyKey> wanted) {
        double[] sum = new double[runs.count()];
        for (int year : runs.years(measure)) {
            double factor = valuation.factor(year);
            double[] amounts = total(caseName, policy, measure, wanted, List.of(year));
            Arrays.setAll(sum, i -> sum[i] + factor * amounts[i]);
        }
        return sum;
    }

    private double[] total(
            String caseName, String policy, PolicyMeasure measure, Predicate<PolicyKey> wanted, List<Integer> years) {
        return total(runs, caseName, policy, measure, wanted, years);
    }

    /** Undiscounted sum by replication over keys and years. */
    static double[] total(
            PolicyRuns runs,
            String caseName,
            String policy,
            PolicyMeasure measure,
            Predicate<PolicyKey> wanted,
            List<Integer> years) {
        double[] sum = new double[runs.count()];
        for (PolicyKey key : runs.keys(measure)) {
            if (wanted.test(key)) {
                for (int year : years) {
                    double[] values = runs.values(caseName, policy, measure, key, year);
                    Arrays.setAll(sum, i -> sum[i] + values[i]);
                }
            }
        }
        return sum;
    }

    /** Counterparts under which a measure was read off, such as payers, each once, in the order of letters. */
    public static List<String> counterparts(PolicyRuns runs, PolicyMeasure measure) {
        return runs.keys(measure).stream()
                .map(PolicyKey::counterpart)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isAny(PolicyKey key) {
        return true;
    }

    /** Undiscounted amounts by replication of all keys with a counterpart, in one year. */
    public static double[] ofCounterpart(
            PolicyRuns runs, String caseName, String policy, PolicyMeasure measure, String counterpart, int year) {
        return total(runs, caseName, policy, measure, key -> key.counterpart().equals(counterpart), List.of(year));
    }

    static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }
}
