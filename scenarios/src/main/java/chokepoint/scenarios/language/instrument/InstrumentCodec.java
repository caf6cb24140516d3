package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.Terms;
import chokepoint.scenarios.keys.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How one kind of instrument stands in a file: its word, its keys, and the way from a file to its terms and back. Catalogue of keys,
 * reader, JSON Schema, page of parameters and written policies are all fed from here.
 *
 * @param <T> terms of the kind
 */
public abstract class InstrumentCodec<T extends Terms> {

    /** What a kind has of the keys that most kinds share, and what holds for them. */
    public enum Trait {
        /** It names the oxides that it covers; else it covers all. */
        NAMES_ITEMS,
        /** It has a price per kg, which cannot hold for oxides of different worth. */
        HAS_ONE_PRICE,
        /** It may name plants. */
        NAMES_PLANTS,
        /** It is for plants that are not there yet. */
        FOR_NEW_PLANTS
    }

    /**
     * A key of the kind.
     *
     * @param needed whether it must be there
     * @param value what it says of terms: a number, a word or a list of words; an infinite number and an empty list are not written
     */
    protected record Field<T>(Key key, boolean needed, Function<T, Object> value) {}

    private final String kind;
    private final Class<T> type;
    private final Set<Trait> traits;
    private final List<Field<T>> fields;

    /**
     * @param kind word for it in files
     * @param fields its own keys, in the order in which they are written
     */
    protected InstrumentCodec(String kind, Class<T> type, Set<Trait> traits, List<Field<T>> fields) {
        this.kind = kind;
        this.type = type;
        this.traits = Set.copyOf(traits);
        this.fields = List.copyOf(fields);
    }

    /** A key that must be there. */
    protected static <T> Field<T> needed(Key key, Function<T, Object> value) {
        return new Field<>(key, true, value);
    }

    /** A key that may be left out. */
    protected static <T> Field<T> optional(Key key, Function<T, Object> value) {
        return new Field<>(key, false, value);
    }

    /** Its terms as a file says them; what is missing there is reported already. */
    public abstract T read(TermsSection from);

    /** Word for the kind in files. */
    public final String kind() {
        return kind;
    }

    /** The terms that it reads and writes. */
    public final Class<T> type() {
        return type;
    }

    public final boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Keys of the kind that not every kind has, besides oxides and plants. */
    public final List<Key> keys() {
        return fields.stream().map(Field::key).toList();
    }

    /** Those of them that must be there. */
    public final List<String> neededKeys() {
        return fields.stream()
                .filter(Field::needed)
                .map(field -> field.key().name())
                .toList();
    }

    /** What terms of this kind say, by key, in the order in which it is written. */
    public final Map<String, Object> values(Terms terms) {
        T own = type.cast(terms);
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.key().name(), field.value().apply(own)));
        return values;
    }
}
