package chokepoint.core.stock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Story: what is paid is received, refunds included, or the week does not close. */
class MoneyLedgerTest {

    private final MoneyLedger ledger = new MoneyLedger();

    @Test
    void paymentsThatMeetClose() {
        ledger.paid(100);
        ledger.received(88);
        ledger.received(12);
        ledger.paid(-30);
        ledger.received(-30);
        assertThatCode(() -> ledger.closeWeek(1)).doesNotThrowAnyException();
    }

    @Test
    void aMissingCentOfAMillionIsAnError() {
        ledger.paid(1e6);
        ledger.received(1e6 - 0.01);
        assertThatThrownBy(() -> ledger.closeWeek(4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("week 4");
    }

    @Test
    void aPaymentThatIsNotANumberIsAnError() {
        ledger.paid(Double.NaN);
        ledger.received(Double.NaN);
        assertThatThrownBy(() -> ledger.closeWeek(4)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyWeekStartsAtZero() {
        ledger.paid(5);
        ledger.received(5);
        ledger.closeWeek(1);
        ledger.paid(3);
        assertThatThrownBy(() -> ledger.closeWeek(2)).isInstanceOf(IllegalStateException.class);
    }
}
