package chokepoint.findings.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.findings.evidence.Evidence.Kind;
import chokepoint.findings.evidence.Evidence.Reliability;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/**
 * Weighed draws against posteriors in closed form: within three standard deviations over the root of the effective number. Priors of ln θ
 * are standard normal.
 */
class WeightsValidation {

    private static final int RUNS = 200_000;
    private static final double MODEL_LOG_SD = 0.4;

    private static Evidence quantity(String id, String block, double low, double high, Reliability reliability) {
        return new Evidence(id, block, Kind.LN, low, high, 0, 1, reliability);
    }

    private static double[] normal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] draws = new double[RUNS];
        for (int run = 0; run < RUNS; run += 2) { // Box and Muller, a pair at a time
            double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
            double angle = 2 * Math.PI * random.nextDouble();
            draws[run] = radius * Math.cos(angle);
            draws[run + 1] = radius * Math.sin(angle);
        }
        return draws;
    }

    private static double[] exp(double[] logarithms) {
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }

    private static void isPosterior(Weights weights, double[] draws, double mean, double variance) {
        double near = 3 * Math.sqrt(variance / weights.effectiveNumber());
        double[] squares =
                Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).toArray();
        assertThat(weights.mean(draws)).isCloseTo(mean, within(near));
        // the square of a normal deviation has the variance 2 v²
        assertThat(weights.mean(squares))
                .isCloseTo(variance, within(3 * variance * Math.sqrt(2 / weights.effectiveNumber())));
    }

    /** One observation y with variance s² of a normal with variance 1: mean y / (1 + s²), variance s² / (1 + s²). */
    @Test
    void aNormalIsSeenOnce() {
        double[] draws = normal(1);
        double variance = 0.25 * 0.25 + MODEL_LOG_SD * MODEL_LOG_SD;
        Reading reading = new Reading(quantity("one", "b", Math.exp(0.8), Math.exp(0.8), Reliability.B), exp(draws));

        isPosterior(
                Weights.ofLogarithms(Likelihood.logWeights(List.of(reading), block -> MODEL_LOG_SD)),
                draws,
                0.8 / (1 + variance),
                variance / (1 + variance));
    }

    /**
     * Two blocks, of three and of two rows, on one θ: precision {@code 1 + Σ over blocks of 1ᵀ Σ⁻¹ 1}, mean {@code Σ 1ᵀ Σ⁻¹ y} over it, with the
     * inverse from a general solver.
     */
    @Test
    void blocksErrTogether() {
        double[] draws = normal(2);
        List<Evidence> seen = List.of(
                quantity("a1", "a", Math.exp(0.5), Math.exp(0.5), Reliability.A),
                quantity("a2", "a", Math.exp(0.9), Math.exp(0.9), Reliability.B),
                quantity("a3", "a", Math.exp(0.1), Math.exp(0.1), Reliability.C),
                quantity("b1", "b", Math.exp(-0.4), Math.exp(-0.4), Reliability.B),
                quantity("b2", "b", Math.exp(0.2), Math.exp(0.2), Reliability.A));
        double precision = 1;
        double pull = 0;
        for (String block : List.of("a", "b")) {
            List<Evidence> rows =
                    seen.stream().filter(row -> row.block().equals(block)).toList();
            double modelLogSd = block.equals("a") ? 0.4 : 0.2;
            RealMatrix covariance = new Array2DRowRealMatrix(rows.size(), rows.size());
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.size(); j++) {
                    covariance.setEntry(
                            i,
                            j,
                            (i == j ? 1 : 0.7)
                                    * Math.hypot(rows.get(i).reliability().logSd(), modelLogSd)
                                    * Math.hypot(rows.get(j).reliability().logSd(), modelLogSd));
                }
            }
            RealMatrix inverse = new LUDecomposition(covariance).getSolver().getInverse();
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.size(); j++) {
                    precision += inverse.getEntry(i, j);
                    pull += inverse.getEntry(i, j) * Math.log(rows.get(j).low());
                }
            }
        }
        List<Reading> readings =
                seen.stream().map(row -> new Reading(row, exp(draws))).toList();

        isPosterior(
                Weights.ofLogarithms(Likelihood.logWeights(readings, block -> block.equals("a") ? 0.4 : 0.2)),
                draws,
                pull / precision,
                1 / precision);
    }

    /**
     * A line stops with an unknown chance q, uniform before; no report was found, which with p comes of one that stops. The posterior density
     * is proportional to 1 − p q, its mean (1/2 − p/3) / (1 − p/2).
     */
    @Test
    void nothingIsReportedOfALineThatMayStop() {
        double p = 0.8;
        SplittableRandom random = new SplittableRandom(3);
        double[] chance = random.doubles(RUNS).toArray();
        double[] stops =
                Arrays.stream(chance).map(q -> random.nextDouble() < q ? 1 : 0).toArray();
        for (Reliability reliability : Reliability.values()) {
            double effective = reliability.isDoubtful() ? p / 2 : p;
            Reading reading = new Reading(new Evidence("none", "stops", Kind.ABSENCE, 0, 0, 0, p, reliability), stops);
            Weights weights = Weights.ofLogarithms(Likelihood.logWeights(List.of(reading), block -> MODEL_LOG_SD));
            double mean = (1.0 / 2 - effective / 3) / (1 - effective / 2);
            double square = (1.0 / 3 - effective / 4) / (1 - effective / 2);

            assertThat(weights.mean(chance))
                    .isCloseTo(mean, within(3 * Math.sqrt((square - mean * mean) / weights.effectiveNumber())));
        }
    }

    /** Beta and Bernoulli: of five lines k stop, each with q; no report of any: {@code E[(1 − p)^k | q] = (1 − p q)⁵}. */
    @Test
    void severalLinesCountEach() {
        double p = 0.5;
        SplittableRandom random = new SplittableRandom(4);
        double[] chance = random.doubles(RUNS).toArray();
        double[] stops = Arrays.stream(chance)
                .map(q -> random.doubles(5).filter(u -> u < q).count())
                .toArray();
        Reading reading = new Reading(new Evidence("none", "stops", Kind.ABSENCE, 0, 0, 0, p, Reliability.B), stops);
        Weights weights = Weights.ofLogarithms(Likelihood.logWeights(List.of(reading), block -> MODEL_LOG_SD));
        double[] moments = new double[3];
        int steps = 100_000;
        for (int step = 0; step < steps; step++) {
            double q = (step + 0.5) / steps;
            double density = Math.pow(1 - p * q, 5) / steps;
            for (int power = 0; power < moments.length; power++) {
                moments[power] += density * Math.pow(q, power);
            }
        }
        double mean = moments[1] / moments[0];

        assertThat(weights.mean(chance))
                .isCloseTo(
                        mean,
                        within(3 * Math.sqrt((moments[2] / moments[0] - mean * mean) / weights.effectiveNumber())));
    }

    /** An event is nearer the closer its day, and impossible where it never comes, but for a doubtful source. */
    @Test
    void anEventIsWeighedByItsDay() {
        double[] days = {52, 75, 150, Double.POSITIVE_INFINITY};
        Reading sure = new Reading(new Evidence("stop", "stops", Kind.EVENT, 40, 75, 0, 1, Reliability.A), days);
        double[] log = Likelihood.logWeights(List.of(sure), block -> 0.3);

        assertThat(log[0]).isZero();
        assertThat(log[1]).isZero();
        assertThat(log[2]).isCloseTo(-0.5 * Math.pow(Math.log(2), 2) / (0.1 * 0.1 + 0.3 * 0.3), within(1e-12));
        assertThat(log[3]).isEqualTo(Double.NEGATIVE_INFINITY);
        Reading doubtful = new Reading(new Evidence("stop", "stops", Kind.EVENT, 40, 75, 0, 0.6, Reliability.C), days);
        double[] mixed = Likelihood.logWeights(List.of(doubtful), block -> 0.3);
        assertThat(mixed[0]).isCloseTo(Math.log(0.5 * 0.6 + 0.5), within(1e-12));
        assertThat(mixed[3]).isCloseTo(Math.log(0.5), within(1e-12));
    }

    /** A nought is compared with a hundredth of a normal month on both sides; within a range nothing is amiss. */
    @Test
    void noughtsAndRangesHaveDistances() {
        Evidence range = new Evidence("range", "b", Kind.LN, 0, 0.1, 0.01, 1, Reliability.B);

        assertThat(range.logDistance(0)).isZero();
        assertThat(range.logDistance(0.1)).isZero();
        assertThat(range.logDistance(0.21)).isCloseTo(Math.log(0.22 / 0.11), within(1e-12));
        Evidence more = new Evidence("more", "b", Kind.LN, 2, 3, 0, 1, Reliability.B);
        assertThat(more.logDistance(1)).isCloseTo(-Math.log(2), within(1e-12));
        assertThatThrownBy(() -> new Evidence("nought", "b", Kind.LN, 0, 1, 0, 1, Reliability.B))
                .hasMessageContaining("nought: 0.0 to 1.0");
    }

    /** Equal weights are as many as there are; one that has all is one. What does not carry says how many runs would. */
    @Test
    void theEffectiveNumberSaysHowFarWeightsCarry() {
        Weights equal = Weights.ofLogarithms(new double[400]);
        assertThat(equal.effectiveNumber()).isCloseTo(400, within(1e-9));
        assertThat(equal.carry()).isTrue();
        double[] one = new double[400];
        Arrays.fill(one, Double.NEGATIVE_INFINITY);
        one[7] = -900;
        Weights single = Weights.ofLogarithms(one);
        assertThat(single.effectiveNumber()).isEqualTo(1);
        assertThat(single.carry()).isFalse();
        assertThat(single.runsThatCarry()).isEqualTo(40_000);
        assertThatThrownBy(() -> Weights.ofLogarithms(new double[] {Double.NEGATIVE_INFINITY}))
                .hasMessage("no run can have made what was seen");
    }

    /** A weight of a half is as good as a run told twice. */
    @Test
    void quantilesAreThoseOfRunsToldOftener() {
        double[] values = {3, 1, 2, Double.POSITIVE_INFINITY};
        Weights weights = Weights.ofLogarithms(new double[] {Math.log(1), Math.log(2), Math.log(3), Math.log(4)});

        // 1 1 2 2 2 3 ∞ ∞ ∞ ∞
        assertThat(weights.quantile(values, 0.2)).isEqualTo(1);
        assertThat(weights.quantile(values, 0.21)).isEqualTo(2);
        assertThat(weights.quantile(values, 0.5)).isEqualTo(2);
        assertThat(weights.quantile(values, 0.6)).isEqualTo(3);
        assertThat(weights.quantile(values, 0.61)).isInfinite();
        assertThat(weights.share(new boolean[] {true, false, true, false})).isCloseTo(0.4, within(1e-12));
    }

    /** Where the model never makes what was seen it is refuted there, whichever run is weighed how. */
    @Test
    void whatNoRunMakesRefutes() {
        double[] simulated = normal(5);
        double[] values = exp(simulated);

        Reading usual = new Reading(quantity("usual", "b", 1, 1, Reliability.B), values);
        assertThat(usual.priorPredictiveProbability()).isCloseTo(0.5, within(0.01));
        assertThat(usual.staysUnder() || usual.staysOver()).isFalse();
        Reading high = new Reading(quantity("high", "b", Math.exp(2.5), Math.exp(2.6), Reliability.B), values);
        assertThat(high.priorPredictiveProbability()).isCloseTo(0.9945, within(0.001));
        assertThat(high.staysUnder()).isTrue();
        assertThat(high.staysOver()).isFalse();
    }
}
