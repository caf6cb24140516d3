package chokepoint.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation: what is known of nets in base 2, and of nested uniform scrambling, holds for the points. */
class ScrambledSobolValidation {

    private static final int DIMENSIONS = 24;

    @ParameterizedTest(name = "2^{0} points")
    @ValueSource(ints = {0, 1, 4, 7, 10, 13})
    void everyElementaryIntervalOfEveryDimensionHoldsOnePoint(int power) {
        int count = 1 << power;
        for (long seed = 1; seed <= 3; seed++) {
            double[][] points = ScrambledSobol.points(count, DIMENSIONS, seed);
            for (int d = 0; d < DIMENSIONS; d++) {
                boolean[] held = new boolean[count];
                for (double[] point : points) {
                    held[(int) (point[d] * count)] = true;
                }
                assertThat(held).as("dimension %s, seed %s", d, seed).doesNotContain(false);
            }
        }
    }

    /** The first two dimensions are a (0, m, 2)-net: every rectangle of area 2^-m with sides of powers of two holds one point. */
    @Test
    void everyElementaryRectangleOfTheFirstTwoDimensionsHoldsOnePoint() {
        int power = 8;
        double[][] points = ScrambledSobol.points(1 << power, 2, 5);
        for (int wide = 0; wide <= power; wide++) {
            boolean[][] held = new boolean[1 << wide][1 << (power - wide)];
            for (double[] point : points) {
                int across = (int) (point[0] * (1 << wide));
                int up = (int) (point[1] * (1 << (power - wide)));
                assertThat(held[across][up])
                        .as("second point at %s, %s", across, up)
                        .isFalse();
                held[across][up] = true;
            }
        }
    }

    @Test
    void aLaterBlockIsANetAsWell() {
        ScrambledSobol sobol = new ScrambledSobol(3, 7);
        boolean[][] held = new boolean[3][64];
        for (int i = 5 * 64; i < 6 * 64; i++) {
            double[] point = sobol.point(i);
            for (int d = 0; d < 3; d++) {
                int place = (int) (point[d] * 64);
                assertThat(held[d][place]).isFalse();
                held[d][place] = true;
            }
        }
    }

    /** Nested: two points part at the same bit before and after; the flips above it are theirs in common. */
    @Test
    void pointsKeepTheirCommonLeadingBitsAndNoMore() {
        SobolSequenceGenerator plain = new SobolSequenceGenerator(4);
        double[][] before = new double[256][];
        for (int i = 0; i < before.length; i++) {
            before[i] = plain.nextVector();
        }
        double[][] after = ScrambledSobol.points(before.length, 4, 11);
        for (int d = 0; d < 4; d++) {
            assertThat(commonBits(after, d)).isEqualTo(commonBits(before, d));
        }
    }

    /** By pair of points, how many leading bits of a coordinate they have in common. */
    private static int[] commonBits(double[][] points, int dimension) {
        int[] common = new int[points.length * points.length];
        for (int i = 0; i < common.length; i++) {
            double one = points[i / points.length][dimension];
            double other = points[i % points.length][dimension];
            common[i] = Long.numberOfLeadingZeros((long) (one * 0x1p32) ^ (long) (other * 0x1p32)) - 32;
        }
        return common;
    }

    @Test
    void everyBitOfEveryDepthIsFlippedInHalfOfTheScrambles() {
        int scrambles = 2000;
        int[] set = new int[52];
        for (int seed = 0; seed < scrambles; seed++) {
            // unscrambled all bits of the first point are 0
            long bits = (long) (new ScrambledSobol(2, seed).point(0)[1] * 0x1p52);
            for (int bit = 0; bit < set.length; bit++) {
                set[bit] += (int) (bits >>> bit) & 1;
            }
        }
        // 4.5 standard deviations of a count of 2000 fair coins
        assertThat(Arrays.stream(set).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(900, 1100));
    }

    /** Nested, and not the same flips for all: a node knows nothing of the node above it, nor of the one beside it. */
    @Test
    void flipsOfNodesAreIndependent() {
        int scrambles = 400;
        int levels = 10;
        int[] asAbove = new int[1 << levels];
        int[] asBeside = new int[1 << levels];
        for (int seed = 0; seed < scrambles; seed++) {
            boolean[] flips = flips(levels, seed);
            for (int node = 2; node < flips.length; node++) {
                asAbove[node] += flips[node] == flips[node / 2] ? 1 : 0;
                asBeside[node] += flips[node] == flips[node ^ 1] ? 1 : 0;
            }
        }
        // 5.5 standard deviations of a count of 400 fair coins
        assertThat(Arrays.stream(asAbove).skip(2).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(145, 255));
        assertThat(Arrays.stream(asBeside).skip(2).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(145, 255));
    }

    /** By node, numbered from 1 row by row, read off points before and after. */
    private static boolean[] flips(int levels, long seed) {
        boolean[] flips = new boolean[1 << levels];
        SobolSequenceGenerator plain = new SobolSequenceGenerator(1);
        for (double[] point : ScrambledSobol.points(1 << levels, 1, seed)) {
            int before = (int) (plain.nextVector()[0] * (1 << levels));
            int after = (int) (point[0] * (1 << levels));
            for (int level = 0; level < levels; level++) {
                int own = levels - 1 - level;
                flips[(1 << level) | (before >> (own + 1))] = ((before ^ after) >> own & 1) == 1;
            }
        }
        return flips;
    }

    @Test
    void meansAreUnbiasedAndNearerThanThoseOfIndependentPoints() {
        int scrambles = 400;
        int count = 64;
        double[] nets = new double[scrambles];
        double[] random = new double[scrambles];
        for (int s = 0; s < scrambles; s++) {
            nets[s] = mean(ScrambledSobol.points(count, 5, s));
            random[s] = mean(new RandomPoints(5, s).first(count));
        }
        double truth = 1.0 / 3 * 0.5;
        double netError = Math.sqrt(squaredErrors(nets, truth) / scrambles);
        double randomError = Math.sqrt(squaredErrors(random, truth) / scrambles);
        assertThat(Arrays.stream(nets).average().orElseThrow())
                .isCloseTo(truth, within(4 * netError / Math.sqrt(scrambles)));
        assertThat(Arrays.stream(random).average().orElseThrow())
                .isCloseTo(truth, within(4 * randomError / Math.sqrt(scrambles)));
        assertThat(netError).isLessThan(randomError / 5);
    }

    /** Mean of x₁² x₄. */
    private static double mean(double[][] points) {
        return Arrays.stream(points)
                .mapToDouble(point -> point[0] * point[0] * point[3])
                .average()
                .orElseThrow();
    }

    private static double squaredErrors(double[] values, double truth) {
        return Arrays.stream(values)
                .map(value -> (value - truth) * (value - truth))
                .sum();
    }

    @Test
    void aPointIsTheSameWheneverItIsAskedFor() {
        double[][] points = ScrambledSobol.points(300, 6, 3);
        ScrambledSobol sobol = new ScrambledSobol(6, 3);
        for (int index : new int[] {299, 0, 17, 18, 19, 3, 255, 256, 0, 1}) {
            assertThat(sobol.point(index)).isEqualTo(points[index]);
        }
        assertThat(ScrambledSobol.points(1, 6, 4)[0]).isNotEqualTo(points[0]);
    }

    @Test
    void noCoordinateIsNoughtOrOne() {
        for (double[] point : ScrambledSobol.points(1 << 14, 8, 1)) {
            assertThat(Arrays.stream(point).boxed()).allMatch(coordinate -> coordinate > 0 && coordinate < 1);
        }
    }

    @Test
    void refusesDimensionsWithoutDirectionNumbers() {
        assertThat(new ScrambledSobol(ScrambledSobol.MOST_DIMENSIONS, 1).point(1))
                .hasSize(1000);
        assertThatThrownBy(() -> new ScrambledSobol(1001, 1)).hasMessage("1001 dimensions; allowed: 1 to 1000");
        assertThatThrownBy(() -> new ScrambledSobol(0, 1)).hasMessage("0 dimensions; allowed: 1 to 1000");
    }
}
