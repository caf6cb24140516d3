package chokepoint.findings.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which industry is the first to lose output, over the runs: in each run the one with the fewest days; several with the same
 * day share it.
 *
 * @param earliestDays days to the first loss of any industry
 * @param ranked industries that are first in any run, most often first; ties of runs in parts
 * @param shortOnEve runs in which an industry is short already before the measure, so that no first is counted; 0 where that is
 *     not asked
 * @param nobody runs in which no industry loses output inside the horizon
 */
public record FirstIndustry(DaysSpread earliestDays, List<Share> ranked, int shortOnEve, int nobody, int runs) {

    /** Two counts differ clearly when {@code (n₁ − n₂)/√(n₁ + n₂)} is more than this. */
    private static final double CLEAR = 1.96;

    /**
     * How often an industry is first.
     *
     * @param firstRuns runs in which it is first, one shared by n industries counted as 1/n
     */
    public record Share(int industry, String name, double firstRuns) {}

    /**
     * Counts.
     *
     * @param days by [industry][run]; infinite beyond the horizon
     * @param leftOut runs in which no first is counted, by run
     */
    static FirstIndustry of(List<String> names, double[][] days, boolean[] leftOut) {
        int runs = leftOut.length;
        double[] counts = new double[names.size()];
        double[] earliest = new double[runs];
        int eve = 0;
        int nobody = 0;
        for (int run = 0; run < runs; run++) {
            earliest[run] = Double.POSITIVE_INFINITY;
            for (double[] industry : days) {
                earliest[run] = Math.min(earliest[run], industry[run]);
            }
            if (leftOut[run]) {
                eve++;
            } else if (Double.isInfinite(earliest[run])) {
                nobody++;
            } else {
                share(days, run, earliest[run], counts);
            }
        }
        List<Share> ranked = new ArrayList<>();
        for (int industry = 0; industry < counts.length; industry++) {
            if (counts[industry] > 0) {
                ranked.add(new Share(industry, names.get(industry), counts[industry]));
            }
        }
        ranked.sort(Comparator.comparingDouble(Share::firstRuns).reversed());
        return new FirstIndustry(Sample.of(earliest).daysSpread(), List.copyOf(ranked), eve, nobody, runs);
    }

    private static void share(double[][] days, int run, double earliest, double[] counts) {
        int ties = 0;
        for (double[] industry : days) {
            ties += industry[run] == earliest ? 1 : 0;
        }
        for (int industry = 0; industry < days.length; industry++) {
            counts[industry] += days[industry][run] == earliest ? 1.0 / ties : 0;
        }
    }

    /** How many of the first in {@link #ranked} are named: one that is clearly more often first than the next, else two. */
    public int named() {
        if (ranked.size() < 2) {
            return ranked.size();
        }
        return isClear(ranked.get(1)) ? 1 : 2;
    }

    /** How many beyond the two that are named are not told apart from the first either. */
    public int more() {
        return (int) ranked.stream().skip(2).filter(other -> !isClear(other)).count();
    }

    private boolean isClear(Share other) {
        double first = ranked.get(0).firstRuns();
        return (first - other.firstRuns()) / Math.sqrt(first + other.firstRuns()) > CLEAR;
    }

    /** Share of all runs in which one is first. */
    public double shareOfRuns(Share share) {
        return share.firstRuns() / runs;
    }
}
