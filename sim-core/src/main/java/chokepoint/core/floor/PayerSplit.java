package chokepoint.core.floor;

import chokepoint.core.instrument.Payer;
import chokepoint.core.instrument.PayerKey;
import java.util.List;

/** How treasuries share an amount: by a key, to the cent, by largest remainders. */
public final class PayerSplit {

    private final double[] weightShare;
    /** Reused for every split. */
    private final long[] part;

    private final double[] remainderShare;

    /**
     * @param payers at least one
     * @param regionUseTReo use of the covered oxides by region ordinal, for {@link PayerKey#CONSUMPTION}
     */
    public PayerSplit(List<Payer> payers, PayerKey key, double[] regionUseTReo) {
        weightShare = new double[payers.size()];
        part = new long[payers.size()];
        remainderShare = new double[payers.size()];
        double sum = 0;
        for (int p = 0; p < weightShare.length; p++) {
            Payer payer = payers.get(p);
            weightShare[p] = switch (key) {
                case GDP -> payer.gdpUsd();
                case CONSUMPTION ->
                    payer.consumptionShare() * regionUseTReo[payer.region().ordinal()];
                case EQUAL -> 1;
            };
            sum += weightShare[p];
        }
        for (int p = 0; p < weightShare.length; p++) {
            weightShare[p] = sum > 0 ? weightShare[p] / sum : 1.0 / weightShare.length;
        }
    }

    /** Part of a payer, in [0, 1]. */
    public double share(int payer) {
        return weightShare[payer];
    }

    /**
     * Splits an amount; the parts sum to it to the cent.
     *
     * @param cents negative for an income
     * @return parts in the order of payers; overwritten by the next call
     */
    public long[] of(long cents) {
        long left = cents;
        for (int p = 0; p < part.length; p++) {
            double exact = cents * weightShare[p];
            part[p] = (long) Math.floor(exact);
            remainderShare[p] = exact - part[p];
            left -= part[p];
        }
        while (left != 0) {
            int most = 0;
            for (int p = 1; p < part.length; p++) {
                if (remainderShare[p] > remainderShare[most]) {
                    most = p;
                }
            }
            long step = left > 0 ? 1 : -1;
            part[most] += step;
            remainderShare[most] -= step;
            left -= step;
        }
        return part;
    }
}
