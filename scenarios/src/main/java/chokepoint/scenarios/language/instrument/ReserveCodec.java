package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.Allocation;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.keys.KeyType.WordList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** Bigger national reserves in files. */
final class ReserveCodec extends InstrumentCodec<Reserve> {

    private static final double USUAL_TRIGGER_SHARE = 0.9;
    private static final int USUAL_RELEASE_WEEKS = 13;
    private static final int LONGEST_WEEKS = 520;
    private static final List<String> ALLIES = SharedKeys.REGIONS_ABROAD.stream()
            .filter(region -> !region.equals(Region.JAPAN.name()))
            .toList();
    private static final Key DAYS = SharedKeys.needed(
            "reserveDays",
            new Quantity(0, 730, false, "days"),
            "Days of normal use it holds; at least what the world's own reserve holds.");
    private static final Key BUILD = Key.optional(
            "buildWeeks",
            Quantity.weeks(0, LONGEST_WEEKS),
            "0",
            "Weeks over which the rest is bought; 0: it stands filled on the first day, bought outside the markets.");
    private static final Key TRIGGER = Key.optional(
            "triggerShare",
            SharedKeys.SHARE,
            "0.9",
            "Private cover over that of the eve of the measure under which it is released.");
    private static final Key RELEASE =
            Key.optional("releaseWeeks", Quantity.weeks(1, LONGEST_WEEKS), "13", "Weeks in which all may be released.");
    private static final Key ALLOCATION = Key.optional(
            "allocation",
            new Choice(Arrays.stream(Allocation.values()).map(Allocation::key).toList()),
            Allocation.PRO_RATA.key(),
            "Who gets releases first.");
    private static final Key HELD_FOR = Key.optional(
            "allies",
            new WordList(ALLIES),
            "none",
            "Regions besides JAPAN whose normal use is held too: a joint reserve for whoever is cut off.");

    ReserveCodec() {
        super(
                Reserve.KIND,
                Reserve.class,
                EnumSet.of(Trait.NAMES_ITEMS),
                List.of(
                        needed(DAYS, Reserve::reserveDays),
                        optional(BUILD, Reserve::buildWeeks),
                        optional(TRIGGER, Reserve::triggerShare),
                        optional(RELEASE, Reserve::releaseWeeks),
                        optional(ALLOCATION, terms -> terms.allocation().key()),
                        optional(HELD_FOR, terms -> terms.allies().names())));
    }

    @Override
    public Reserve read(TermsSection from) {
        return new Reserve(
                from.number(DAYS),
                from.whole(BUILD, 0),
                from.number(TRIGGER, USUAL_TRIGGER_SHARE),
                from.whole(RELEASE, USUAL_RELEASE_WEEKS),
                Allocation.ofKey(from.word(ALLOCATION, "")).orElse(Allocation.PRO_RATA),
                RegionSet.ofNames(from.words(HELD_FOR)));
    }
}
