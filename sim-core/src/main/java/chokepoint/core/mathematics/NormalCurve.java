package chokepoint.core.mathematics;

/**
 * Probability that a standard normal variate lies below a value, by formula 26.2.17 of M. Abramowitz and I. A. Stegun, "Handbook
 * of Mathematical Functions" (1964): within 7.5e-8, which a test holds it to. Investors' expectations of floors ask for it
 * thousands of times a run.
 */
public final class NormalCurve {

    private static final double[] SERIES_FACTOR = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};
    private static final double SCALE_FACTOR = 0.2316419;
    private static final double DENSITY_FACTOR = 1 / Math.sqrt(2 * Math.PI);

    private NormalCurve() {}

    /** Probability below {@code x}. */
    public static double below(double x) {
        double t = 1 / (1 + SCALE_FACTOR * Math.abs(x));
        double series = 0;
        for (int i = SERIES_FACTOR.length - 1; i >= 0; i--) {
            series = (series + SERIES_FACTOR[i]) * t;
        }
        double tail = DENSITY_FACTOR * Math.exp(-x * x / 2) * series;
        return x > 0 ? 1 - tail : tail;
    }
}
