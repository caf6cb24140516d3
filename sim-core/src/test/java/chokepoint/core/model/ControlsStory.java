package chokepoint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.User;
import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.testworld.Controls;
import chokepoint.core.testworld.TinyRun;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Story: three agents, a Chinese exporter, a firm in Japan that needs 2 t Dy a week, and somebody else; a control comes, and what
 * happens can be followed on paper.
 */
class ControlsStory {

    private static final double NEED = 2;
    private static final int DY = Item.DY.ordinal();

    private static TinyWorld world(int weeksAfter) {
        TinyWorld world = TinyWorld.calm().weeks(8, weeksAfter);
        int industry = world.industry("motors", EndUse.CIVIL);
        return world.firms(industry, 1, Item.DY, NEED, Layers.parts(20));
    }

    /**
     * Licences take 6 weeks from the measure on; in week 10 everything is banned. In the queue then: what was bought in the last 6
     * weeks. It goes back to the exporter, and nothing of it ever arrives.
     */
    @Test
    void aStricterControlTurnsBackTheQueue() {
        TinyWorld world = world(40).exporter(Item.DY, NEED, 0, 1, 0, 0);
        int licence = world.measureWeek();
        int ban = licence + 10;
        World built = world.control(Controls.ban(Item.DY, Region.JAPAN, licence)
                        .approving(1)
                        .delaying(6)
                        .named("licence"))
                .control(Controls.ban(Item.DY, Region.JAPAN, ban).named("ban"))
                .build();
        List<Double> queued = new ArrayList<>();
        List<Double> sellerStock = new ArrayList<>();
        List<Double> output = new ArrayList<>();
        List<Double> firmStock = new ArrayList<>();
        TinyRun.of(built, (week, state) -> {
            User user = state.user(0);
            queued.add(user.inQueueTReo(0));
            sellerStock.add(state.sellers().get(0).stockTReo(DY));
            output.add(state.sellers().get(0).outputTReo(DY));
            firmStock.add(user.stockTReo(0) + user.inTransitTReo(0));
        });
        int at = ban - TinyWorld.WARM_UP_WEEKS;
        double inQueue = queued.get(at - 1);
        assertThat(inQueue).as("six weeks of purchases wait").isGreaterThan(5 * NEED);
        assertThat(queued.get(at)).isZero();
        // the exporter's stock rises by its output and by what came back: it sells nothing any more
        assertThat(sellerStock.get(at) - sellerStock.get(at - 1) - output.get(at))
                .isCloseTo(inQueue, within(1e-9));
        // the firm uses its need and gets nothing from the queue
        for (int week = at; week < at + 10; week++) {
            assertThat(firmStock.get(week) - firmStock.get(week - 1))
                    .as("stock and transit of the firm in week %s", week)
                    .isCloseTo(-NEED, within(1e-9));
        }
    }

    /** Goods shipped before the start arrive, whatever the control says. */
    @Test
    void goodsOnTheWaterArrive() {
        TinyWorld world = world(40).exporter(Item.DY, NEED, 0, 1, 0, 0);
        RunRecord run = TinyRun.of(world.control(
                        Controls.ban(Item.DY, Region.JAPAN, world.measureWeek()).named("ban"))
                .build());
        double[] output = run.outputShare()[0];
        assertThat(SurvivalTime.daysToSurvive(output, run.measureIndex(), 0.99)).isCloseTo(7 * 23, within(1e-9));
    }

    /** When the control ends there is one book again, and Chinese lots flow again. */
    @Test
    void theEndOfTheControlBringsPurchasesBack() {
        TinyWorld world = world(104).exporter(Item.DY, NEED, 0, 1, 0, 0);
        int start = world.measureWeek();
        RunRecord run = TinyRun.of(world.control(Controls.ban(Item.DY, Region.JAPAN, start)
                        .until(start + 26)
                        .named("ban"))
                .build());
        double[] bought = run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY);
        int from = run.measureIndex();
        for (int week = from; week < from + 26; week++) {
            assertThat(bought[week])
                    .as("purchases in week %s of the ban", week - from)
                    .isZero();
        }
        assertThat(bought[from + 26]).as("purchases in the first week after it").isPositive();
        double days = SurvivalTime.daysToSurvive(run.outputShare()[0], from, 0.99);
        double recovered = days + SurvivalTime.daysToRecover(run.outputShare()[0], from);
        // 20 weeks of stock and 3 on the water; nothing can arrive before week 26 + 3
        assertThat(days).isCloseTo(7 * 23, within(1e-9));
        assertThat(recovered).isBetween(7.0 * 29, 7.0 * 60);
    }

    /**
     * Everybody outside China sells in the free book: a producer outside China keeps the firm alive, at a price that rises above the
     * licensed one.
     */
    @Test
    void theFreeBookTradesWhatChinaDoesNotSell() {
        TinyWorld world =
                world(156).exporter(Item.DY, 0.5 * NEED, 0, 1, 0, 0).outsider(Item.DY, 0.5 * NEED, 0, 1, 0, 0);
        RunRecord run = TinyRun.of(world.control(Controls.ban(Item.DY, Region.JAPAN, world.measureWeek())
                        .alarming(1)
                        .named("ban"))
                .build());
        int from = run.measureIndex();
        double free = 0;
        for (int week = from; week < from + 104; week++) {
            assertThat(run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY)[week])
                    .isZero();
            free += run.market(MarketSeries.JAPAN_FREE_VOLUME, Item.DY)[week];
        }
        assertThat(free / 104).as("t a week in the free book").isBetween(0.4 * NEED, 0.6 * NEED);
        double[] freePrice = run.market(MarketSeries.JAPAN_FREE_PRICE, Item.DY);
        assertThat(freePrice[from + 80])
                .isGreaterThan(1.5 * freePrice[from - 1])
                .isLessThan(1000);
    }

    /** A third-country trader: buys in OTHER, the goods arrive 8 weeks later, and only while the control lasts. */
    @Test
    void aTraderGoesAroundTheControl() {
        TinyWorld world = world(156)
                .user(Region.OTHER, 0, EndUse.CIVIL, 1, Item.DY, 10, Layers.parts(6))
                .exporter(Item.DY, 12, 0, 1.0 / 6, 0, 5.0 / 6)
                .trader(false, Region.OTHER, Region.JAPAN)
                .with(Parameter.DETECTION_PROBABILITY, 0);
        int start = world.measureWeek();
        List<Double> capacity = new ArrayList<>();
        List<Double> moving = new ArrayList<>();
        RunRecord run = TinyRun.of(
                world.control(Controls.ban(Item.DY, Region.JAPAN, start)
                                .alarming(1)
                                .named("ban"))
                        .build(),
                (week, state) -> {
                    capacity.add(state.traders().get(0).capacityTReo(DY));
                    moving.add(state.traders().get(0).inTransitTReo(DY));
                });
        int from = run.measureIndex();
        double[] leaked = run.channel(Channel.LEAKED, Item.DY);
        for (int week = 0; week < from; week++) {
            assertThat(capacity.get(week)).as("capacity before the control").isZero();
            assertThat(leaked[week]).isZero();
        }
        int firstMoving = first(moving, 0);
        int firstLeaked = 0;
        while (firstLeaked < leaked.length && leaked[firstLeaked] == 0) {
            firstLeaked++;
        }
        assertThat(firstMoving).as("first goods on the way").isGreaterThan(from);
        assertThat(firstLeaked).as("first goods sold: 8 weeks later").isEqualTo(firstMoving + 8);
        assertThat(capacity.get(from + 100)).isGreaterThan(capacity.get(from + 20));
    }

    private static int first(List<Double> values, double above) {
        int at = 0;
        while (at < values.size() && values.get(at) <= above) {
            at++;
        }
        return at;
    }

    /** Certain detection: everything that moves is seized in the week after, none arrives, the trader is barred for a year. */
    @Test
    void certainDetectionStopsTheTrader() {
        TinyWorld world = world(156)
                .user(Region.OTHER, 0, EndUse.CIVIL, 1, Item.DY, 10, Layers.parts(6))
                .exporter(Item.DY, 12, 0, 1.0 / 6, 0, 5.0 / 6)
                .trader(false, Region.OTHER, Region.JAPAN)
                .with(Parameter.DETECTION_PROBABILITY, 1);
        List<Double> moving = new ArrayList<>();
        List<Double> seized = new ArrayList<>();
        RunRecord run = TinyRun.of(
                world.control(Controls.ban(Item.DY, Region.JAPAN, world.measureWeek())
                                .alarming(1)
                                .named("ban"))
                        .build(),
                (week, state) -> {
                    moving.add(state.traders().get(0).inTransitTReo(DY));
                    seized.add(((ModelState) state).seizedTReo[Region.JAPAN.ordinal() * Item.COUNT + DY]);
                });
        assertThat(moving).allSatisfy(tReo -> assertThat(tReo).isZero());
        assertThat(run.channel(Channel.LEAKED, Item.DY)).containsOnly(0.0);
        int firstSeizure = first(seized, 0);
        assertThat(firstSeizure).as("a first seizure").isLessThan(seized.size());
        for (int week = firstSeizure + 1; week < Math.min(seized.size(), firstSeizure + 52); week++) {
            assertThat(seized.get(week))
                    .as("seized in week %s, while barred", week)
                    .isZero();
        }
        assertThat(seized.subList(firstSeizure + 52, seized.size()))
                .as("it tries again after a year")
                .anySatisfy(tReo -> assertThat(tReo).isPositive());
    }

    /** The reserve is opened by the measure, released while cover is under half, and arrives 6 weeks later. */
    @Test
    void theNationalReserveReleasesAndItsGoodsArriveAsParts() {
        TinyWorld world = world(60)
                .exporter(Item.DY, NEED, 0, 1, 0, 0)
                .reserve(Item.DY, 26)
                .with(Parameter.RESERVE_TRIGGER_SHARE, 0.5);
        RunRecord run = TinyRun.of(world.control(
                        Controls.ban(Item.DY, Region.JAPAN, world.measureWeek()).named("ban"))
                .build());
        int from = run.measureIndex();
        double[] released = run.channel(Channel.RESERVE, Item.DY);
        double[] left = run.market(MarketSeries.RESERVE_STOCK, Item.DY);
        // cover on the eve: 20 weeks of stock less the week's use, plus what arrives: 19 at the end of a week … it
        // halves while
        // three weeks' goods still arrive; each release is 26/13 t
        int first = 0;
        while (released[first] == 0) {
            first++;
        }
        assertThat(first - from).as("first release, weeks after the measure").isBetween(12, 14);
        double sum = 0;
        for (int week = 0; week < run.weeks(); week++) {
            assertThat(released[week]).isLessThanOrEqualTo(2 + 1e-12);
            sum += released[week];
            assertThat(left[week]).isCloseTo(26 - sum, within(1e-9));
        }
        assertThat(sum).isCloseTo(26, within(1e-9));
        // 20 + 3 weeks without it; 26 t are 13 weeks more: releases of 2 t a week are exactly the need
        assertThat(SurvivalTime.daysToSurvive(run.outputShare()[0], from, 0.99)).isCloseTo(7 * 36, within(1e-9));
    }

    /** Contract lots go before spot: with half the need under contract the firm orders the other half. */
    @Test
    void contractsComeBeforeSpot() {
        TinyWorld world = world(26)
                .outsider(Item.DY, NEED, 0, 1, 0, 0)
                .contractUntil(0, Region.JAPAN, Item.DY, 0.5 * NEED, 10_000);
        RunRecord run = TinyRun.of(world.build());
        for (int week = 0; week < run.weeks(); week++) {
            assertThat(run.channel(Channel.CONTRACT, Item.DY)[week]).isCloseTo(0.5 * NEED, within(1e-9));
            assertThat(run.channel(Channel.OTHER_SPOT, Item.DY)[week]).isCloseTo(0.5 * NEED, within(1e-9));
        }
    }

    /** A threat raises alarm and with it orders, before anything is refused; afterwards stocks are run down again. */
    @ParameterizedTest(name = "alarm {0}")
    @ValueSource(doubles = {0.3, 1})
    void buyersFrontRunAnAnnouncedBan(double alarm) {
        TinyWorld world = world(52).exporter(Item.DY, NEED, 0, 1, 0, 0);
        int start = world.measureWeek();
        Controls later = new Controls(
                Item.DY,
                Region.JAPAN,
                start,
                start + 10,
                Controls.FOR_EVER,
                new double[] {1, 1, 1},
                chokepoint.core.time.StepPath.constant(0),
                0,
                alarm);
        RunRecord run = TinyRun.of(world.control(later.named("announced")).build());
        int from = run.measureIndex();
        double[] bought = run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY);
        assertThat(bought[from - 1]).isCloseTo(NEED, within(1e-6));
        double rush = 0;
        for (int week = from; week < from + 10; week++) {
            rush += bought[week];
        }
        assertThat(rush).as("bought between announcement and start").isGreaterThan(10 * NEED * 1.02);
        assertThat(bought[from + 10]).isZero();
        assertThat(SurvivalTime.daysToSurvive(run.outputShare()[0], from, 0.99))
                .isCloseTo(7 * (20 + 3 + rush / NEED), within(1e-6));
    }
}
