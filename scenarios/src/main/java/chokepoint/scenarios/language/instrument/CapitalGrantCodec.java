package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.CapitalGrant;
import chokepoint.scenarios.keys.Key;
import java.util.EnumSet;
import java.util.List;

/** Capital grants in files. */
final class CapitalGrantCodec extends InstrumentCodec<CapitalGrant> {

    private static final Key GRANT = SharedKeys.needed(
            "grantShare",
            SharedKeys.SHARE,
            "Part of planned investment that is paid as it is spent; what is overrun the owner pays.");

    CapitalGrantCodec() {
        super(
                CapitalGrant.KIND,
                CapitalGrant.class,
                EnumSet.of(Trait.NAMES_PLANTS, Trait.FOR_NEW_PLANTS),
                List.of(
                        needed(GRANT, CapitalGrant::grantShare),
                        optional(SharedKeys.BUDGET_CAP, CapitalGrant::budgetCapUsd)));
    }

    @Override
    public CapitalGrant read(TermsSection from) {
        return new CapitalGrant(from.number(GRANT), from.cap(SharedKeys.BUDGET_CAP));
    }
}
