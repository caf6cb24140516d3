package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Days gained under one ban: the first of all industries, the first of each group, every industry, against every policy. What is marked
 * is clear when the whole table is looked at ({@link Resamples#marks}).
 */
public final class DaysTable {

    /** Name of the row of whichever industry comes first. */
    public static final String ANY = "any industry of Japan";

    /**
     * A policy's cell.
     *
     * @param marked whether it is clear of nought in the whole table
     */
    public record Cell(Policy policy, PairedDifference gained, boolean marked) {}

    /**
     * A row.
     *
     * @param name of an industry, or of the first of several
     * @param baselineDays mean of min(days, 365) under the baseline
     * @param baselineNeverShare share of runs not hit by then
     */
    public record Row(String name, double baselineDays, double baselineNeverShare, List<Cell> cells) {}

    private final List<Row> rows = new ArrayList<>();

    DaysTable(PolicyComparison comparison, PolicyCase ban) {
        DaysGained days = new DaysGained(comparison);
        List<String> names = new ArrayList<>(List.of(ANY));
        List<Predicate<PolicyIndustry>> wanted = new ArrayList<>(List.of(industry -> true));
        for (String group : days.groups()) {
            names.add("first of " + group);
            wanted.add(DaysGained.of(group));
        }
        for (PolicyIndustry industry : comparison.industries()) {
            names.add(industry.name());
            wanted.add(industry::equals);
        }
        List<double[]> columns = new ArrayList<>();
        for (Predicate<PolicyIndustry> one : wanted) {
            comparison.others().forEach(policy -> columns.add(days.differences(ban, policy, one)));
        }
        boolean[] marks = comparison.resamples().marks(columns);
        int policies = comparison.others().size();
        for (int r = 0; r < names.size(); r++) {
            List<Cell> cells = new ArrayList<>();
            for (int p = 0; p < policies; p++) {
                int at = r * policies + p;
                cells.add(new Cell(
                        comparison.others().get(p), comparison.resamples().difference(columns.get(at)), marks[at]));
            }
            rows.add(new Row(
                    names.get(r),
                    days.mean(ban, comparison.baseline(), wanted.get(r)),
                    days.neverShare(ban, comparison.baseline(), wanted.get(r)),
                    List.copyOf(cells)));
        }
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }
}
