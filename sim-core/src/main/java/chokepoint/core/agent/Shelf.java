package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;

/**
 * Where users of a region keep a common stock, by number: its cell, and beside the cells one for magnets without Dy or Tb of each
 * region, so that one grade does not empty the shelf of the other.
 */
final class Shelf {

    /** Number of shelves. */
    static final int COUNT = Cell.COUNT + Region.COUNT;

    private Shelf() {}

    /** Shelf of a cell, or that of its magnets without Dy or Tb. */
    static int of(int cell, boolean withoutHeavy) {
        return withoutHeavy ? Cell.COUNT + Cell.region(cell) : cell;
    }

    /** Ordinal of the item that lies on a shelf. */
    static int item(int shelf) {
        return shelf < Cell.COUNT ? Cell.item(shelf) : Item.MAGNETS.ordinal();
    }
}
