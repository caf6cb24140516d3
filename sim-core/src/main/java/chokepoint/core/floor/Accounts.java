package chokepoint.core.floor;

import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/**
 * Who paid whom under which instrument in which year, in whole cents. Every entry has a treasury's side and the other side, so
 * what treasuries pay and what others receive is the same to the cent, year by year and instrument by instrument.
 */
public final class Accounts {

    private final int payers;
    private final int recipients;
    private final int years;
    /** By [instrument][year × payers + payer]; negative for an income. */
    private final long[][] outlayCents;
    /** By [instrument][year × recipients + recipient]. */
    private final long[][] receivedCents;

    private final PayerSplit[] split;
    private final int[][] payerOf;

    /**
     * @param split how the payers of each instrument share
     * @param payerOf for each instrument, the numbers of its payers among all
     * @param payers number of all payers
     * @param recipients number of all others: countries of producers, the market, users
     * @param years number of calendar years
     */
    public Accounts(PayerSplit[] split, int[][] payerOf, int payers, int recipients, int years) {
        this.split = split.clone();
        this.payerOf = payerOf.clone();
        this.payers = payers;
        this.recipients = recipients;
        this.years = years;
        outlayCents = new long[split.length][years * payers];
        receivedCents = new long[split.length][years * recipients];
    }

    /**
     * Books a payment of treasuries to somebody; negative when they take in.
     *
     * @return the dollars that were booked: whole cents
     */
    public double pay(int instrument, int year, int recipient, double usd) {
        long cents = Cents.of(usd);
        if (cents == 0) {
            return 0;
        }
        long[] parts = split[instrument].of(cents);
        for (int p = 0; p < parts.length; p++) {
            outlayCents[instrument][year * payers + payerOf[instrument][p]] += parts[p];
        }
        receivedCents[instrument][year * recipients + recipient] += cents;
        return Cents.usd(cents);
    }

    /** What a treasury paid in a year, less what it took in. */
    public long outlayCents(int instrument, int year, int payer) {
        return outlayCents[instrument][year * payers + payer];
    }

    /** What somebody got in a year, less what it gave back. */
    public long receivedCents(int instrument, int year, int recipient) {
        return receivedCents[instrument][year * recipients + recipient];
    }

    /** Throws when money was made or lost, by a single cent. */
    public void check() {
        for (int i = 0; i < outlayCents.length; i++) {
            for (int year = 0; year < years; year++) {
                long gap = sum(outlayCents[i], year, payers) - sum(receivedCents[i], year, recipients);
                if (gap != 0) {
                    throw new IllegalStateException(
                            "accounts of instrument " + i + " are off by " + gap + " cents in year " + year);
                }
            }
        }
    }

    private static long sum(long[] cents, int year, int width) {
        return Arrays.stream(cents, year * width, (year + 1) * width).sum();
    }

    /** Records or restores the first years: later ones are empty, and runs that go on from here may end at different times. */
    public void tape(Tape tape, int firstYears) {
        tape(tape, outlayCents, firstYears * payers);
        tape(tape, receivedCents, firstYears * recipients);
    }

    private static void tape(Tape tape, long[][] book, int count) {
        for (long[] cents : book) {
            for (int i = 0; i < count; i++) {
                cents[i] = (long) tape.number((double) cents[i]);
            }
        }
    }
}
