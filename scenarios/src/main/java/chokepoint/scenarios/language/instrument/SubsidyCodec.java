package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.Subsidy;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Quantity;
import java.util.EnumSet;
import java.util.List;

/** Subsidies in files. */
final class SubsidyCodec extends InstrumentCodec<Subsidy> {

    private static final Key PAYMENT = SharedKeys.needed(
            "subsidyUsdPerKg",
            new Quantity(0, SharedKeys.HIGHEST_USD_PER_KG, false, "USD/kg"),
            "Payment for every kg of output.");

    SubsidyCodec() {
        super(
                Subsidy.KIND,
                Subsidy.class,
                EnumSet.of(Trait.NAMES_ITEMS, Trait.NAMES_PLANTS),
                List.of(
                        needed(PAYMENT, Subsidy::subsidyUsdPerKg),
                        optional(SharedKeys.VOLUME_CAP, Subsidy::volumeCapTReo)));
    }

    @Override
    public Subsidy read(TermsSection from) {
        return new Subsidy(from.number(PAYMENT), from.cap(SharedKeys.VOLUME_CAP));
    }
}
