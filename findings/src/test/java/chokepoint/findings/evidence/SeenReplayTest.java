package chokepoint.findings.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.experiment.Build;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.evidence.Evidence.Kind;
import chokepoint.findings.evidence.Evidence.Reliability;
import chokepoint.findings.evidence.ReplayedRow.Use;
import chokepoint.findings.evidence.RowScore.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores from numbers made by hand. */
class SeenReplayTest {

    private static final double[] ONE_TO_TEN =
            IntStream.rangeClosed(1, 10).mapToDouble(n -> n).toArray();

    private static RowScore row(
            String id, String block, Kind kind, Use use, double low, double high, double offset, double... simulated) {
        Evidence evidence = new Evidence(id, block, kind, low, high, offset, 1, Reliability.B);
        return new RowScore(new ReplayedRow(new SeenOutcome(evidence, null), use, id, "t", ""), simulated);
    }

    private static Verdict verdict(Kind kind, double low, double high, double... simulated) {
        return row("a", "b", kind, Use.CHECK, low, high, 0, simulated).verdict();
    }

    @Test
    void quantilesAreValuesOfRuns() {
        RowScore score = row("a", "b", Kind.LN, Use.CHECK, 1, 1, 0, ONE_TO_TEN);
        assertThat(score.low()).isEqualTo(1);
        assertThat(score.median()).isEqualTo(5);
        assertThat(score.high()).isEqualTo(9);
        assertThat(score.widthFactor()).isEqualTo(9);
    }

    @Test
    void endsAreInsideAndRangesCountByTheirNearerEnd() {
        double[] band = {4, 4, 5, 6, 8, 8, 8, 8, 9, 30};
        assertThat(verdict(Kind.LN, 9, 9, band)).isEqualTo(Verdict.INSIDE);
        assertThat(verdict(Kind.LN, 9.01, 9.01, band)).isEqualTo(Verdict.UNDER);
        assertThat(verdict(Kind.LN, 4, 4, band)).isEqualTo(Verdict.INSIDE);
        assertThat(verdict(Kind.LN, 3.99, 3.99, band)).isEqualTo(Verdict.OVER);
        assertThat(verdict(Kind.INTERVAL, 2, 4, band)).isEqualTo(Verdict.INSIDE);
        assertThat(verdict(Kind.INTERVAL, 9, 20, band)).isEqualTo(Verdict.INSIDE);
        assertThat(verdict(Kind.INTERVAL, 10, 20, band)).isEqualTo(Verdict.UNDER);
        assertThat(verdict(Kind.LN, 5, 5)).isEqualTo(Verdict.SILENT);
    }

    /** Widths are asked of quantities alone. */
    @Test
    void aBandThatHoldsEverythingHoldsNothing() {
        assertThat(verdict(Kind.LN, 5, 5, 4, 10)).isEqualTo(Verdict.INSIDE);
        assertThat(verdict(Kind.LN, 5, 5, 4, 10.1)).isEqualTo(Verdict.TOO_WIDE);
        assertThat(verdict(Kind.INTERVAL, 5, 6, 0, 10)).isEqualTo(Verdict.TOO_WIDE);
        assertThat(verdict(Kind.EVENT, 40, 75, 20, Double.POSITIVE_INFINITY)).isEqualTo(Verdict.INSIDE);
        assertThat(verdict(Kind.EVENT, 40, 75, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(Verdict.OVER);
        assertThat(verdict(Kind.ABSENCE, 0, 0, 0, 3)).isEqualTo(Verdict.INSIDE);
        assertThat(verdict(Kind.ABSENCE, 0, 0, 1, 3)).isEqualTo(Verdict.OVER);
        assertThat(row("a", "b", Kind.LN, Use.CHECK, 0, 1, 0.5, 0, 0.5).widthFactor())
                .as("noughts are compared with something added")
                .isEqualTo(2);
    }

    private static SeedReplay seed(long seed, double lastInside, double dispute, double... firstStops) {
        double[] none = IntStream.range(0, firstStops.length)
                .mapToDouble(run -> run % 2)
                .toArray();
        double[] inside = DoubleStream.of(firstStops).map(any -> lastInside).toArray();
        List<RowScore> rows = new ArrayList<>();
        for (String block : SeenReplay.BLOCKS.subList(0, 3)) {
            rows.add(row("1", block, Kind.LN, Use.CHECK, 5, 5, 0, firstStops.length == 0 ? ONE_TO_TEN : inside));
            rows.add(row("2", block, Kind.LN, Use.CHECK, 5, 5, 0, 5, 5));
            rows.add(row("3", block, Kind.LN, Use.CHECK, 5, 5, 0));
            rows.add(row("4", block, Kind.LN, Use.FIT, 5, 5, 0, 5, 5));
        }
        rows.add(row(SeedReplay.FIRST_STOP, "stops", Kind.EVENT, Use.FIT, 40, 75, 0, firstStops));
        rows.add(row(SeedReplay.MAKERS, "stops", Kind.LN, Use.CHECK, 1, 1, 0));
        rows.add(row(SeedReplay.NO_STOP, "stops", Kind.ABSENCE, Use.CHECK, 0, 0, 0, none));
        return new SeedReplay(
                seed,
                IntStream.range(0, firstStops.length).toArray(),
                rows,
                DoubleStream.of(firstStops).map(any -> dispute).toArray());
    }

    private static SeenReplay replay(SeedReplay... seeds) {
        return new SeenReplay(TestRuns.scenario(List.of("a")), List.of(seeds), new Build("1", "abc"));
    }

    /** Two of three are enough; fit rows do not help, and a row that no run shows counts as one that is not inside. */
    @Test
    void blocksHoldByTheirCheckRows() {
        SeenReplay held = replay(seed(1, 5, 1.2, 40, 75, 39, 76));
        assertThat(held.holds("magnets Japan")).isTrue();
        assertThat(held.holds("stops")).as("one of two").isFalse();
        assertThat(replay(seed(1, 6, 1.2, 40, 75)).holds("magnets Japan")).isFalse();
        assertThat(replay(seed(1, 5, 1.2, 40), seed(2, 6, 1.2, 40)).holds("magnets Japan"))
                .as("a mean of one and a half of three")
                .isFalse();
    }

    @Test
    void theDisputeIsTheMeanOfMedians() {
        assertThat(replay(seed(1, 5, 1.0, 40), seed(2, 5, 1.3, 40)).disputeFactor())
                .isCloseTo(1.15, within(1e-12));
        assertThat(replay(seed(1, 5, 1.4, 40)).disputeHolds()).isTrue();
        assertThat(replay(seed(1, 5, 1.41, 40)).disputeHolds()).isFalse();
        assertThat(replay(seed(1, 5, 1.09, 40)).disputeHolds()).isFalse();
    }

    /** Of four runs one stops too late and one too early; of the two that are left, one has a large line stop in 2026. */
    @Test
    void partsGoTogetherRunByRun() {
        SeedReplay seed = seed(1, 5, 1.2, 40, 75, 39, 76);
        assertThat(seed.share(SeedReplay.FIRST_STOP)).isEqualTo(0.5);
        assertThat(seed.share(SeedReplay.NO_STOP)).isEqualTo(0.5);
        assertThat(seed.share(SeedReplay.MAKERS)).isNaN();
        assertThat(seed.jointShare()).isEqualTo(0.25);
        assertThat(seed.untold()).containsExactly(SeedReplay.MAKERS);
        assertThat(replay(seed).jointHolds()).as("a part cannot be told").isFalse();
    }
}
