package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.LastResort;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Choice;
import java.util.EnumSet;
import java.util.List;

/** Buyers of last resort in files. */
final class LastResortCodec extends InstrumentCodec<LastResort> {

    private static final Key FLOOR = SharedKeys.needed(
            "floorUsdPerKg", SharedKeys.PRICE, "Price at which the stockpile buys, in the first year.");
    private static final Key TRIGGER =
            SharedKeys.needed("triggerUsdPerKg", SharedKeys.PRICE, "Price above which it sells, and never below.");
    private static final Key CAPACITY =
            SharedKeys.needed("capacityT", SharedKeys.TONNES, "Most the stockpile holds over its oxides.");
    private static final Key MOST =
            SharedKeys.needed("mostTPerWeek", SharedKeys.TONNES, "Most it buys, and most it sells, a week.");
    private static final Key MARKET =
            SharedKeys.needed("market", new Choice(SharedKeys.REGIONS_ABROAD), "Region in whose market it trades.");

    LastResortCodec() {
        super(
                LastResort.KIND,
                LastResort.class,
                EnumSet.of(Trait.NAMES_ITEMS, Trait.HAS_ONE_PRICE),
                List.of(
                        needed(FLOOR, terms -> terms.floorUsdPerKg()),
                        optional(SharedKeys.ESCALATOR, LastResort::escalatorPerYearShare),
                        needed(CAPACITY, LastResort::capacityTReo),
                        needed(TRIGGER, terms -> terms.triggerUsdPerKg()),
                        needed(MOST, LastResort::mostTReoPerWeek),
                        needed(MARKET, terms -> terms.market().name())));
    }

    @Override
    public LastResort read(TermsSection from) {
        double floor = from.number(FLOOR);
        return new LastResort(
                floor,
                from.number(SharedKeys.ESCALATOR),
                from.number(CAPACITY),
                from.notBelow(TRIGGER, "floor", floor),
                from.number(MOST),
                from.region(MARKET));
    }
}
