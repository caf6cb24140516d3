package chokepoint.core.world;

/**
 * What policy asks of a plant outside China, there or planned.
 *
 * @param seller index among the world's sellers
 * @param country country whose producers a payment to it goes to
 * @param partner whether the coalition counts its goods as inside
 * @param heldFloorUsdPerKg floor it has by contract already, for Nd and Pr; 0 for none
 * @param heldFloorShare part of its Nd and Pr under that floor, which further floors do not pay again
 */
public record SiteSpec(int seller, String country, boolean partner, double heldFloorUsdPerKg, double heldFloorShare) {}
