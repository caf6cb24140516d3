package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyMeasure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much later output is first lost under a policy: differences to the baseline in min(days, 365). The first of several
 * industries is in every run the smallest of their days: a car waits for the first of its parts that is missing, and Japan loses
 * output when any industry does. A mean over industries is nobody's first.
 */
public final class DaysGained {

    /** Days up to which a run is looked at; a run that is not hit by then counts as these. */
    public static final double LIMIT_DAYS = 365;

    private final PolicyComparison comparison;

    public DaysGained(PolicyComparison comparison) {
        this.comparison = comparison;
    }

    /** Of one industry. */
    public PairedDifference of(PolicyCase ban, Policy policy, PolicyIndustry industry) {
        return difference(ban, policy, industry::equals);
    }

    /** Of the first industry of Japan to lose output. */
    public PairedDifference first(PolicyCase ban, Policy policy) {
        return difference(ban, policy, industry -> true);
    }

    /** Of the first industry of each group, in the order in which groups are first named. */
    public Map<String, PairedDifference> byGroup(PolicyCase ban, Policy policy) {
        Map<String, PairedDifference> groups = new LinkedHashMap<>();
        for (String group : groups()) {
            groups.put(group, difference(ban, policy, of(group)));
        }
        return groups;
    }

    /** The industries of a group. */
    public static Predicate<PolicyIndustry> of(String group) {
        return industry -> industry.group().equals(group);
    }

    /** Names of the groups, each once. */
    public List<String> groups() {
        return comparison.industries().stream()
                .map(PolicyIndustry::group)
                .distinct()
                .toList();
    }

    private PairedDifference difference(PolicyCase ban, Policy policy, Predicate<PolicyIndustry> wanted) {
        return comparison.resamples().difference(differences(ban, policy, wanted));
    }

    /** By replication: how many days later the first of the wanted industries loses output. */
    public double[] differences(PolicyCase ban, Policy policy, Predicate<PolicyIndustry> wanted) {
        return PolicyAccount.less(days(ban, policy, wanted), days(ban, comparison.baseline(), wanted));
    }

    /** By replication: min(days until the first of the wanted industries loses output, 365). */
    public double[] days(PolicyCase ban, Policy policy, Predicate<PolicyIndustry> wanted) {
        double[] first = new double[comparison.runs().count()];
        Arrays.fill(first, LIMIT_DAYS);
        for (PolicyIndustry industry : comparison.industries()) {
            if (wanted.test(industry)) {
                double[] own = comparison
                        .runs()
                        .values(ban.name(), policy.name(), PolicyMeasure.DAYS_TO_SURVIVE, industry.name(), 0);
                Arrays.setAll(first, i -> Math.min(first[i], own[i]));
            }
        }
        return first;
    }

    /** Mean of min(days, 365) until the first of the wanted industries loses output. */
    public double mean(PolicyCase ban, Policy policy, Predicate<PolicyIndustry> wanted) {
        return PolicyAccounts.mean(days(ban, policy, wanted));
    }

    /** Share of the runs in which none of the wanted industries loses output within 365 days. */
    public double neverShare(PolicyCase ban, Policy policy, Predicate<PolicyIndustry> wanted) {
        double[] days = days(ban, policy, wanted);
        return Arrays.stream(days).filter(one -> one >= LIMIT_DAYS).count() / (double) days.length;
    }

    /** Columns of industries. */
    interface Columns {
        double[] of(PolicyIndustry industry);
    }

    /** Mean over industries, weighted by value added, by replication; plain where no industry has a weight. */
    static double[] weighted(int count, List<PolicyIndustry> industries, Columns columns) {
        double total = industries.stream()
                .mapToDouble(PolicyIndustry::valueAddedWeight)
                .sum();
        double[] mean = new double[count];
        for (PolicyIndustry industry : industries) {
            double weight = total > 0 ? industry.valueAddedWeight() / total : 1.0 / industries.size();
            double[] column = columns.of(industry);
            Arrays.setAll(mean, i -> mean[i] + weight * column[i]);
        }
        return mean;
    }
}
