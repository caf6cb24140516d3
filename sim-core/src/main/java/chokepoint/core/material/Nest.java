package chokepoint.core.material;

import java.util.List;
import java.util.Optional;

/**
 * Items that stand in for each other inside a use. Two nests hold two oxides: Nd|Pr substitute one for one without limit;
 * in Dy|Tb one tonne of Tb does the work of 2.5 t of Dy, up to 70 % either way. Quantities of a nest are in equivalents of
 * its first item.
 */
public enum Nest {
    LA("La", Item.LA),
    CE("Ce", Item.CE),
    ND_PR("Nd|Pr", Item.ND, Item.PR),
    SM("Sm", Item.SM),
    EU("Eu", Item.EU),
    GD("Gd", Item.GD),
    DY_TB("Dy|Tb", Item.DY, Item.TB),
    Y("Y", Item.Y),
    MAGNETS("magnets", Item.MAGNETS);

    public static final int COUNT = 9;

    private final String key;
    private final List<Item> items;

    Nest(String key, Item... items) {
        this.key = key;
        this.items = List.of(items);
    }

    /** Name in files: {@code Nd|Pr}. */
    public String key() {
        return key;
    }

    public List<Item> items() {
        return items;
    }

    public static Nest of(Item item) {
        for (Nest nest : values()) {
            if (nest.items.contains(item)) {
                return nest;
            }
        }
        throw new IllegalStateException("no nest holds " + item);
    }

    public static Optional<Nest> ofKey(String key) {
        for (Nest nest : values()) {
            if (nest.key.equals(key)) {
                return Optional.of(nest);
            }
        }
        return Optional.empty();
    }
}
