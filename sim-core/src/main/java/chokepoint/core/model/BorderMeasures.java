package chokepoint.core.model;

import chokepoint.core.floor.BorderLevy;
import chokepoint.core.floor.DifferenceSettlement;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.material.Units;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Region;
import chokepoint.core.world.Terms;
import java.util.Arrays;

/**
 * Border-adjusted floors: Chinese offers into the coalition's markets carry a mark-up, which is a levy of its treasuries or, under
 * a levy on the invoice, stays with the seller. Use of oxides that become dear leaves the coalition, slowly, as goods made of them
 * come in free of the levy.
 */
final class BorderMeasures {

    /** Time constant at which makers of goods move, weeks; assumed: that of a magnet plant from decision to output. */
    private static final double LEAVING_WEEKS = 120;

    private static final Nest[] NESTS = Nest.values();

    private final ModelState state;
    private final InstrumentRun[] runs;
    /** Instrument that levies by cell, or −1. */
    private final int[] levying = new int[ModelState.CELLS];

    /** Levies of the quarter by instrument. */
    private final double[] collectedUsd;

    /** Use that stays by [region][nest]. */
    private final double[][] stayingShare = new double[Region.COUNT][Nest.COUNT];

    private final boolean any;

    BorderMeasures(ModelState state) {
        this.state = state;
        runs = state.policy.runs();
        collectedUsd = new double[runs.length];
        boolean found = false;
        for (InstrumentRun run : runs) {
            found |= run.terms() instanceof Terms.BorderFloor;
        }
        any = found;
        for (double[] byNest : stayingShare) {
            Arrays.fill(byNest, 1);
        }
    }

    /** Sets the week's mark-ups; use that has left is taken out of the week's growth factors. */
    void beginWeek(int week) {
        if (!any) {
            return;
        }
        for (int cell = 0; cell < ModelState.CELLS; cell++) {
            mark(cell, week);
        }
        for (int r = 0; r < Region.COUNT; r++) {
            for (Nest nest : NESTS) {
                leave(r, nest);
                state.demandFactor[r][nest.ordinal()] *= stayingShare[r][nest.ordinal()];
            }
        }
    }

    private void mark(int cell, int week) {
        int item = cell % Item.COUNT;
        double markup = 0;
        double levy = 0;
        levying[cell] = -1;
        for (InstrumentRun run : runs) {
            if (run.terms() instanceof Terms.BorderFloor terms && isLaid(run, cell, week)) {
                Market home = state.markets[Region.CHINA.ordinal() * Item.COUNT + item];
                double gap = BorderLevy.onBenchmarkUsdPerKg(
                        DifferenceSettlement.escalatedUsdPerKg(
                                terms.referenceUsdPerKg(), terms.escalatorPerYearShare(), run.years(week)),
                        home.indexUsdPerKg());
                if (gap > markup) {
                    markup = gap;
                    levy = terms.onInvoice() ? 0 : gap;
                    levying[cell] = run.number;
                }
            }
        }
        state.markets[cell].setMarkup(markup, levy);
    }

    private static boolean isLaid(InstrumentRun run, int cell, int week) {
        int item = cell % Item.COUNT;
        return item < Item.OXIDES && run.covers(item) && run.inForce(week) && run.coalitionBuysIn(cell / Item.COUNT);
    }

    private void leave(int region, Nest nest) {
        int item = nest.items().get(0).ordinal();
        int cell = region * Item.COUNT + item;
        double goal = 1;
        // of several levies on the same goods the highest is laid, and it alone drives use away
        if (levying[cell] >= 0
                && runs[levying[cell]].terms() instanceof Terms.BorderFloor terms
                && !runs[levying[cell]].covers(Item.MAGNETS.ordinal())) {
            Market market = state.markets[cell];
            goal = BorderLevy.stayingShare(
                    market.markupUsdPerKg(), market.referenceUsdPerKg(), terms.downstreamElasticity());
        }
        double staying = stayingShare[region][nest.ordinal()];
        stayingShare[region][nest.ordinal()] = staying + (goal - staying) / LEAVING_WEEKS;
    }

    /** Use that stays in a region where a levy makes oxides of a nest dear. */
    double stayingShare(int region, Nest nest) {
        return stayingShare[region][nest.ordinal()];
    }

    /** Notes the levy on Chinese lots; returns it. */
    double collect(int cell, double tReo) {
        double levy = state.markets[cell].levyUsdPerKg();
        if (levy <= 0) {
            return 0;
        }
        double usd = Units.valueUsd(tReo, levy);
        collectedUsd[levying[cell]] += usd;
        return usd;
    }

    /** Books the levies of the quarter. */
    void settle(int week) {
        if (any
                && (PolicyDesk.endsQuarter(week)
                        || week == state.world.timeline().endWeek() - 1)) {
            for (InstrumentRun run : runs) {
                state.policy.takeFromUsers(run, week, collectedUsd[run.number]);
                collectedUsd[run.number] = 0;
            }
        }
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        if (any && !state.policy.isQuietUntil(week)) {
            tape.numbers(collectedUsd);
            tape.rows(stayingShare);
        }
    }
}
