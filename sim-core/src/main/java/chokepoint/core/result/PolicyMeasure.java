package chokepoint.core.result;

import java.util.Locale;

/**
 * What is read off a run to compare policies: by a key (an industry, an oxide, an instrument with its payer …), by calendar year,
 * or both. Money is dollars or yen of 2025, undiscounted.
 */
public enum PolicyMeasure {
    /** Value added Japan lost in a year; of the rows that feed the same car the largest counts in each week ({@link chokepoint.core.damage.Damage}). No key. */
    LOSS("JPY bn", "value added lost"),
    /** Output an industry did not make in a year, as a share of the year's plan. Key: industry. */
    OUTPUT_LOST("share", "output lost"),
    /** min(days from the measure to the first lost output, 365). Key: industry. No year. */
    DAYS_TO_SURVIVE("days", "days to the first lost output, at most 365"),
    /** Highest 13-week mean of the price paid in Japan from the measure on, over the price before. Key: oxide. No year. */
    PRICE_PEAK("factor", "highest price paid over the price before"),
    /** Capacity that runs outside China on 1 January. Key: nest. */
    CAPACITY("t REO/yr", "running capacity outside China"),
    /** What a treasury paid in a year, less what it took in. Key: instrument, payer. */
    OUTLAY("USD", "outlay"),
    /** What producers of a country got in a year, less what they gave back. Key: instrument, country. */
    TRANSFER("USD", "transfer to producers"),
    /** Stock an instrument holds at the end of the run, at long-run price. Key: instrument. No year. */
    RECOVERABLE("USD", "recoverable value"),
    /** Cost of holding stocks in a year. Key: instrument. */
    CARRY("USD", "carrying cost"),
    /** Stock an instrument holds on 31 December. Key: instrument. */
    STOCKPILE("t REO", "stock held"),
    /**
     * What a reserve held of what it is to add, on the eve of the measure (at the first reported week where that is later); mean over
     * its oxides. Key: instrument. No year.
     */
    RESERVE_FILLED("share", "part of the reserve that was there on the eve"),
    /** Money spent on new plants in a year. Key: country. */
    CAPITAL("USD", "investment in new plants"),
    /** What users of a region paid for an item in a year, levies included. Key: region, item. */
    USER_SPENDING("USD", "users' spending"),
    /** Tonnes that users of a region paid for in a year. Key: region, item. */
    USER_TONNES("t REO", "users' purchases"),
    /** Use that left a region in a year because a levy makes oxides dear there. Key: region. */
    USE_LEFT("t REO", "use that left the region"),
    /** What that use was worth beyond the price without the levy: half the levy on each tonne (A. C. Harberger's triangle). Key: region. */
    USE_LEFT_WORTH("USD", "worth of use that left the region");

    private final String unit;
    private final String label;

    PolicyMeasure(String unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    /** Name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    public String label() {
        return label;
    }
}
