package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.BorderFloor;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.Quantity;
import java.util.EnumSet;
import java.util.List;

/** Border-adjusted floors in files. */
final class BorderFloorCodec extends InstrumentCodec<BorderFloor> {

    private static final double USUAL_ELASTICITY = 0.5;
    private static final String ON_INVOICE = "invoice";
    private static final String ON_BENCHMARK = "benchmark";
    private static final Key REFERENCE = SharedKeys.needed(
            "referenceUsdPerKg", SharedKeys.PRICE, "Price that the levy keeps up, in the first year.");
    private static final Key LEVY_ON = Key.optional(
            "levyOn",
            new Choice(List.of(ON_BENCHMARK, ON_INVOICE)),
            ON_BENCHMARK,
            "Whether the levy is the gap to the Chinese benchmark or to the seller's own invoice.");
    private static final Key ELASTICITY = Key.optional(
            "downstreamElasticity",
            new Quantity(0, 10, false, "1"),
            "0.5",
            "Use that leaves the coalition per relative price gap: goods made of oxides escape the levy.");

    BorderFloorCodec() {
        super(
                BorderFloor.KIND,
                BorderFloor.class,
                EnumSet.of(Trait.NAMES_ITEMS, Trait.HAS_ONE_PRICE),
                List.of(
                        needed(REFERENCE, BorderFloor::referenceUsdPerKg),
                        optional(SharedKeys.ESCALATOR, BorderFloor::escalatorPerYearShare),
                        optional(LEVY_ON, terms -> terms.onInvoice() ? ON_INVOICE : ON_BENCHMARK),
                        optional(ELASTICITY, BorderFloor::downstreamElasticity)));
    }

    @Override
    public BorderFloor read(TermsSection from) {
        return new BorderFloor(
                from.number(REFERENCE),
                from.number(SharedKeys.ESCALATOR),
                from.says(LEVY_ON, ON_INVOICE),
                from.number(ELASTICITY, USUAL_ELASTICITY));
    }
}
