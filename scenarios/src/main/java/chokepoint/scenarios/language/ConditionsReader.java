package chokepoint.scenarios.language;

import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.material.Nest;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.Conditions;
import chokepoint.core.scenario.Course;
import chokepoint.core.scenario.ExportTax;
import chokepoint.core.scenario.QuotaPlan;
import chokepoint.core.scenario.QuotaPlan.Outside;
import chokepoint.core.scenario.SupplyPath;
import chokepoint.core.scenario.UsePath;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.table.WorldTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads export quotas, export taxes, and use and supply by date, and holds their entries against each other. */
final class ConditionsReader {

    private final TimelineReader time;
    private final WorldTables world;

    ConditionsReader(TimelineReader time, WorldTables world) {
        this.time = time;
        this.world = world;
    }

    /** Everything but quotas. */
    Conditions read(Section root) {
        return new Conditions(
                taxes(root.named("exportTaxes")),
                usePaths(root.named("usePaths")),
                supplyPaths(root.named("supplyPaths")));
    }

    List<QuotaPlan> quotas(Map<String, Section> sections) {
        List<QuotaPlan> quotas = new ArrayList<>();
        sections.forEach((name, section) -> {
            if (section.yes("active", true)) {
                section.date("start")
                        .ifPresent(start -> section.date("end").ifPresent(end -> {
                            if (isPeriod(section, start, end)) {
                                quotas.add(quota(name, section, start, end));
                            }
                        }));
            }
        });
        return quotas;
    }

    private boolean isPeriod(Section section, LocalDate start, LocalDate end) {
        time.requireInside(section, "start", start);
        if (!end.isAfter(start)) {
            section.report("end", end.toString(), "must lie after the start, " + start);
            return false;
        }
        if (time.weekOf(end) <= time.weekOf(start)) {
            section.report("end", end.toString(), "lies in the same week as the start: the quota would never hold");
            return false;
        }
        return true;
    }

    private QuotaPlan quota(String name, Section section, LocalDate start, LocalDate end) {
        boolean product = section.text("weight").orElse("oxide").equals(ScenarioKeys.PRODUCT_WEIGHT);
        if (product && !world.inputs().has(QuotaPlan.productRow())) {
            section.report(
                    "weight",
                    ScenarioKeys.PRODUCT_WEIGHT,
                    "needs the input " + QuotaPlan.productRow() + ", which "
                            + world.structure().name() + " does not have");
        }
        double outside = section.number("outsideTonnesPerYear").orElse(0.0);
        double low = section.number("outsideLow").orElse(outside);
        double high = section.number("outsideHigh").orElse(outside);
        if (!(low <= outside && outside <= high)) {
            section.report(
                    "outsideTonnesPerYear",
                    low + ", " + outside + ", " + high,
                    "must rise: outsideLow <= outsideTonnesPerYear <= outsideHigh");
            low = outside;
            high = outside;
        }
        List<String> items = section.has("items") ? section.words("items") : ScenarioKeys.OXIDES;
        return new QuotaPlan(
                name,
                ItemSet.ofSymbols(items),
                start,
                end,
                section.number("tonnes").orElse(0.0),
                product,
                section.yes("takesOver", false),
                new Outside(low, outside, high));
    }

    private static List<ExportTax> taxes(Map<String, Section> sections) {
        List<ExportTax> taxes = new ArrayList<>();
        Map<String, String> taxed = new HashMap<>();
        sections.forEach((name, section) -> {
            if (section.yes("active", true)) {
                section.words("items").forEach(item -> claim(taxed, item, name, section, "items"));
                List<ExportTax.Rate> rates = new ArrayList<>();
                for (Section step : section.sections("rates")) {
                    step.date("from").ifPresent(from -> {
                        LocalDate before = rates.isEmpty()
                                ? from
                                : rates.get(rates.size() - 1).from();
                        if (from.isBefore(before)) {
                            step.report("from", from.toString(), "must not lie before the entry above");
                        } else {
                            step.number("share").ifPresent(share -> rates.add(new ExportTax.Rate(from, share)));
                        }
                    });
                }
                if (!rates.isEmpty()) {
                    taxes.add(new ExportTax(name, ItemSet.ofSymbols(section.words("items")), rates));
                }
            }
        });
        return taxes;
    }

    private static void claim(Map<String, String> claimed, String what, String name, Section section, String key) {
        String other = claimed.putIfAbsent(what, name);
        if (other != null) {
            section.report(key, what, "stands in " + other + " too; one entry must say it alone");
        }
    }

    private static List<UsePath> usePaths(Map<String, Section> sections) {
        List<UsePath> paths = new ArrayList<>();
        Map<String, String> used = new HashMap<>();
        sections.forEach((name, section) -> {
            if (section.yes("active", true)) {
                List<String> regions = section.words("regions");
                ItemSet items = ItemSet.ofSymbols(section.words("items"));
                for (Nest nest : Nest.values()) {
                    Item first = nest.items().get(0);
                    if (nest.items().size() > 1 && items.has(nest.items().get(1)) && !items.has(first)) {
                        section.report(
                                "items",
                                nest.items().get(1).symbol(),
                                "needs " + first.symbol() + " beside it: the two are used together");
                    }
                    if (items.has(first)) {
                        regions.forEach(region -> claim(used, nest.key() + " in " + region, name, section, "items"));
                    }
                }
                Course course = course(section);
                if (!course.steps().isEmpty()) {
                    paths.add(new UsePath(name, items, RegionSet.ofNames(regions), course));
                }
            }
        });
        return paths;
    }

    private List<SupplyPath> supplyPaths(Map<String, Section> sections) {
        List<SupplyPath> paths = new ArrayList<>();
        Map<String, String> supplied = new HashMap<>();
        sections.forEach((name, section) -> {
            if (section.yes("active", true)) {
                List<String> feeds = FeedLossReader.paths(section, world);
                List<String> plants = section.words("plants");
                section.words("feeds").forEach(feed -> claim(supplied, "feed " + feed, name, section, "feeds"));
                for (String plant : plants) {
                    claim(supplied, "plant " + plant, name, section, "plants");
                    if (!world.structure().plants().contains(plant)) {
                        section.report(
                                "plants",
                                plant,
                                "is no plant of " + world.structure().name());
                    }
                }
                Course course = course(section);
                if (feeds.isEmpty() && plants.isEmpty()) {
                    section.report("feeds", "", "names neither feeds nor plants");
                }
                if (!course.steps().isEmpty()) {
                    paths.add(new SupplyPath(name, feeds, plants, course));
                }
            }
        });
        return paths;
    }

    private static Course course(Section section) {
        List<Course.Step> steps = new ArrayList<>();
        for (Section step : section.sections("course")) {
            step.date("from").ifPresent(from -> {
                if (!steps.isEmpty()
                        && from.isBefore(steps.get(steps.size() - 1).from())) {
                    step.report("from", from.toString(), "must not lie before the entry above");
                } else {
                    ControlReader.Range.read(step, "factor")
                            .ifPresent(range ->
                                    steps.add(new Course.Step(from, range.low(), range.central(), range.high())));
                }
            });
        }
        return new Course(steps);
    }
}
