package chokepoint.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.instrument.BorderFloor;
import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.KnownPrice;
import chokepoint.core.instrument.Offtake;
import org.junit.jupiter.api.Test;

/** Validation: settlement formulas against cases worked out by hand. */
class SettlementValidation {

    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final double CENT = 0.005;

    private static ContractForDifference contract(double upsideShare, double trigger) {
        return new ContractForDifference(110, 0, upsideShare, trigger, NO_CAP, NO_CAP, NO_CAP, false);
    }

    @Test
    void aQuarterAt70UnderAStrikeOf110Pays40AKilogram() {
        var settlement = new Settlement(contract(0.3, 110), 1);
        // 40 USD/kg × 562 t
        assertThat(settlement.settleUsd(0, 70, 0, 562, 0)).isCloseTo(22_480_000, within(CENT));
    }

    @Test
    void atTheStrikeNothingIsPaidEitherWay() {
        assertThat(new Settlement(contract(0.3, 110), 1).settleUsd(0, 110, 0, 562, 0))
                .isZero();
    }

    @Test
    void aboveTheTriggerThePlantGivesItsShareBack() {
        // 0.3 × (150 − 110) × 100 t
        assertThat(new Settlement(contract(0.3, 110), 1).settleUsd(0, 150, 0, 100, 0))
                .isCloseTo(-1_200_000, within(CENT));
        assertThat(new Settlement(contract(0.3, 160), 1).settleUsd(0, 150, 0, 100, 0))
                .as("between strike and trigger")
                .isZero();
    }

    @Test
    void whatAPlantGivesBackIsCappedByTheYearAndPlantByPlant() {
        var terms = new ContractForDifference(110, 0, 0.3, 110, 1_000_000, NO_CAP, NO_CAP, false);
        var settlement = new Settlement(terms, 2);
        assertThat(settlement.settleUsd(0, 150, 0, 100, 0)).isCloseTo(-1_000_000, within(CENT));
        assertThat(settlement.settleUsd(0, 150, 0, 100, 0))
                .as("nothing left this year")
                .isZero();
        assertThat(settlement.settleUsd(1, 150, 0, 50, 0)).as("another plant").isCloseTo(-600_000, within(CENT));
        settlement.enterYear(1);
        assertThat(settlement.settleUsd(0, 150, 0, 50, 0)).as("next year").isCloseTo(-600_000, within(CENT));
    }

    @Test
    void theYearlyVolumeIsSharedAndRunsOut() {
        var terms = new ContractForDifference(110, 0, 0, NO_CAP, NO_CAP, 1000, NO_CAP, false);
        var settlement = new Settlement(terms, 1);
        assertThat(settlement.admit(600)).isEqualTo(1);
        assertThat(settlement.admit(800)).isCloseTo(0.5, within(1e-12));
        assertThat(settlement.admit(800)).isZero();
        settlement.enterYear(1);
        assertThat(settlement.admit(800)).isEqualTo(1);
    }

    @Test
    void theBudgetIsNeverExceededAndThenTheInstrumentIsOver() {
        var terms = new ContractForDifference(110, 0, 0, NO_CAP, NO_CAP, NO_CAP, 30_000_000, false);
        var settlement = new Settlement(terms, 1);
        assertThat(settlement.settleUsd(0, 70, 0, 562, 0)).isCloseTo(22_480_000, within(CENT));
        assertThat(settlement.isExhausted()).isFalse();
        assertThat(settlement.settleUsd(0, 70, 0, 562, 0)).isCloseTo(7_520_000, within(CENT));
        assertThat(settlement.isExhausted()).isTrue();
        assertThat(settlement.settleUsd(0, 70, 0, 562, 0)).isZero();
    }

    @Test
    void whatASubsidyPaysCountsTowardsTheFloor() {
        // 110 − 70 − 15 = 25 USD/kg × 562 t
        assertThat(new Settlement(contract(0.3, 110), 1).settleUsd(0, 70, 15, 562, 0))
                .isCloseTo(14_050_000, within(CENT));
        assertThat(new Settlement(contract(0.3, 110), 1).settleUsd(0, 100, 15, 562, 0))
                .as("price and subsidy above the floor")
                .isZero();
    }

    /** What a plant counts on when it may stand still. */
    @Test
    void whatIsLeftOfAKgIsNetOfWhatIsGivenBackUntilTheCapOfTheYear() {
        var terms = new ContractForDifference(110, 0, 0.3, 150, 10_000_000, NO_CAP, NO_CAP, false);
        var settlement = new Settlement(terms, 2);
        // 110 − 70 − 15; 0.3 × (250 − 150)
        settlement.enterYear(0);
        assertThat(settlement.netUsdPerKg(0, 0, 70, 15, 0)).isEqualTo(25);
        assertThat(settlement.netUsdPerKg(0, 0, 250, 0, 0)).isCloseTo(-30, within(1e-9));
        settlement.settleUsd(0, 250, 0, 1000, 0);
        assertThat(settlement.netUsdPerKg(0, 0, 250, 0, 0)).as("at the cap").isZero();
        assertThat(settlement.netUsdPerKg(0, 1, 250, 0, 0)).as("the year after").isCloseTo(-30, within(1e-9));
        assertThat(settlement.netUsdPerKg(1, 0, 250, 0, 0)).as("another plant").isCloseTo(-30, within(1e-9));
    }

    @Test
    void theEscalatorMovesStrikeAndTrigger() {
        var terms = new ContractForDifference(110, 0.02, 0.3, 150, NO_CAP, NO_CAP, NO_CAP, false);
        var settlement = new Settlement(terms, 1);
        // 110 × 1.02² − 100 = 14.444
        assertThat(settlement.settleUsd(0, 100, 0, 1000, 2)).isCloseTo(14_444_000, within(CENT));
        // 150 × 1.02² = 156.06: a price of 155 gives nothing back
        assertThat(settlement.settleUsd(0, 155, 0, 1000, 2)).isZero();
    }

    @Test
    void anOfftakePaysTheFloorAboveTheIndexAndKeepsUpsideToItsCap() {
        var terms = new Offtake(110, 0, 0.3, 150, 10_000_000, 5000, chokepoint.core.place.Region.JAPAN);
        var settlement = new Settlement(terms, 1);
        // the derived largest exposure of the agreement of 2026: 5,000 t × (110 − 60)
        assertThat(settlement.settleUsd(0, 60, 0, 5000, 0)).isCloseTo(250_000_000, within(CENT));
        assertThat(settlement.settleUsd(0, 130, 0, 1000, 0))
                .as("between floor and trigger")
                .isZero();
        assertThat(settlement.settleUsd(0, 250, 0, 1000, 0))
                .as("0.3 × 100 × 1,000 t, capped")
                .isCloseTo(-10_000_000, within(CENT));
        assertThat(settlement.settleUsd(0, 250, 0, 1000, 0))
                .as("nothing left this year")
                .isZero();
    }

    @Test
    void theGapOfABorderFloorEndsAtTheReference() {
        var floor = new BorderFloor(90, 0.02, false, 0.5);
        var benchmark = new KnownPrice();
        assertThat(floor.gapUsdPerKg(benchmark.of(56), 0)).isEqualTo(34);
        assertThat(floor.gapUsdPerKg(benchmark.of(95), 0))
                .as("above the reference")
                .isZero();
        // 90 × 1.02² = 93.636
        assertThat(floor.gapUsdPerKg(benchmark.of(56), 2)).isCloseTo(37.636, within(1e-9));
    }

    @Test
    void useLeavesByTheElasticity() {
        // (1 + 34/56)^−0.5
        assertThat(new BorderFloor(90, 0, false, 0.5).stayingShare(34, 56)).isCloseTo(0.78881, within(1e-5));
        assertThat(new BorderFloor(90, 0, false, 0).stayingShare(34, 56)).isEqualTo(1);
        assertThat(new BorderFloor(90, 0, false, 2).stayingShare(0, 56)).isEqualTo(1);
    }
}
