package chokepoint.core.agent;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import java.util.Arrays;

/**
 * Imported magnets that are refused are in time replaced by magnets made at home from Nd and Pr. From some weeks after the first refusal
 * on, the replaced share r of a user's magnets moves towards the smaller of what can be replaced and m, the smoothed share of its magnet
 * orders that is denied. Of two grades that is taken which is denied.
 */
final class MagnetReplacement {

    /** Memory of how much of the magnets ordered was denied. */
    private static final double MEMORY_WEEKS = 13;

    private final Lines lines;
    private final double[] baseNeedTReo;
    private final int[] firstRefusalWeek;
    private final double[] replacedShare;
    /** Smoothed share of orders that was denied, by user: of the only line, or of the first of two. */
    private final double[] deniedShare;
    /** The same of the second of two lines. */
    private final double[] deniedSecondShare;

    private final double lockWeeks;
    private final double weeks;
    private final double mostShare;

    MagnetReplacement(Lines lines, double[] baseNeedTReo, Behaviour behaviour) {
        this.lines = lines;
        this.baseNeedTReo = baseNeedTReo;
        firstRefusalWeek = new int[lines.users()];
        Arrays.fill(firstRefusalWeek, -1);
        replacedShare = new double[lines.users()];
        deniedShare = new double[lines.users()];
        deniedSecondShare = new double[lines.users()];
        lockWeeks = behaviour.get(Parameter.MAGNET_LOCK_WEEKS);
        weeks = behaviour.get(Parameter.MAGNET_REPLACEMENT_WEEKS);
        mostShare = behaviour.get(Parameter.MAGNET_REPLACEMENT_SHARE);
    }

    /** Share of a user's need of finished magnets that is made at home instead, in [0, 1]. */
    double replacedShare(int user) {
        return replacedShare[user];
    }

    void noteRefusal(int line, int week) {
        int u = lines.user[line];
        if (lines.item[line] == Item.MAGNETS.ordinal() && firstRefusalWeek[u] < 0) {
            firstRefusalWeek[u] = week;
        }
    }

    /** A week's way of a user towards what denied orders ask for. */
    void follow(int u, int week) {
        if (firstRefusalWeek[u] >= 0 && week >= firstRefusalWeek[u] + lockWeeks) {
            double goal = Math.min(mostShare, deniedOfAllShare(u));
            replacedShare[u] += (goal - replacedShare[u]) / weeks;
        }
    }

    private double deniedOfAllShare(int u) {
        int k = lines.magnetKnot[u];
        if (k < 0 || lines.second[k] < 0) {
            return deniedShare[u];
        }
        return lines.partShare[lines.first[k]] * deniedShare[u]
                + lines.partShare[lines.second[k]] * deniedSecondShare[u];
    }

    /** Moves what is made at home from the need of imported magnets to that of Nd and Pr. */
    void moveNeed(int u, double[] needTReo) {
        if (replacedShare[u] <= 0 || lines.magnetKnot[u] < 0 || lines.neodymiumKnot[u] < 0) {
            return;
        }
        double moved = takeOff(u, needTReo);
        int nd = lines.first[lines.neodymiumKnot[u]];
        int pr = lines.second[lines.neodymiumKnot[u]];
        double ndShare = pr < 0 ? 1 : baseNeedTReo[nd] / (baseNeedTReo[nd] + baseNeedTReo[pr]);
        needTReo[nd] += moved * ndShare;
        if (pr >= 0) {
            needTReo[pr] += moved * (1 - ndShare);
        }
    }

    /** Takes what is made at home off the need of magnets, of each grade as much as it is denied; returns the tonnes. */
    private double takeOff(int u, double[] needTReo) {
        int first = lines.first[lines.magnetKnot[u]];
        int second = lines.second[lines.magnetKnot[u]];
        if (second < 0) {
            double moved = replacedShare[u] * needTReo[first];
            needTReo[first] -= moved;
            return moved;
        }
        double all = replacedShare[u] * (needTReo[first] + needTReo[second]);
        double ofFirst = deniedShare[u] * needTReo[first];
        double denied = ofFirst + deniedSecondShare[u] * needTReo[second];
        double fromSecond = denied > 0 ? smaller(all * positive(1 - ofFirst / denied), needTReo[second]) : 0;
        double fromFirst = smaller(all - fromSecond, needTReo[first]);
        fromSecond = smaller(all - fromFirst, needTReo[second]);
        needTReo[first] -= fromFirst;
        needTReo[second] -= fromSecond;
        return fromFirst + fromSecond;
    }

    /**
     * Takes in a week's orders and what of them was denied; a week without an order tells nothing.
     *
     * @param orderedTReo by line
     * @param deniedTReo by line
     */
    void learn(double[] orderedTReo, double[] deniedTReo) {
        for (int u = 0; u < lines.users(); u++) {
            int k = lines.magnetKnot[u];
            if (k >= 0) {
                learn(deniedShare, u, lines.first[k], orderedTReo, deniedTReo);
                if (lines.second[k] >= 0) {
                    learn(deniedSecondShare, u, lines.second[k], orderedTReo, deniedTReo);
                }
            }
        }
    }

    private static void learn(double[] share, int u, int line, double[] orderedTReo, double[] deniedTReo) {
        if (orderedTReo[line] > 0) {
            share[u] += (deniedTReo[line] / orderedTReo[line] - share[u]) / MEMORY_WEEKS;
        }
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        tape.wholes(firstRefusalWeek);
        tape.numbers(replacedShare);
        tape.numbers(deniedShare);
        tape.numbers(deniedSecondShare);
    }
}
