package chokepoint.findings.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How well means of paired differences are known. */
class ResamplesTest {

    private static final int PAIRS = 40;

    private static double[] drawn(int count, DoubleSupplier draw) {
        return IntStream.range(0, count).mapToDouble(i -> draw.getAsDouble()).toArray();
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Random random = new Random(1);
        double[] column = drawn(PAIRS, random::nextGaussian);

        assertThat(new Resamples(7, PAIRS).difference(column)).isEqualTo(new Resamples(7, PAIRS).difference(column));
        assertThat(new Resamples(8, PAIRS).difference(column).low())
                .isNotEqualTo(new Resamples(7, PAIRS).difference(column).low());
    }

    @Test
    void whatVariesEvenlyHasAboutTheIntervalOfStudentsT() {
        Random random = new Random(2);
        double[] column = drawn(200, () -> 3 + random.nextGaussian());
        PairedDifference found = new Resamples(1, 200).difference(column);
        PairedDifference student = PairedDifference.of(column);

        assertThat(found.mean()).isEqualTo(student.mean(), within(1e-12));
        assertThat(found.low()).isEqualTo(student.low(), within(0.03));
        assertThat(found.high()).isEqualTo(student.high(), within(0.03));
        assertThat(found.isGain()).isTrue();
    }

    /** Nine of ten wins: p = 2 × (1 + 10) / 1024. */
    @Test
    void whereFewPairsDifferTheirSignsAreCounted() {
        double[] column = new double[PAIRS];
        for (int i = 0; i < 10; i++) {
            column[i] = i == 0 ? -1 : 50;
        }
        PairedDifference found = new Resamples(1, PAIRS).difference(column);

        assertThat(found.hasInterval()).isFalse();
        assertThat(found.differing()).isEqualTo(10);
        assertThat(found.signProbability()).isEqualTo(22.0 / 1024, within(1e-12));
        assertThat(found.isGain()).isTrue();
        assertThat(new Resamples(1, PAIRS).difference(new double[PAIRS]).clear())
                .isFalse();
        assertThat(Resamples.signProbability(0, 0)).isEqualTo(1);
        assertThat(Resamples.signProbability(3, 3)).isEqualTo(1);
    }

    @Test
    void whatIsTheSameInEveryPairIsKnownForSure() {
        double[] column = new double[PAIRS];
        Arrays.fill(column, 4);
        PairedDifference found = new Resamples(1, PAIRS).difference(column);

        assertThat(List.of(found.low(), found.mean(), found.high())).containsOnly(4.0);
        assertThat(new Resamples(1, PAIRS).marks(List.of(column, new double[PAIRS])))
                .containsExactly(true, false);
    }

    /** Of columns of nothing one in twenty is clear by itself; in a whole table of fifty hardly any mark may stand. */
    @Test
    void aTableIsMarkedByTheLargestOfAllItsCells() {
        int alone = 0;
        int tables = 0;
        Resamples resamples = new Resamples(3, PAIRS);
        for (int table = 0; table < 20; table++) {
            Random random = new Random(100 + table);
            List<double[]> columns = new ArrayList<>();
            for (int c = 0; c < 50; c++) {
                columns.add(drawn(PAIRS, random::nextGaussian));
                alone += resamples.difference(columns.get(c)).clear() ? 1 : 0;
            }
            boolean any = false;
            for (boolean mark : resamples.marks(columns)) {
                any |= mark;
            }
            tables += any ? 1 : 0;
            columns.set(0, drawn(PAIRS, () -> 2 + random.nextGaussian()));
            assertThat(resamples.marks(columns)[0]).as("what is there is seen").isTrue();
        }
        assertThat(alone).as("of 1,000").isBetween(30, 80);
        assertThat(tables).as("of 20").isLessThanOrEqualTo(4);
    }

    /** Twenty pairs of two hundred that differ, one of them by far the most: nothing is known of that column, and others are seen all the same. */
    @Test
    void aColumnOfOneLargeDifferenceHidesNoOther() {
        Random random = new Random(4);
        double[] clear = drawn(200, () -> 26 + 36 * random.nextGaussian());
        double[] lonely = new double[200];
        Arrays.fill(lonely, 0, 19, -0.001);
        lonely[19] = 900;
        lonely[20] = 0.001;

        assertThat(new Resamples(1, 200).marks(List.of(clear, lonely))).containsExactly(true, false);
        PairedDifference found = new Resamples(1, 200).difference(lonely);
        assertThat(found.high())
                .as("about the limit of a count of one, 5.6 times 900 in 200")
                .isBetween(10.0, 30.0);
    }

    /** Skewed pairs, for which a mere percentile interval is too short: exponential, mean 1. */
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        int studies = 400;
        Resamples resamples = new Resamples(5, 30);
        Random random = new Random(17);
        for (int study = 0; study < studies; study++) {
            PairedDifference found = resamples.difference(drawn(30, () -> -Math.log(1 - random.nextDouble())));
            held += found.low() <= 1 && found.high() >= 1 ? 1 : 0;
        }
        assertThat(held / (double) studies).isBetween(0.92, 0.98);
    }
}
