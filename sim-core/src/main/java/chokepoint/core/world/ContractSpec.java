package chokepoint.core.world;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.time.StepPath;

/**
 * An offtake contract: a seller outside China delivers a tonnage to the users of one region, pro rata to need, at the
 * index price (13-week mean of Chinese export price).
 *
 * @param seller index of the seller
 * @param tReoPerWeek tonnage through time
 */
public record ContractSpec(String name, int seller, Region buyer, Item item, StepPath tReoPerWeek) {}
