package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.world.ExportQuota;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Story: a seller that exports 6 t Nd, 2 t Pr and 2 t Dy a week, under quotas of round numbers; haste 1.5. */
class QuotaHoldingStory {

    private static final double ACCURACY = 1e-12;
    private static final int ND = Item.ND.ordinal();
    private static final int PR = Item.PR.ordinal();
    private static final int DY = Item.DY.ordinal();
    private static final double CHASE = 0.011;

    private static QuotaHolding holding(double haste) {
        double[] exports = new double[Item.OXIDES];
        exports[ND] = 6;
        exports[PR] = 2;
        exports[DY] = 2;
        return new QuotaHolding(exports, CHASE, haste);
    }

    private static ExportQuota quota(
            int start, int end, double tReo, boolean takesOver, double outside, Item... items) {
        return new ExportQuota(start, end, tReo, ItemSet.of(items), takesOver, outside);
    }

    /** 260 t for 26 weeks: evenly 10 t, with haste 15 t, and never more than is left. */
    @Test
    void whatIsLeftIsOfferedFasterThanEvenly() {
        QuotaHolding holding = holding(1.5);
        holding.grant(new ExportQuota(0, 26, 260), 1);
        assertThat(holding.limitTReo(ND, 0)).isCloseTo(0.6 * 15, within(ACCURACY));
        holding.use(ND, 0, 150);
        assertThat(holding.limitTReo(ND, 10)).isCloseTo(0.6 * 110 * 1.5 / 16, within(ACCURACY));
        assertThat(holding.limitTReo(ND, 25)).isCloseTo(0.6 * 110, within(ACCURACY));
        holding.use(ND, 25, 1000);
        assertThat(holding.leftTReo(25)).isZero();
        assertThat(holding.limitTReo(ND, 25)).isZero();
    }

    @Test
    void withoutAQuotaInForceNothingIsLimited() {
        QuotaHolding holding = holding(1);
        assertThat(holding.limitTReo(ND, 3)).isInfinite();
        holding.grant(quota(5, 10, 100, false, 0, Item.DY), 1);
        assertThat(holding.limitTReo(DY, 4)).isInfinite();
        assertThat(holding.limitTReo(ND, 5)).as("not covered").isInfinite();
        assertThat(holding.limitTReo(DY, 5)).as("alone in its quota").isCloseTo(20, within(ACCURACY));
        assertThat(holding.limitTReo(DY, 10)).isInfinite();
    }

    /** Of 10 t a week outside the quota 6 are Nd; 8 t Nd exported use 2 t of it. A half holder has half of everything. */
    @Test
    void productsOutsideTheQuotaLeaveBesides() {
        QuotaHolding holding = holding(1);
        holding.grant(quota(0, 10, 200, false, 20, Item.ND, Item.PR, Item.DY), 0.5);
        assertThat(holding.limitTReo(ND, 0)).isCloseTo(0.6 * 10 + 0.6 * 10, within(ACCURACY));
        holding.use(ND, 0, 8);
        assertThat(holding.leftTReo(0)).isCloseTo(98, within(ACCURACY));
        holding.use(PR, 0, 1);
        assertThat(holding.leftTReo(0)).as("less than leaves without quota").isCloseTo(98, within(ACCURACY));
    }

    /** 30 of 100 t are left when the first half ends; the second takes them over, the third does not. */
    @Test
    void whatIsLeftMovesIntoAQuotaThatTakesOver() {
        QuotaHolding holding = holding(1);
        holding.grant(new ExportQuota(0, 26, 100), 1);
        holding.use(ND, 3, 70);
        holding.grant(quota(26, 52, 50, true, 0, Item.ND, Item.PR, Item.DY), 1);
        assertThat(holding.leftTReo(26)).isCloseTo(80, within(ACCURACY));
        holding.grant(quota(52, 78, 40, false, 0, Item.ND, Item.PR, Item.DY), 1);
        assertThat(holding.leftTReo(52)).isCloseTo(40, within(ACCURACY));
    }

    @Test
    void lightAndHeavyQuotasDoNotMix() {
        QuotaHolding holding = holding(1);
        holding.grant(quota(0, 10, 80, false, 0, Item.ND, Item.PR), 1);
        holding.grant(quota(0, 10, 10, false, 0, Item.DY), 1);
        assertThat(holding.limitTReo(ND, 0)).isCloseTo(6, within(ACCURACY));
        assertThat(holding.limitTReo(DY, 0)).isCloseTo(1, within(ACCURACY));
        holding.use(DY, 0, 100);
        assertThat(holding.limitTReo(DY, 1)).isZero();
        assertThat(holding.limitTReo(ND, 1)).isCloseTo(80 * 0.75 / 9, within(ACCURACY));
    }

    /** Nd earns 3, Pr and Dy 1 USD/kg: mean 2.2; shares × exp(0.011 × ln(margin/mean)), renormalised. */
    @Test
    void quotaTonnesChaseTheMargin() {
        QuotaHolding holding = holding(1);
        double[] margin = new double[Item.COUNT];
        margin[ND] = 3;
        margin[PR] = 1;
        margin[DY] = 1;
        holding.chaseMargin(margin);
        double nd = 0.6 * Math.exp(CHASE * Math.log(3 / 2.2));
        double rest = 0.4 * Math.exp(CHASE * Math.log(1 / 2.2));
        assertThat(holding.share(ND)).isCloseTo(nd / (nd + rest), within(ACCURACY));
    }

    @Test
    void theChaseIsSlowWhateverTheMargins() {
        QuotaHolding holding = holding(1);
        double[] margin = new double[Item.COUNT];
        Arrays.fill(margin, -5);
        margin[ND] = 1e6;
        holding.chaseMargin(margin);
        // Nd: mean = 0.6 of its margin, ln(1/0.6) < 1; the others: clamped at −1
        double nd = 0.6 * Math.exp(CHASE * -Math.log(0.6));
        double rest = 0.4 * Math.exp(-CHASE);
        assertThat(holding.share(ND)).isCloseTo(nd / (nd + rest), within(1e-9));
    }
}
