package chokepoint.findings.policy;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What a policy does to money in one case, by replication: present values in USD.
 *
 * @param loss value added Japan lost
 * @param outlay what treasuries paid, less what they took in
 * @param recoverable worth of what instruments hold at the end
 * @param carry cost of holding stocks
 * @param deadweight what raising the outlay costs beyond it; nought where treasuries take in more than they pay
 * @param capital money spent on new plants
 * @param spending what users in Japan and the other G7 countries paid for oxides and magnets; of differences what they paid more
 *     for the same goods
 */
public record PolicyAccount(
        double[] loss,
        double[] outlay,
        double[] recoverable,
        double[] carry,
        double[] deadweight,
        double[] capital,
        double[] spending) {

    /**
     * This account less that of the baseline in the same case.
     *
     * @param usersCost what users paid more for the same goods
     */
    PolicyAccount over(PolicyAccount baseline, double[] usersCost) {
        return new PolicyAccount(
                less(loss, baseline.loss),
                less(outlay, baseline.outlay),
                less(recoverable, baseline.recoverable),
                less(carry, baseline.carry),
                less(deadweight, baseline.deadweight),
                less(capital, baseline.capital),
                usersCost);
    }

    /** Outlay less what is recoverable, and carry, deadweight and users' spending. Of differences: cost over the baseline. */
    public double[] netCost() {
        double[] sum = less(outlay, recoverable);
        for (double[] part : new double[][] {carry, deadweight, spending}) {
            sum = map(sum, part, Double::sum);
        }
        return sum;
    }

    /** Goods and labour used up: carry, investment, deadweight. */
    public double[] resourceCost() {
        return map(map(carry, capital, Double::sum), deadweight, Double::sum);
    }

    /**
     * Gain less cost: loss avoided less net cost. Meaningful for differences to a baseline, and for the side of Japan only: nobody
     * counts what the others' money gains them.
     */
    public double[] gainLessCost() {
        return map(loss, netCost(), (lost, cost) -> -lost - cost);
    }

    static double[] less(double[] one, double[] other) {
        return map(one, other, (a, b) -> a - b);
    }

    static double[] map(double[] one, double[] other, DoubleBinaryOperator operator) {
        double[] result = new double[one.length];
        Arrays.setAll(result, i -> operator.applyAsDouble(one[i], other[i]));
        return result;
    }

    static double[] map(double[] one, DoubleUnaryOperator operator) {
        return Arrays.stream(one).map(operator).toArray();
    }
}
