package chokepoint.core.control;

import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/**
 * What each licensee has bought so far, now and at the beginning of the last weeks. It is kept for everybody, controlled or
 * not, so that a run that shares the past of another can be given any control later.
 */
final class PurchaseHistory {

    /** Weeks that are remembered, a power of two; more than the year that pre-control purchases are measured over. */
    private static final int SLOTS = 64;

    private double[] boughtTReo = new double[0];
    /** By [slot of the week][licensee]. */
    private double[][] beganTReo = new double[SLOTS][0];

    /** Makes room for {@code licensees}; before the first week. */
    void resize(int licensees) {
        boughtTReo = Arrays.copyOf(boughtTReo, licensees);
        beganTReo = new double[SLOTS][licensees];
    }

    void beginWeek(int week) {
        System.arraycopy(boughtTReo, 0, beganTReo[week & (SLOTS - 1)], 0, boughtTReo.length);
    }

    void add(int licensee, double tReo) {
        boughtTReo[licensee] += tReo;
    }

    /** Purchases from the beginning of the week {@code weeks} before {@code week} to its own beginning. */
    double sinceTReo(int licensee, int week, int weeks) {
        double then = week < weeks ? 0 : beganTReo[(week - weeks) & (SLOTS - 1)][licensee];
        return beganTReo[week & (SLOTS - 1)][licensee] - then;
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        tape.numbers(boughtTReo);
        tape.rows(beganTReo);
    }
}
