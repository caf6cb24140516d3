package chokepoint.core.time;

/**
 * A value that changes at weeks, straight between them; before the first week the first value, after the last the last.
 * Two equal weeks make a step.
 */
public final class StepPath {

    private final int[] week;
    private final double[] value;

    /**
     * @param week weeks in rising order, at least one
     * @param value value at each week
     */
    public StepPath(int[] week, double[] value) {
        if (week.length == 0 || week.length != value.length) {
            throw new IllegalArgumentException(
                    "path of " + week.length + " weeks and " + value.length + " values; allowed: equal, at least 1");
        }
        for (int i = 1; i < week.length; i++) {
            if (week[i] < week[i - 1]) {
                throw new IllegalArgumentException("path goes back from week " + week[i - 1] + " to " + week[i]);
            }
        }
        this.week = week.clone();
        this.value = value.clone();
    }

    public static StepPath constant(double value) {
        return new StepPath(new int[] {0}, new double[] {value});
    }

    /** Weeks at which it turns, in rising order. */
    public int[] weeks() {
        return week.clone();
    }

    /** Value in a week. */
    public double at(int atWeek) {
        if (atWeek < week[0]) {
            return value[0];
        }
        int last = week.length - 1;
        for (int i = last; i >= 0; i--) {
            if (atWeek >= week[i]) {
                if (i == last) {
                    return value[last];
                }
                double along = (double) (atWeek - week[i]) / (week[i + 1] - week[i]);
                return value[i] + along * (value[i + 1] - value[i]);
            }
        }
        throw new IllegalStateException("week " + atWeek + " is on no stretch of the path");
    }
}
