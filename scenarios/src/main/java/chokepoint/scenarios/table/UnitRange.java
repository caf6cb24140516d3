package chokepoint.scenarios.table;

import java.util.Map;

/**
 * What numbers of a unit are possible in a table. Wide on purpose: it stops slips (60 for 0.6, tonnes for kilotonnes), and
 * zeros that would be divided by.
 *
 * @param least smallest allowed value
 * @param most largest allowed value
 */
public record UnitRange(double least, double most) {

    private static final UnitRange SHARE = new UnitRange(0, 1);
    private static final UnitRange DAYS = new UnitRange(0, 3650);
    private static final UnitRange TONNES = new UnitRange(0, 1e7);
    private static final UnitRange PRICE = new UnitRange(0.01, 1e6);
    private static final UnitRange OXIDE_PER_TONNE = new UnitRange(0.01, 1);

    private static final UnitRange LOG_SD = new UnitRange(0, 3);

    private static final Map<String, UnitRange> BY_UNIT = Map.ofEntries(
            Map.entry("share", SHARE),
            Map.entry("share of kind", SHARE),
            Map.entry("share of seller output", SHARE),
            Map.entry("% of REO", new UnitRange(0, 100)),
            Map.entry("%/yr", new UnitRange(0, 100)),
            Map.entry("days", DAYS),
            Map.entry("days of use", DAYS),
            Map.entry("weeks", new UnitRange(0, 520)),
            Map.entry("years", new UnitRange(0, 100)),
            // plants ramp up to mid-2026, so a line cannot start later
            Map.entry("decimal year", new UnitRange(2000, 2026.45)),
            Map.entry("year of decision", new UnitRange(2010, 2050)),
            Map.entry("years > 0", new UnitRange(0.05, 100)),
            Map.entry("share/yr", SHARE),
            Map.entry("factor", new UnitRange(0, 20)),
            Map.entry("spent / planned", new UnitRange(0.2, 20)),
            Map.entry("log sd", LOG_SD),
            Map.entry("log sd/yr", LOG_SD),
            Map.entry("USD/kg", PRICE),
            Map.entry("USD/kg REO", PRICE),
            Map.entry("USD/kg magnet", PRICE),
            Map.entry("JPY bn/yr", new UnitRange(0, 1e6)),
            Map.entry("USD million/yr", new UnitRange(0, 1e7)),
            Map.entry("USD million", new UnitRange(0, 1e6)),
            Map.entry("USD billion/yr", new UnitRange(0.001, 1e6)),
            Map.entry("JPY/USD", new UnitRange(1, 1000)),
            Map.entry("t REO/yr", TONNES),
            Map.entry("t REO/quarter", TONNES),
            Map.entry("t magnet/yr", TONNES),
            Map.entry("t product/yr", TONNES),
            Map.entry("t REO/t product", OXIDE_PER_TONNE),
            Map.entry("t REO/t magnet", OXIDE_PER_TONNE),
            Map.entry("output 2026 / output 2024", new UnitRange(0, 100)));

    /**
     * The range of a unit.
     *
     * @throws IllegalArgumentException when no shipped table has the unit
     */
    public static UnitRange of(String unit) {
        UnitRange range = BY_UNIT.get(unit);
        if (range == null) {
            throw new IllegalArgumentException("no range is known for the unit " + unit);
        }
        return range;
    }
}
