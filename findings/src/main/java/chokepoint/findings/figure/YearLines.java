package chokepoint.findings.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tonnes through the years by policy, to be read against those of the baseline: for each ban, groups of goods.
 *
 * @param policies the same in every picture
 * @param years that the runs reach, each at its beginning; none where nothing is recorded
 */
public record YearLines(Words words, List<PolicyTag> policies, List<Integer> years, List<Row> rows) implements Figure {

    /** Tonnes a year under which nobody calls two capacities different. */
    private static final double SAME_T_REO_PER_YEAR = 0.5;

    /** A ban. */
    public record Row(String name, List<Panel> panels) {}

    /**
     * A group of goods.
     *
     * @param tReoPerYear mean by [policy][year]
     */
    public record Panel(String name, List<List<Double>> tReoPerYear) {

        /** By year, what a policy has more than the baseline. */
        public List<Double> differenceTReoPerYear(int policy, int baseline) {
            List<Double> own = tReoPerYear.get(policy);
            List<Double> base = tReoPerYear.get(baseline);
            return IntStream.range(0, own.size())
                    .mapToObj(year -> own.get(year) - base.get(year))
                    .toList();
        }

        /** Whether a policy ever has another amount than the baseline. */
        public boolean differs(int policy, int baseline) {
            return differenceTReoPerYear(policy, baseline).stream()
                    .anyMatch(difference -> Math.abs(difference) >= SAME_T_REO_PER_YEAR);
        }
    }

    /** Place of the baseline among the policies. */
    public int baseline() {
        return IntStream.range(0, policies.size())
                .filter(policy -> policies.get(policy).baseline())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy is the baseline"));
    }

    @Override
    public String kind() {
        return "year-lines";
    }
}
