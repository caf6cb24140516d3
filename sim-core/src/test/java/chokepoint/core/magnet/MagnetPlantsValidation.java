package chokepoint.core.magnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.snapshot.Snapshot;
import chokepoint.core.snapshot.Tape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation: plants that make magnets against sums done by hand. */
class MagnetPlantsValidation {

    private static final double NET = 0.37;
    private static final double HEAVY = 0.02;
    /** A plant of 5,218 t a year with these orders runs below its ceiling of 110 t a week. */
    private static final double CAPACITY = 5217.857142857143;

    private static final double[] ORDERS = {40, 50};

    private static MagnetPlants plant(double scrapShare) {
        return new MagnetPlants(new MagnetRecipe(NET, HEAVY, scrapShare), new double[] {CAPACITY}, ORDERS);
    }

    private static void stockDays(MagnetPlants plant, double days) {
        plant.receive(0, OxideKind.LIGHT, days / 7 * (40 * (NET - HEAVY) + 50 * NET));
        plant.receive(0, OxideKind.HEAVY, days / 7 * 40 * HEAVY);
    }

    private static double deliveredT(MagnetPlants plant, int week) {
        return plant.deliver(0, MagnetGrade.HEAVY, week) + plant.deliver(0, MagnetGrade.LIGHT, week);
    }

    private static double massTReo(MagnetPlants plant) {
        return plant.oxideTReo(0, OxideKind.LIGHT)
                + plant.oxideTReo(0, OxideKind.HEAVY)
                + plant.inWorkTReo(0, MagnetGrade.HEAVY)
                + plant.inWorkTReo(0, MagnetGrade.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.30", "7, 0.30", "49, 0.25", "49, 0.30", "49, 0.35", "182, 0.30", "49, 0"})
    void withoutDeliveriesTheFirstTonneIsLostOnDayDPlus56(int days, double scrapShare) {
        MagnetPlants plant = plant(scrapShare);
        // A hair more than the days: rounding of sums is not want.
        stockDays(plant, days + 1e-9);
        int week = 0;
        while (deliveredT(plant, week) > 90 - 1e-6) {
            plant.make(week, ORDERS);
            week++;
        }
        assertThat(7 * week).isEqualTo(days + 56);
    }

    @Test
    void whatRunsOutBeforeTheRestStopsOnlyItsGrade() {
        MagnetPlants plant = plant(0.3);
        plant.receive(0, OxideKind.LIGHT, 1000);
        for (int week = 0; week < 40; week++) {
            plant.make(week, ORDERS);
            assertThat(plant.madeTPerWeek(0, MagnetGrade.LIGHT)).isCloseTo(50, within(1e-9));
            // Without Dy there is scrap alone, and less of it each week.
            assertThat(plant.madeTPerWeek(0, MagnetGrade.HEAVY)).isCloseTo(40 * Math.pow(0.3, week + 1), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.35})
    void massGoesIntoMagnetsAndScrapAndNowhereElse(double scrapShare) {
        MagnetPlants plant = plant(scrapShare);
        stockDays(plant, 40);
        double before = massTReo(plant);
        double delivered = 0;
        for (int week = 0; week < 200; week++) {
            delivered += deliveredT(plant, week);
            plant.make(week, ORDERS);
            assertThat(massTReo(plant) + delivered * NET).isCloseTo(before, within(1e-9));
        }
        assertThat(delivered * NET).isCloseTo(before, within(1e-9));
    }

    @Test
    void aTonneTakesMoreInThanItHoldsByTheScrapThatComesBack() {
        MagnetRecipe recipe = new MagnetRecipe(NET, HEAVY, 0.3);
        assertThat(recipe.inTReo(MagnetGrade.LIGHT, OxideKind.LIGHT)).isCloseTo(0.528571428571, within(1e-12));
        assertThat(recipe.inTReo(MagnetGrade.LIGHT, OxideKind.HEAVY)).isZero();
        assertThat(recipe.inTReo(MagnetGrade.HEAVY, OxideKind.LIGHT)).isCloseTo(0.5, within(1e-12));
        assertThat(recipe.inTReo(MagnetGrade.HEAVY, OxideKind.HEAVY)).isCloseTo(0.028571428571, within(1e-12));
    }

    @Test
    void aPlantMakesATenthMoreThanItIsBuiltForAndTheGradeWithDysprosiumFirst() {
        MagnetPlants plant = plant(0.3);
        stockDays(plant, 1000);
        plant.make(0, new double[] {70, 90});
        assertThat(plant.madeTPerWeek(0, MagnetGrade.HEAVY)).isCloseTo(70, within(1e-9));
        assertThat(plant.madeTPerWeek(0, MagnetGrade.LIGHT)).isCloseTo(40, within(1e-9));
        assertThat(plant.spareTPerWeek(0)).isCloseTo(0, within(1e-9));
        plant.make(1, new double[] {20, 30});
        assertThat(plant.spareTPerWeek(0)).isCloseTo(60, within(1e-9));
    }

    @Test
    void aPlantFromATapeGoesOnAsTheUnbrokenOne() {
        MagnetPlants unbroken = plant(0.3);
        stockDays(unbroken, 30);
        MagnetPlants other = plant(0.3);
        for (int week = 0; week < 5; week++) {
            unbroken.make(week, ORDERS);
            deliveredT(unbroken, week + 1);
        }
        Tape down = Tape.recording();
        unbroken.tape(down);
        Snapshot snapshot = down.snapshot();
        Tape up = Tape.playing(snapshot);
        other.tape(up);
        up.end();
        for (int week = 5; week < 30; week++) {
            unbroken.make(week, ORDERS);
            other.make(week, ORDERS);
            assertThat(deliveredT(other, week + 1)).isEqualTo(deliveredT(unbroken, week + 1));
        }
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> new MagnetRecipe(0.37, 0.4, 0.3)).hasMessageContaining("Dy and Tb < all");
        assertThatThrownBy(() -> new MagnetRecipe(0.37, 0.02, 1)).hasMessageContaining("0 to below 1");
        MagnetRecipe recipe = new MagnetRecipe(0.37, 0.02, 0.3);
        assertThatThrownBy(() -> new MagnetPlants(recipe, new double[] {1000}, new double[] {1}))
                .hasMessageContaining("one for each plant and grade");
    }
}
