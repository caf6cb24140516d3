package chokepoint.findings.evidence;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A replay held against what was seen, unweighed.
 *
 * @param scenario with its measures as they were announced; its twin is without the dispute
 * @param seeds one a seed, at least one: rows are of the first, what is scored is the mean
 */
public record SeenReplay(Scenario scenario, List<SeedReplay> seeds, Build build) {

    /** Blocks of evidence that decide. */
    public static final List<String> BLOCKS = List.of("magnets Japan", "prices abroad", "prices at home", "stops");

    /** A block holds if at least this share of its scored rows is inside. */
    public static final double LEAST_INSIDE_SHARE = 2 / 3.0;

    /** The dispute raises purchases of magnets at least so much: median over runs. */
    public static final double LEAST_DISPUTE_FACTOR = 1.1;

    /** And at most so much. */
    public static final double LARGEST_DISPUTE_FACTOR = 1.4;

    /** What was seen of single firms goes together in at least this share of the runs. */
    public static final double LEAST_JOINT_SHARE = 0.05;

    private static final double ROUNDING = 1e-9;

    public SeenReplay {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("a replay under no seed");
        }
    }

    /** The one whose rows are shown. */
    public SeedReplay first() {
        return seeds.get(0);
    }

    /** Mean over the seeds. */
    public double mean(ToDoubleFunction<SeedReplay> figure) {
        return seeds.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** Whether enough rows of a block are inside, as a mean over seeds; rows that no run shows are not. */
    public boolean holds(String block) {
        return mean(seed -> seed.inside(block))
                >= LEAST_INSIDE_SHARE * first().scored(block).size() - ROUNDING;
    }

    /** By how much the dispute raises purchases of magnets: mean over seeds of the median over runs. */
    public double disputeFactor() {
        return mean(seed -> seed.dispute(1 / 2.0));
    }

    /** Whether that is about as much as was seen. */
    public boolean disputeHolds() {
        return disputeFactor() >= LEAST_DISPUTE_FACTOR && disputeFactor() <= LARGEST_DISPUTE_FACTOR;
    }

    /** Share of the runs in which everything seen of single firms holds that can be told; mean over seeds. */
    public double jointShare() {
        return mean(SeedReplay::jointShare);
    }

    /** Whether that is enough, and all of it can be told. */
    public boolean jointHolds() {
        return first().untold().isEmpty() && jointShare() >= LEAST_JOINT_SHARE;
    }

    /** Whether all of it holds. */
    public boolean holds() {
        return BLOCKS.stream().allMatch(this::holds) && disputeHolds() && jointHolds();
    }
}
