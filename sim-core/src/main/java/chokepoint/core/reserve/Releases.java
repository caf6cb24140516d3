package chokepoint.core.reserve;

import chokepoint.core.agent.Users;
import chokepoint.core.control.LicenceOffice;
import chokepoint.core.instrument.Allocation;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.stock.MoneyLedger;
import chokepoint.core.stock.WeekFlows;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.world.World;

/**
 * The national reserve releases to users who are cut off; releases arrive as parts some weeks later. Users pay long-run
 * cost for them.
 */
public final class Releases {

    private static final Region[] REGIONS = Region.values();
    private static final Item[] ITEMS = Item.values();

    private final Timeline timeline;
    private final Users users;
    private final Market[] markets;
    private final LicenceOffice office;
    private final NationalReserve reserve;
    private final PublicReserves publicReserves;
    private final WeekFlows flows;
    private final MoneyLedger money;
    private final int deliveryWeeks;
    private final ReleaseOrder order;
    private final boolean[] triggered = new boolean[Region.COUNT];
    private final double[] needTReo = new double[Region.COUNT];

    /**
     * @param markets by cell
     */
    public Releases(
            World world,
            Users users,
            Market[] markets,
            LicenceOffice office,
            NationalReserve reserve,
            PublicReserves publicReserves,
            WeekFlows flows,
            MoneyLedger money) {
        this.timeline = world.timeline();
        this.users = users;
        this.markets = markets;
        this.office = office;
        this.reserve = reserve;
        this.publicReserves = publicReserves;
        this.flows = flows;
        this.money = money;
        order = new ReleaseOrder(world, users, publicReserves);
        deliveryWeeks = world.behaviour().weeks(Parameter.RESERVE_DELIVERY_WEEKS);
    }

    /** Releases the week's part to those who are cut off. */
    public void run(int week) {
        if (week == timeline.measureWeek()) {
            reserve.open();
        }
        for (int item = 0; item < Item.OXIDES; item++) {
            double need = 0;
            for (int r = 0; r < Region.COUNT; r++) {
                look(r, item);
                need += triggered[r] ? needTReo[r] : 0;
            }
            if (need > 0 && publicReserves.allocation(item) != Allocation.AUCTION) {
                release(item, week, need);
            }
        }
    }

    /** Cover until the measure is noted everywhere: who may draw later is not known before. */
    private void look(int r, int item) {
        int cell = r * Item.COUNT + item;
        boolean served = publicReserves.serves(cell);
        triggered[r] = false;
        if (!served && reserve.isOpen()) {
            publicReserves.setOffered(cell, false);
            return;
        }
        double stock = 0;
        double need = 0;
        for (int n = 0; n < users.lineCountOf(cell); n++) {
            int line = users.lineOf(cell, n);
            stock += users.stockTReo(line);
            need += users.needTReo(line);
        }
        double cover = need > 0 ? stock / need : 0;
        needTReo[r] = need;
        reserve.observe(r, item, cover);
        triggered[r] = served && reserve.isTriggered(r, item, office.isControlled(REGIONS[r], ITEMS[item]), cover);
        publicReserves.setOffered(cell, triggered[r]);
    }

    private void release(int item, int week, double need) {
        double most = reserve.mostReleasedTReo(item);
        double given = 0;
        double worthUsd = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            if (triggered[r] && most > 0) {
                double part = order.give(r * Item.COUNT + item, week, deliveryWeeks, most * needTReo[r] / need);
                given += part;
                if (r == Region.JAPAN.ordinal()) {
                    flows.toJapan(Channel.RESERVE, item, part);
                }
                double price = markets[r * Item.COUNT + item].longRunCostUsdPerKg();
                double value = Units.valueUsd(part, price);
                flows.spend(r * Item.COUNT + item, part, value);
                money.paid(value);
                money.received(value);
                worthUsd += value;
            }
        }
        publicReserves.noteSold(item, given, worthUsd);
        reserve.release(item, given);
    }

    /** Tonnes of the week's release that are offered in a market, where releases go to whoever pays most; 0 for none. */
    public double auctionedTReo(int cell) {
        int item = Cell.item(cell);
        boolean auctioned = item < Item.OXIDES
                && publicReserves.allocation(item) == Allocation.AUCTION
                && publicReserves.isOffered(cell);
        return auctioned ? reserve.mostReleasedTReo(item) / publicReserves.offeredMarkets(item) : 0;
    }
}
