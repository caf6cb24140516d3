package chokepoint.core.agent;

import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.Pipelines;
import java.util.Arrays;

/**
 * Where the tonnes went that a user ordered and did not get: refused, lost to higher bids, seized, held in the licence queue
 * (its net growth) or still on the water (net growth), each as a smoothed weekly rate. What is missing most names the cause
 * of a shortage.
 */
final class Missing {

    private static final Cause[] BY_ORDINAL = Cause.values();
    private static final int CAUSES = BY_ORDINAL.length;

    private final double memoryWeeks;
    private final int lines;
    /** By [cause][line]. */
    private final double[] weekTReo;
    /** By [cause][line]. */
    private final double[] rateTReoPerWeek;

    private final double[] lastQueueTReo;
    private final double[] lastTransitTReo;
    /** Whether anything was ever noted under a cause: what is zero stays zero without being computed. */
    private final byte[] noted = new byte[CAUSES];

    Missing(int lines, double memoryWeeks) {
        this.lines = lines;
        this.memoryWeeks = memoryWeeks;
        weekTReo = new double[CAUSES * lines];
        rateTReoPerWeek = new double[CAUSES * lines];
        lastQueueTReo = new double[lines];
        lastTransitTReo = new double[lines];
    }

    void note(int line, Cause cause, double tReo) {
        if (tReo != 0) {
            weekTReo[cause.ordinal() * lines + line] += tReo;
            noted[cause.ordinal()] = 1;
        }
    }

    /** Takes the week into the rates. */
    void closeWeek(Pipelines queue, Pipelines transit) {
        noteGrowth(Cause.DELAYED, queue, lastQueueTReo);
        noteGrowth(Cause.IN_TRANSIT, transit, lastTransitTReo);
        for (int cause = 0; cause < CAUSES; cause++) {
            if (noted[cause] != 0) {
                smooth(cause * lines, (cause + 1) * lines);
            }
        }
    }

    private void smooth(int from, int to) {
        for (int at = from; at < to; at++) {
            rateTReoPerWeek[at] += (weekTReo[at] - rateTReoPerWeek[at]) / memoryWeeks;
        }
        Arrays.fill(weekTReo, from, to, 0);
    }

    private void noteGrowth(Cause cause, Pipelines goods, double[] lastTReo) {
        int from = cause.ordinal() * lines;
        boolean any = false;
        for (int line = 0; line < lines; line++) {
            double now = goods.totalTReo(line);
            double growth = now - lastTReo[line];
            weekTReo[from + line] += growth;
            lastTReo[line] = now;
            any |= growth != 0;
        }
        if (any) {
            noted[cause.ordinal()] = 1;
        }
    }

    /** Adds the rates of a line, times {@code factor}, to {@code weight} by cause. */
    void addTo(double[] weight, int line, double factor) {
        for (int cause = 0; cause < CAUSES; cause++) {
            weight[cause] += factor * rateTReoPerWeek[cause * lines + line];
        }
    }

    /** The cause with the largest weight; {@link Cause#OUTBID} when nothing is missing. */
    static Cause strongest(double[] weight) {
        int best = Cause.OUTBID.ordinal();
        for (int cause = 0; cause < CAUSES; cause++) {
            if (weight[cause] > weight[best]) {
                best = cause;
            }
        }
        return BY_ORDINAL[best];
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        tape.numbers(rateTReoPerWeek);
        tape.numbers(lastQueueTReo);
        tape.numbers(lastTransitTReo);
        tape.wholes(noted, noted.length);
    }
}
