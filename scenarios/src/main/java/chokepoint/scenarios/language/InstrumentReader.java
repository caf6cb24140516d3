package chokepoint.scenarios.language;

import chokepoint.core.material.Item;
import chokepoint.core.world.Allocation;
import chokepoint.core.world.Instrument;
import chokepoint.core.world.PayerKey;
import chokepoint.core.world.Region;
import chokepoint.core.world.Terms;
import chokepoint.core.world.Terms.BorderFloor;
import chokepoint.core.world.Terms.CapitalGrant;
import chokepoint.core.world.Terms.ContractForDifference;
import chokepoint.core.world.Terms.LastResort;
import chokepoint.core.world.Terms.Offtake;
import chokepoint.core.world.Terms.Reserve;
import chokepoint.core.world.Terms.Subsidy;
import chokepoint.core.world.WorldStructure;
import chokepoint.core.world.WorldStructure.SiteStage;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.language.PolicyKeys.KindKeys;
import chokepoint.scenarios.table.WorldTables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one instrument: keys that do not belong to its kind, keys that are missing and values that clash are reported. */
final class InstrumentReader {

    private static final int MONTHS = 12;
    private static final double USUAL_TRIGGER_SHARE = 0.9;
    private static final int USUAL_RELEASE_WEEKS = 13;
    private static final double USUAL_ELASTICITY = 0.5;
    /** Kinds with a price per kg, which cannot hold for oxides of different worth. */
    private static final List<String> PRICED =
            List.of(ContractForDifference.KIND, Offtake.KIND, BorderFloor.KIND, LastResort.KIND);

    private static final List<String> ONE_PRICE = List.of(Item.ND.symbol(), Item.PR.symbol());
    private static final WorldStructure WORLD =
            WorldTables.ofResource(WorldTables.WORLD_2024).structure();

    private final String name;
    private final Section section;

    InstrumentReader(String name, Section section) {
        this.name = name;
        this.section = section;
    }

    /** The instrument; empty when it has no kind or no dates, with the reason among the problems. */
    Optional<Instrument> read() {
        Optional<String> kind = section.text("kind");
        kind.ifPresent(this::keysOfKind);
        kind.ifPresent(this::itemsOfOnePrice);
        plants(kind.orElse(""));
        Optional<Terms> terms = kind.map(this::terms);
        Optional<LocalDate> start = day("start");
        Optional<LocalDate> end = end(start);
        LocalDate announce = announce(start);
        withdrawn(announce, end);
        if (terms.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Instrument(
                name,
                terms.get(),
                items(terms.get().kind()),
                announce,
                start.get(),
                end.get(),
                section.date("withdrawn").orElse(null),
                number("withdrawalProbabilityPerYear", 0),
                payers(),
                section.text("payerKey").flatMap(PayerKey::ofKey).orElse(PayerKey.GDP),
                section.words("plants")));
    }

    private void keysOfKind(String kind) {
        KindKeys keys = PolicyKeys.ofKind(kind);
        for (String key : section.keys()) {
            if (PolicyKeys.isOfSomeKinds(key) && !keys.holds(key)) {
                section.report(
                        key,
                        "",
                        "says nothing with kind: " + kind + "; it belongs to "
                                + String.join(", ", PolicyKeys.kindsWith(key)));
            }
        }
        for (String key : keys.needed()) {
            if (!section.has(key)) {
                section.report(key, "", "is missing; kind: " + kind + " needs it");
            }
        }
    }

    private void itemsOfOnePrice(String kind) {
        List<String> items = section.words("items");
        if (PRICED.contains(kind) && items.size() > 1 && !ONE_PRICE.containsAll(items)) {
            section.report(
                    "items",
                    String.join(", ", items),
                    "cannot have one price; give each an instrument of its own (only Nd and Pr are sold at one price)");
        }
    }

    private void plants(String kind) {
        for (String plant : section.words("plants")) {
            boolean stands = WORLD.sites().stream()
                    .anyMatch(site -> site.name().equals(plant) && site.stage() == SiteStage.OPERATING);
            if (stands && kind.equals(CapitalGrant.KIND)) {
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

    private boolean[] items(String kind) {
        if (PolicyKeys.ofKind(kind).holds("items")) {
            return ControlReader.items(section.words("items"));
        }
        boolean[] all = new boolean[Item.COUNT];
        Arrays.fill(all, 0, Item.OXIDES, true);
        return all;
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

    private Region region(String key) {
        return section.text(key).map(Region::valueOf).orElse(Region.OTHER);
    }

    private double strike() {
        return number("strikeUsdPerKg", 0);
    }

    private double escalator() {
        return number("escalatorPerYear", 0);
    }

    private double upsideTrigger() {
        double trigger = number("upsideTriggerUsdPerKg", strike());
        notBelow("upsideTriggerUsdPerKg", trigger, "strike", strike());
        return trigger;
    }

    private void notBelow(String key, double trigger, String what, double floor) {
        if (trigger < floor) {
            section.report(key, text(trigger), "must not lie below the " + what + ", " + text(floor));
        }
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.10g", number).replaceAll("\\.?0+$", "");
    }

    private double cap(String key) {
        return number(key, Double.POSITIVE_INFINITY);
    }

    private Terms terms(String kind) {
        return switch (kind) {
            case ContractForDifference.KIND ->
                new ContractForDifference(
                        strike(),
                        escalator(),
                        number("upsideShare", 0),
                        upsideTrigger(),
                        cap("upsideCapUsdPerYear"),
                        cap("volumeCapTPerYear"),
                        cap("budgetCapUsd"),
                        section.text("payOn").filter(PolicyKeys.ON_SALE::equals).isPresent());
            case Offtake.KIND ->
                new Offtake(
                        strike(),
                        escalator(),
                        number("upsideShare", 0),
                        upsideTrigger(),
                        cap("upsideCapUsdPerYear"),
                        number("tonnageTPerYear", 0),
                        region("buyer"));
            case BorderFloor.KIND ->
                new BorderFloor(
                        number("referenceUsdPerKg", 0),
                        escalator(),
                        section.text("levyOn")
                                .filter(PolicyKeys.ON_INVOICE::equals)
                                .isPresent(),
                        number("downstreamElasticity", USUAL_ELASTICITY));
            case LastResort.KIND -> lastResort();
            case Subsidy.KIND -> new Subsidy(number("subsidyUsdPerKg", 0), cap("volumeCapTPerYear"));
            case CapitalGrant.KIND -> new CapitalGrant(number("grantShare", 0), cap("budgetCapUsd"));
            case Reserve.KIND ->
                new Reserve(
                        number("reserveDays", 0),
                        section.whole("buildWeeks", 0),
                        number("triggerShare", USUAL_TRIGGER_SHARE),
                        section.whole("releaseWeeks", USUAL_RELEASE_WEEKS),
                        section.text("allocation").flatMap(Allocation::ofKey).orElse(Allocation.PRO_RATA),
                        ControlReader.regions(section.words("allies")));
            default -> throw new IllegalArgumentException("no kind of instrument is called " + kind);
        };
    }

    private LastResort lastResort() {
        double floor = number("floorUsdPerKg", 0);
        double trigger = number("triggerUsdPerKg", floor);
        notBelow("triggerUsdPerKg", trigger, "floor", floor);
        return new LastResort(
                floor, escalator(), number("capacityT", 0), trigger, number("mostTPerWeek", 0), region("market"));
    }
}
