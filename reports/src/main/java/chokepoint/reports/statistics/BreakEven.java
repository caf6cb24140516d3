package chokepoint.reports.statistics;

/**
 * The yearly probability of a ban at which a policy is worth its cost.
 *
 * @param yearlyProbability 0 when it pays without a ban; NaN unless it is a number
 */
public record BreakEven(Kind kind, double yearlyProbability) {

    /** What is known of it. */
    public enum Kind {
        /** Worth it from this probability on. */
        NUMBER,
        /** Worth it even if no ban ever comes. */
        WITHOUT_A_BAN,
        /** Not worth it even if the ban is certain. */
        NEVER,
        /** The question does not arise: the baseline itself, a policy that changes nothing, a ban whose year is drawn. */
        NONE
    }

    public static final BreakEven EMPTY = new BreakEven(Kind.NONE, Double.NaN);

    /**
     * Weighs what a policy gains if the ban comes against what it costs if none comes: with {@code π*·netBan + (1 −
     * π*)·netNoBan = 0}, the yearly probability is {@code 1 − (1 − π*)^(1/T)}.
     *
     * @param netBanUsd mean net gain if the ban comes
     * @param netNoBanUsd mean net gain if it does not
     * @param years T, years in which it may come, at least 1
     */
    public static BreakEven of(double netBanUsd, double netNoBanUsd, int years) {
        if (netBanUsd == 0 && netNoBanUsd == 0) {
            return EMPTY;
        }
        if (netNoBanUsd >= 0 && (netNoBanUsd > 0 || netBanUsd > 0)) {
            return new BreakEven(Kind.WITHOUT_A_BAN, 0);
        }
        if (netBanUsd <= 0) {
            return new BreakEven(Kind.NEVER, Double.NaN);
        }
        double ever = -netNoBanUsd / (netBanUsd - netNoBanUsd);
        return new BreakEven(Kind.NUMBER, ever(ever, 1.0 / years));
    }

    /** Probability of a ban within {@code years} years at a yearly one. */
    public static double ever(double yearlyProbability, double years) {
        return 1 - Math.pow(1 - yearlyProbability, years);
    }
}
