package chokepoint.findings.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.findings.fit.TriedSet.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Distances, costs and implausibilities by hand; who is beaten; how large a volume a sample allows; who stands at an end. */
class FitTest {

    private static RowFit row(double low, double high, double offset, double... simulated) {
        return new RowFit("a row", low, high, offset, 0.25, simulated);
    }

    @Test
    void withinItsEndsARowCostsNothing() {
        RowFit row = row(40, 75, 0, 30, 60, 70, 200);
        assertThat(row.median()).isEqualTo(65);
        assertThat(row.costScore()).isZero();
        assertThat(row.implausibilitySd()).isZero();
        assertThat(row.passes()).isTrue();
    }

    @Test
    void beyondThemItCostsByTheNearerEnd() {
        assertThat(row(40, 75, 0, 75 * 1.5).costScore()).isCloseTo(1, within(1e-12));
        assertThat(row(40, 75, 0, 40 / 2.25).costScore()).isCloseTo(3, within(1e-12));
        assertThat(row(40, 75, 0, 75 * Math.sqrt(1.5)).costScore()).isCloseTo(0.25, within(1e-12));
        assertThat(row(40, 75, 0, 75 * 1.49).passes()).isTrue();
        assertThat(row(40, 75, 0, 75 * 1.51).passes()).isFalse();
        // one run has no spread of its own: σ 0.25 and 0.3
        assertThat(row(1, 1, 0, Math.E).implausibilitySd()).isCloseTo(1 / Math.hypot(0.25, 0.3), within(1e-12));
    }

    /** Two runs at e and e³ have a median of their mean, and logarithms 1 and 3: sd √2, of their mean 1, of a median √(π/2). */
    @Test
    void theSpreadOfTheEstimateIsLeftRoom() {
        double median = (Math.E + Math.exp(3)) / 2;
        assertThat(row(1, 1, 0, Math.E, Math.exp(3)).implausibilitySd())
                .isCloseTo(Math.log(median) / Math.sqrt(0.0625 + 0.09 + Math.PI / 2), within(1e-12));
    }

    @Test
    void noughtsAreComparedWithWhatIsAdded() {
        assertThat(row(0, 0.1, 0.01, 0).costScore()).isZero();
        assertThat(row(0.5, 0.5, 0.01, 0).logDistance()).isCloseTo(Math.log(0.01 / 0.51), within(1e-12));
        // without an offset nothing can be compared: the farthest there is, and no infinity that would eat a mean
        assertThat(row(0.5, 0.5, 0, 0).costScore()).isEqualTo(20);
        assertThat(row(0.5, 0.5, 0, 0).implausibilitySd()).isEqualTo(99);
        assertThat(row(0.5, 0.5, 0, Double.POSITIVE_INFINITY).costScore()).isEqualTo(39);
    }

    @Test
    void aCountOfNoughtCostsByTheCount() {
        assertThat(row(0, 0, 0, 0, 0).passes()).isTrue();
        assertThat(row(0, 0, 0, 0, 1).costScore()).isEqualTo(2);
        assertThat(row(0, 0, 0, 7, 7).costScore()).isEqualTo(4);
        assertThat(row(0, 0, 0, 2, 2).implausibilitySd()).isCloseTo(Math.log(3) / Math.hypot(0.25, 0.3), within(1e-12));
    }

    private static TriedSet set(int number, Stage stage, boolean kept, double first, double second) {
        return new TriedSet(number, stage, List.of(first, second), kept ? 1 : 4, 0, kept);
    }

    private static Fit fit(List<TriedSet> tried, List<FittedValue> values) {
        return new Fit(List.of("2010", "2025"), "today", 6, tried, List.of(1), values, List.of(), List.of());
    }

    /** Each against each other, with ties in one cost and in both. */
    @Test
    void theFrontIsWhatNoOtherBeats() {
        List<TriedSet> tried = new ArrayList<>();
        IntStream.range(0, 200)
                .forEach(i -> tried.add(
                        set(i + 1, Stage.SEARCH, true, (i * 37 % 23) / 7.0, (i * 61 % 29 + 3 * (i * 37 % 5)) / 9.0)));
        tried.add(set(201, Stage.SEARCH, true, tried.get(0).crisisCostScores().get(0), 0));
        tried.add(set(202, Stage.SEARCH, true, tried.get(0).crisisCostScores().get(0), 0));
        List<Integer> plain = tried.stream()
                .filter(one -> tried.stream().noneMatch(other -> {
                    double a = other.crisisCostScores().get(0)
                            - one.crisisCostScores().get(0);
                    double b = other.crisisCostScores().get(1)
                            - one.crisisCostScores().get(1);
                    return a <= 0 && b <= 0 && (a < 0 || b < 0);
                }))
                .map(TriedSet::number)
                .toList();
        assertThat(plain).isNotEmpty().hasSizeLessThan(tried.size());
        assertThat(fit(tried, List.of()).front().stream().map(TriedSet::number).sorted())
                .containsExactlyElementsOf(plain);
    }

    @Test
    void theSampleAloneSaysTheVolume() {
        List<TriedSet> tried = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> tried.add(set(i + 1, Stage.SAMPLE, i < 4, 1, 1)));
        IntStream.range(100, 300).forEach(i -> tried.add(set(i + 1, Stage.SEARCH, true, 1, 1)));
        Fit fit = fit(tried, List.of());
        assertThat(fit.volumeShare()).isEqualTo(0.04);
        assertThat(fit.kept()).isEqualTo(204);
        // Clopper and Pearson's upper end of 4 in 100 at 95% on one side
        assertThat(fit.largestVolumeShare()).isCloseTo(0.0892, within(5e-4));
        Fit none = fit(
                IntStream.range(0, 240)
                        .mapToObj(i -> set(i + 1, Stage.SAMPLE, false, 1, 1))
                        .toList(),
                List.of());
        assertThat(none.largestVolumeShare()).isCloseTo(1 - Math.pow(0.05, 1 / 240.0), within(1e-9));
        Fit all = fit(List.of(set(1, Stage.SAMPLE, true, 1, 1)), List.of());
        assertThat(all.largestVolumeShare()).isCloseTo(1, within(1e-9));
    }

    private static FittedValue value(double... places) {
        return new FittedValue(
                "a",
                "1",
                "a rule",
                "2010",
                1,
                10,
                IntStream.range(0, places.length).mapToObj(i -> places[i]).toList(),
                2);
    }

    @Test
    void anEndIsTheOutermostTwentieth() {
        FittedValue low = value(0.05, 0.95, 0.94, 0.0);
        assertThat(low.isLow()).isTrue();
        assertThat(low.isHigh()).isFalse();
        assertThat(low.lowShare()).isEqualTo(0.5);
        assertThat(low.highShare()).isEqualTo(0.25);
        FittedValue inside = value(0.051);
        FittedValue high = value(0.95);
        assertThat(fit(List.of(set(1, Stage.SEARCH, true, 1, 1)), List.of(low, inside, high))
                        .atEnds())
                .containsExactly(low, high);
    }
}
