package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Validation: the steady state of section 15 on {@code baseline-2024}. Over 200 weeks the ensemble mean of every price at which
 * something is traded stays within ±10 % of the ensemble mean of its reference price (each run's mean over the last 104 weeks of the
 * warm-up); no industry of any run makes less than 99.99 % of plan; and no price has a cycle.
 *
 * <p>No cycle: the logarithm of the ensemble mean, less its straight trend, has no Fourier component of a period of 4 to 100 weeks
 * with an amplitude above 2 %.
 */
class SteadyStateValidation {

    private static final double BAND_SHARE = 0.1;
    private static final double LARGEST_AMPLITUDE = 0.02;
    private static final double FULL_OUTPUT = 0.9999;
    private static final int WEEKS = 200;

    @Test
    void twentyFourReplicationsAreSteady() {
        check(24);
    }

    @Tag("statistical")
    @Test
    void aHundredReplicationsAreSteady() {
        check(100);
    }

    private static void check(int runs) {
        double[][][] price = new double[Region.COUNT][Item.COUNT][WEEKS];
        double[][] reference = new double[Region.COUNT][Item.COUNT];
        boolean[][] traded = new boolean[Region.COUNT][Item.COUNT];
        Scenario baseline = DrawnWorlds.baseline();
        assertThat(baseline.timeline().reportedWeeks()).isGreaterThanOrEqualTo(WEEKS);
        int warmUp = baseline.timeline().warmUpWeeks();
        for (int replication = 0; replication < runs; replication++) {
            RunRecord run = DrawnWorlds.watch(baseline, replication, (week, state) -> {
                for (Region region : Region.values()) {
                    for (Item item : Item.values()) {
                        var market = state.market(region, item);
                        int r = region.ordinal();
                        int i = item.ordinal();
                        if (week - warmUp < WEEKS) {
                            price[r][i][week - warmUp] += market.licensedPriceUsdPerKg();
                        }
                        if (week == warmUp) {
                            reference[r][i] += market.referenceUsdPerKg();
                        }
                        traded[r][i] |= market.licensedTradedTReo() > 0;
                    }
                }
            });
            checkOutput(run);
        }
        List<String> outside = new ArrayList<>();
        List<String> cycles = new ArrayList<>();
        int markets = 0;
        for (Region region : Region.values()) {
            for (Item item : Item.values()) {
                int r = region.ordinal();
                int i = item.ordinal();
                if (!traded[r][i]) {
                    continue;
                }
                markets++;
                String line = describe(region, item, price[r][i], reference[r][i]);
                System.out.println(line);
                if (largestDeviation(price[r][i], reference[r][i]) > BAND_SHARE) {
                    outside.add(line);
                }
                if (largestAmplitude(price[r][i]) > LARGEST_AMPLITUDE) {
                    cycles.add(line);
                }
            }
        }
        assertThat(markets).as("markets with trade").isGreaterThanOrEqualTo(41);
        assertThat(outside).as("ensemble means outside ±10 %%").isEmpty();
        assertThat(cycles).as("ensemble means with a cycle").isEmpty();
    }

    private static void checkOutput(RunRecord run) {
        for (int i = 0; i < run.industries().size(); i++) {
            for (int week = 0; week < run.weeks(); week++) {
                if (run.outputShare()[i][week] < FULL_OUTPUT) {
                    assertThat(run.outputShare()[i][week])
                            .as(
                                    "output of %s in week %s of replication %s",
                                    run.industries().get(i).name(), week, run.replication())
                            .isGreaterThanOrEqualTo(FULL_OUTPUT);
                }
            }
        }
    }

    private static String describe(Region region, Item item, double[] sum, double reference) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double week : sum) {
            low = Math.min(low, week / reference);
            high = Math.max(high, week / reference);
        }
        return "%-6s %-8s price over reference %.3f to %.3f, last %.3f, largest cycle %.4f"
                .formatted(region, item, low, high, sum[sum.length - 1] / reference, largestAmplitude(sum));
    }

    private static double largestDeviation(double[] sum, double reference) {
        double largest = 0;
        for (double week : sum) {
            largest = Math.max(largest, Math.abs(week / reference - 1));
        }
        return largest;
    }

    /** Largest amplitude of a Fourier component of the detrended logarithm, periods of 4 to 100 weeks. */
    private static double largestAmplitude(double[] series) {
        int n = series.length;
        double[] x = new double[n];
        double meanX = 0;
        double slope = 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            x[t] = Math.log(series[t]);
            meanX += x[t] / n;
        }
        for (int t = 0; t < n; t++) {
            double centred = t - (n - 1) / 2.0;
            slope += centred * x[t];
            squares += centred * centred;
        }
        slope /= squares;
        double largest = 0;
        for (int k = 2; k <= n / 4; k++) {
            double cosine = 0;
            double sine = 0;
            for (int t = 0; t < n; t++) {
                double rest = x[t] - meanX - slope * (t - (n - 1) / 2.0);
                cosine += rest * Math.cos(2 * Math.PI * k * t / n);
                sine += rest * Math.sin(2 * Math.PI * k * t / n);
            }
            largest = Math.max(largest, 2.0 / n * Math.hypot(cosine, sine));
        }
        return largest;
    }
}
