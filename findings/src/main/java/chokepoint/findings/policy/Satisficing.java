package chokepoint.findings.policy;

import chokepoint.findings.ensemble.Sample;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which share of the states of the world an alternative does well enough, over the rows of any design (the domain criterion: M. K. Starr,
 * Product design and decision theory, 1963; J. D. Herman, P. M. Reed, H. B. Zeff, G. W. Characklis, How should robustness be defined for
 * water systems planning under change?, Journal of Water Resources Planning and Management 141 (2015) 04015012).
 *
 * @param states number of states
 * @param alternatives in their order
 */
public record Satisficing(int states, List<Met> alternatives) {

    /**
     * How an alternative does.
     *
     * @param states in how many of them it does well enough
     * @param share part of all states
     * @param low lower end of E. B. Wilson's 95 % interval of the share among all draws that might have been made, the surroundings of the
     *     design as they are
     * @param high upper end
     */
    public record Met(int states, double share, double low, double high) {}

    public Satisficing {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Of states that are draws in some surroundings. States of one draw are not independent, so that the interval counts draws and not
     * states: no mean of shares varies more from draw to draw than one that is nought or one in each.
     *
     * @param meets by state and alternative, whether it does well enough
     * @param draws number of independent ones among the states, a divisor of their number
     */
    public static Satisficing of(boolean[][] meets, int draws) {
        if (meets.length == 0 || draws < 1 || meets.length % draws != 0) {
            throw new IllegalArgumentException(meets.length + " states of " + draws
                    + " draws; allowed: at least one of each, as many in every draw");
        }
        return new Satisficing(
                meets.length,
                IntStream.range(0, meets[0].length)
                        .mapToObj(alternative -> met(meets, alternative, draws))
                        .toList());
    }

    private static Met met(boolean[][] meets, int alternative, int draws) {
        int met = (int) IntStream.range(0, meets.length)
                .filter(state -> meets[state][alternative])
                .count();
        double share = (double) met / meets.length;
        double[] interval = Sample.wilson(share, draws);
        return new Met(met, share, interval[0], interval[1]);
    }
}
