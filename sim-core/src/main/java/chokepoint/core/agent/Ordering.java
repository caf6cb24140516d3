package chokepoint.core.agent;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.mathematics.Exponential;
import chokepoint.core.place.Cell;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.stock.Pipelines;
import chokepoint.core.world.Behaviour;
import java.util.Arrays;

/** What users order in a week, and how much each order is worth to them. */
final class Ordering {

    private static final double SHORTEST_ADJUSTMENT_WEEKS = 2;

    private final Lines lines;
    private final Needs needs;
    private final StockLayers layers;
    private final Pipelines transit;
    private final Pipelines queue;
    private final double[] contractTReo;
    private final double[] recycledTReo;
    /** Weeks of cover that firms do without this week because the public holds a reserve, by cell. */
    private final double[] crowdedOutWeeks = new double[Cell.COUNT];

    private final double[] orderedTReo;
    private final double[] bidFactor;
    /** What is on order in a steady week, in weeks of purchases. */
    private final double[] pipelineWeeks;

    private final double[] bidSlopeElasticity;
    private final double adjustmentWeeks;
    private final double orderCapFactor;
    private final double hoardingFactor;

    /**
     * @param transit goods on the water, by line
     * @param queue goods that wait for a licence, by line
     * @param contractTReo what contracts deliver in the week, by line
     * @param recycledTReo what comes back in the week, by line
     * @param steadyTransitWeeks time on the water in a steady week, by line
     */
    Ordering(
            Lines lines,
            Needs needs,
            StockLayers layers,
            Pipelines transit,
            Pipelines queue,
            double[] contractTReo,
            double[] recycledTReo,
            double[] steadyTransitWeeks,
            Behaviour behaviour) {
        this.lines = lines;
        this.needs = needs;
        this.layers = layers;
        this.transit = transit;
        this.queue = queue;
        this.contractTReo = contractTReo;
        this.recycledTReo = recycledTReo;
        int count = lines.count();
        orderedTReo = new double[count];
        bidFactor = new double[count];
        pipelineWeeks = new double[count];
        bidSlopeElasticity = new double[count];
        for (int line = 0; line < count; line++) {
            pipelineWeeks[line] = Math.max(0, steadyTransitWeeks[line] - 1);
            bidSlopeElasticity[line] = lines.specs[lines.user[line]].bidSlopeElasticity();
        }
        adjustmentWeeks = behaviour.get(Parameter.ORDER_ADJUSTMENT_WEEKS);
        orderCapFactor = behaviour.get(Parameter.ORDER_CAP_FACTOR);
        hoardingFactor = behaviour.get(Parameter.HOARDING_FACTOR);
    }

    /** Forgets last week's orders. */
    void openWeek() {
        Arrays.fill(orderedTReo, 0);
    }

    /** Tonnes ordered this week, by line. */
    double[] orderedTReo() {
        return orderedTReo;
    }

    /**
     * Plans the week's orders and how much each is worth.
     *
     * <p>Order: net need + (target − inventory position)/adjustment time, in [0, cap × need]; stock at target with the steady
     * pipeline is a fixed point, and nobody takes longer to close a gap than the stock it holds would last. Willingness to pay
     * relative to the market's expectation: exp(θ (1 − position/target) + mood); the position counts what is on order: a bid
     * that missed must be felt in the next bid, not a transit time later.
     *
     * @param alarmIndex alarm by cell
     * @param moodLog log deviation of the week by user
     */
    void plan(double[] alarmIndex, double[] moodLog) {
        for (int line = 0; line < orderedTReo.length; line++) {
            double need = needs.tReo(line);
            double target = targetTReo(line, alarmIndex[lines.cell[line]]);
            double net = need - contractTReo[line] - recycledTReo[line];
            double position = layers.totalTReo(line)
                    + transit.totalTReo(line)
                    + queue.totalTReo(line)
                    - pipelineWeeks[line] * positive(net);
            double weeks = smaller(adjustmentWeeks, atLeast(SHORTEST_ADJUSTMENT_WEEKS, layers.targetWeeks(line)));
            orderedTReo[line] = positive(smaller(orderCapFactor * need, net + (target - position) / weeks));
            double gap = target > 0 ? smaller(1 - position / target, 1) : 0;
            bidFactor[line] = Exponential.exp(bidSlopeElasticity[line] * gap + moodLog[lines.user[line]]);
        }
    }

    private static double atLeast(double least, double x) {
        return x < least ? least : x;
    }

    /**
     * Stock a user wants in all layers: its target in weeks of need, more when alarmed, less where the public holds a reserve, but
     * never less than its parts.
     */
    double targetTReo(int line, double alarmIndex) {
        double weeks = layers.targetWeeks(line);
        double crowdedOut = crowdedOutWeeks[lines.cell[line]];
        if (crowdedOut > 0) {
            weeks = Math.max(Math.min(weeks, layers.partsTargetWeeks(line)), weeks - crowdedOut);
        }
        return needs.tReo(line) * weeks * (1 + hoardingFactor * alarmIndex);
    }

    /** Lets firms hold all of their stock again. */
    void endCrowdingOut() {
        Arrays.fill(crowdedOutWeeks, 0);
    }

    /** Lets firms of a cell do without some of their stock this week. */
    void crowdOut(int cell, double weeks) {
        crowdedOutWeeks[cell] = Math.max(crowdedOutWeeks[cell], weeks);
    }

    /** Willingness to pay for this week's order relative to the market's expectation. */
    double bidFactor(int line) {
        return bidFactor[line];
    }
}
