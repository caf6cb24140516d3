package chokepoint.scenarios.model;

import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.language.instrument.InstrumentCodec;
import chokepoint.scenarios.language.instrument.TermsSection;
import java.util.EnumSet;
import java.util.List;

/** Growing subsidies in files. */
final class GrowingSubsidyCodec extends InstrumentCodec<GrowingSubsidy> {

    private static final Key FIRST = Key.optional(
            "firstUsdPerKg", new Quantity(0, 100, false, "USD/kg"), "needed", "Payment of the first year.");
    private static final Key GROWTH =
            Key.optional("growthPerYear", new Quantity(0, 1, false, "1"), "0", "Its growth a year.");

    GrowingSubsidyCodec() {
        super(
                GrowingSubsidy.KIND,
                GrowingSubsidy.class,
                EnumSet.of(Trait.NAMES_ITEMS, Trait.NAMES_PLANTS),
                List.of(
                        needed(FIRST, GrowingSubsidy::firstUsdPerKg),
                        optional(GROWTH, GrowingSubsidy::growthPerYearShare)));
    }

    @Override
    public GrowingSubsidy read(TermsSection from) {
        return new GrowingSubsidy(from.number(FIRST), from.number(GROWTH));
    }
}
