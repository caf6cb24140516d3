package chokepoint.reports.statistics;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.world.Policy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How much later output is first lost under a policy: differences in min(days, 365) to the baseline. */
public final class DaysGained {

    private final PolicyComparison comparison;

    public DaysGained(PolicyComparison comparison) {
        this.comparison = comparison;
    }

    /** Of one industry. */
    public PairedDifference of(PolicyCase ban, Policy policy, PolicyIndustry industry) {
        return PairedDifference.of(differences(ban, policy, industry));
    }

    private double[] differences(PolicyCase ban, Policy policy, PolicyIndustry industry) {
        return comparison.difference(ban, policy, PolicyMeasure.DAYS_TO_SURVIVE, industry.name(), 0);
    }

    /** Of all industries, weighted by value added. */
    public PairedDifference overall(PolicyCase ban, Policy policy) {
        return weighted(ban, policy, industry -> true);
    }

    /** Of each group of industries, weighted by value added, in the order in which groups are first named. */
    public Map<String, PairedDifference> byGroup(PolicyCase ban, Policy policy) {
        Map<String, PairedDifference> groups = new LinkedHashMap<>();
        for (String group : groups()) {
            groups.put(group, weighted(ban, policy, industry -> industry.group().equals(group)));
        }
        return groups;
    }

    /** Names of the groups, each once. */
    public List<String> groups() {
        return comparison.industries().stream()
                .map(PolicyIndustry::group)
                .distinct()
                .toList();
    }

    private PairedDifference weighted(PolicyCase ban, Policy policy, Predicate<PolicyIndustry> wanted) {
        List<PolicyIndustry> industries =
                comparison.industries().stream().filter(wanted).toList();
        return PairedDifference.of(
                weighted(comparison.runs().count(), industries, industry -> differences(ban, policy, industry)));
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
