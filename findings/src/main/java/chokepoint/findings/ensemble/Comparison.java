package chokepoint.findings.ensemble;

import chokepoint.core.damage.Damage;
import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.ensemble.FinishedRun.Industry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several scenarios' results side by side; the first is what the others are compared with. Replications that two results share are
 * compared pair by pair: the same number under the same seed is the same luck, however many more either of them has.
 */
public final class Comparison {

    /** Days beyond which a longer time to survive counts no more. */
    public static final double CAP_DAYS = DaysSpread.RESTRICTED_DAYS;

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

    /** Names of the industries, those with the shortest median in the first run first. */
    public List<String> industries() {
        return first().industries().stream()
                .sorted(Comparator.comparingDouble(
                        industry -> industry.firstLostOutput().median()))
                .map(Industry::name)
                .toList();
    }

    /** Weeks over which losses of the first year are summed; fewer than a year's when the runs end before. */
    public double firstYearDays() {
        return Math.min(Damage.YEAR_WEEKS * (double) WeekCalendar.DAYS_PER_WEEK, first().horizonDays());
    }

    /** Days at which times to survive are capped in differences. */
    public double capDays() {
        return Math.min(CAP_DAYS, first().horizonDays());
    }

    /** Replications that a run shares with the first, with the same luck; 0 under another seed. */
    public int pairs(FinishedRun other) {
        return shared(other).length;
    }

    /** Positions of shared replications, as pairs of a position in the first and one in the other. */
    private int[][] shared(FinishedRun other) {
        if (other.seed() != first().seed()) {
            return new int[0][];
        }
        return IntStream.range(0, first().runs())
                .mapToObj(at -> new int[] {at, Arrays.binarySearch(other.replications(), first().replications()[at])})
                .filter(pair -> pair[1] >= 0)
                .toArray(int[][]::new);
    }

    /** Difference to the first in min(days to the first lost output, cap); empty without a shared replication. */
    public Optional<MeanInterval> days(FinishedRun other, String industry) {
        return difference(
                other,
                capped(first().industry(industry).days()),
                capped(other.industry(industry).days()));
    }

    /** The same for the earliest loss of any industry. */
    public Optional<MeanInterval> earliestDays(FinishedRun other) {
        return difference(other, capped(first().earliestDays()), capped(other.earliestDays()));
    }

    private double[] capped(double[] days) {
        return Arrays.stream(days).map(value -> Math.min(value, capDays())).toArray();
    }

    /** Difference to the first in an industry's loss of the first year, JPY bn; empty without a shared replication. */
    public Optional<MeanInterval> loss(FinishedRun other, String industry) {
        return difference(
                other,
                first().industry(industry).lossJpyBn(),
                other.industry(industry).lossJpyBn());
    }

    /** Difference to the first in Japan's loss of the first year, JPY bn; empty without a shared replication. */
    public Optional<MeanInterval> japanLoss(FinishedRun other) {
        return difference(other, first().japanLossJpyBn(), other.japanLossJpyBn());
    }

    private Optional<MeanInterval> difference(FinishedRun other, double[] firstValues, double[] otherValues) {
        int[][] shared = shared(other);
        if (shared.length == 0) {
            return Optional.empty();
        }
        return Optional.of(MeanInterval.of(Arrays.stream(shared)
                .mapToDouble(pair -> otherValues[pair[1]] - firstValues[pair[0]])
                .toArray()));
    }
}
