package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.control.Standing;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import java.util.Arrays;

/** What controls do to markets, queues and trading houses when a week begins. */
final class ControlledMarkets {

    private static final Region[] REGIONS = Region.values();
    private static final Item[] ITEMS = Item.values();

    private final ModelState state;
    private final boolean firmsAreNamed;
    /** Whether any control is in force this week. */
    private boolean carried;

    ControlledMarkets(ModelState state) {
        this.state = state;
        firmsAreNamed = state.world.controls().stream()
                .anyMatch(control -> control.firms().namesFirms());
    }

    /** Splits the markets in which a control is in force this week. */
    void splitMarkets() {
        carried = false;
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            boolean controlled = state.office.isControlled(REGIONS[Cell.region(cell)], ITEMS[Cell.item(cell)]);
            state.markets[cell].setSplit(controlled);
            carried |= controlled;
        }
    }

    /** Whoever passes Chinese goods to a firm on a control list is liable: trading houses stop serving it. */
    void closeHousesToRefused() {
        if (!firmsAreNamed) {
            return;
        }
        for (int line = 0; line < state.users.lineCount(); line++) {
            state.users.serveFromHouses(line, state.office.standing(line) != Standing.REFUSED);
        }
    }

    /** A stricter control turns back lots that still wait for a licence; they return to Chinese sellers, money to buyers. */
    void turnBackQueues(int week) {
        if (!carried || !state.office.turnsBack()) {
            return;
        }
        for (int line = 0; line < state.users.lineCount(); line++) {
            int cell = state.users.cellOf(line);
            int item = cell % Item.COUNT;
            double share = state.office.isNewlyListed(line)
                    ? 1
                    : state.office.isExempt(line)
                            ? 0
                            : state.office.turnedBackShare(
                                    REGIONS[cell / Item.COUNT],
                                    ITEMS[item],
                                    state.users.spec(state.users.userOf(line)).endUse());
            if (share > 0) {
                double turned = state.users.turnBackQueued(line, share);
                state.users.noteDenied(line, turned, state.office.isWaiting(line), week);
                returnToSellers(item, turned, state.markets[cell].licensedPriceUsdPerKg());
            }
        }
    }

    private void returnToSellers(int item, double tReo, double priceUsdPerKg) {
        if (tReo <= 0) {
            return;
        }
        double plans = Arrays.stream(state.sellers)
                .filter(seller -> seller.spec().chinese())
                .mapToDouble(seller -> seller.spec().planTReoPerWeek()[item])
                .sum();
        double returned = 0;
        for (Seller seller : state.sellers) {
            if (seller.spec().chinese() && plans > 0) {
                double part = tReo * seller.spec().planTReoPerWeek()[item] / plans;
                seller.takeBack(item, part);
                returned += part;
            }
        }
        state.money.paid(-Units.valueUsd(returned, priceUsdPerKg));
        state.money.received(-Units.valueUsd(tReo, priceUsdPerKg));
    }
}
