package chokepoint.core.stock;

import chokepoint.core.material.Item;
import chokepoint.core.snapshot.Tape;

/**
 * Weekly mass balance of each item over the whole world: opening stocks and goods under way + output + recycled + endowed + restated = closing
 * + used + seized + written off. The flows are entered as they happen, the stocks are counted at the end of the week, and a
 * gap above 1e-9 of the week's gross flow is an error in the model, never rounded away.
 */
public final class MassLedger {

    /** Allowed gap as a share of the week's gross flow (stocks that were counted included: they are summed too). */
    public static final double TOLERANCE_SHARE = 1e-9;

    /** A flow that creates or ends material. */
    public enum Flow {
        OUTPUT,
        RECYCLED,
        /** Put on the shelf from outside the model: a reserve that stands filled on its first day. */
        ENDOWED,
        /** Put on users' shelves, or taken off them, once: stocks become what was drawn. */
        RESTATED,
        USED,
        SEIZED,
        WRITTEN_OFF
    }

    private static final int FLOWS = Flow.values().length;

    private final double[] openingTReo = new double[Item.COUNT];
    private final double[] flowTReo = new double[Item.COUNT * FLOWS];
    private boolean opened;

    public void add(int item, Flow flow, double quantityTReo) {
        flowTReo[item * FLOWS + flow.ordinal()] += quantityTReo;
    }

    /** Tonnes of a flow entered since the week began. */
    public double flowTReo(int item, Flow flow) {
        return flowTReo[item * FLOWS + flow.ordinal()];
    }

    /**
     * Closes the week.
     *
     * @param closingTReo all stocks, goods in transit and in the licence queue at the end of the week, by item
     * @param tradedTReo traded tonnage of the week by item, part of the gross flow
     * @throws IllegalStateException when mass was made or lost
     */
    public void closeWeek(int week, double[] closingTReo, double[] tradedTReo) {
        for (int item = 0; item < Item.COUNT; item++) {
            double in = flowTReo(item, Flow.OUTPUT) + flowTReo(item, Flow.RECYCLED) + flowTReo(item, Flow.ENDOWED);
            double out = flowTReo(item, Flow.USED) + flowTReo(item, Flow.SEIZED) + flowTReo(item, Flow.WRITTEN_OFF);
            double restated = flowTReo(item, Flow.RESTATED);
            double gap = openingTReo[item] + in + restated - out - closingTReo[item];
            double grossTReo = in + Math.abs(restated) + out + tradedTReo[item];
            if (opened && !(Math.abs(gap) <= TOLERANCE_SHARE * grossTReo + Math.ulp(closingTReo[item]) * 1e4)) {
                throw new IllegalStateException("mass of " + Item.values()[item].symbol() + " is off by " + gap
                        + " t REO in week " + week + " at a gross flow of " + grossTReo + " t REO");
            }
            openingTReo[item] = closingTReo[item];
        }
        java.util.Arrays.fill(flowTReo, 0);
        opened = true;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(openingTReo);
        opened = tape.flag(opened);
    }
}
