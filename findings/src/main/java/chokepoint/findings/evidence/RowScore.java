package chokepoint.findings.evidence;

import java.util.Arrays;

/**
 * How unweighed runs come out against a row of evidence.
 *
 * @param simulated by run, in the unit of the row; empty where no run shows it
 */
public record RowScore(ReplayedRow row, double[] simulated) {

    /** A band that holds what was seen is a finding up to this width, 90% over 10% quantile. */
    public static final double WIDEST_FACTOR = 2.5;

    private static final double LOW_PROBABILITY = 0.1;
    private static final double HIGH_PROBABILITY = 0.9;
    /** Guards p × n against rounding up. */
    private static final double ROUNDING_SHARE = 1e-9;

    /** How a row comes out. */
    public enum Verdict {
        /** The band from 10 to 90 % meets what was seen, ends included, and is narrow enough where it has a width. */
        INSIDE("inside"),
        /** All of the band is under it. */
        UNDER("under"),
        /** All of the band is over it. */
        OVER("over"),
        /** The band meets it because it meets nearly everything. */
        TOO_WIDE("too wide"),
        /** No run shows it. */
        SILENT("silent");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As it stands in tables. */
        public String word() {
            return word;
        }
    }

    /** 10 % quantile: the least value that at least a tenth of the runs do not exceed; not a number where no run shows it. */
    public double low() {
        return quantile(LOW_PROBABILITY);
    }

    /** Median over the runs, likewise. */
    public double median() {
        return quantile(1 / 2.0);
    }

    /** 90 % quantile, likewise. */
    public double high() {
        return quantile(HIGH_PROBABILITY);
    }

    private double quantile(double probability) {
        return quantile(simulated, probability);
    }

    /** The least value that at least a share of some values does not exceed; not a number without values. */
    static double quantile(double[] values, double probability) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(probability * sorted.length - ROUNDING_SHARE);
        return sorted[Math.max(0, rank - 1)];
    }

    /** 90 % over 10 % quantile, with 1 % of a normal month added to both where noughts are compared. */
    public double widthFactor() {
        double offset = row.seen().evidence().offset();
        return low() == high() ? 1 : (high() + offset) / (low() + offset);
    }

    /** How it comes out. */
    public Verdict verdict() {
        Evidence evidence = row.seen().evidence();
        if (simulated.length == 0) {
            return Verdict.SILENT;
        }
        if (high() < evidence.low()) {
            return Verdict.UNDER;
        }
        if (low() > evidence.high()) {
            return Verdict.OVER;
        }
        return evidence.isQuantity() && !(widthFactor() <= WIDEST_FACTOR) ? Verdict.TOO_WIDE : Verdict.INSIDE;
    }

    /** Whether a run shows exactly what was seen, ends included. */
    boolean holdsIn(int run) {
        return simulated[run] >= row.seen().evidence().low()
                && simulated[run] <= row.seen().evidence().high();
    }
}
