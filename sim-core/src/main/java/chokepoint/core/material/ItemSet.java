package chokepoint.core.material;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Some of the items; two sets of the same items are equal.
 *
 * @param bits one bit for each item, by ordinal
 */
public record ItemSet(int bits) {

    /** All oxides, without finished magnets. */
    public static final ItemSet OXIDES = new ItemSet((1 << Item.OXIDES) - 1);

    public static ItemSet of(Item... items) {
        return of(Arrays.asList(items));
    }

    public static ItemSet of(Collection<Item> items) {
        int bits = 0;
        for (Item item : items) {
            bits |= 1 << item.ordinal();
        }
        return new ItemSet(bits);
    }

    /** The items of some symbols; others are passed over. */
    public static ItemSet ofSymbols(Collection<String> symbols) {
        return of(Arrays.stream(Item.values())
                .filter(item -> symbols.contains(item.symbol()))
                .toList());
    }

    /** Whether an item is one of them, by ordinal. */
    public boolean has(int item) {
        return (bits >>> item & 1) != 0;
    }

    public boolean has(Item item) {
        return has(item.ordinal());
    }

    /** Number of items. */
    public int size() {
        return Integer.bitCount(bits);
    }

    /** In the order of all items. */
    public List<Item> list() {
        return Arrays.stream(Item.values()).filter(this::has).toList();
    }

    /** Their symbols, in the order of all items. */
    public List<String> symbols() {
        return list().stream().map(Item::symbol).toList();
    }

    @Override
    public String toString() {
        return symbols().toString();
    }
}
