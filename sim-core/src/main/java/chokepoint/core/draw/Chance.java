package chokepoint.core.draw;

import chokepoint.core.random.Draws;
import java.util.OptionalInt;

/**
 * Draws what is uncertain of a world before its first week: inputs, the course of what a scenario gives by date, delays of
 * projects. Firms, and the luck of the weeks, are drawn by {@link #luck()}. How inputs are drawn is one implementation: at random
 * or at their central values; a designed sample would be one more.
 */
public interface Chance {

    /** Value of an input row that stands alone. */
    double input(String path, double low, double central, double high);

    /**
     * Value of an input row that shares part of its variance with others of its kind, such as stock days.
     *
     * @param commonShare part of the variance of its normal score that all of them have in common, in [0, 1]
     */
    double input(String path, double low, double central, double high, double commonShare);

    /** The one draw that moves all ranges of a course together. */
    Range course(String name);

    /** Which of {@code count} sets of parameters holds, {@code count} being at least 1; none where every row holds its own value. */
    OptionalInt set(int count);

    /**
     * A log-normal factor with a mean of 1; 1 where everything stands at its middle.
     *
     * @param name what it multiplies
     * @param logSd spread of its logarithm
     */
    default double factor(String name, double logSd) {
        return 1;
    }

    /** Standard normal score of the delay of a project. */
    double slipScore(String project);

    /** Draws firms and the luck of the weeks. */
    Draws luck();

    /** A place in ranges. */
    @FunctionalInterface
    interface Range {

        /** The value at this place between low and high. */
        double of(double low, double central, double high);
    }
}
