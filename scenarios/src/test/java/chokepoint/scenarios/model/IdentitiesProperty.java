package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.User;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.stock.WeekFlows.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property: identities 1 and 2 of the model over worlds drawn from the shipped scenarios and a total ban. The balances of mass and
 * money are struck by the model itself every week of every run, warm-up included, and stop the run when they do not close; that
 * they do stop it is shown by a test of the kernel. Here nothing is negative or not a number, and Japan's goods are counted once
 * more from outside.
 */
class IdentitiesProperty {

    private static final int DRAWN = 10;
    private static final int DRAWN_MORE = 100;

    private static Stream<Arguments> worlds(int from, int to) {
        List<Scenario> scenarios =
                List.of(DrawnWorlds.baseline(), DrawnWorlds.noBan(), DrawnWorlds.ban(), DrawnWorlds.totalBan());
        List<String> names = List.of("baseline-2024", "no-ban", "ban-2026", "total ban");
        List<Arguments> worlds = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            for (int replication : DrawnWorlds.replications(from, to)) {
                worlds.add(Arguments.of(names.get(s), scenarios.get(s), replication));
            }
        }
        return worlds.stream();
    }

    static Stream<Arguments> worlds() {
        return worlds(0, DRAWN);
    }

    static Stream<Arguments> manyWorlds() {
        return worlds(DRAWN, DRAWN_MORE);
    }

    @ParameterizedTest(name = "{0}, seed " + DrawnWorlds.SEED + ", replication {2}")
    @MethodSource("worlds")
    void nothingIsNegativeOrNotANumber(String name, Scenario scenario, int replication) {
        check(scenario, replication);
    }

    @Tag("statistical")
    @ParameterizedTest(name = "{0}, seed " + DrawnWorlds.SEED + ", replication {2}")
    @MethodSource("manyWorlds")
    void nothingIsNegativeOrNotANumberInManyWorlds(String name, Scenario scenario, int replication) {
        check(scenario, replication);
    }

    private static void check(Scenario scenario, int replication) {
        RunRecord run = DrawnWorlds.watch(scenario, replication, IdentitiesProperty::checkWeek);
        for (int i = 0; i < run.industries().size(); i++) {
            for (double output : run.outputShare()[i]) {
                atMostOne(run.industries().get(i).name() + " output", output);
            }
            for (double shortFirms : run.shortFirmsShare()[i]) {
                assertThat(shortFirms).isBetween(0.0, 1 + 1e-9);
            }
        }
    }

    private static void checkWeek(int week, WeekView state) {
        for (User user : state.users()) {
            checkUser(week, state, user);
        }
        for (Seller seller : state.sellers()) {
            for (int item = 0; item < Item.COUNT; item++) {
                sane("stock of a seller", week, seller.stockTReo(item));
                sane("output of a seller", week, seller.outputTReo(item));
                for (int region = 0; region < Region.COUNT; region++) {
                    sane("sales share", week, seller.salesShare(item, region));
                }
            }
            sane("quota left", week, seller.quota().leftTReo(week));
        }
        for (Trader trader : state.traders()) {
            for (int item = 0; item < Item.COUNT; item++) {
                sane("stock of a trader", week, trader.stockTReo(item));
                sane("capacity of a trader", week, trader.capacityTReo(item));
                sane("goods of a trader under way", week, trader.inTransitTReo(item));
            }
        }
        for (Region region : Region.values()) {
            for (Item item : Item.values()) {
                checkMarket(week, state, region, item);
            }
        }
    }

    private static void checkUser(int week, WeekView state, User user) {
        for (int l = 0; l < user.itemCount(); l++) {
            sane("need", week, user.needTReo(l));
            sane("order", week, user.orderedTReo(l));
            sane("bid factor", week, state.users().bidFactor(user.line(l)));
            sane("intensity", week, user.intensityIndex(l));
            sane("replaced share", week, user.substitutedShare(l));
            if (user.substitutedShare(l) > 1) {
                assertThat(user.substitutedShare(l))
                        .as("replaced share in week %s", week)
                        .isLessThanOrEqualTo(1);
            }
            sane("goods in transit", week, user.inTransitTReo(l));
            sane("goods in the queue", week, user.inQueueTReo(l));
            for (int layer = 0; layer < 3; layer++) {
                sane("stock layer", week, user.layerTReo(l, layer));
            }
            if (user.intensityIndex(l) > 1 + 1e-12) {
                assertThat(user.intensityIndex(l))
                        .as("intensity in week %s", week)
                        .isLessThanOrEqualTo(1);
            }
        }
        atMostOne("output in week " + week, user.outputShare());
    }

    private static void checkMarket(int week, WeekView state, Region region, Item item) {
        Market market = state.market(region, item);
        positive("licensed price", week, market.licensedPriceUsdPerKg());
        positive("free price", week, market.freePriceUsdPerKg());
        positive("licensed expectation", week, market.licensedExpectationUsdPerKg());
        positive("free expectation", week, market.freeExpectationUsdPerKg());
        positive("smoothed price", week, market.smoothedUsdPerKg());
        positive("contract index", week, market.indexUsdPerKg());
        sane("licensed volume", week, market.licensedTradedTReo());
        sane("free volume", week, market.freeTradedTReo());
        sane("orders", week, state.flows().orderedTReo(region, item));
        sane("denied orders", week, state.flows().deniedTReo(region, item));
        atMostOne("alarm in week " + week, state.alarmIndex(region, item));
        atMostOne("allowed share in week " + week, state.office().allowedShare(region, item));
        sane("national reserve", week, state.reserve().stockTReo(item.ordinal()));
        for (Channel channel : Channel.values()) {
            sane("purchases of Japan", week, state.flows().japanTReo(channel, item));
        }
    }

    // plain comparisons first: there are some ten million of them
    private static void sane(String what, int week, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            assertThat(value).as("%s in week %s", what, week).isNotNegative().isFinite();
        }
    }

    private static void positive(String what, int week, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            assertThat(value).as("%s in week %s", what, week).isPositive().isFinite();
        }
    }

    private static void atMostOne(String what, double value) {
        if (!(value >= 0 && value <= 1 + 1e-12)) {
            assertThat(value).as(what).isBetween(0.0, 1.0);
        }
    }

    static Stream<Integer> fewReplications() {
        return Stream.of(0, 1, 2);
    }

    /** What Japan bought, was given and recycled is what it used and what lies in its stocks, queues and ships more than before. */
    @ParameterizedTest(name = "baseline-2024, seed " + DrawnWorlds.SEED + ", replication {0}")
    @MethodSource("fewReplications")
    void whatReachesJapanIsUsedOrStored(int replication) {
        double[] first = new double[Item.COUNT];
        double[] last = new double[Item.COUNT];
        Scenario baseline = DrawnWorlds.baseline();
        RunRecord run = DrawnWorlds.watch(baseline, replication, (week, state) -> {
            double[] held = week == baseline.timeline().warmUpWeeks() ? first : last;
            java.util.Arrays.fill(held, 0);
            for (User user : state.users()) {
                for (int l = 0; l < user.itemCount() && user.spec().region() == Region.JAPAN; l++) {
                    held[user.item(l)] += user.stockTReo(l) + user.inTransitTReo(l) + user.inQueueTReo(l);
                }
            }
        });
        for (Item item : Item.values()) {
            double in = 0;
            double used = 0;
            for (int week = 1; week < run.weeks(); week++) {
                for (Channel channel : Channel.values()) {
                    in += run.channel(channel, item)[week];
                }
                used += run.market(MarketSeries.JAPAN_USE, item)[week];
            }
            assertThat(in - used)
                    .as("%s: t bought less used over %s weeks", item, run.weeks() - 1)
                    .isCloseTo(last[item.ordinal()] - first[item.ordinal()], within(1e-7 * (1 + in)));
        }
    }
}
