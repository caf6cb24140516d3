package chokepoint.core.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.material.Item;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Property that can fail: a running model whose mass or money is tampered with stops in the same week. */
class BalancesTest {

    private static final double TREO = 1e-5;
    private static final int DY = Item.DY.ordinal();

    private ChokepointModel model;
    private int week;

    @BeforeEach
    void runAFewWeeks() {
        TinyWorld tiny = TinyWorld.calm();
        int industry = tiny.industry("motors", EndUse.CIVIL);
        World world = tiny.firms(industry, 2, Item.DY, 2, new Layers(2, 3, 0.5, 4))
                .exporter(Item.DY, 2, 0, 1, 0, 0)
                .build();
        model = new ChokepointModel(world, new Draws(1, 0), (at, state) -> {});
        for (int i = 0; i < 5; i++) {
            runWeek();
        }
    }

    private void runWeek() {
        for (Phase phase : Phase.values()) {
            model.run(phase, week);
        }
        week++;
    }

    @Test
    void anHonestWeekCloses() {
        assertThatCode(this::runWeek).doesNotThrowAnyException();
    }

    @Test
    void massPutIntoTheReserveIsNoticed() {
        model.state().reserve().receive(DY, TREO);
        assertThatThrownBy(this::runWeek)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mass of Dy")
                .hasMessageContaining("week 5");
    }

    @Test
    void massTakenFromASellerIsNoticed() {
        model.state().sellers().get(0).deliver(DY, TREO);
        assertThatThrownBy(this::runWeek)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Dy");
    }

    @Test
    void massGivenToAUserIsNoticed() {
        model.state().users().receiveContract(0, TREO);
        assertThatThrownBy(this::runWeek)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Dy");
    }

    @Test
    void goodsThatVanishOnTheWayAreNoticed() {
        model.state().users().deliverSurplus(0, TREO);
        assertThatThrownBy(this::runWeek)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Dy");
    }

    @Test
    void moneyPaidToNobodyIsNoticed() {
        ((ModelState) model.state()).money.paid(1);
        assertThatThrownBy(this::runWeek)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("money");
    }
}
