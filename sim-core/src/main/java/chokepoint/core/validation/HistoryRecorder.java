package chokepoint.core.validation;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.User;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekObserver;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.validation.History.Loss;
import chokepoint.core.world.World;

/** Fills a {@link History} at the end of each reported week. */
public final class HistoryRecorder implements WeekObserver {

    private static final int OTHER_SUPPLY_MEMORY_WEEKS = 13;
    private static final double LEAST_MISSING_T_REO_PER_WEEK = 1e-9;

    private final World world;
    private final int firstWeek;
    private final History history;
    private final int transitWeeks;
    private final int[] firmsIndustry;
    /** Smoothed weekly purchases that are not Chinese, and end-of-life material. */
    private double otherSupplyTReo = Double.NaN;

    public HistoryRecorder(World world) {
        this.world = world;
        firstWeek = world.timeline().warmUpWeeks();
        int weeks = world.timeline().reportedWeeks();
        transitWeeks = world.behaviour().weeks(Parameter.CHINA_JAPAN_TRANSIT_WEEKS);
        firmsIndustry = world.users().stream()
                .mapToInt(user -> user.region() == Region.JAPAN ? user.industry() : -1)
                .toArray();
        history = new History(
                world.timeline().calendar(),
                firstWeek,
                world.behaviour().get(Parameter.VALUE_ADDED_TAX_SHARE),
                world.courses().reoPerProductFactor(),
                new double[Item.OXIDES][weeks],
                new double[Item.OXIDES][weeks],
                new double[Region.COUNT][Item.OXIDES][weeks],
                new double[Region.COUNT][Item.OXIDES][weeks],
                new double[weeks],
                new double[weeks],
                new double[weeks],
                new double[weeks],
                new double[weeks],
                new double[Loss.values().length][weeks],
                new double[weeks],
                new double[weeks],
                new double[weeks],
                new double[world.industries().size()][weeks]);
    }

    /** What was recorded. */
    public History history() {
        return history;
    }

    @Override
    public void observe(int week, WeekView state) {
        int at = week - firstWeek;
        for (int i = 0; i < Item.OXIDES; i++) {
            observeOxide(Item.values()[i], week, at, state);
        }
        observeJapan(week, at, state);
        observeSellers(at, state);
    }

    private void observeOxide(Item item, int week, int at, WeekView state) {
        int i = item.ordinal();
        double value = 0;
        double volume = 0;
        for (Region region : Region.values()) {
            Market market = state.market(region, item);
            history.regionUsdPerKg()[region.ordinal()][i][at] = market.licensedPriceUsdPerKg();
            history.exportedTReo()[region.ordinal()][i][at] = state.flows().exportedTReo(region, item);
            if (region != Region.CHINA) {
                value += market.licensedTradedTReo() * market.licensedPriceUsdPerKg();
                volume += market.licensedTradedTReo();
            }
        }
        history.exportUsdPerKg()[i][at] =
                volume > 0 ? value / volume : state.market(Region.OTHER, item).licensedPriceUsdPerKg();
        history.homeUsdPerKg()[i][at] = state.market(Region.CHINA, item).licensedPriceUsdPerKg();
        history.smuggledTReo()[at] += state.flows().smuggledTReo(item);
        observeImports(item, week, at, state);
    }

    /** Chinese lots by the week in which they reach Japan; what customs hold back leaves when the control ends. */
    private void observeImports(Item item, int week, int at, WeekView state) {
        double chinese = state.flows().japanTReo(Channel.CHINA, item);
        double cleared = chinese * state.office().clearedShare(Region.JAPAN, item);
        int delay = state.market(Region.JAPAN, item).isSplit() ? state.office().delayWeeks(Region.JAPAN, item) : 0;
        arrive(at + delay + transitWeeks, cleared);
        arrive(at + state.office().holdWeeks(Region.JAPAN, item, week) + transitWeeks, chinese - cleared);
        double leaked = state.flows().japanTReo(Channel.LEAKED, item);
        arrive(at + 1, leaked);
        history.purchasesTReo()[at] += chinese
                + leaked
                + state.flows().japanTReo(Channel.CONTRACT, item)
                + state.flows().japanTReo(Channel.OTHER_SPOT, item);
        history.usedTReo()[at] += state.flows().japanUsedTReo(item);
    }

    private void arrive(int at, double tReo) {
        if (at < history.weeks()) {
            history.importsTReo()[at] += tReo;
        }
    }

    private void observeJapan(int week, int at, WeekView state) {
        double stock = 0;
        double need = 0;
        double magnetNeed = 0;
        double magnetUse = 0;
        double substituted = 0;
        double notMade = 0;
        for (int u = 0; u < firmsIndustry.length; u++) {
            if (firmsIndustry[u] < 0) {
                continue;
            }
            User user = state.user(u);
            history.outputShare()[firmsIndustry[u]][at] += user.spec().outputShare() * user.outputShare();
            for (int l = 0; l < user.itemCount(); l++) {
                Item item = Item.values()[user.item(l)];
                if (!item.isOxide()) {
                    continue;
                }
                stock += user.stockTReo(l) + user.inTransitTReo(l) + user.inQueueTReo(l);
                need += user.needTReo(l);
                double calm = user.spec().needTReoPerWeek()[user.item(l)] * growthFactor(item, week);
                substituted += calm - user.needTReo(l);
                notMade += user.needTReo(l) * (1 - user.outputShare());
                if (Nest.of(item) == Nest.ND_PR || Nest.of(item) == Nest.DY_TB) {
                    magnetNeed += user.needTReo(l);
                    magnetUse += calm;
                }
            }
        }
        history.lostUseTReo()[Loss.SUBSTITUTED.ordinal()][at] = substituted;
        history.lostUseTReo()[Loss.NOT_MADE.ordinal()][at] = notMade;
        history.magnetThriftShare()[at] = magnetUse > 0 ? 1 - magnetNeed / magnetUse : 0;
        double other = otherSupply(state);
        otherSupplyTReo = Double.isNaN(otherSupplyTReo)
                ? other
                : otherSupplyTReo + (other - otherSupplyTReo) / OTHER_SUPPLY_MEMORY_WEEKS;
        double missing = Math.max(LEAST_MISSING_T_REO_PER_WEEK, need - otherSupplyTReo);
        history.runDays()[at] = stock / missing * WeekCalendar.DAYS_PER_WEEK;
    }

    private static double otherSupply(WeekView state) {
        double other = 0;
        for (int i = 0; i < Item.OXIDES; i++) {
            Item item = Item.values()[i];
            other += state.flows().japanTReo(Channel.CONTRACT, item)
                    + state.flows().japanTReo(Channel.OTHER_SPOT, item)
                    + state.flows().japanTReo(Channel.RECYCLED, item);
        }
        return other;
    }

    private double growthFactor(Item item, int week) {
        if (!world.timeline().growth()) {
            return 1;
        }
        int nest = Nest.of(item).ordinal();
        return WeekCalendar.growthFactor(world.demandGrowthPerYear()[nest], week - firstWeek)
                * world.courses().useFactor()[Region.JAPAN.ordinal()][nest].at(week);
    }

    private void observeSellers(int at, WeekView state) {
        for (Seller seller : state.sellers()) {
            for (Item item : Nest.ND_PR.items()) {
                double made = seller.outputTReo(item.ordinal());
                history.magnetMarketTReo()[at] += made;
                history.outsideTReo()[at] += seller.spec().chinese() ? 0 : made;
            }
        }
    }
}
