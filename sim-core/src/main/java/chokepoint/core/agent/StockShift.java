package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.snapshot.Tape;

/**
 * By how much stocks are restated where they become what was drawn, by line and by common stock. It is found in the world without a
 * policy and applied as it is in every branch of it, so that what a policy put on the shelves before stays there.
 */
public final class StockShift {

    final double[] partsTReo;
    final double[] ownTReo;
    final double[] poolTReo = new double[Cell.COUNT];
    final double[] housesTReo = new double[Cell.COUNT];
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
        for (int cell = item; cell < Cell.COUNT; cell += Item.COUNT) {
            poolTReo[cell] = 0;
            housesTReo[cell] = 0;
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
        for (int cell = item; cell < Cell.COUNT; cell += Item.COUNT) {
            poolTReo[cell] = other.poolTReo[cell];
            housesTReo[cell] = other.housesTReo[cell];
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
