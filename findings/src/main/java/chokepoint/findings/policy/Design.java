package chokepoint.findings.policy;

import java.util.function.DoublePredicate;

/** Values by state of the world, or setting, and alternative. */
final class Design {

    private Design() {}

    /**
     * Sees that there are values, as many in every state, and each of an allowed kind.
     *
     * @throws IllegalArgumentException else
     */
    static void check(double[][] values, DoublePredicate allowed, String kind) {
        if (values.length == 0 || values[0].length == 0) {
            throw new IllegalArgumentException("no states or no alternatives; allowed: at least one of each");
        }
        for (int state = 0; state < values.length; state++) {
            if (values[state].length != values[0].length) {
                throw new IllegalArgumentException("state " + state + " has " + values[state].length
                        + " alternatives; allowed: " + values[0].length + ", as the first has");
            }
            for (double value : values[state]) {
                if (!allowed.test(value)) {
                    throw new IllegalArgumentException(value + " in state " + state + "; allowed: " + kind);
                }
            }
        }
    }
}
