package chokepoint.findings.evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the runs of one seed come out at.
 *
 * @param replications of the runs, rising
 * @param rows every row of the evidence, in its order
 * @param disputeFactors by run: purchases of magnets in November and December 2025 over July to October, with the dispute over without it
 */
public record SeedReplay(long seed, int[] replications, List<RowScore> rows, double[] disputeFactors) {

    /** Row of the first stop of a line in 2025. */
    public static final String FIRST_STOP = "first_stop_2025";

    /** Row of a large magnet maker at full output. */
    public static final String MAKERS = "magnet_makers_2025-07";

    /** Row of large lines without a stop in 2026. */
    public static final String NO_STOP = "no_stop_2026-06";

    /** Output at this share of plan is full. */
    public static final double FULL_SHARE = 0.99;

    public SeedReplay {
        rows = List.copyOf(rows);
    }

    /** Rows of a block that are scored. */
    public List<RowScore> scored(String block) {
        return rows.stream()
                .filter(score -> score.row().use() == ReplayedRow.Use.CHECK)
                .filter(score -> score.row().block().equals(block))
                .toList();
    }

    /** How many of those are inside. */
    public int inside(String block) {
        return (int) scored(block).stream()
                .filter(score -> score.verdict() == RowScore.Verdict.INSIDE)
                .count();
    }

    /** A quantile of the factor by which the dispute raises purchases. */
    public double dispute(double probability) {
        return RowScore.quantile(disputeFactors, probability);
    }

    private List<RowScore> parts() {
        return rows.stream()
                .filter(score -> Stream.of(FIRST_STOP, MAKERS, NO_STOP)
                        .anyMatch(id -> id.equals(score.row().id())))
                .toList();
    }

    /** Those of first stop, makers and no stop that no run shows. */
    public List<String> untold() {
        return parts().stream()
                .filter(score -> score.simulated().length == 0)
                .map(score -> score.row().id())
                .toList();
    }

    /** Share of the runs in which a part holds: within its ends, or full output of makers; not a number where it cannot be told. */
    public double share(String id) {
        return share(
                parts().stream().filter(score -> score.row().id().equals(id)).toList());
    }

    /** Share of the runs in which every part holds that can be told; not a number where none can. */
    public double jointShare() {
        return share(parts());
    }

    private double share(List<RowScore> of) {
        List<RowScore> told =
                of.stream().filter(score -> score.simulated().length > 0).toList();
        if (told.isEmpty()) {
            return Double.NaN;
        }
        int hit = 0;
        for (int run = 0; run < replications.length; run++) {
            int at = run;
            hit += told.stream().allMatch(score -> holds(score, at)) ? 1 : 0;
        }
        return (double) hit / replications.length;
    }

    private static boolean holds(RowScore score, int run) {
        return score.row().id().equals(MAKERS) ? score.simulated()[run] >= FULL_SHARE : score.holdsIn(run);
    }
}
