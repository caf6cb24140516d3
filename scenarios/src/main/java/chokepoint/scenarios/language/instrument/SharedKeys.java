package chokepoint.scenarios.language.instrument;

import chokepoint.core.place.RegionSet;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.keys.KeyType.Quantity;
import java.util.List;

/** Keys that several kinds have, and the types of values that keys of kinds share. */
final class SharedKeys {

    static final String NEEDED = "needed";
    private static final String NO_CAP = "no cap";
    static final double HIGHEST_USD_PER_KG = 100_000;
    private static final double MOST_TONNES = 1e6;
    private static final double MOST_USD = 1e12;
    static final Quantity PRICE = new Quantity(0.01, HIGHEST_USD_PER_KG, false, "USD/kg");
    static final Quantity TONNES_PER_YEAR = new Quantity(0, MOST_TONNES, false, "t/yr");
    static final Quantity TONNES = new Quantity(0, MOST_TONNES, false, "t");
    static final Quantity SHARE = Quantity.SHARE;
    static final List<String> REGIONS_ABROAD = RegionSet.ABROAD.names();

    static final Key STRIKE =
            Key.optional("strikeUsdPerKg", PRICE, NEEDED, "Floor in the first year, without value-added tax.");
    static final Key ESCALATOR = Key.optional(
            "escalatorPerYear",
            new Quantity(-0.2, 0.2, false, "1"),
            "0",
            "Growth of its prices a year in real terms; a nominal floor loses inflation.");
    static final Key UPSIDE_SHARE =
            Key.optional("upsideShare", SHARE, "0", "Part of the price above the trigger that producers give back.");
    static final Key UPSIDE_TRIGGER =
            Key.optional("upsideTriggerUsdPerKg", PRICE, "the strike", "Price above which they give back.");
    static final Key UPSIDE_CAP = Key.optional(
            "upsideCapUsdPerYear",
            new Quantity(0, MOST_USD, false, "USD/yr"),
            NO_CAP,
            "Most that one producer gives back in a calendar year.");
    static final Key VOLUME_CAP = Key.optional(
            "volumeCapTPerYear", TONNES_PER_YEAR, NO_CAP, "Most tonnes paid in a calendar year, over all producers.");
    static final Key BUDGET_CAP = Key.optional(
            "budgetCapUsd",
            new Quantity(0, MOST_USD, false, "USD"),
            NO_CAP,
            "Most that is paid over the whole term; first come, first served.");

    private SharedKeys() {}

    /** A key that must be there. */
    static Key needed(String name, KeyType type, String doc) {
        return Key.optional(name, type, NEEDED, doc);
    }
}
