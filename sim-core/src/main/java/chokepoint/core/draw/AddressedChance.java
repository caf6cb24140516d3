package chokepoint.core.draw;

import chokepoint.core.random.Draws;
import chokepoint.core.random.InverseNormal;
import chokepoint.core.random.Purpose;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Everything at random, each at its own address, so that adding a row moves no other. Rows are triangular over their range. Those
 * that share variance have a normal score of √ρ·common + √(1−ρ)·own, otherwise the spread of their sum averages away.
 */
public final class AddressedChance implements Chance {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

    private final Draws inputs;
    private final Draws luck;
    private final double commonScore;

    /** Inputs and luck of one replication. */
    public AddressedChance(Draws draws) {
        this(draws, draws);
    }

    /**
     * Inputs and luck apart.
     *
     * @param inputs draws inputs, sets of parameters and courses
     * @param luck draws firms, delays of projects and the weeks
     */
    public AddressedChance(Draws inputs, Draws luck) {
        this.inputs = inputs;
        this.luck = luck;
        commonScore = inputs.normal(Purpose.STOCK_DAYS_COMMON, 0, 0);
    }

    private double probability(String path) {
        return inputs.uniform(Purpose.INPUT_VALUE, Draws.addressOf(path), 0);
    }

    /** Standard normal score of a row that stands alone: its place in its range, whatever the range is. */
    public double score(String path) {
        return InverseNormal.quantile(probability(path));
    }

    /** The same of a row that shares part of its variance with others of its kind. */
    public double score(String path, double commonShare) {
        return Math.sqrt(commonShare) * commonScore + Math.sqrt(1 - commonShare) * score(path);
    }

    /** Probability at which a course stands in all of its ranges. */
    public double courseProbability(String name) {
        return inputs.uniform(Purpose.CONTROL_PATH, Draws.addressOf(name), 0);
    }

    @Override
    public double input(String path, double low, double central, double high) {
        return Triangle.quantile(low, central, high, probability(path));
    }

    @Override
    public double input(String path, double low, double central, double high, double commonShare) {
        return Triangle.quantile(low, central, high, STANDARD_NORMAL.cumulativeProbability(score(path, commonShare)));
    }

    @Override
    public Range course(String name) {
        double probability = courseProbability(name);
        return (low, central, high) -> Triangle.quantile(low, central, high, probability);
    }

    @Override
    public OptionalInt set(int count) {
        return OptionalInt.of(inputs.turn(Purpose.PARAMETER_SET, count));
    }

    @Override
    public double factor(String name, double logSd) {
        return Math.exp(logSd * score(name) - logSd * logSd / 2);
    }

    @Override
    public double slipScore(String project) {
        return luck.normal(Purpose.PROJECT_SLIP, Draws.addressOf(project), 0);
    }

    @Override
    public Draws luck() {
        return luck;
    }
}
