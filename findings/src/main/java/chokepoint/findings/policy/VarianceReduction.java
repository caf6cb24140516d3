package chokepoint.findings.policy;

import org.apache.commons.math3.stat.StatUtils;

/** What common random numbers are worth. */
public final class VarianceReduction {

    private VarianceReduction() {}

    /**
     * {@code (Var A + Var B) / Var(A − B)}: how many times as many replications independent runs would have needed to know the
     * difference as well. NaN where the difference does not vary, or for a single replication.
     */
    public static double of(double[] one, double[] other) {
        if (one.length < 2) {
            return Double.NaN;
        }
        double ofDifference = StatUtils.variance(PolicyAccount.less(one, other));
        return ofDifference > 0 ? (StatUtils.variance(one) + StatUtils.variance(other)) / ofDifference : Double.NaN;
    }
}
