package chokepoint.reports.statistics;

import chokepoint.reports.statistics.FinishedRun.Industry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Several scenarios' results side by side; the first is what the others are compared with. */
public final class Comparison {

    /** Days beyond which a longer time to survive counts no more. */
    public static final double CAP_DAYS = 365;

    private final List<FinishedRun> runs;

    /**
     * @param runs at least two, with the same industries and horizon
     */
    public Comparison(List<FinishedRun> runs) {
        this.runs = List.copyOf(runs);
    }

    public List<FinishedRun> runs() {
        return runs;
    }

    /** What the others are compared with. */
    public FinishedRun first() {
        return runs.get(0);
    }

    /** Whether a run is what the others are compared with; labels are unique. */
    public boolean isFirst(FinishedRun run) {
        return run.label().equals(first().label());
    }

    public List<FinishedRun> others() {
        return runs.subList(1, runs.size());
    }

    /** Names of the industries in the order of the first run, shortest median first. */
    public List<String> industries() {
        return first().industries().stream().map(Industry::name).toList();
    }

    /** Days at which times to survive are capped in differences. */
    public double capDays() {
        return Math.min(CAP_DAYS, first().horizonDays());
    }

    /** Whether a run shares its luck with the first, replication by replication. */
    public boolean paired(FinishedRun other) {
        return other.seed() == first().seed() && Arrays.equals(other.replications(), first().replications());
    }

    /** Difference to the first in min(days to the first lost output, cap); empty when the runs are not paired. */
    public Optional<PairedDifference> days(FinishedRun other, String industry) {
        return paired(other)
                ? Optional.of(PairedDifference.of(capped(first().industry(industry)), capped(other.industry(industry))))
                : Optional.empty();
    }

    private double[] capped(Industry industry) {
        return Arrays.stream(industry.days())
                .map(days -> Math.min(days, capDays()))
                .toArray();
    }

    /** Difference to the first in an industry's net loss of the first year, JPY bn; empty when not paired. */
    public Optional<PairedDifference> loss(FinishedRun other, String industry) {
        return paired(other)
                ? Optional.of(PairedDifference.of(
                        first().industry(industry).netLossJpyBn(),
                        other.industry(industry).netLossJpyBn()))
                : Optional.empty();
    }

    /** Difference to the first in Japan's net loss of the first year, JPY bn; empty when not paired. */
    public Optional<PairedDifference> japanLoss(FinishedRun other) {
        return paired(other)
                ? Optional.of(PairedDifference.of(first().japanNetLossJpyBn(), other.japanNetLossJpyBn()))
                : Optional.empty();
    }
}
