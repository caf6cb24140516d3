package chokepoint.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.testworld.Controls;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Validation: stock arithmetic against closed forms. D days of stock last D/(1 − a) days where a share a of the need goes on coming in,
 * and (D + R/n)/(1 − a) with R of a reserve over a need of n a day; what is lost then is 1 − a of output, λ and exposed value added.
 */
class NullModelValidation {

    private static final double NEED = 10;
    private static final double EXPOSED_JPY_BN = 1000;
    private static final double ACCURACY = 1e-9;

    private static TinyWorld world(double chineseTReoPerWeek, double otherTReoPerWeek, Layers... firms) {
        TinyWorld world = TinyWorld.calm();
        int glass = world.industry("glass", EndUse.CIVIL);
        for (Layers layers : firms) {
            world.user(Region.JAPAN, glass, EndUse.CIVIL, 1.0 / firms.length, Item.DY, NEED / firms.length, layers);
        }
        return world.exporter(Item.DY, chineseTReoPerWeek * 2, 0.5, 0.5, 0, 0)
                .outsider(Item.DY, otherTReoPerWeek * 4, 0, 0.25, 0.75, 0);
    }

    private static NullAnswer underBan(TinyWorld world, double approved) {
        return NullModel.of(world.control(Controls.ban(Item.DY, Region.JAPAN, world.measureWeek())
                        .approving(approved)
                        .named("ban"))
                .build());
    }

    @ParameterizedTest(
            name = "{0} weeks, {1} t from China and {2} from elsewhere, {3} approved, {4} t of reserve: {5} weeks")
    @CsvSource({
        "8, 10, 0, 0, 0, 8",
        "8, 6, 4, 0, 0, 13.3333333333",
        "8, 10, 0, 0.5, 0, 16",
        "8, 5, 5, 0.2, 0, 20",
        "8, 10, 0, 0, 40, 12",
        "8, 6, 4, 0, 30, 18.3333333333",
        "0.001, 10, 0, 0, 0, 0.001"
    })
    void stockLastsAsLongAsWhatIsMissingLeavesIt(
            double stockWeeks, double chinese, double other, double approved, double reserve, double expectedWeeks) {
        NullAnswer answer =
                underBan(world(chinese, other, Layers.parts(stockWeeks)).reserve(Item.DY, reserve), approved);
        assertThat(answer.daysToSurvive()).hasSize(1);
        assertThat(answer.daysToSurvive()[0]).isCloseTo(7 * expectedWeeks, within(1e-6));
        double lost = chinese / (chinese + other) * (1 - approved);
        double lambda = TinyWorld.calm().behaviour().get(Parameter.DAMAGE_SHARE);
        assertThat(answer.lossJpyBn())
                .isCloseTo(lambda * EXPOSED_JPY_BN * lost * (52 - expectedWeeks) / 52, within(1e-6));
    }

    @Test
    void allLayersCountAndRecyclingGoesOn() {
        TinyWorld world = world(10, 0, new Layers(2, 3, 0.5, 1)).with(Parameter.RECYCLED_SHARE, 0.25);
        assertThat(underBan(world, 0).daysToSurvive()[0]).isCloseTo(7 * 6 / 0.75, within(1e-6));
    }

    @Test
    void everyFirmHasItsOwnStock() {
        NullAnswer answer = underBan(world(10, 0, Layers.parts(4), Layers.parts(10)), 0);
        assertThat(answer.daysToSurvive()[0]).isCloseTo(28, within(ACCURACY));
        double lambda = TinyWorld.calm().behaviour().get(Parameter.DAMAGE_SHARE);
        assertThat(answer.lossJpyBn()).isCloseTo(lambda * EXPOSED_JPY_BN * (48 + 42) / 2 / 52, within(ACCURACY));
    }

    @Test
    void withoutAControlNothingIsEverShort() {
        NullAnswer answer = NullModel.of(world(10, 0, Layers.parts(0)).build());
        assertThat(answer.daysToSurvive()).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(answer.lossJpyBn()).isZero();
    }

    @Test
    void aBanThatEndsCostsNothingAfterwards() {
        TinyWorld world = world(10, 0, Layers.parts(4));
        world.control(Controls.ban(Item.DY, Region.JAPAN, world.measureWeek())
                .until(world.measureWeek() + 10)
                .named("ban"));
        double lambda = TinyWorld.calm().behaviour().get(Parameter.DAMAGE_SHARE);
        assertThat(NullModel.of(world.build()).lossJpyBn())
                .isCloseTo(lambda * EXPOSED_JPY_BN * 6 / 52, within(ACCURACY));
    }
}
