package chokepoint.core.scenario;

import chokepoint.core.material.ItemSet;
import chokepoint.core.place.RegionSet;

/**
 * How much users of a region would use through time, over the base year, at the prices and the thrift of the base year: a
 * recession, a recovery, a new product. It multiplies the yearly growth of the table {@code growth}.
 *
 * @param name name in files; its course is drawn at the address of this name
 * @param items what they use
 * @param regions by region ordinal
 */
public record UsePath(String name, ItemSet items, RegionSet regions, Course course) {}
