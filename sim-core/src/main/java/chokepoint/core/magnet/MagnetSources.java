package chokepoint.core.magnet;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/**
 * Who may be served by whom. Spare capacity serves at once whom a maker serves already; a new source is taken once it has been
 * tried for some weeks ({@code 26}; 13 to 104). What a maker has to spare is shared among those who may take it in proportion to
 * what they still miss, maker by maker. In the long run an industry loses d × max(0, i − x), d the share of output that needs
 * magnets, i the imported share that is lost, x the qualified spare, both over total need.
 */
public final class MagnetSources {

    private static final int NOT_ASKED = Integer.MAX_VALUE;

    private final int makers;
    private final int qualificationWeeks;
    /** First week in which a maker may serve a customer, by customer × makers + maker. */
    private final int[] firstWeek;

    /**
     * @param served whether a maker serves a customer from the start, by customer and maker
     * @param qualificationWeeks weeks until a new source is taken
     */
    public MagnetSources(boolean[][] served, int makers, int qualificationWeeks) {
        this.makers = makers;
        this.qualificationWeeks = qualificationWeeks;
        firstWeek = new int[served.length * makers];
        Arrays.fill(firstWeek, NOT_ASKED);
        for (int customer = 0; customer < served.length; customer++) {
            for (int maker = 0; maker < makers; maker++) {
                if (served[customer][maker]) {
                    firstWeek[customer * makers + maker] = Integer.MIN_VALUE;
                }
            }
        }
    }

    /** A customer begins to try every maker that does not serve it yet. */
    public void seek(int customer, int week) {
        for (int at = customer * makers; at < (customer + 1) * makers; at++) {
            firstWeek[at] = Math.min(firstWeek[at], week + qualificationWeeks);
        }
    }

    /** Whether a maker may serve a customer in a week. */
    public boolean mayServe(int customer, int maker, int week) {
        return firstWeek[customer * makers + maker] <= week;
    }

    /**
     * Shares out what makers have to spare.
     *
     * @param missingTPerWeek what customers miss, by customer; what they get is taken off
     * @param spareTPerWeek what makers have to spare, by maker; what they give is taken off
     */
    public void share(int week, double[] missingTPerWeek, double[] spareTPerWeek) {
        for (int maker = 0; maker < makers; maker++) {
            double wanted = 0;
            for (int customer = 0; customer < missingTPerWeek.length; customer++) {
                wanted += mayServe(customer, maker, week) ? missingTPerWeek[customer] : 0;
            }
            double given = smaller(spareTPerWeek[maker], wanted);
            if (given > 0) {
                double missed = positive(1 - given / wanted);
                for (int customer = 0; customer < missingTPerWeek.length; customer++) {
                    missingTPerWeek[customer] *= mayServe(customer, maker, week) ? missed : 1;
                }
                spareTPerWeek[maker] = positive(spareTPerWeek[maker] - given);
            }
        }
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.wholes(firstWeek);
    }
}
