package chokepoint.core.result;

/**
 * One number read off a run.
 *
 * @param key what of the measure
 * @param year calendar year; 0 for a measure without years
 * @param value in the unit of the measure
 */
public record PolicyValue(PolicyMeasure measure, PolicyKey key, int year, double value) {

    /** For a measure without years. */
    public static final int NO_YEAR = 0;
}
