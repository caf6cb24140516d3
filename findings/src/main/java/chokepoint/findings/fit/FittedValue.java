package chokepoint.findings.fit;

import java.util.List;

/**
 * A constant after a fit.
 *
 * @param key path among the inputs
 * @param unit of its values
 * @param rule what of the model reads it
 * @param crises names of the crises in which it moves something
 * @param low least value that the fit may give
 * @param high largest value
 * @param setPlaceShares place of each chosen set between the two on a scale of logarithms, the best set first
 * @param best value of the best set
 */
public record FittedValue(
        String key,
        String unit,
        String rule,
        String crises,
        double low,
        double high,
        List<Double> setPlaceShares,
        double best) {

    /** So near to an end of its range a constant says that a rule cannot do what is asked of it. */
    public static final double AT_END_SHARE = 0.05;

    public FittedValue {
        setPlaceShares = List.copyOf(setPlaceShares);
    }

    /** Whether the best set has it at the lower end. */
    public boolean isLow() {
        return isLow(setPlaceShares.get(0));
    }

    /** Whether the best set has it at the upper end. */
    public boolean isHigh() {
        return isHigh(setPlaceShares.get(0));
    }

    /** Share of the chosen sets that have it at the lower end. */
    public double lowShare() {
        return (double) setPlaceShares.stream().filter(FittedValue::isLow).count() / setPlaceShares.size();
    }

    /** Share of the chosen sets that have it at the upper end. */
    public double highShare() {
        return (double) setPlaceShares.stream().filter(FittedValue::isHigh).count() / setPlaceShares.size();
    }

    private static boolean isLow(double placeShare) {
        return placeShare <= AT_END_SHARE;
    }

    private static boolean isHigh(double placeShare) {
        return placeShare >= 1 - AT_END_SHARE;
    }
}
