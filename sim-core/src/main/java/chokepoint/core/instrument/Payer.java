package chokepoint.core.instrument;

import chokepoint.core.place.Region;

/**
 * A treasury that may take part in a coalition.
 *
 * @param name name in files, for example {@code Japan}
 * @param region region whose market its users buy in
 * @param gdpUsd gross domestic product a year, its weight under {@link PayerKey#GDP}
 * @param consumptionShare part of its region's use, its weight under {@link PayerKey#CONSUMPTION}
 */
public record Payer(String name, Region region, double gdpUsd, double consumptionShare) {}
