package chokepoint.findings.evidence;

/**
 * Something that was seen.
 *
 * @param id name of the row
 * @param block rows of one block err together
 * @param low lower end of what was seen, or the value where it is one
 * @param high upper end
 * @param offset what is added to both sides before logarithms are taken, so that a nought can be compared: 1 % of a normal month, in the
 *     unit of the row; 0 for prices and days
 * @param reportProbability chance that it is reported where it happens, 0 to 1; 1 for what is measured
 */
public record Evidence(
        String id,
        String block,
        Kind kind,
        double low,
        double high,
        double offset,
        double reportProbability,
        Reliability reliability) {

    /** How something that was seen bears on a run. */
    public enum Kind {
        /** A quantity, whose error is one of its logarithm. */
        LN,
        /** A quantity between two ends, likewise from the nearer of them. */
        INTERVAL,
        /** The days to something that came about; infinite in a run where it does not. */
        EVENT,
        /** Something of which no report was found; a run has a number of them. */
        ABSENCE
    }

    /** How well a source is known; the standard deviation is that of the observation in logarithms, assumed. */
    public enum Reliability {
        A(0.1),
        B(0.25),
        C(0.5);

        private final double logSd;

        Reliability(double logSd) {
            this.logSd = logSd;
        }

        /** Standard deviation of what was seen, in logarithms. */
        public double logSd() {
            return logSd;
        }

        /** Whether it may as well be that it says nothing at all. */
        public boolean isDoubtful() {
            return this == C;
        }
    }

    public Evidence {
        boolean counted = kind == Kind.ABSENCE;
        if (!(low <= high) || (!counted && !(low + offset > 0)) || offset < 0) {
            throw new IllegalArgumentException(id + ": " + low + " to " + high + " with " + offset
                    + " added; allowed: low up to high, more than 0");
        }
        if (!(reportProbability >= 0 && reportProbability <= 1)) {
            throw new IllegalArgumentException(id + ": reported with " + reportProbability + "; allowed: 0 to 1");
        }
    }

    /** Whether its error is one of a logarithm that goes with those of its block. */
    boolean isQuantity() {
        return kind == Kind.LN || kind == Kind.INTERVAL;
    }

    /**
     * Distance of a run from what was seen in logarithms: 0 within its ends, else from the nearer of them, with its sign.
     *
     * @param simulated of the run, in the unit of the row; infinite days are infinitely far
     */
    public double logDistance(double simulated) {
        double value = Math.log(simulated + offset);
        double lowest = Math.log(low + offset);
        double highest = Math.log(high + offset);
        return value < lowest ? value - lowest : value > highest ? value - highest : 0;
    }
}
