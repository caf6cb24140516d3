package chokepoint.app;

import chokepoint.core.store.Part;
import chokepoint.findings.ensemble.Precision;
import java.util.Optional;

/**
 * How many runs are to be made.
 *
 * @param runs the number, or the most when it is to be found out
 * @param until how exactly a mean is to be known; then the number is found out
 * @param stopOnError whether a failing run ends the experiment
 */
record RunPlan(int runs, Optional<Precision> until, boolean stopOnError) {

    private static final int FIRST_CHECK = 2 * Part.RUNS;

    /**
     * Runs after which the next look is taken: fixed numbers, a quarter apart, so that where it ends depends on nothing but the
     * results.
     *
     * @param done runs at the last look, 0 before the first
     */
    int next(int done) {
        int next = FIRST_CHECK;
        while (next <= done) {
            next += Math.max(1, next / 4 / Part.RUNS) * Part.RUNS;
        }
        return until.isPresent() ? Math.min(runs, next) : runs;
    }

    /** The plan in words. */
    String text() {
        return until.map(wish -> "auto until " + wish.text() + ", at most " + runs)
                .orElse(Integer.toString(runs));
    }
}
