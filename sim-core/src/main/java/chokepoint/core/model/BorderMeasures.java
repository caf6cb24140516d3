package chokepoint.core.model;

import chokepoint.core.instrument.BorderFloor;
import chokepoint.core.instrument.KnownPrice;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.material.Units;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.programme.Programme;
import chokepoint.core.snapshot.Tape;
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
    private final Programme[] programmes;
    /** Instrument that levies by cell, or −1. */
    private final int[] levying = new int[Cell.COUNT];

    /** Levies of the quarter by instrument. */
    private final double[] collectedUsd;

    /** Use that stays by [region][nest]. */
    private final double[][] stayingShare = new double[Region.COUNT][Nest.COUNT];

    private final boolean any;
    private final KnownPrice benchmark = new KnownPrice();

    BorderMeasures(ModelState state) {
        this.state = state;
        programmes = state.policy.programmes();
        collectedUsd = new double[programmes.length];
        boolean found = false;
        for (Programme programme : programmes) {
            found |= programme.terms().levy() != null;
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
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            mark(cell, week);
        }
        for (int r = 0; r < Region.COUNT; r++) {
            for (Nest nest : NESTS) {
                leave(r, nest, week);
                state.growth.keepUse(r, nest.ordinal(), stayingShare[r][nest.ordinal()]);
            }
        }
    }

    private void mark(int cell, int week) {
        int item = cell % Item.COUNT;
        double markup = 0;
        double levy = 0;
        levying[cell] = -1;
        for (Programme programme : programmes) {
            BorderFloor floor = programme.levy(week);
            if (floor != null && isFor(programme, cell)) {
                Market home = state.markets[Region.CHINA.ordinal() * Item.COUNT + item];
                double gap = floor.gapUsdPerKg(benchmark.of(home.indexUsdPerKg()), programme.years(week));
                if (gap > markup) {
                    markup = gap;
                    levy = floor.onInvoice() ? 0 : gap;
                    levying[cell] = programme.number;
                }
            }
        }
        state.markets[cell].setMarkup(markup, levy);
    }

    private static boolean isFor(Programme programme, int cell) {
        int item = cell % Item.COUNT;
        return item < Item.OXIDES && programme.covers(item) && programme.coalitionBuysIn(cell / Item.COUNT);
    }

    private void leave(int region, Nest nest, int week) {
        int item = nest.items().get(0).ordinal();
        int cell = region * Item.COUNT + item;
        double goal = 1;
        // of several levies on the same goods the highest is laid, and it alone drives use away
        BorderFloor floor = levying[cell] < 0 ? null : programmes[levying[cell]].levy(week);
        if (floor != null && !programmes[levying[cell]].covers(Item.MAGNETS.ordinal())) {
            Market market = state.markets[cell];
            goal = floor.stayingShare(market.markupUsdPerKg(), market.referenceUsdPerKg());
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
            for (Programme programme : programmes) {
                state.policy.takeFromUsers(programme, week, collectedUsd[programme.number]);
                collectedUsd[programme.number] = 0;
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
