package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.time.StepPath;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.SellerSpec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Story: one seller by hand: plan 10 t Nd and 10 t Pr a week, normal stock 8 weeks (80 t each), half sold at home. */
class SellerStory {

    private static final double ACCURACY = 1e-12;
    private static final int ND = Item.ND.ordinal();
    private static final int PR = Item.PR.ordinal();

    private static Seller seller(double cashCostUsdPerKg) {
        return seller(cashCostUsdPerKg, false);
    }

    private static Seller seller(boolean withinFeed) {
        return seller(0, withinFeed);
    }

    private static Seller seller(double cashCostUsdPerKg, boolean withinFeed) {
        double[][] share = new double[Item.COUNT][Region.COUNT];
        share[ND] = new double[] {0.5, 0.2, 0.2, 0.1};
        share[PR] = new double[] {0.5, 0.2, 0.2, 0.1};
        return new Seller(
                new SellerSpec(
                        0,
                        "seller",
                        true,
                        TinyWorld.at(Item.ND, 10, Item.PR, 10),
                        share,
                        SellerSpec.noRamp(),
                        cashCostUsdPerKg),
                Behaviour.central(),
                withinFeed);
    }

    /** Moves the stock to a multiple of normal. */
    private static Seller withStock(double factor) {
        Seller seller = seller(0);
        if (factor > 1) {
            seller.takeBack(ND, (factor - 1) * 80);
        } else {
            seller.deliver(ND, (1 - factor) * 80);
        }
        return seller;
    }

    @ParameterizedTest(name = "stock {0} of normal: output {1} of plan")
    @CsvSource({"1, 1", "1.5, 0.85", "2, 0.7", "3, 0.7", "0.95, 1.015", "0.9, 1.03", "0, 1.03"})
    void outputAnswersStockInsideItsClamp(double stockFactor, double outputFactor) {
        Seller seller = withStock(stockFactor);
        assertThat(seller.produce(ND)).isCloseTo(10 * outputFactor, within(ACCURACY));
        assertThat(seller.stockTReo(ND)).isCloseTo(80 * stockFactor + 10 * outputFactor, within(1e-9));
        assertThat(seller.outputTReo(ND)).isCloseTo(10 * outputFactor, within(ACCURACY));
    }

    /** Over any time no more is separated than was delivered; what lay unseparated lets it make more than its plan for a while. */
    @Test
    void aSeparatorMakesNoMoreThanItsFeedOnHandGives() {
        Seller seller = seller(true);
        seller.deliver(ND, 80);
        assertThat(seller.produce(ND)).as("no feed but the week's").isCloseTo(10, within(ACCURACY));
        seller.takeBack(ND, 150);
        assertThat(seller.produce(ND)).isCloseTo(7, within(ACCURACY));
        seller.deliver(ND, seller.stockTReo(ND));
        double made = 17;
        for (int week = 2; week < 20; week++) {
            double output = seller.produce(ND);
            made += output;
            seller.deliver(ND, seller.stockTReo(ND));
            // three tonnes lay there: ten weeks at three in a hundred above plan
            assertThat(output).as("week %s", week).isCloseTo(week < 12 ? 10.3 : 10, within(1e-9));
        }
        assertThat(made).isCloseTo(200, within(1e-9));
        assertThat(seller.produce(PR)).as("by oxide").isCloseTo(10, within(ACCURACY));
    }

    @Test
    void salesAreOutputAndAPartOfTheStockGap() {
        Seller seller = withStock(1.5);
        seller.produce(ND);
        // output 8.5; stock 128.5; gap (128.5 − 80)/8
        assertThat(seller.salesTReo(ND, 0)).isCloseTo(8.5 + 48.5 / 8, within(ACCURACY));
        assertThat(seller.salesTReo(ND, 3)).isCloseTo(5.5 + 48.5 / 8, within(ACCURACY));
        Seller empty = withStock(0);
        empty.produce(ND);
        // 10.3 + (10.3 − 80)/8 = 1.5875
        assertThat(empty.salesTReo(ND, 0)).isCloseTo(10.3 - 69.7 / 8, within(ACCURACY));
    }

    @Test
    void offersFallWithStock() {
        assertThat(seller(0).offerFactor(ND, 0)).isCloseTo(1, within(ACCURACY));
        assertThat(withStock(1.5).offerFactor(ND, 0.1)).isCloseTo(Math.exp(-0.98 * 0.5 + 0.1), within(ACCURACY));
        assertThat(withStock(0.5).offerFactor(ND, 0)).isCloseTo(Math.exp(0.98 * 0.5), within(ACCURACY));
    }

    @ParameterizedTest(name = "plan falls to {0} of itself")
    @ValueSource(doubles = {0, 1e-300, 1e-12, 1e-3})
    void whoLostItsFeedAsksAFinitePriceAndSellsItsStockOff(double left) {
        StepPath[] ramp = SellerSpec.noRamp();
        ramp[ND] = new StepPath(new int[] {0, 1}, new double[] {1, left});
        double[][] share = new double[Item.COUNT][Region.COUNT];
        share[ND] = new double[] {0.5, 0.2, 0.2, 0.1};
        Seller seller = new Seller(
                new SellerSpec(0, "seller", true, TinyWorld.at(Item.ND, 10), share, ramp, 0),
                Behaviour.central(),
                false);
        double[] still = new double[Item.COUNT];
        Arrays.fill(still, 1);
        for (int week = 0; week < 520; week++) {
            seller.plan(still, week);
            seller.produce(ND);
            double offered = seller.salesTReo(ND, 0);
            assertThat(offered).isBetween(0.0, seller.stockTReo(ND) + ACCURACY);
            assertThat(seller.offerFactor(ND, 0.1)).isBetween(1e-3, 1e3);
            seller.deliver(ND, offered);
            seller.getUsedToStock(ND);
        }
        assertThat(seller.stockTReo(ND)).isLessThan(0.1 + 80 * left);
    }

    @Test
    void stockAboveTheCapIsWrittenOff() {
        Seller seller = withStock(4.5);
        assertThat(seller.writeOff(ND)).isCloseTo(40, within(1e-9));
        assertThat(seller.stockTReo(ND)).isCloseTo(320, within(1e-9));
        assertThat(seller.writeOff(ND)).isZero();
    }

    @Test
    void contractsTakeNoMoreThanThereIs() {
        Seller seller = withStock(0.5);
        assertThat(seller.deliverContract(ND, 15)).isEqualTo(15);
        assertThat(seller.deliverContract(ND, 60)).isCloseTo(25, within(1e-9));
        assertThat(seller.stockTReo(ND)).isCloseTo(0, within(1e-9));
    }

    private static double[] pulls(double... netback) {
        double[] pull = new double[Region.COUNT];
        Seller.pulls(netback, 0.05, 4, pull);
        return pull;
    }

    /** goal ∝ base × (netback/mean)^4; an eighth of the gap a week. All netbacks equal: nothing moves. */
    @Test
    void salesMoveToTheBetterNetback() {
        Seller calm = seller(0);
        calm.adaptSales(ND, pulls(1, 1, 1, 1), 0, 1);
        assertThat(calm.salesShare(ND, 0)).isCloseTo(0.5, within(ACCURACY));
        Seller seller = seller(0);
        seller.adaptSales(ND, pulls(1, 2, 1, 1), 0, 1);
        // weights 0.5, 0.2 × 16, 0.2, 0.1: sum 4
        assertThat(seller.salesShare(ND, 1)).isCloseTo(0.2 + (0.8 - 0.2) / 8, within(ACCURACY));
        assertThat(seller.salesShare(ND, 0)).isCloseTo(0.5 + (0.125 - 0.5) / 8, within(ACCURACY));
        assertThat(sumOfShares(seller)).isCloseTo(1, within(ACCURACY));
    }

    @Test
    void aNetbackUnderTheFloorCountsAsTheFloor() {
        Seller seller = seller(0);
        seller.adaptSales(ND, pulls(1, 1e-9, 1, 1), 0, 1);
        // mean 0.8; floor 5 % of home: Japan 0.2 × (0.05/0.8)^4, the others × (1/0.8)^4
        double japan = 0.2 * Math.pow(0.05 / 0.8, 4);
        double others = 0.8 * Math.pow(1 / 0.8, 4);
        assertThat(seller.salesShare(ND, 1)).isCloseTo(0.2 + (japan / (japan + others) - 0.2) / 8, within(1e-9));
    }

    /** What a ban turns away goes to the others at once, in their proportions, and comes back at once. */
    @Test
    void aBannedRegionsShareGoesToTheOthers() {
        Seller seller = seller(0);
        double[] split = new double[Region.COUNT];
        seller.splitSales(ND, new double[] {1, 0, 1, 1}, split);
        assertThat(split).containsExactly(new double[] {0.625, 0, 0.25, 0.125}, within(ACCURACY));
        seller.splitSales(ND, new double[] {1, 0.25, 1, 1}, split);
        assertThat(split[1]).isCloseTo(0.05 / 0.85, within(ACCURACY));
        seller.splitSales(ND, new double[] {1, 1, 1, 1}, split);
        assertThat(split).containsExactly(new double[] {0.5, 0.2, 0.2, 0.1}, within(ACCURACY));
        seller.splitSales(ND, new double[] {0, 0, 0, 0}, split);
        assertThat(split).containsOnly(0.0);
    }

    private static double sumOfShares(Seller seller) {
        double sum = 0;
        for (int region = 0; region < Region.COUNT; region++) {
            sum += seller.salesShare(ND, region);
        }
        return sum;
    }

    @Test
    void aPlantStopsAfterLongLossesAndRestartsLater() {
        Seller seller = seller(20);
        for (int week = 0; week < 25; week++) {
            seller.reviewRunning(19);
        }
        assertThat(seller.isMothballed()).isFalse();
        seller.reviewRunning(21);
        for (int week = 0; week < 26; week++) {
            assertThat(seller.isMothballed()).isFalse();
            seller.reviewRunning(19);
        }
        assertThat(seller.isMothballed()).isTrue();
        assertThat(seller.produce(ND)).isZero();
        for (int week = 0; week < 13; week++) {
            assertThat(seller.isMothballed()).isTrue();
            seller.reviewRunning(21);
        }
        assertThat(seller.isMothballed()).isFalse();
        assertThat(seller.produce(ND)).isPositive();
    }

    @Test
    void aSellerWithoutCashCostNeverStops() {
        Seller seller = seller(0);
        for (int week = 0; week < 500; week++) {
            seller.reviewRunning(0);
        }
        assertThat(seller.isMothballed()).isFalse();
    }

    @Test
    void baseExportsAreThePlanLessHomeSales() {
        assertThat(seller(0).baseExportTReoPerWeek()).isCloseTo(10, within(ACCURACY));
    }
}
