package chokepoint.core.stock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.material.Item;
import chokepoint.core.stock.MassLedger.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Story: the mass balance of one item over two weeks, struck on paper, and what happens when a tonne is made up. */
class MassLedgerTest {

    private final MassLedger ledger = new MassLedger();
    private final double[] noTrade = new double[Item.COUNT];

    private static double[] stock(double tReo) {
        double[] stocks = new double[Item.COUNT];
        stocks[Item.DY.ordinal()] = tReo;
        return stocks;
    }

    private void openWith100() {
        ledger.closeWeek(0, stock(100), noTrade);
    }

    @Test
    void aBalancedWeekPasses() {
        openWith100();
        int dy = Item.DY.ordinal();
        ledger.add(dy, Flow.OUTPUT, 10);
        ledger.add(dy, Flow.RECYCLED, 1);
        ledger.add(dy, Flow.USED, 7);
        ledger.add(dy, Flow.SEIZED, 2);
        ledger.add(dy, Flow.WRITTEN_OFF, 3);
        // 100 + 10 + 1 − 7 − 2 − 3 = 99
        assertThatCode(() -> ledger.closeWeek(1, stock(99), noTrade)).doesNotThrowAnyException();
        // flows were forgotten: nothing moves, nothing changes
        assertThatCode(() -> ledger.closeWeek(2, stock(99), noTrade)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void aFlowThatNoStockShowsIsAnError(Flow flow) {
        openWith100();
        ledger.add(Item.DY.ordinal(), flow, 1e-3);
        assertThatThrownBy(() -> ledger.closeWeek(7, stock(100), noTrade))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Dy")
                .hasMessageContaining("week 7");
    }

    @Test
    void aGapOfAMillionthOfTheFlowIsAnError() {
        openWith100();
        ledger.add(Item.DY.ordinal(), Flow.OUTPUT, 10);
        assertThatThrownBy(() -> ledger.closeWeek(1, stock(110 + 1e-5), noTrade))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void roundingPasses() {
        openWith100();
        ledger.add(Item.DY.ordinal(), Flow.OUTPUT, 10);
        assertThatCode(() -> ledger.closeWeek(1, stock(110 + 1e-10), noTrade)).doesNotThrowAnyException();
    }

    @Test
    void aStockThatIsNotANumberIsAnError() {
        openWith100();
        assertThatThrownBy(() -> ledger.closeWeek(1, stock(Double.NaN), noTrade))
                .isInstanceOf(IllegalStateException.class);
    }
}
