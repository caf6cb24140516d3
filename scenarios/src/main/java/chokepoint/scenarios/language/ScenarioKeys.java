package chokepoint.scenarios.language;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.ExporterAnswer;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rules;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.Key.Need;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.Date;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.GroupList;
import chokepoint.scenarios.keys.KeyType.Name;
import chokepoint.scenarios.keys.KeyType.Named;
import chokepoint.scenarios.keys.KeyType.NumberOrRange;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.keys.KeyType.Text;
import chokepoint.scenarios.keys.KeyType.WordList;
import chokepoint.scenarios.keys.KeyType.YesNo;
import chokepoint.scenarios.table.InputRows;
import chokepoint.scenarios.table.TableKey;
import chokepoint.scenarios.table.UnitRange;
import chokepoint.scenarios.table.WorldTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The catalogue of the keys of a scenario file: path, type, unit, range, default, meaning, source. Reader, JSON Schema, page
 * of parameters and error messages are all fed from here.
 */
public final class ScenarioKeys {

    /** Symbols of the ten oxides and of finished magnets. */
    public static final List<String> ITEMS =
            Arrays.stream(Item.values()).map(Item::symbol).toList();

    /** Symbols of the ten oxides. */
    static final List<String> OXIDES = ITEMS.subList(0, Item.OXIDES);

    /** Names of all regions. */
    static final List<String> REGIONS =
            Arrays.stream(Region.values()).map(Region::name).toList();

    /** Names of the regions that Chinese goods are exported to. */
    public static final List<String> REGIONS_ABROAD = RegionSet.ABROAD.names();

    /** End-use classes. */
    public static final List<String> END_USES =
            Arrays.stream(EndUse.values()).map(EndUse::key).toList();

    /** How a control is read. */
    public static final List<String> READINGS = List.of("narrow", "dual-use", "total", "named-firms");

    /** The reading under which a control names firms. */
    public static final String NAMED_FIRMS = "named-firms";

    /** Longest horizon, and longest time between the first reported day and the measure: 15 years. */
    public static final int LONGEST_WEEKS = 15 * 52 + 3;

    private static final int MOST_FIRMS = 180;
    private static final int LONGEST_TEXT = 2000;
    static final Text TITLE = new Text(1, 120);
    static final Text TEXT = new Text(1, LONGEST_TEXT);
    static final Quantity SHARE = Quantity.SHARE;

    /** Longest time that a lot can wait in the port. */
    static final int LONGEST_HOLD_WEEKS = 60;

    /** How the tonnes of a quota are counted. */
    static final String PRODUCT_WEIGHT = "product";

    private static final Group ROOT =
            root(WorldTables.SHIPPED.stream().map(WorldTables::ofResource).toList());

    private ScenarioKeys() {}

    /** The keys of a file. */
    public static Group root() {
        return ROOT;
    }

    private static Group root(List<WorldTables> worlds) {
        return new Group(List.of(
                new Key("title", TITLE, Need.IN_EVERY_FILE, "", "What it is, in a few words.", ""),
                Key.optional("name", new Name(), "the file's name", "Name in results."),
                Key.optional("summary", TEXT, "none", "What happens, in a sentence or two."),
                Key.optional(
                        "basedOn",
                        TEXT,
                        "nothing",
                        "Parent: a shipped scenario, or a file relative to this one. What is not written here comes "
                                + "from there; groups merge key by key, lists are taken whole."),
                Key.optional(
                        TwinReader.KEY,
                        TEXT,
                        "the same without what begins with the measure",
                        "What the measure is measured against: a shipped scenario, or a file relative to this one, on the same "
                                + "timeline. Not taken over by scenarios based on this one."),
                Key.optional(
                        "world",
                        new Choice(WorldTables.SHIPPED),
                        WorldTables.WORLD_2024,
                        "World tables: who exists and every number of the base year."),
                Key.optional(
                        "timeline",
                        timeline(),
                        "as below",
                        "When the run starts, when days are counted, when it ends."),
                Key.optional(
                        "controls", new Named(control()), "none", "Export controls, each under a name of its own."),
                Key.optional("alarms", new Named(alarm()), "none", "Events that frighten buyers and restrict nothing."),
                Key.optional(
                        "feedLosses",
                        new Named(feedLoss(worlds)),
                        "none",
                        "Ore or concentrate that no longer reaches China, or is not separated there."),
                Key.optional(
                        "exportQuotas",
                        new Named(ConditionKeys.exportQuota()),
                        "none",
                        "Tonnages that may leave China in a period; exporters choose the oxides."),
                Key.optional(
                        "exportTaxes",
                        new Named(ConditionKeys.exportTax()),
                        "behaviour.export_tax_share",
                        "Export taxes by date."),
                Key.optional(
                        "usePaths",
                        new Named(ConditionKeys.usePath()),
                        "as in the table growth",
                        "Use through time besides yearly growth, at the prices of the base year."),
                Key.optional(
                        "supplyPaths",
                        new Named(ConditionKeys.supplyPath(worlds)),
                        "as in the table growth",
                        "Planned output of mines and plants through time. Chinese plans follow use until one names a feed."),
                Key.optional(
                        "exporterAnswer",
                        exporterAnswer(),
                        "none",
                        "What the exporter does about new supply elsewhere."),
                Key.optional(
                        "rules", rules(), "as below", "Which rule holds where an older one is kept to compare with."),
                Key.optional(
                        "industries",
                        industries(worlds.get(0)),
                        "as in the table",
                        "End-use class and kind of an industry."),
                Key.optional(
                        "tables",
                        tables(),
                        "none",
                        "CSV files of your own, relative to this file: their rows replace the rows of the same keys."),
                Key.optional(
                        "inputs",
                        inputs(worlds),
                        "as shipped",
                        "Any number by its path: a plain number fixes it, {low, central, high} gives it a range.")));
    }

    private static Group exporterAnswer() {
        return new Group(
                List.of(
                        Key.optional(
                                "kind",
                                new Choice(Arrays.stream(ExporterAnswer.Kind.values())
                                        .map(ExporterAnswer.Kind::key)
                                        .toList()),
                                "none",
                                "none: plans make room for a part of new supply; flood: plans are raised for some years from a day "
                                        + "on, whatever the price; undercut: they are raised as long as new plants elsewhere have "
                                        + "a part of the market."),
                        Key.optional(
                                "floodFrom",
                                new Date(),
                                "none",
                                "First day of the flood, on which the last ban has ended; only, and always, with kind: flood.")));
    }

    private static Group rules() {
        return new Group(List.of(
                Key.optional(
                        "substitutionByNest",
                        new YesNo(),
                        "false",
                        "true: each oxide of a use is replaced by itself, in step with what of its orders is denied; false: the first "
                                + "refusal of any of them starts a ramp by which an industry does without all."),
                Key.optional(
                        "stocksAtAnchor",
                        new YesNo(),
                        "false",
                        "true: stocks before the first control are drawn, item by item; false: stock days hold for every item alike, "
                                + "with the table precautionary_stocks on top."),
                Key.optional(
                        "magnetMakers",
                        new YesNo(),
                        "false",
                        "true: a control on finished magnets captures those with Dy or Tb alone, and imports are what customs count; "
                                + "false: it captures all of them. Under way: makers outside China buy no oxides of their own yet."),
                Key.optional(
                        "stockAnchor",
                        new Choice(Arrays.stream(Rules.StockAnchor.values())
                                .map(Rules.StockAnchor::key)
                                .toList()),
                        "before-controls",
                        "before-controls: stocks are as drawn in the week before the first control on an item, or before the measure; "
                                + "end-of-warm-up: in the last week of the warm-up.")));
    }

    private static Group timeline() {
        return new Group(List.of(
                Key.optional("measure", new Date(), "2026-01-06", "Day from which days to survive are counted."),
                Key.optional(
                        "spinUpFrom",
                        new Date(),
                        "the measure",
                        "First reported day; a silent warm-up comes before it."),
                Key.optional("warmUpWeeks", Quantity.weeks(104, 1040), "260", "Length of the warm-up."),
                Key.optional(
                        "horizonWeeks", Quantity.weeks(1, LONGEST_WEEKS), "156", "Weeks from the measure to the end."),
                Key.optional(
                        "growth",
                        new YesNo(),
                        "true",
                        "Whether use, supply and plants outside China grow; paths by date hold either way.")));
    }

    private static Group control() {
        Group approval = new Group(List.of(
                Key.optional("from", new Date(), "the start", "Day from which the share holds; straight between days."),
                Key.needed("share", SHARE, "Approved share of the captured tonnage before the control."),
                Key.optional("low", SHARE, "the share", "Lowest plausible share."),
                Key.optional("high", SHARE, "the share", "Highest plausible share.")));
        Group firms = new Group(List.of(
                Key.optional("controlList", new Quantity(0, MOST_FIRMS, true, "firms"), "0", "Firms that get nothing."),
                Key.optional(
                        "watchList",
                        new Quantity(0, MOST_FIRMS, true, "firms"),
                        "0",
                        "Firms that wait without deadline."),
                Key.optional(
                        "from",
                        new WordList(END_USES),
                        "[military, dual-use]",
                        "End-use classes the firms are drawn from, all of the first before any of the next; the control "
                                + "list is filled first.")));
        return new Group(List.of(
                active(),
                Key.needed("items", new WordList(ITEMS), "Controlled oxides; magnets stands for finished magnets."),
                Key.needed("destinations", new WordList(REGIONS_ABROAD), "Regions it holds against."),
                Key.optional("announce", new Date(), "the start", "Day it becomes known."),
                Key.needed("start", new Date(), "First day in force; it takes effect in the week that holds it."),
                Key.optional("end", new Date(), "no end", "First day no longer in force."),
                Key.optional(
                        "reading",
                        new Choice(READINGS),
                        "total",
                        "Who needs a licence. narrow: military users; dual-use: also dual-use users and the share "
                                + "behaviour.civil_spillover_share of civil orders; total: everybody; named-firms: the "
                                + "firms on its lists and nobody else."),
                Key.optional(
                        "approvals",
                        new GroupList(approval),
                        "none approved",
                        "Approved share of tonnage through time."),
                Key.optional(
                        "clearances",
                        new GroupList(clearance()),
                        "all cleared",
                        "Share of approved lots that customs lets go through time; the rest is bought and waits in the "
                                + "port until the control ends."),
                Key.optional(
                        "militaryApproved", new YesNo(), "false", "Whether military users have a part in approvals."),
                Key.optional("delayWeeks", Quantity.weeks(0, 52), "0", "Weeks a licensed lot waits for its papers."),
                Key.optional("firms", firms, "none", "Firms the control names; only with reading: named-firms."),
                Key.optional("alarmIndex", SHARE, "0", "Alarm it raises when announced; 1 is full alarm."),
                Key.optional("alarmAtHomeShare", SHARE, "0", "Share of that alarm felt by users in CHINA."),
                source()));
    }

    private static Group alarm() {
        return new Group(List.of(
                active(),
                Key.needed("date", new Date(), "Day of the event."),
                Key.needed("items", new WordList(ITEMS), "Goods people worry about."),
                Key.needed("regions", new WordList(REGIONS_ABROAD), "Regions where it is felt in full."),
                Key.optional("alarmIndex", SHARE, "0", "Alarm it raises; 1 is full alarm."),
                Key.optional("alarmAtHomeShare", SHARE, "0", "Share of that alarm felt by users in CHINA."),
                source()));
    }

    private static Group clearance() {
        return new Group(List.of(
                Key.optional("from", new Date(), "the start", "Day from which the share holds; straight between days."),
                Key.needed("share", SHARE, "Cleared share of approved lots."),
                Key.optional("low", SHARE, "the share", "Lowest plausible share."),
                Key.optional("high", SHARE, "the share", "Highest plausible share.")));
    }

    static List<String> feeds(List<WorldTables> worlds) {
        return names(worlds, world -> List.copyOf(world.feedPaths().keySet()));
    }

    /** Names that any world has, each once. */
    static List<String> names(List<WorldTables> worlds, Function<WorldTables, List<String>> of) {
        return worlds.stream()
                .flatMap(world -> of.apply(world).stream())
                .distinct()
                .toList();
    }

    private static Group feedLoss(List<WorldTables> worlds) {
        Group step = new Group(List.of(
                Key.needed("from", new Date(), "Day from which the share holds; straight between days."),
                Key.needed("lostShare", SHARE, "Lost share of the feed's tonnage."),
                Key.optional("low", SHARE, "the lost share", "Lowest plausible share."),
                Key.optional("high", SHARE, "the lost share", "Highest plausible share.")));
        return new Group(List.of(
                active(),
                Key.needed(
                        "feeds",
                        new WordList(feeds(worlds)),
                        "Feeds of Chinese separators, as in the table china_feed; the basket's oxides are lost together."),
                Key.needed(
                        "course",
                        new GroupList(step),
                        "Lost share through time; nothing is lost before the first day."),
                Key.optional("end", new Date(), "no end", "First day on which the feed is whole again."),
                source()));
    }

    static Key active() {
        return Key.optional("active", new YesNo(), "true", "false takes out what a parent has put in.");
    }

    static Key source() {
        return Key.optional("source", TEXT, "none named", "Where it is known from, or 'assumed'.");
    }

    private static Group industries(WorldTables world) {
        Group industry = new Group(List.of(
                Key.optional("endUse", new Choice(END_USES), "as in the table", "Class in the eyes of a control."),
                Key.optional(
                        "magnetUser",
                        new YesNo(),
                        "as in the table",
                        "Whether magnet makers pool a part of its reserve."),
                Key.optional("carRow", new YesNo(), "as in the table", "Whether it feeds the same car as others.")));
        return new Group(world.industries().stream()
                .map(name -> Key.optional(name, industry, "as in the table", "One Japanese industry."))
                .toList());
    }

    private static Group tables() {
        return new Group(TableKey.all().stream()
                .map(table -> Key.optional(table.name(), TEXT, "as shipped", table.doc()))
                .toList());
    }

    private static Group inputs(List<WorldTables> worlds) {
        List<Key> keys = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (InputRow row :
                worlds.stream().flatMap(world -> world.inputs().rows().stream()).toList()) {
            if (!known.add(row.path())) {
                continue;
            }
            Quantity number = number(row);
            Group range = new Group(List.of(
                    Key.optional("low", number, "as shipped", "Lowest plausible value."),
                    Key.optional("central", number, "as shipped", "Best value."),
                    Key.optional("high", number, "as shipped", "Highest plausible value."),
                    Key.optional(
                            "provenance", new Choice(InputRows.PROVENANCES), "assumed", "What the value rests on."),
                    Key.optional("source", TEXT, "none named", "Where the value is from."),
                    Key.optional("note", new Text(0, LONGEST_TEXT), "as shipped", "Derivation, or why.")));
            String shipped = KeyType.plain(row.central())
                    + (row.low() == row.high()
                            ? ""
                            : " (" + KeyType.plain(row.low()) + " to " + KeyType.plain(row.high()) + ")");
            keys.add(new Key(
                    row.path(), new NumberOrRange(number, range), Need.NEVER, shipped, row.note(), row.source()));
        }
        return new Group(keys);
    }

    /** Allowed values of an input: a parameter's own range, else the range of the unit. */
    public static Quantity number(InputRow row) {
        String prefix = Parameter.TABLE + ".";
        if (row.path().startsWith(prefix)) {
            Parameter parameter =
                    Parameter.ofKey(row.path().substring(prefix.length())).orElseThrow();
            return new Quantity(parameter.least(), parameter.most(), false, parameter.unit());
        }
        UnitRange range = UnitRange.of(row.unit());
        return new Quantity(range.least(), range.most(), false, row.unit());
    }
}
