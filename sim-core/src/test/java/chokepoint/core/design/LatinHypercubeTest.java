package chokepoint.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatinHypercubeTest {

    @Test
    void everyStratumOfEveryDimensionHoldsOnePoint() {
        for (int count : new int[] {1, 2, 7, 49, 1000}) {
            double[][] points = LatinHypercube.points(count, 5, 20260112);
            for (int d = 0; d < 5; d++) {
                int dimension = d;
                int[] strata = Arrays.stream(points)
                        .mapToInt(point -> (int) Math.floor(point[dimension] * count))
                        .sorted()
                        .toArray();
                assertThat(strata).isEqualTo(IntStream.range(0, count).toArray());
            }
        }
    }

    /** The chi-square value of 20 equal bins exceeds 43.8 once in a thousand. */
    @Test
    void placesInsideStrataAreUniform() {
        int[] bins = new int[20];
        double[][] points = LatinHypercube.points(2000, 2, 4);
        for (double[] point : points) {
            double place = point[1] * 2000;
            bins[(int) ((place - Math.floor(place)) * 20)]++;
        }
        double value = Arrays.stream(bins)
                .mapToDouble(bin -> (bin - 100.0) * (bin - 100.0) / 100)
                .sum();
        assertThat(value).isBetween(5.0, 43.8);
    }

    @Test
    void strataMeetByLuck() {
        double[][] points = LatinHypercube.points(1000, 2, 9);
        double correlation = 12
                * Arrays.stream(points)
                        .mapToDouble(point -> (point[0] - 0.5) * (point[1] - 0.5))
                        .average()
                        .orElseThrow();
        // one in √1000 is a standard deviation
        assertThat(Math.abs(correlation)).isLessThan(4 / Math.sqrt(1000));
        assertThat(LatinHypercube.points(1000, 2, 9)).isDeepEqualTo(points);
        assertThat(LatinHypercube.points(1000, 2, 10)[0]).isNotEqualTo(points[0]);
    }

    @Test
    void refusesNoPoints() {
        assertThatThrownBy(() -> LatinHypercube.points(0, 3, 1))
                .hasMessage("0 points of 3 dimensions; allowed: at least 1 of each");
    }
}
