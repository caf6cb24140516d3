package chokepoint.scenarios.calibration;

import chokepoint.core.scenario.Parameter;

/**
 * A parameter that may be fitted, and how far. It differs between use groups or classes at most, never between dates or oxides.
 *
 * @param low least value a fit may give
 * @param start value the search begins with
 * @param high largest value a fit may give
 * @param source what the range rests on
 */
public record FreeParameter(Parameter parameter, double low, double start, double high, String source) {

    public FreeParameter {
        if (!(0 < low && low < high && low <= start && start <= high)) {
            throw new IllegalArgumentException(parameter.path() + ": low " + low + ", start " + start + ", high " + high
                    + "; allowed: 0 < low <= start <= high, low < high");
        }
    }

    /** Value at a place in the range, on a log scale. */
    public double value(double placeShare) {
        return Math.min(high, Math.max(low, low * Math.pow(high / low, placeShare)));
    }

    /** Place of a value in the range, on a log scale. */
    public double placeShare(double value) {
        return Math.log(value / low) / Math.log(high / low);
    }
}
