package chokepoint.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.instrument.Payer;
import chokepoint.core.instrument.PayerKey;
import chokepoint.core.place.Region;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Property: what treasuries pay is what others receive, to the cent, whoever pays by whatever key. */
class AccountsProperty {

    private static final List<Payer> PAYERS = List.of(
            new Payer("Japan", Region.JAPAN, 4.0e12, 1),
            new Payer("United States", Region.G7, 29.2e12, 0.5),
            new Payer("Germany", Region.G7, 4.7e12, 0.3),
            new Payer("France", Region.G7, 3.2e12, 0.2));
    private static final double[] USE = {0, 18_000, 9_000, 0};

    @ParameterizedTest
    @EnumSource(PayerKey.class)
    void partsSumToTheAmountToTheCent(PayerKey key) {
        PayerSplit split = new PayerSplit(PAYERS, key, USE);
        SplittableRandom random = new SplittableRandom(20260112);
        for (int trial = 0; trial < 20_000; trial++) {
            long cents = random.nextLong(-5_000_000_000L, 5_000_000_000L) / (1 + random.nextInt(1000));
            long[] parts = split.of(cents);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(cents);
            for (int p = 0; p < parts.length; p++) {
                assertThat((double) parts[p]).isCloseTo(cents * split.share(p), within(1.0));
            }
        }
    }

    @Test
    void keysWeighAsTheySay() {
        assertThat(new PayerSplit(PAYERS, PayerKey.EQUAL, USE).share(0)).isEqualTo(0.25);
        assertThat(new PayerSplit(PAYERS, PayerKey.GDP, USE).share(1)).isCloseTo(29.2 / 41.1, within(1e-12));
        // Japan uses 18,000 of 27,000 t
        assertThat(new PayerSplit(PAYERS, PayerKey.CONSUMPTION, USE).share(0)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(new PayerSplit(PAYERS, PayerKey.CONSUMPTION, USE).share(2)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void everyBookingHasTwoSides() {
        PayerSplit split = new PayerSplit(PAYERS.subList(0, 2), PayerKey.GDP, USE);
        Accounts accounts = new Accounts(new PayerSplit[] {split}, new int[][] {{0, 1}}, 4, 2, 3);
        assertThat(accounts.pay(0, 1, 0, 22_480_000.004)).isEqualTo(22_480_000.00);
        accounts.pay(0, 1, 0, -0.004);
        accounts.pay(0, 2, 1, -1_200_000.015);
        accounts.check();
        assertThat(accounts.receivedCents(0, 1, 0)).isEqualTo(2_248_000_000L);
        assertThat(accounts.receivedCents(0, 2, 1)).isEqualTo(-120_000_001L);
        assertThat(accounts.outlayCents(0, 1, 0) + accounts.outlayCents(0, 1, 1))
                .isEqualTo(2_248_000_000L);
        assertThat(accounts.outlayCents(0, 1, 2))
                .as("no member of the coalition")
                .isZero();
    }
}
