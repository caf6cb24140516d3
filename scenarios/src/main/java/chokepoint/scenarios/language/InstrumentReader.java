package chokepoint.scenarios.language;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.PayerKey;
import chokepoint.core.instrument.Terms;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.scenario.WorldStructure.SiteStage;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.language.instrument.InstrumentCodec;
import chokepoint.scenarios.language.instrument.InstrumentCodec.Trait;
import chokepoint.scenarios.language.instrument.TermsSection;
import chokepoint.scenarios.table.WorldTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one instrument: keys that do not belong to its kind, keys that are missing and values that clash are reported. */
final class InstrumentReader {

    private static final int MONTHS = 12;
    private static final List<String> ONE_PRICE = List.of(Item.ND.symbol(), Item.PR.symbol());
    private static final WorldStructure WORLD =
            WorldTables.ofResource(WorldTables.WORLD_2024).structure();

    private final String name;
    private final Section section;

    private final PolicyKeys keys;

    InstrumentReader(String name, Section section, PolicyKeys keys) {
        this.name = name;
        this.section = section;
        this.keys = keys;
    }

    /** The instrument; empty when it has no kind or no dates, with the reason among the problems. */
    Optional<Instrument> read() {
        Optional<InstrumentCodec<?>> codec = section.text("kind").map(keys::codec);
        codec.ifPresent(this::keysOfKind);
        codec.ifPresent(this::itemsOfOnePrice);
        codec.ifPresent(this::plants);
        Optional<Terms> terms = codec.map(kind -> kind.read(new TermsSection(section)));
        Optional<LocalDate> start = day("start");
        Optional<LocalDate> end = end(start);
        LocalDate announce = announce(start);
        withdrawn(announce, end);
        if (codec.isEmpty() || terms.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Instrument(
                name,
                terms.get(),
                items(codec.get()),
                announce,
                start.get(),
                end.get(),
                section.date("withdrawn").orElse(null),
                number("withdrawalProbabilityPerYear", 0),
                payers(),
                section.text("payerKey").flatMap(PayerKey::ofKey).orElse(PayerKey.GDP),
                section.words("plants")));
    }

    private void keysOfKind(InstrumentCodec<?> codec) {
        for (String key : section.keys()) {
            if (keys.isOfSomeKinds(key) && !PolicyKeys.holds(codec, key)) {
                section.report(
                        key,
                        "",
                        "says nothing with kind: " + codec.kind() + "; it belongs to "
                                + String.join(", ", keys.kindsWith(key)));
            }
        }
        for (String key : PolicyKeys.neededKeys(codec)) {
            if (!section.has(key)) {
                section.report(key, "", "is missing; kind: " + codec.kind() + " needs it");
            }
        }
    }

    private void itemsOfOnePrice(InstrumentCodec<?> codec) {
        List<String> items = section.words("items");
        if (codec.is(Trait.HAS_ONE_PRICE) && items.size() > 1 && !ONE_PRICE.containsAll(items)) {
            section.report(
                    "items",
                    String.join(", ", items),
                    "cannot have one price; give each an instrument of its own (only Nd and Pr are sold at one price)");
        }
    }

    private void plants(InstrumentCodec<?> codec) {
        for (String plant : section.words("plants")) {
            boolean stands = WORLD.sites().stream()
                    .anyMatch(site -> site.name().equals(plant) && site.stage() == SiteStage.OPERATING);
            if (stands && codec.is(Trait.FOR_NEW_PLANTS)) {
                section.report("plants", plant, "stands already; a grant is for plants that are not there yet");
            }
        }
    }

    private Optional<LocalDate> day(String key) {
        Optional<LocalDate> day = section.date(key);
        day.filter(given -> !PolicyDays.hold(given)).ifPresent(given -> outside(key, given));
        return day.filter(PolicyDays::hold);
    }

    private void outside(String key, LocalDate day) {
        section.report(key, day.toString(), "is out of range; allowed: " + PolicyDays.range());
    }

    private Optional<LocalDate> end(Optional<LocalDate> start) {
        boolean both = section.has("end") && section.has("termYears");
        if (both) {
            section.report("termYears", "", "stands beside end; take one of them out");
        } else if (!section.has("end") && !section.has("termYears")) {
            section.report("end", "", "is missing: the first day it no longer pays, or termYears");
        }
        Optional<LocalDate> end = day("end");
        if (end.isPresent() && start.isPresent() && !end.get().isAfter(start.get())) {
            section.report("end", end.get().toString(), "must lie after the start, " + start.get());
            return Optional.empty();
        }
        Optional<Double> years = section.number("termYears");
        if (both || years.isEmpty() || start.isEmpty()) {
            return end;
        }
        LocalDate last = start.get().plusMonths(Math.round(MONTHS * years.get()));
        if (!PolicyDays.hold(last)) {
            section.report("termYears", years.get().toString(), "ends on " + last + "; allowed: to " + PolicyDays.LAST);
            return Optional.empty();
        }
        return Optional.of(last);
    }

    private LocalDate announce(Optional<LocalDate> start) {
        Optional<LocalDate> announce = day("announce");
        if (announce.isPresent() && start.isPresent() && announce.get().isAfter(start.get())) {
            section.report("announce", announce.get().toString(), "must not lie after the start, " + start.get());
        }
        return announce.or(() -> start).orElse(PolicyDays.FIRST);
    }

    private void withdrawn(LocalDate announce, Optional<LocalDate> end) {
        day("withdrawn").ifPresent(day -> {
            if (day.isBefore(announce)) {
                section.report("withdrawn", day.toString(), "must not lie before the announcement, " + announce);
            } else if (end.isPresent() && day.isAfter(end.get())) {
                section.report("withdrawn", day.toString(), "must not lie after the end, " + end.get());
            }
        });
    }

    private ItemSet items(InstrumentCodec<?> codec) {
        if (codec.is(Trait.NAMES_ITEMS)) {
            return ItemSet.ofSymbols(section.words("items"));
        }
        return ItemSet.OXIDES;
    }

    private List<String> payers() {
        List<String> payers = section.words("payers");
        return payers.isEmpty()
                ? WORLD.members().stream().map(WorldStructure.Member::name).toList()
                : payers;
    }

    private double number(String key, double absent) {
        return section.number(key).orElse(absent);
    }
}
