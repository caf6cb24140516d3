package chokepoint.core.model;

import chokepoint.core.agent.StockShift;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Item;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.MassLedger.Flow;
import chokepoint.core.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Stocks before the first control are a state that is drawn: at the end of its anchor week users hold of an item what they want of it
 * in a calm week. Public stock, stock that a policy holds and goods under way are left out.
 *
 * <p>The shift is that of the world without a policy. Where a policy is known in the anchor week already, that world is run to it.
 */
final class Restatement {

    private final ModelState state;
    private final StockShift shift;
    private @Nullable StockShift ofTheWorldWithoutPolicy;

    Restatement(ModelState state) {
        this.state = state;
        shift = state.users.noShift();
    }

    /** The shift, for items whose anchor week has passed. */
    StockShift shift() {
        return shift;
    }

    void run(int week) {
        int[] anchor = state.world.stockAnchorWeek();
        for (int item = 0; item < Item.COUNT; item++) {
            if (anchor[item] == week) {
                restate(item, week);
            }
        }
    }

    private void restate(int item, int week) {
        if (policyIsKnown(week)) {
            if (ofTheWorldWithoutPolicy == null) {
                ofTheWorldWithoutPolicy = runWithoutPolicy();
            }
            shift.takeItem(item, ofTheWorldWithoutPolicy, state.users);
        } else {
            state.users.findShift(item, shift);
        }
        state.mass.add(item, Flow.RESTATED, state.users.restate(item, shift));
    }

    private boolean policyIsKnown(int week) {
        var calendar = state.world.timeline().calendar();
        return state.world.policy().instruments().stream()
                .anyMatch(instrument -> calendar.weekOf(instrument.announce()) <= week);
    }

    private StockShift runWithoutPolicy() {
        World plain = state.world.withPolicy(Policy.NONE);
        int end = 0;
        for (int week : plain.stockAnchorWeek()) {
            end = Math.max(end, week + 1);
        }
        ChokepointModel model = new ChokepointModel(plain, state.draws, (week, view) -> {});
        for (int week = 0; week < end; week++) {
            for (Phase phase : Phase.values()) {
                model.run(phase, week);
            }
        }
        return model.stockShift();
    }

    void tape(Tape tape) {
        shift.tape(tape);
    }
}
