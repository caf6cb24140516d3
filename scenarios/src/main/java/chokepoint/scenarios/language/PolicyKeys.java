package chokepoint.scenarios.language;

import chokepoint.core.instrument.PayerKey;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.Key.Need;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.Date;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.Name;
import chokepoint.scenarios.keys.KeyType.Named;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.keys.KeyType.WordList;
import chokepoint.scenarios.language.instrument.InstrumentCodec;
import chokepoint.scenarios.language.instrument.InstrumentCodec.Trait;
import chokepoint.scenarios.language.instrument.InstrumentCodecs;
import chokepoint.scenarios.table.WorldTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue of the keys of a policy file: type, unit, range, default, meaning, and the kinds of instrument that a key
 * belongs to. Reader, JSON Schema, page of parameters and error messages are all fed from here; what belongs to a kind comes from
 * its codec.
 */
public final class PolicyKeys {

    /** With the shipped kinds of instrument. */
    public static final PolicyKeys SHIPPED = new PolicyKeys(InstrumentCodecs.SHIPPED);

    private static final String ITEMS = "items";
    private static final String PLANTS = "plants";

    private final List<InstrumentCodec<?>> codecs;
    private final Group root;

    /**
     * @param codecs the kinds of instrument that a file may name
     * @throws IllegalArgumentException when two of them have one word, or mean two things by one key
     */
    public PolicyKeys(List<InstrumentCodec<?>> codecs) {
        this.codecs = List.copyOf(codecs);
        if (kindWords().stream().distinct().count() < codecs.size()) {
            throw new IllegalArgumentException("two kinds have one word: " + kindWords());
        }
        root = root(WorldTables.ofResource(WorldTables.WORLD_2024));
    }

    /** The keys of a file. */
    public Group root() {
        return root;
    }

    /** Words for the kinds of instrument. */
    public List<String> kindWords() {
        return codecs.stream().map(InstrumentCodec::kind).toList();
    }

    /** The codec of a kind. */
    InstrumentCodec<?> codec(String kind) {
        return codecs.stream()
                .filter(codec -> codec.kind().equals(kind))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no kind of instrument is called " + kind));
    }

    /** Keys that a kind needs besides those that all need. */
    static List<String> neededKeys(InstrumentCodec<?> codec) {
        List<String> needed = new ArrayList<>(codec.is(Trait.NAMES_ITEMS) ? List.of(ITEMS) : List.of());
        needed.addAll(codec.neededKeys());
        return needed;
    }

    /** Whether a kind has a key that not all have. */
    static boolean holds(InstrumentCodec<?> codec, String key) {
        return switch (key) {
            case ITEMS -> codec.is(Trait.NAMES_ITEMS);
            case PLANTS -> codec.is(Trait.NAMES_PLANTS);
            default -> codec.keys().stream().anyMatch(own -> own.name().equals(key));
        };
    }

    /** Whether only some kinds have a key. */
    boolean isOfSomeKinds(String key) {
        return codecs.stream().anyMatch(codec -> holds(codec, key));
    }

    /** Kinds that have a key. */
    List<String> kindsWith(String key) {
        return codecs.stream()
                .filter(codec -> holds(codec, key))
                .map(InstrumentCodec::kind)
                .toList();
    }

    private Group root(WorldTables world) {
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

    private Group instrument(WorldTables world) {
        List<Key> keys = new ArrayList<>(common(world));
        keys.addAll(ofKinds().values());
        return new Group(keys.stream().map(this::withKinds).toList());
    }

    /** Keys that belong to some kinds, each once. */
    private Map<String, Key> ofKinds() {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (InstrumentCodec<?> codec : codecs) {
            for (Key key : codec.keys()) {
                Key before = keys.putIfAbsent(key.name(), key);
                if (before != null && !before.equals(key)) {
                    throw new IllegalArgumentException(key.name() + " means two things");
                }
            }
        }
        return keys;
    }

    /** The same key, its meaning followed by the kinds that have it. */
    private Key withKinds(Key key) {
        if (!isOfSomeKinds(key.name())) {
            return key;
        }
        String kinds = String.join(", ", kindsWith(key.name()));
        return new Key(key.name(), key.type(), key.need(), key.absent(), key.doc() + " Kinds: " + kinds + ".", "");
    }

    private List<Key> common(WorldTables world) {
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
}
