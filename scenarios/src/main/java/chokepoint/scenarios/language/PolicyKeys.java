package chokepoint.scenarios.language;

import chokepoint.core.world.Allocation;
import chokepoint.core.world.PayerKey;
import chokepoint.core.world.Region;
import chokepoint.core.world.Terms.BorderFloor;
import chokepoint.core.world.Terms.CapitalGrant;
import chokepoint.core.world.Terms.ContractForDifference;
import chokepoint.core.world.Terms.LastResort;
import chokepoint.core.world.Terms.Offtake;
import chokepoint.core.world.Terms.Reserve;
import chokepoint.core.world.Terms.Subsidy;
import chokepoint.core.world.WorldStructure;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.Key.Need;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.Date;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.Name;
import chokepoint.scenarios.keys.KeyType.Named;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.keys.KeyType.WordList;
import chokepoint.scenarios.table.WorldTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue of the keys of a policy file: type, unit, range, default, meaning, and the kinds of instrument that a key
 * belongs to. Reader, JSON Schema, page of parameters and error messages are all fed from here.
 */
public final class PolicyKeys {

    /** What a floor may be tied to. */
    static final String ON_SALE = "sale";

    static final String ON_PRODUCTION = "production";

    /** What a levy may be laid on. */
    static final String ON_INVOICE = "invoice";

    static final String ON_BENCHMARK = "benchmark";

    private static final double HIGHEST_PRICE = 100_000;
    private static final double MOST_TONNES = 1e6;
    private static final double MOST_USD = 1e12;
    private static final Quantity PRICE = new Quantity(0.01, HIGHEST_PRICE, false, "USD/kg");
    private static final Quantity TONNES_PER_YEAR = new Quantity(0, MOST_TONNES, false, "t/yr");

    private static final String ITEMS = "items";
    private static final String STRIKE = "strikeUsdPerKg";
    private static final String ESCALATOR = "escalatorPerYear";
    private static final String UPSIDE_SHARE = "upsideShare";
    private static final String UPSIDE_TRIGGER = "upsideTriggerUsdPerKg";
    private static final String UPSIDE_CAP = "upsideCapUsdPerYear";
    private static final String VOLUME_CAP = "volumeCapTPerYear";
    private static final String BUDGET_CAP = "budgetCapUsd";
    private static final String PLANTS = "plants";

    /**
     * Which keys an instrument of a kind has besides those that all have.
     *
     * @param needed keys that must be there
     * @param optional keys that may be there
     */
    record KindKeys(List<String> needed, List<String> optional) {

        boolean holds(String key) {
            return needed.contains(key) || optional.contains(key);
        }
    }

    private static final Map<String, KindKeys> KINDS = kinds();
    private static final Group ROOT = root(WorldTables.ofResource(WorldTables.WORLD_2024));

    private PolicyKeys() {}

    /** The keys of a file. */
    public static Group root() {
        return ROOT;
    }

    /** Words for the kinds of instrument. */
    public static List<String> kindWords() {
        return List.copyOf(KINDS.keySet());
    }

    /** Keys of a kind besides those that all have. */
    static KindKeys ofKind(String kind) {
        KindKeys keys = KINDS.get(kind);
        if (keys == null) {
            throw new IllegalArgumentException("no kind of instrument is called " + kind);
        }
        return keys;
    }

    /** Whether only some kinds have a key. */
    static boolean isOfSomeKinds(String key) {
        return KINDS.values().stream().anyMatch(keys -> keys.holds(key));
    }

    /** Kinds that have a key. */
    static List<String> kindsWith(String key) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().holds(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, KindKeys> kinds() {
        Map<String, KindKeys> kinds = new LinkedHashMap<>();
        kinds.put(
                ContractForDifference.KIND,
                new KindKeys(
                        List.of(ITEMS, STRIKE),
                        List.of(
                                ESCALATOR,
                                UPSIDE_SHARE,
                                UPSIDE_TRIGGER,
                                UPSIDE_CAP,
                                VOLUME_CAP,
                                BUDGET_CAP,
                                "payOn",
                                PLANTS)));
        kinds.put(
                Offtake.KIND,
                new KindKeys(
                        List.of(ITEMS, STRIKE, "tonnageTPerYear", "buyer"),
                        List.of(ESCALATOR, UPSIDE_SHARE, UPSIDE_TRIGGER, UPSIDE_CAP, PLANTS)));
        kinds.put(
                BorderFloor.KIND,
                new KindKeys(
                        List.of(ITEMS, "referenceUsdPerKg"), List.of(ESCALATOR, "levyOn", "downstreamElasticity")));
        kinds.put(
                LastResort.KIND,
                new KindKeys(
                        List.of(ITEMS, "floorUsdPerKg", "capacityT", "triggerUsdPerKg", "mostTPerWeek", "market"),
                        List.of(ESCALATOR)));
        kinds.put(Subsidy.KIND, new KindKeys(List.of(ITEMS, "subsidyUsdPerKg"), List.of(VOLUME_CAP, PLANTS)));
        kinds.put(CapitalGrant.KIND, new KindKeys(List.of("grantShare"), List.of(BUDGET_CAP, PLANTS)));
        kinds.put(
                Reserve.KIND,
                new KindKeys(
                        List.of(ITEMS, "reserveDays"),
                        List.of("buildWeeks", "triggerShare", "releaseWeeks", "allocation", "allies")));
        return kinds;
    }

    private static Group root(WorldTables world) {
        return new Group(
                List.of(
                        new Key("title", ScenarioKeys.TITLE, Need.IN_EVERY_FILE, "", "What it is, in a few words.", ""),
                        Key.optional("name", new Name(), "the file's name", "Name in results."),
                        Key.optional("summary", ScenarioKeys.TEXT, "none", "What it does, in a sentence or two."),
                        Key.optional(
                                "basedOn",
                                ScenarioKeys.TEXT,
                                "nothing",
                                "Parent: a shipped policy, or a file relative to this one. What is not written here comes from "
                                        + "there; groups merge key by key, lists are taken whole."),
                        Key.optional(
                                "instruments",
                                new Named(instrument(world)),
                                "none",
                                "What governments do, side by side, each under a name of its own; its luck is drawn by that name.")));
    }

    private static Group instrument(WorldTables world) {
        List<Key> keys = new ArrayList<>(common(world));
        keys.addAll(prices());
        keys.addAll(amounts());
        return new Group(keys.stream().map(PolicyKeys::withKinds).toList());
    }

    /** The same key, its meaning followed by the kinds that have it. */
    private static Key withKinds(Key key) {
        if (!isOfSomeKinds(key.name())) {
            return key;
        }
        String kinds = String.join(", ", kindsWith(key.name()));
        return new Key(key.name(), key.type(), key.need(), key.absent(), key.doc() + " Kinds: " + kinds + ".", "");
    }

    private static List<Key> common(WorldTables world) {
        return List.of(
                ScenarioKeys.active(),
                Key.needed("kind", new Choice(kindWords()), "What it does; most other keys belong to some kinds only."),
                Key.optional(
                        ITEMS,
                        new WordList(ScenarioKeys.OXIDES),
                        "needed; of a capital grant all",
                        "Oxides it covers. One price can hold for Nd and Pr together, else for one oxide."),
                Key.optional("announce", new Date(), "the start", "Day it becomes known; it changes nothing before."),
                Key.needed("start", new Date(), "First day it pays."),
                Key.optional(
                        "end", new Date(), "by termYears", "First day it no longer pays; either this or termYears."),
                Key.optional(
                        "termYears",
                        new Quantity(0.25, 25, false, "years"),
                        "by end",
                        "Years it pays, in whole months; either this or end."),
                Key.optional("withdrawn", new Date(), "by luck only", "Day it is withdrawn for certain."),
                Key.optional(
                        "withdrawalProbabilityPerYear",
                        new Quantity(0, 0.99, false, "1"),
                        "0",
                        "Chance a year that it is withdrawn; investors know it."),
                Key.optional(
                        "payers",
                        new WordList(world.structure().members().stream()
                                .map(WorldStructure.Member::name)
                                .toList()),
                        "all of the table coalition",
                        "Treasuries that pay it, or have what it brings in."),
                Key.optional(
                        "payerKey",
                        new Choice(Arrays.stream(PayerKey.values())
                                .map(PayerKey::key)
                                .toList()),
                        "gdp",
                        "How they share: by gross domestic product, by use of rare earths, or equally."),
                Key.optional(
                        PLANTS,
                        new WordList(world.structure().sites().stream()
                                .map(WorldStructure.Site::name)
                                .toList()),
                        "all in partner countries",
                        "Plants and projects outside China that it is for, as in the table sites."),
                ScenarioKeys.source());
    }

    private static List<Key> prices() {
        return List.of(
                Key.optional(STRIKE, PRICE, "needed", "Floor in the first year, without value-added tax."),
                Key.optional(
                        ESCALATOR,
                        new Quantity(-0.2, 0.2, false, "1"),
                        "0",
                        "Growth of its prices a year in real terms; a nominal floor loses inflation."),
                Key.optional(
                        UPSIDE_SHARE,
                        ScenarioKeys.SHARE,
                        "0",
                        "Part of the price above the trigger that producers give back."),
                Key.optional(UPSIDE_TRIGGER, PRICE, "the strike", "Price above which they give back."),
                Key.optional(
                        UPSIDE_CAP,
                        new Quantity(0, MOST_USD, false, "USD/yr"),
                        "no cap",
                        "Most that one producer gives back in a calendar year."),
                Key.optional("referenceUsdPerKg", PRICE, "needed", "Price that the levy keeps up, in the first year."),
                Key.optional(
                        "levyOn",
                        new Choice(List.of(ON_BENCHMARK, ON_INVOICE)),
                        ON_BENCHMARK,
                        "Whether the levy is the gap to the Chinese benchmark or to the seller's own invoice."),
                Key.optional(
                        "downstreamElasticity",
                        new Quantity(0, 10, false, "1"),
                        "0.5",
                        "Use that leaves the coalition per relative price gap: goods made of oxides escape the levy."),
                Key.optional("floorUsdPerKg", PRICE, "needed", "Price at which the stockpile buys, in the first year."),
                Key.optional("triggerUsdPerKg", PRICE, "needed", "Price above which it sells, and never below."),
                Key.optional(
                        "subsidyUsdPerKg",
                        new Quantity(0, HIGHEST_PRICE, false, "USD/kg"),
                        "needed",
                        "Payment for every kg of output."));
    }

    private static List<Key> amounts() {
        List<String> allies = ScenarioKeys.REGIONS_ABROAD.stream()
                .filter(region -> !region.equals(Region.JAPAN.name()))
                .toList();
        return List.of(
                Key.optional(
                        VOLUME_CAP,
                        TONNES_PER_YEAR,
                        "no cap",
                        "Most tonnes paid in a calendar year, over all producers."),
                Key.optional(
                        BUDGET_CAP,
                        new Quantity(0, MOST_USD, false, "USD"),
                        "no cap",
                        "Most that is paid over the whole term; first come, first served."),
                Key.optional(
                        "payOn",
                        new Choice(List.of(ON_PRODUCTION, ON_SALE)),
                        ON_PRODUCTION,
                        "Whether a tonne counts when it is made or when it is sold; either way once."),
                Key.optional("tonnageTPerYear", TONNES_PER_YEAR, "needed", "Tonnes a year it takes, over all plants."),
                Key.optional(
                        "buyer",
                        new Choice(ScenarioKeys.REGIONS_ABROAD),
                        "needed",
                        "Region whose users get the goods, at the index."),
                Key.optional(
                        "capacityT",
                        new Quantity(0, MOST_TONNES, false, "t"),
                        "needed",
                        "Most the stockpile holds over its oxides."),
                Key.optional(
                        "mostTPerWeek",
                        new Quantity(0, MOST_TONNES, false, "t"),
                        "needed",
                        "Most it buys, and most it sells, a week."),
                Key.optional(
                        "market",
                        new Choice(ScenarioKeys.REGIONS_ABROAD),
                        "needed",
                        "Region in whose market it trades."),
                Key.optional(
                        "grantShare",
                        ScenarioKeys.SHARE,
                        "needed",
                        "Part of planned investment that is paid as it is spent; what is overrun the owner pays."),
                Key.optional(
                        "reserveDays",
                        new Quantity(0, 730, false, "days"),
                        "needed",
                        "Days of normal use it holds; at least what the world's own reserve holds."),
                Key.optional(
                        "buildWeeks",
                        ScenarioKeys.weeks(0, 520),
                        "0",
                        "Weeks over which the rest is bought; 0: it stands filled on the first day, bought outside the markets."),
                Key.optional(
                        "triggerShare",
                        new Quantity(0, 1, false, "1"),
                        "0.9",
                        "Private cover over that of the eve of the measure under which it is released."),
                Key.optional("releaseWeeks", ScenarioKeys.weeks(1, 520), "13", "Weeks in which all may be released."),
                Key.optional(
                        "allocation",
                        new Choice(Arrays.stream(Allocation.values())
                                .map(Allocation::key)
                                .toList()),
                        Allocation.PRO_RATA.key(),
                        "Who gets releases first."),
                Key.optional(
                        "allies",
                        new WordList(allies),
                        "none",
                        "Regions besides JAPAN whose normal use is held too: a joint reserve for whoever is cut off."));
    }
}
