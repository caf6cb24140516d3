package chokepoint.core.place;

import chokepoint.core.material.Item;

/** One item in one region, by number: what arrays over all markets go by. */
public final class Cell {

    /** Items times regions. */
    public static final int COUNT = Region.COUNT * Item.COUNT;

    private Cell() {}

    /** Number of an item in a region. */
    public static int of(Region region, Item item) {
        return of(region.ordinal(), item.ordinal());
    }

    /** Number of an item in a region, both by ordinal. */
    public static int of(int region, int item) {
        return region * Item.COUNT + item;
    }

    /** Ordinal of the item. */
    public static int item(int cell) {
        return cell % Item.COUNT;
    }

    /** Ordinal of the region. */
    public static int region(int cell) {
        return cell / Item.COUNT;
    }
}
