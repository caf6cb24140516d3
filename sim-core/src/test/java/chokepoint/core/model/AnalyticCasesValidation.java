package chokepoint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Cause;
import chokepoint.core.agent.User;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.testworld.Controls;
import chokepoint.core.testworld.TinyRun;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Validation: whole runs of tiny worlds against closed forms.
 *
 * <p>Two total cut-offs are used. A <em>contract that ends</em> leaves nothing in transit, because offtake goes straight into stock:
 * time to survive is stock over use. A <em>ban on spot purchases</em> leaves exactly what was bought in the last weeks on the
 * water, the lead time's worth of use: time to survive is stock over use plus the lead time.
 */
class AnalyticCasesValidation {

    private static final double ACCURACY = 1e-9;
    private static final double NEED = 2;
    private static final int FIRMS = 3;

    /** A world whose whole need comes under a contract that ends with the measure. */
    private static World contractEnds(Layers layers, int firms) {
        TinyWorld world = TinyWorld.calm().weeks(8, 260).dated();
        int industry = world.industry("motors", EndUse.CIVIL);
        return world.firms(industry, firms, Item.DY, NEED, layers)
                .outsider(Item.DY, NEED, 0, 0, 0, 1)
                .contractUntil(0, Region.JAPAN, Item.DY, NEED, world.measureWeek())
                .build();
    }

    /** A world that buys everything in China, until a ban on the day of the measure. */
    private static TinyWorld spotMarket(Layers layers, int firms, int leadWeeks) {
        TinyWorld world = TinyWorld.calm().weeks(8, 260).with(Parameter.CHINA_JAPAN_TRANSIT_WEEKS, leadWeeks);
        int industry = world.industry("motors", EndUse.CIVIL);
        return world.firms(industry, firms, Item.DY, NEED, layers).exporter(Item.DY, NEED, 0, 1, 0, 0);
    }

    private static World banned(Layers layers, int firms, int leadWeeks) {
        TinyWorld world = spotMarket(layers, firms, leadWeeks);
        return world.control(
                        Controls.ban(Item.DY, Region.JAPAN, world.measureWeek()).named("ban"))
                .build();
    }

    private static double survivalDays(World world) {
        RunRecord run = TinyRun.of(world);
        return SurvivalTime.daysToSurvive(run.outputShare()[0], run.measureIndex(), SurvivalTime.FULL_SHARE);
    }

    @ParameterizedTest(name = "parts {0}, own {1}, pooled {2}, houses {3} weeks")
    @CsvSource({
        "1, 0, 0, 0",
        "4, 0, 0, 0",
        "7.345, 0, 0, 0",
        "2, 11.5, 0, 0",
        "2, 11.5, 0.6, 0",
        "2, 0, 0, 9.99",
        "1.5, 20.123456789, 0.6, 13.7",
        "3, 34.285714285714285, 0.9, 4.2",
        "1, 100, 0.3, 26"
    })
    void timeToSurviveIsStockOverUse(double parts, double own, double pooled, double houses) {
        Layers layers = new Layers(parts, own, pooled, houses);
        assertThat(survivalDays(contractEnds(layers, 1))).isCloseTo(7 * layers.totalWeeks(), within(ACCURACY));
        assertThat(survivalDays(contractEnds(layers, FIRMS))).isCloseTo(7 * layers.totalWeeks(), within(ACCURACY));
    }

    @ParameterizedTest(name = "lead time {0} weeks, parts {1}, own {2}, houses {3} weeks")
    @CsvSource({"1, 4, 0, 0", "1, 2, 11.3, 7.7", "3, 2, 11.3, 7.7", "6, 1, 0, 4.4", "12, 1.5, 3.25, 0"})
    void aBanLeavesStockAndTheGoodsOnTheWater(int lead, double parts, double own, double houses) {
        Layers layers = new Layers(parts, own, 0.5, houses);
        assertThat(survivalDays(banned(layers, FIRMS, lead)))
                .isCloseTo(7 * (layers.totalWeeks() + lead), within(ACCURACY));
    }

    @ParameterizedTest(name = "reserve of {0} weeks, doubled")
    @ValueSource(doubles = {2, 6.6, 25.05})
    void doublingTheReserveDoublesTheTime(double weeks) {
        double once = survivalDays(contractEnds(new Layers(weeks, weeks, 0.6, weeks), FIRMS));
        double twice = survivalDays(contractEnds(new Layers(2 * weeks, 2 * weeks, 0.6, 2 * weeks), FIRMS));
        assertThat(twice).isCloseTo(2 * once, within(ACCURACY));
    }

    /** Firms of different cover: the first is short after its own stock, the industry when it falls under 99 %. */
    @Test
    void firmsRunOutOneAfterAnother() {
        TinyWorld world = TinyWorld.calm().weeks(8, 104).dated();
        int industry = world.industry("motors", EndUse.CIVIL);
        World built = world.user(Region.JAPAN, industry, EndUse.CIVIL, 0.25, Item.DY, 0.25 * NEED, Layers.parts(4))
                .user(Region.JAPAN, industry, EndUse.CIVIL, 0.75, Item.DY, 0.75 * NEED, Layers.parts(10))
                .outsider(Item.DY, NEED, 0, 0, 0, 1)
                .contractUntil(0, Region.JAPAN, Item.DY, NEED, world.measureWeek())
                .build();
        RunRecord run = TinyRun.of(built);
        IndustryOutcome outcome = IndustryOutcome.of(run, 0);
        assertThat(outcome.daysToSurvive()).isCloseTo(28, within(ACCURACY));
        assertThat(outcome.daysToFirstFirm()).isCloseTo(28, within(ACCURACY));
        int from = run.measureIndex();
        assertThat(run.outputShare()[0][from + 5]).isCloseTo(0.75, within(ACCURACY));
        assertThat(run.outputShare()[0][from + 11]).isCloseTo(0, within(ACCURACY));
        assertThat(run.shortFirmsShare()[0][from + 5]).isCloseTo(0.5, within(ACCURACY));
        assertThat(outcome.daysToFirm90()).isCloseTo(28, within(ACCURACY));
        assertThat(outcome.daysToLargeFirm90()).as("three quarters are large").isCloseTo(70, within(ACCURACY));
        assertThat(run.firms(FirmSeries.LEAST_FIRM, 0)[from + 5]).isCloseTo(0, within(ACCURACY));
        assertThat(run.firms(FirmSeries.LARGE_FIRMS, 0)[from + 5]).isCloseTo(1, within(ACCURACY));
        assertThat(run.firms(FirmSeries.LARGE_FIRMS, 0)[from + 11]).isCloseTo(0, within(ACCURACY));
    }

    /** Two of even size are both large, whichever has less: the first lost week is that of its days of stock. */
    @ParameterizedTest(name = "{0} and {1} weeks")
    @CsvSource({"3, 9", "9, 3", "5.5, 8"})
    void firmsOfEvenSizeAreLarge(double one, double other) {
        TinyWorld world = TinyWorld.calm().weeks(8, 104).dated();
        int industry = world.industry("motors", EndUse.CIVIL);
        World built = world.user(Region.JAPAN, industry, EndUse.CIVIL, 0.5, Item.DY, 0.5 * NEED, Layers.parts(one))
                .user(Region.JAPAN, industry, EndUse.CIVIL, 0.5, Item.DY, 0.5 * NEED, Layers.parts(other))
                .outsider(Item.DY, NEED, 0, 0, 0, 1)
                .contractUntil(0, Region.JAPAN, Item.DY, NEED, world.measureWeek())
                .build();
        IndustryOutcome outcome = IndustryOutcome.of(TinyRun.of(built), 0);
        double firstWeek = Math.floor(Math.min(one, other));
        assertThat(outcome.daysToFirm90()).isEqualTo(7 * firstWeek);
        assertThat(outcome.daysToLargeFirm90()).isEqualTo(7 * firstWeek);
    }

    @Test
    void theBanNamesItsNestAndCauseAndItsLayersInOrder() {
        RunRecord run = TinyRun.of(banned(new Layers(2, 6, 0, 4), FIRMS, 3));
        IndustryOutcome outcome = IndustryOutcome.of(run, 0);
        assertThat(outcome.bindingNest()).isEqualTo(Nest.DY_TB);
        assertThat(outcome.cause()).isEqualTo(Cause.REFUSED);
        assertThat(outcome.neverShort()).isFalse();
        assertThat(outcome.daysToRecover()).isInfinite();
        double[] gone = outcome.layerGoneDays();
        assertThat(gone[2]).as("houses before own reserve").isLessThan(gone[1]);
        assertThat(gone[1]).as("own reserve before parts").isLessThan(gone[0]);
        assertThat(outcome.startCoverDays()[0]).isCloseTo(14, within(1e-4));
        assertThat(outcome.startCoverDays()[1]).isCloseTo(42, within(1e-4));
        assertThat(outcome.startCoverDays()[2]).isCloseTo(28, within(1e-4));
    }

    @ParameterizedTest(name = "lead time {0} weeks")
    @ValueSource(ints = {1, 3, 6, 12})
    void withoutAShockEverythingIsFlat(int lead) {
        World world = spotMarket(new Layers(2, 6, 0.6, 4), FIRMS, lead).build();
        double[] first = new double[2];
        RunRecord run = TinyRun.of(world, (week, state) -> {
            double stock = 0;
            for (User user : state.users()) {
                stock += user.stockTReo(0) + user.inTransitTReo(0);
            }
            if (week == TinyWorld.WARM_UP_WEEKS) {
                first[0] = stock;
            }
            assertThat(stock).as("stock and transit in week %s", week).isCloseTo(first[0], within(ACCURACY));
        });
        double price = run.market(MarketSeries.JAPAN_LICENSED_PRICE, Item.DY)[0];
        for (int week = 0; week < run.weeks(); week++) {
            assertThat(run.outputShare()[0][week]).as("output in week %s", week).isEqualTo(1);
            assertThat(run.market(MarketSeries.JAPAN_LICENSED_PRICE, Item.DY)[week])
                    .as("price in week %s", week)
                    .isCloseTo(price, within(ACCURACY));
            assertThat(run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY)[week])
                    .as("volume in week %s: the order equals the need", week)
                    .isCloseTo(NEED, within(ACCURACY));
            assertThat(run.market(MarketSeries.JAPAN_USE, Item.DY)[week]).isCloseTo(NEED, within(ACCURACY));
        }
        assertThat(IndustryOutcome.of(run, 0).neverShort()).isTrue();
        assertThat(IndustryOutcome.of(run, 0).lostFirstYearShare()).isZero();
    }

    /** A control that lets everything through and frightens nobody: both books, the same flat world. */
    @Test
    void aControlThatControlsNothingIsFlatToo() {
        TinyWorld world = spotMarket(new Layers(2, 6, 0.6, 4), FIRMS, 3);
        RunRecord run = TinyRun.of(world.control(Controls.ban(Item.DY, Region.JAPAN, world.measureWeek())
                        .approving(1)
                        .named("licence for all"))
                .build());
        for (int week = 0; week < run.weeks(); week++) {
            assertThat(run.outputShare()[0][week]).as("output in week %s", week).isEqualTo(1);
            assertThat(run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY)[week])
                    .as("volume in week %s", week)
                    .isCloseTo(NEED, within(1e-6));
        }
    }

    @Test
    void aBanOnAnOxideNobodyUsesChangesNothing() {
        TinyWorld world = spotMarket(new Layers(2, 6, 0.6, 4), FIRMS, 3).with(Parameter.BID_MOOD_LOG_SD, 0.05);
        RunRecord before = TinyRun.of(world.build());
        RunRecord after = TinyRun.of(world.control(Controls.ban(Item.Y, Region.JAPAN, world.measureWeek())
                        .alarming(1)
                        .named("ban on yttrium"))
                .build());
        assertThat(after.outputShare()).isDeepEqualTo(before.outputShare());
        assertThat(after.coverDays()).isEqualTo(before.coverDays());
        for (MarketSeries series : MarketSeries.values()) {
            for (Item item : Item.values()) {
                if (item != Item.Y) {
                    assertThat(after.market(series, item))
                            .as("%s of %s", series, item)
                            .containsExactly(before.market(series, item));
                }
            }
        }
        for (MarketSeries series : MarketSeries.values()) {
            if (series != MarketSeries.JAPAN_ALARM) {
                assertThat(after.market(series, Item.Y))
                        .as("%s of Y", series)
                        .containsExactly(before.market(series, Item.Y));
            }
        }
    }

    /** 25 % approval: a quarter of what was bought before, no more, over any 13 weeks; and no less where all want it. */
    @Test
    void aQuarterApprovedIsAQuarterBought() {
        TinyWorld world = spotMarket(Layers.parts(4), 60, 3);
        RunRecord run = TinyRun.of(world.control(Controls.ban(Item.DY, Region.JAPAN, world.measureWeek())
                        .approving(0.25)
                        .named("licence"))
                .build());
        double[] bought = run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY);
        for (int from = run.measureIndex(); from + 13 <= run.weeks(); from++) {
            double sum = 0;
            for (int week = from; week < from + 13; week++) {
                sum += bought[week];
            }
            assertThat(sum).as("13 weeks from %s", from).isLessThanOrEqualTo(0.25 * 13 * NEED * (1 + ACCURACY));
        }
        double year = 0;
        for (int week = run.measureIndex() + 13; week < run.measureIndex() + 13 + 104; week++) {
            year += bought[week];
        }
        assertThat(year / (104 * NEED)).isBetween(0.2, 0.25 + ACCURACY);
    }

    private static final int CARS = 0;
    private static final int JETS = 1;

    /** Civil and military firms that hold parts only, no trading house; military use is refused from the measure on. */
    private static RunRecord militaryRefused() {
        // refusals would alarm everybody and civil firms would hoard: not what this case is about
        TinyWorld world =
                TinyWorld.calm().with(Parameter.RISK_REFUSAL_PER_WEEK, 0).weeks(8, 104);
        world.industry("cars", EndUse.CIVIL);
        world.industry("jets", EndUse.MILITARY);
        world.firms(CARS, 2, Item.DY, NEED, Layers.parts(4))
                .firms(JETS, 1, Item.DY, 0.1 * NEED, Layers.parts(4))
                .exporter(Item.DY, 1.1 * NEED, 0, 1, 0, 0);
        return TinyRun.of(world.control(Controls.ban(Item.DY, Region.JAPAN, world.measureWeek())
                        .capturing(0, 0, 1)
                        .named("narrow"))
                .build());
    }

    @Test
    void aControlOnMilitaryUseLeavesCivilPurchasesUnlimited() {
        RunRecord run = militaryRefused();
        for (int week = 0; week < run.weeks(); week++) {
            assertThat(run.outputShare()[CARS][week])
                    .as("cars in week %s", week)
                    .isEqualTo(1);
        }
        for (int week = run.measureIndex(); week < run.weeks(); week++) {
            assertThat(run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY)[week])
                    .as("civil purchases in week %s", week)
                    .isGreaterThanOrEqualTo(NEED * (1 - 1e-6));
        }
    }

    /** Where no trading house holds anything, a refused firm lives on its own stock: 4 weeks and 3 on the water. */
    @Test
    void aRefusedFirmDoesNotLiveOnWhatOthersBuyForThemselves() {
        RunRecord run = militaryRefused();
        assertThat(IndustryOutcome.of(run, JETS).daysToSurvive()).isCloseTo(7 * (4 + 3), within(1.0));
        double bought = 0;
        for (int week = run.measureIndex(); week < run.measureIndex() + 52; week++) {
            bought += run.market(MarketSeries.JAPAN_LICENSED_VOLUME, Item.DY)[week] / 52;
        }
        assertThat(bought)
                .as("civil purchases, t a week: as much as civil firms use")
                .isCloseTo(NEED, within(0.02 * NEED));
    }
}
