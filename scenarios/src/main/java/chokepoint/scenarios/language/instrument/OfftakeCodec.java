package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.Offtake;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Choice;
import java.util.EnumSet;
import java.util.List;

/** Offtakes with a floor in files. */
final class OfftakeCodec extends InstrumentCodec<Offtake> {

    private static final Key TONNAGE = SharedKeys.needed(
            "tonnageTPerYear", SharedKeys.TONNES_PER_YEAR, "Tonnes a year it takes, over all plants.");
    private static final Key BUYER = SharedKeys.needed(
            "buyer", new Choice(SharedKeys.REGIONS_ABROAD), "Region whose users get the goods, at the index.");

    OfftakeCodec() {
        super(
                Offtake.KIND,
                Offtake.class,
                EnumSet.of(Trait.NAMES_ITEMS, Trait.HAS_ONE_PRICE, Trait.NAMES_PLANTS),
                List.of(
                        needed(SharedKeys.STRIKE, Offtake::strikeUsdPerKg),
                        optional(SharedKeys.ESCALATOR, Offtake::escalatorPerYearShare),
                        optional(SharedKeys.UPSIDE_SHARE, Offtake::upsideShare),
                        optional(SharedKeys.UPSIDE_TRIGGER, Offtake::upsideTriggerUsdPerKg),
                        optional(SharedKeys.UPSIDE_CAP, Offtake::upsideCapUsd),
                        needed(TONNAGE, Offtake::tonnageTReo),
                        needed(BUYER, terms -> terms.buyer().name())));
    }

    @Override
    public Offtake read(TermsSection from) {
        double strike = from.number(SharedKeys.STRIKE);
        return new Offtake(
                strike,
                from.number(SharedKeys.ESCALATOR),
                from.number(SharedKeys.UPSIDE_SHARE),
                from.notBelow(SharedKeys.UPSIDE_TRIGGER, "strike", strike),
                from.cap(SharedKeys.UPSIDE_CAP),
                from.number(TONNAGE),
                from.region(BUYER));
    }
}
