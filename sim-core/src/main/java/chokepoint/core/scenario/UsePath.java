package chokepoint.core.scenario;

/**
 * How much users of a region would use through time, over the base year, at the prices and the thrift of the base year: a
 * recession, a recovery, a new product. It multiplies the yearly growth of the table {@code growth}.
 *
 * @param name name in files; its course is drawn at the address of this name
 * @param items by item ordinal: what they use
 * @param regions by region ordinal
 */
public record UsePath(String name, boolean[] items, boolean[] regions, Course course) {}
