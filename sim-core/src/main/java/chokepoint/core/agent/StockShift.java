package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.snapshot.Tape;

/**
 * By how much stocks are restated where they become what was drawn, by line and by common stock. It is found in the world without a
 * policy and applied as it is in every branch of it, so that what a policy put on the shelves before stays there.
 */
public final class StockShift {

    final double[] partsTReo;
    final double[] ownTReo;
    /** By {@link Shelf}. */
    final double[] poolTReo = new double[Shelf.COUNT];

    /** By {@link Shelf}. */
    final double[] housesTReo = new double[Shelf.COUNT];

    private final double[] restatedTReo = new double[Item.COUNT];

    StockShift(int lines) {
        partsTReo = new double[lines];
        ownTReo = new double[lines];
    }

    /** Tonnes put on shelves so far, less those taken off, by item. */
    public double restatedTReo(int item) {
        return restatedTReo[item];
    }

    void note(int item, double tReo) {
        restatedTReo[item] += tReo;
    }

    /** Makes common stocks of an item ready to be summed. */
    void open(int item) {
        for (int shelf = 0; shelf < Shelf.COUNT; shelf++) {
            if (Shelf.item(shelf) == item) {
                poolTReo[shelf] = 0;
                housesTReo[shelf] = 0;
            }
        }
    }

    /** Takes the shift of an item from that of another branch of the same world. */
    public void takeItem(int item, StockShift other, Users users) {
        for (int line = 0; line < partsTReo.length; line++) {
            if (users.itemOf(line) == item) {
                partsTReo[line] = other.partsTReo[line];
                ownTReo[line] = other.ownTReo[line];
            }
        }
        for (int shelf = 0; shelf < Shelf.COUNT; shelf++) {
            if (Shelf.item(shelf) == item) {
                poolTReo[shelf] = other.poolTReo[shelf];
                housesTReo[shelf] = other.housesTReo[shelf];
            }
        }
    }

    /** Records or restores what was restated. */
    public void tape(Tape tape) {
        tape.numbers(partsTReo);
        tape.numbers(ownTReo);
        tape.numbers(poolTReo);
        tape.numbers(housesTReo);
        tape.numbers(restatedTReo);
    }
}
