package chokepoint.findings.policy;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;

/**
 * The yearly probability of a ban at which a policy is worth its cost.
 *
 * @param yearlyProbability 0 when it pays without a ban; NaN when it never does
 * @param possiblyYearlyProbability smallest probability at which the 95% interval of the expected net gain holds nought or more: below
 *     it the policy is clearly not worth its cost; NaN when it never does, and for a single replication
 * @param surelyYearlyProbability probability from which on the whole interval is nought or more; NaN when it is not even for a
 *     certain ban, and for a single replication
 */
public record BreakEven(
        Kind kind, double yearlyProbability, double possiblyYearlyProbability, double surelyYearlyProbability) {

    /** What is known of it. */
    public enum Kind {
        /** Worth it from this probability on. */
        NUMBER,
        /** Worth it even if no ban ever comes. */
        WITHOUT_A_BAN,
        /** Worth it only up to this probability: under the ban it does harm. It has no interval. */
        ONLY_BELOW,
        /** Not worth it even if the ban is certain. */
        NEVER,
        /** The question does not arise: the baseline itself, a policy that changes nothing, a ban whose year is drawn. */
        NONE
    }

    public static final BreakEven EMPTY = new BreakEven(Kind.NONE, Double.NaN, Double.NaN, Double.NaN);

    private static final double ACCURACY = 1e-12;
    private static final int MOST_STEPS = 100;

    /**
     * Weighs what a policy gains if the ban comes against what it costs if none comes: with {@code π*·netBan + (1 −
     * π*)·netNoBan = 0}, the yearly probability is {@code 1 − (1 − π*)^(1/T)}. Its interval holds the probabilities at which the paired
     * interval of {@code π·netBan + (1 − π)·netNoBan} holds nought (Fieller's interval of a ratio of means, read off the test).
     *
     * @param netBanUsd net gain if the ban comes, by replication
     * @param netNoBanUsd net gain if it does not, by replication
     * @param years T, years in which it may come, at least 1
     */
    public static BreakEven of(double[] netBanUsd, double[] netNoBanUsd, int years) {
        double ban = PairedDifference.of(netBanUsd).mean();
        double noBan = PairedDifference.of(netNoBanUsd).mean();
        if (ban == 0 && noBan == 0) {
            return EMPTY;
        }
        if (noBan > 0 && ban < 0) {
            return new BreakEven(Kind.ONLY_BELOW, yearly(noBan / (noBan - ban), years), Double.NaN, Double.NaN);
        }
        double possibly = yearly(first(p -> expected(p, netBanUsd, netNoBanUsd).high()), years);
        double surely = yearly(first(p -> expected(p, netBanUsd, netNoBanUsd).low()), years);
        if (noBan >= 0 && ban >= 0) {
            return new BreakEven(Kind.WITHOUT_A_BAN, 0, possibly, surely);
        }
        if (ban <= 0) {
            return new BreakEven(Kind.NEVER, Double.NaN, possibly, surely);
        }
        return new BreakEven(Kind.NUMBER, yearly(-noBan / (ban - noBan), years), possibly, surely);
    }

    private static PairedDifference expected(double probability, double[] netBanUsd, double[] netNoBanUsd) {
        double[] net = new double[netBanUsd.length];
        Arrays.setAll(net, i -> probability * netBanUsd[i] + (1 - probability) * netNoBanUsd[i]);
        return PairedDifference.of(net);
    }

    /**
     * First probability at which an end of the interval is nought or more; NaN when it is not for a certain ban. The lower end is
     * concave in the probability and the upper one convex, so that one that is under nought without a ban and over it for a certain
     * one crosses it once.
     */
    private static double first(DoubleUnaryOperator end) {
        if (!(end.applyAsDouble(1) >= 0)) {
            return Double.NaN;
        }
        return end.applyAsDouble(0) >= 0
                ? 0
                : new BisectionSolver(ACCURACY).solve(MOST_STEPS, end::applyAsDouble, 0, 1);
    }

    private static double yearly(double everProbability, int years) {
        return ever(everProbability, 1.0 / years);
    }

    /** Probability of a ban within {@code years} years at a yearly one. */
    public static double ever(double yearlyProbability, double years) {
        return 1 - Math.pow(1 - yearlyProbability, years);
    }
}
