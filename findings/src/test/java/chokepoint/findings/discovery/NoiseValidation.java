package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where outcomes have nothing to do with the columns, p is uniform: twenty columns, 400 rows, 200 tries. */
class NoiseValidation {

    private static final int TRIES = 200;
    private static final int ROWS = 400;
    private static final int COLUMNS = 20;
    private static final Prim PRIM = new Prim(0.05, 0.05, 0);

    private static void assertUniform(List<Double> found) {
        double[] p = found.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(p).as("tries that found a rule").hasSizeGreaterThan(TRIES * 9 / 10);
        // without a generator of its own: it draws nothing
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), p))
                .as("Kolmogorov and Smirnov")
                .isGreaterThan(0.01);
        assertThat(Arrays.stream(p).filter(value -> value < 0.05).count() / (double) p.length)
                .isBetween(0.02, 0.09);
    }

    private static void add(List<Double> p, Discovery discovery) {
        if (discovery instanceof DiscoveredRule rule) {
            p.add(rule.judged().p());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.25, 0.3})
    void pIsUniformOnNoise(double baseRate) {
        List<Double> p = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            add(p, PRIM.discover(TestCases.noise(ROWS, COLUMNS, baseRate, 1000 + attempt), attempt));
        }
        assertUniform(p);
    }

    /** Four rows of one luck, which alone decides, and columns that are the same in all four: 400 rows say as much as 100. */
    @Test
    void pIsUniformWhereRowsHaveLuckAndColumnsInCommon() {
        List<Double> p = new ArrayList<>();
        List<Double> rowByRow = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            SplittableRandom random = new SplittableRandom(5000 + attempt);
            double[][] values = new double[ROWS][];
            boolean[] outcome = new boolean[ROWS];
            long[] groups = new long[ROWS];
            for (int row = 0; row < ROWS; row++) {
                boolean isFirst = row % 4 == 0;
                values[row] = isFirst ? random.doubles(COLUMNS).toArray() : values[row - 1];
                outcome[row] = isFirst ? random.nextDouble() < 0.25 : outcome[row - 1];
                groups[row] = row / 4;
            }
            Discovery discovery = PRIM.discover(new Cases(TestCases.names(COLUMNS), values, outcome, groups), attempt);
            add(p, discovery);
            if (discovery instanceof DiscoveredRule rule) {
                Judged judged = rule.judged();
                rowByRow.add(Judged.midP(judged.rows(), judged.cases(), judged.inside(), judged.casesInside()));
            }
        }
        assertUniform(p);
        assertThat(rowByRow.stream().filter(value -> value < 0.05).count() / (double) rowByRow.size())
                .as("rows dealt out one by one would name far too much")
                .isGreaterThan(0.1);
    }
}
