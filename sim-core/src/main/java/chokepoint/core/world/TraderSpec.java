package chokepoint.core.world;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;

/**
 * Somebody who moves Chinese lots around a control.
 *
 * @param address stable number in the draws
 * @param smuggler true: buys inside China; false: buys in a third country, under that country's licences
 * @param source where it buys
 * @param destination the controlled region where it sells
 * @param capacityShare its share of the capacity of its kind
 */
public record TraderSpec(
        int address, String name, boolean smuggler, Region source, Region destination, double capacityShare) {

    /** Oxides move around a control; finished magnets do not in this model. */
    public static boolean carries(Item item) {
        return item.isOxide();
    }
}
