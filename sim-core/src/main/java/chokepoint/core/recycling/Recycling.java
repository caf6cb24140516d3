package chokepoint.core.recycling;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;

/** End-of-life share of need by item and region: it follows price, {@code r (P/P*)^η}, with a lag of some years. Magnets do not come back. */
public final class Recycling {

    private final double calmShare;
    private final double priceElasticity;
    private final double lagWeeks;
    private final double[] share = new double[Cell.COUNT];

    public Recycling(Behaviour behaviour) {
        calmShare = behaviour.get(Parameter.RECYCLED_SHARE);
        priceElasticity = behaviour.get(Parameter.RECYCLING_ELASTICITY);
        lagWeeks = behaviour.get(Parameter.RECYCLING_LAG_WEEKS);
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            share[cell] = Cell.item(cell) < Item.OXIDES ? calmShare : 0;
        }
    }

    /** Part of the need of a cell's users that comes back this week. */
    public double share(int cell) {
        return share[cell];
    }

    /**
     * Follows the week's prices.
     *
     * @param priceFactor price over reference price by cell
     */
    public void follow(double[] priceFactor) {
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            if (Cell.item(cell) < Item.OXIDES) {
                double goal = calmShare * Math.pow(priceFactor[cell], priceElasticity);
                share[cell] += (goal - share[cell]) / lagWeeks;
            }
        }
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(share);
    }
}
