package chokepoint.core.scenario;

import chokepoint.core.material.ItemSet;
import java.time.LocalDate;

/**
 * An export quota as a scenario writes it, in the tonnes in which it was announced.
 *
 * @param name name in files
 * @param items the oxides it covers together
 * @param start first day
 * @param end first day after it
 * @param tonnes tonnes of the quota
 * @param productWeight whether its tonnes are those of products, which the input {@code china_separation.reo_per_product_tonne}
 *     converts, and not of oxide
 * @param takesOver whether what is left of the quota that ends when it starts may still be used under it
 * @param outside tonnes a year, in the weight of the quota, of products that need none
 */
public record QuotaPlan(
        String name,
        ItemSet items,
        LocalDate start,
        LocalDate end,
        double tonnes,
        boolean productWeight,
        boolean takesOver,
        Outside outside) {

    /** Products that leave without quota: tonnes a year with their range. */
    public record Outside(double lowPerYear, double centralPerYear, double highPerYear) {

        public Outside {
            InputRow.checkRange("outside", lowPerYear, centralPerYear, highPerYear);
        }

        public static final Outside NONE = new Outside(0, 0, 0);
    }

    /** Input row with the tonnes of oxide in a tonne of exported product. */
    public static String productRow() {
        return Tables.path(Tables.CHINA_SEPARATION, "reo_per_product_tonne");
    }
}
