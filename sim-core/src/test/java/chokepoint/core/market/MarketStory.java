package chokepoint.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.scenario.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Story: one market, computed on paper. Long-run cost C = 100 USD/kg. In the warm-up every week 10 t are bid for at 120 and 10 t
 * offered at 110: all supply is sold, the price is the lowest accepted bid, 120. So after it: reference price 120, normal volume
 * 10 t, bias b = ln(120/100) = ln 1.2, expectation E still 100 (pinned). τE = 15, τC = 128 weeks.
 */
class MarketStory {

    private static final double TAU_PRICE = 15;
    private static final double TAU_COST = 128;
    private static final double SMOOTHING = 13;
    private static final double EXPORT_SMOOTHING = 8;
    private static final double ACCURACY = 1e-12;

    private final Market market = new Market(100);
    private int week;

    @BeforeEach
    void warmUp() {
        for (int i = 0; i < Timeline.REFERENCE_WEEKS; i++) {
            market.openTender();
            trade(market.licensedBook(), 120, 10);
            market.clearLicensed();
            learn(true, true);
        }
        market.endWarmUp();
    }

    private static void trade(OrderBook book, double price, double quantity) {
        book.bid(price, quantity);
        book.offer(price - 10, quantity);
    }

    private void learn(boolean pinned, boolean measuring) {
        market.learn(pinned, measuring, TAU_PRICE, TAU_COST, SMOOTHING, EXPORT_SMOOTHING);
        market.recordIndex(week++);
    }

    @Test
    void theWarmUpSetsReferenceVolumeAndIndexAndPinsTheExpectation() {
        assertThat(market.referenceUsdPerKg()).isCloseTo(120, within(ACCURACY));
        assertThat(market.normalVolumeTReo()).isCloseTo(10, within(ACCURACY));
        assertThat(market.indexUsdPerKg()).isCloseTo(120, within(ACCURACY));
        assertThat(market.smoothedUsdPerKg()).isCloseTo(120, within(ACCURACY));
        assertThat(market.licensedExpectationUsdPerKg()).isEqualTo(100);
    }

    @Test
    void anUnchangedMarketKeepsItsExpectation() {
        for (int i = 0; i < 200; i++) {
            market.openTender();
            trade(market.licensedBook(), 120, 10);
            market.clearLicensed();
            learn(false, false);
        }
        assertThat(market.licensedExpectationUsdPerKg()).isCloseTo(100, within(1e-9));
    }

    @Test
    void theExpectationFollowsTradedPricesLessBiasAndReturnsToCost() {
        // week 1: price 150, 5 of 10 t normal: w = 0.5; Δ ln E = 0.5 (ln 150 − ln 1.2 − ln 100)/15 + 0/128
        market.openTender();
        trade(market.licensedBook(), 150, 5);
        market.clearLicensed();
        learn(false, false);
        double first = 0.5 * Math.log(1.25) / TAU_PRICE;
        assertThat(Math.log(market.licensedExpectationUsdPerKg())).isCloseTo(Math.log(100) + first, within(ACCURACY));
        // week 2: price 120, 40 t: w = 1, no more; Δ ln E = (ln 100 − ln E)/15 + (ln 100 − ln E)/128
        market.openTender();
        trade(market.licensedBook(), 120, 40);
        market.clearLicensed();
        learn(false, false);
        double second = first * (1 - 1 / TAU_PRICE - 1 / TAU_COST);
        assertThat(Math.log(market.licensedExpectationUsdPerKg())).isCloseTo(Math.log(100) + second, within(ACCURACY));
    }

    @Test
    void aQuoteWithoutTradeMovesThePriceButNotTheExpectation() {
        market.openTender();
        market.licensedBook().bid(300, 5);
        market.clearLicensed();
        learn(false, false);
        assertThat(market.licensedPriceUsdPerKg()).isEqualTo(300);
        assertThat(market.licensedTradedTReo()).isZero();
        assertThat(market.licensedExpectationUsdPerKg()).isCloseTo(100, within(ACCURACY));
        assertThat(market.recentExportUsdPerKg()).isCloseTo(120, within(1e-4));
    }

    @Test
    void aSplitStartsTheFreeBookAsACopyOfTheLicensedOne() {
        market.setSplit(true);
        assertThat(market.freeExpectationUsdPerKg()).isEqualTo(market.licensedExpectationUsdPerKg());
        assertThat(market.freePriceUsdPerKg()).isEqualTo(market.licensedPriceUsdPerKg());
        // 2 t free at 480: w = 0.2 of the region's whole normal volume, b as in the licensed book
        market.openTender();
        trade(market.licensedBook(), 120, 3);
        trade(market.freeBook(), 480, 2);
        market.clearLicensed();
        market.clearFree();
        learn(false, false);
        assertThat(Math.log(market.freeExpectationUsdPerKg()))
                .isCloseTo(Math.log(100) + 0.2 * Math.log(4) / TAU_PRICE, within(ACCURACY));
        assertThat(market.licensedExpectationUsdPerKg()).isCloseTo(100, within(ACCURACY));
        // paid: (3 × 120 + 2 × 480)/5 = 264; smoothed: 120 + (264 − 120)/13
        assertThat(market.paidUsdPerKg()).isCloseTo(264, within(ACCURACY));
        assertThat(market.smoothedUsdPerKg()).isCloseTo(120 + 144.0 / 13, within(ACCURACY));
        assertThat(market.freeTradedTReo()).isEqualTo(2);
    }

    @Test
    void withoutASplitTheFreeFiguresAreThoseOfTheOnlyBook() {
        assertThat(market.freePriceUsdPerKg()).isEqualTo(market.licensedPriceUsdPerKg());
        assertThat(market.freeExpectationUsdPerKg()).isEqualTo(market.licensedExpectationUsdPerKg());
        assertThat(market.freeTradedTReo()).isZero();
    }

    @Test
    void afterTheControlTheCommonExpectationIsVolumeWeighted() {
        market.setSplit(true);
        for (int i = 0; i < 13; i++) {
            market.openTender();
            trade(market.freeBook(), 480, 2);
            market.clearLicensed();
            market.clearFree();
            learn(false, false);
        }
        double free = market.freeExpectationUsdPerKg();
        double licensed = market.licensedExpectationUsdPerKg();
        assertThat(free).isGreaterThan(licensed);
        // volumes of the last quarter, smoothed: licensed 10 (12/13)^… decayed 13 weeks from its warm-up level, free 2
        // built up
        double kept = Math.pow(12.0 / 13, 13);
        double licensedVolume = 10 * (1 - Math.pow(12.0 / 13, Timeline.REFERENCE_WEEKS)) * kept;
        double freeVolume = 2 * (1 - kept);
        double freeShare = freeVolume / (freeVolume + licensedVolume);
        market.setSplit(false);
        assertThat(Math.log(market.licensedExpectationUsdPerKg()))
                .isCloseTo(freeShare * Math.log(free) + (1 - freeShare) * Math.log(licensed), within(ACCURACY));
    }

    @Test
    void theContractIndexIsTheMeanOfThirteenWeeks() {
        for (int i = 0; i < 3; i++) {
            market.openTender();
            trade(market.licensedBook(), 185, 10);
            market.clearLicensed();
            learn(false, false);
        }
        assertThat(market.indexUsdPerKg()).isCloseTo((10 * 120 + 3 * 185) / 13.0, within(ACCURACY));
    }

    @Test
    void aReferenceMeasuredTooShortlyIsRefused() {
        assertThatThrownBy(() -> new Market(100).endWarmUp())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("104");
    }
}
