package chokepoint.core.agent;

import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Substitution;
import java.util.Arrays;

/**
 * How output as a whole learns to do without rare earths where nests are not replaced one by one: from a user's first refusal of any
 * item on, a straight ramp to the share that can do without. It does not come back.
 */
final class OutputSubstitution {

    private final double[] substitutableShare;
    private final double[] rampWeeks;
    private final boolean[] holds;
    private final int[] firstRefusalWeek;
    private final double[] substitutedShare;

    OutputSubstitution(Lines lines) {
        int users = lines.users();
        substitutableShare = new double[users];
        rampWeeks = new double[users];
        holds = new boolean[users];
        firstRefusalWeek = new int[users];
        substitutedShare = new double[users];
        Arrays.fill(firstRefusalWeek, -1);
        for (int u = 0; u < users; u++) {
            if (lines.specs[u].substitution() instanceof Substitution.OfOutput whole) {
                holds[u] = true;
                substitutableShare[u] = whole.share();
                rampWeeks[u] = whole.weeks();
            }
        }
    }

    /** Whether this rule holds for a user. */
    boolean holds(int user) {
        return holds[user];
    }

    /** Share of output that does without rare earths, in [0, 1]. */
    double substitutedShare(int user) {
        return substitutedShare[user];
    }

    void noteRefusal(int user, int week) {
        if (firstRefusalWeek[user] < 0) {
            firstRefusalWeek[user] = week;
        }
    }

    /** Where a user is on its ramp. */
    void advance(int user, int week) {
        if (firstRefusalWeek[user] >= 0 && rampWeeks[user] > 0) {
            substitutedShare[user] =
                    substitutableShare[user] * Math.min(1, (week - firstRefusalWeek[user]) / rampWeeks[user]);
        }
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        tape.wholes(firstRefusalWeek);
        tape.numbers(substitutedShare);
    }
}
