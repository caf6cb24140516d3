package chokepoint.core.validation;

import java.util.Locale;

/**
 * One observation that a replay is held against.
 *
 * @param id name in files
 * @param group price, trade, demand, stock, supply or home
 * @param subject what it is of: an oxide's symbol, or who
 * @param quantity what was observed, in words
 * @param observedUnits value in {@code unit}
 * @param lowUnits lower end where sources differ; NaN when there is one value
 * @param highUnits upper end; NaN when there is one value
 * @param role whether parameters may be fitted to it
 */
public record Target(
        String id,
        String group,
        String subject,
        String quantity,
        String basis,
        Period period,
        double observedUnits,
        double lowUnits,
        double highUnits,
        String unit,
        Role role,
        String source,
        String note) {

    /** What an observation may be used for. */
    public enum Role {
        /** Parameters may be fitted to it. */
        CALIBRATE,
        /** Only ever looked at. */
        CHECK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Target {
        boolean range = !Double.isNaN(lowUnits) || !Double.isNaN(highUnits);
        if (!(observedUnits >= 0) || (range && !(lowUnits <= observedUnits && observedUnits <= highUnits))) {
            throw new IllegalArgumentException("target " + id + ": low " + lowUnits + ", value " + observedUnits
                    + ", high " + highUnits + "; allowed: value >= 0, low <= value <= high or neither");
        }
    }

    /** Lower end of what sources say. */
    public double leastUnits() {
        return Double.isNaN(lowUnits) ? observedUnits : lowUnits;
    }

    /** Upper end of what sources say. */
    public double mostUnits() {
        return Double.isNaN(highUnits) ? observedUnits : highUnits;
    }

    /** Whether it is a price that other prices of its oxide are relative to. */
    public boolean isBase() {
        return group.equals("price") && quantity.equals("price") && period.equals(Period.of("2009"));
    }
}
