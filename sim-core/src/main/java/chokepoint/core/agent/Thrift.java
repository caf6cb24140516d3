package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.Behaviour;

/**
 * How users learn to use less: intensity moves towards max(floor, (smoothed price/reference)^(−ε)), never above 1, with a
 * time constant per class of oxide, and comes back several times more slowly. Cover below critical pushes too.
 */
final class Thrift {

    private final double[] elasticity = new double[Item.COUNT];
    private final double[] weeks = new double[Item.COUNT];
    private final double returnFactor;
    private final double floorShare;
    private final double shortagePushShare;

    Thrift(Behaviour behaviour) {
        for (Item item : Item.values()) {
            elasticity[item.ordinal()] = behaviour.get(
                    item.isHeavy() ? Parameter.HEAVY_THRIFT_ELASTICITY : Parameter.LIGHT_THRIFT_ELASTICITY);
            weeks[item.ordinal()] =
                    behaviour.get(item.isHeavy() ? Parameter.HEAVY_THRIFT_WEEKS : Parameter.LIGHT_THRIFT_WEEKS);
        }
        returnFactor = behaviour.get(Parameter.THRIFT_RETURN_FACTOR);
        floorShare = behaviour.get(Parameter.THRIFT_FLOOR_SHARE);
        shortagePushShare = behaviour.get(Parameter.THRIFT_SHORTAGE_PUSH_SHARE);
    }

    /** Intensity that a price asks for: (smoothed price/reference)^(−ε), never above 1. */
    double goalByPrice(int item, double priceFactor) {
        return priceFactor <= 1 ? 1 : Math.pow(priceFactor, -elasticity[item]);
    }

    /**
     * Intensity a week later.
     *
     * @param goalByPrice {@link #goalByPrice} of the item
     */
    double next(double intensity, int item, double goalByPrice, double shortageShare) {
        double goal = Math.max(floorShare, goalByPrice * (1 - shortagePushShare * shortageShare));
        double tau = goal < intensity ? weeks[item] : weeks[item] * returnFactor;
        return intensity + (goal - intensity) / tau;
    }
}
