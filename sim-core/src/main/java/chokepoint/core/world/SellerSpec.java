package chokepoint.core.world;

import chokepoint.core.material.Item;
import chokepoint.core.time.StepPath;
import java.util.Arrays;
import java.util.List;

/**
 * A Chinese exporter, a separator outside China, or a maker of finished magnets. Arrays are by {@code Item} ordinal and are
 * not to be changed.
 *
 * @param address stable number in the draws
 * @param chinese whether its lots count as Chinese in a control
 * @param planTReoPerWeek planned output in the base year
 * @param salesShare base share of spot sales by [item][region]
 * @param ramp planned output over base output at dates, by item; {@link #noRamp()} for constant
 * @param cashCostUsdPerKg cash cost of the basket; 0 when it never stops
 */
public record SellerSpec(
        int address,
        String name,
        boolean chinese,
        double[] planTReoPerWeek,
        double[][] salesShare,
        StepPath[] ramp,
        double cashCostUsdPerKg) {

    /** Planned output that stays at the base year's. */
    public static StepPath[] noRamp() {
        StepPath[] flat = new StepPath[Item.COUNT];
        Arrays.fill(flat, StepPath.constant(1));
        return flat;
    }

    /** Place of a seller in a list, by name. */
    static int indexOf(List<SellerSpec> sellers, String name) {
        for (int i = 0; i < sellers.size(); i++) {
            if (sellers.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no seller is called " + name);
    }
}
