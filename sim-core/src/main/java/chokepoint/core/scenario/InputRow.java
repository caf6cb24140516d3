package chokepoint.core.scenario;

/**
 * One input value with its range and what it rests on.
 *
 * @param path name of the row: table and keys joined by dots, for example {@code japan_use.traction motors.Nd}
 * @param low lowest plausible value
 * @param central best value
 * @param high highest plausible value
 * @param unit unit of the three values
 * @param source where it is from; {@code assumed} for a guess
 * @param note derivation, or why
 */
public record InputRow(
        String path,
        double low,
        double central,
        double high,
        String unit,
        Provenance provenance,
        String source,
        String note) {

    public InputRow {
        checkRange(path, low, central, high);
    }

    /** Refuses a range that is out of order or without end. */
    static void checkRange(String of, double low, double central, double high) {
        if (!(low <= central && central <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(of + ": low " + low + ", central " + central + ", high " + high
                    + "; allowed: finite, low <= central <= high");
        }
    }

    /** A row that does not vary. */
    public static InputRow fixed(String path, double value, String unit, Provenance provenance, String source) {
        return new InputRow(path, value, value, value, unit, provenance, source, "");
    }

    /** Whether it counts days of stock that share part of their variance; those of other regions do with the older rule alone. */
    public boolean sharesStockScore(Rules rules) {
        return unit.equals("days")
                && !(rules.has(Rule.STOCKS_AT_ANCHOR) && path.startsWith(Tables.STOCKS_ELSEWHERE + "."));
    }

    /** The same row with another range. */
    public InputRow withRange(double newLow, double newCentral, double newHigh) {
        return new InputRow(path, newLow, newCentral, newHigh, unit, provenance, source, note);
    }
}
