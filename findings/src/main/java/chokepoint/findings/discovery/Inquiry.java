package chokepoint.findings.discovery;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import java.util.List;

/**
 * Under which circumstances something happened in finished runs, asked and answered.
 *
 * @param runs what the runs are
 * @param happening what was asked for
 * @param circumstances by column of the cases
 * @param cases a row for each run that tells
 * @param replications number of the run, by row
 * @param leftOut runs that do not tell: they broke off, or something has no number in them that it has in others
 * @param seed of the halves and permutations
 * @param build the program that asked
 */
public record Inquiry(
        Source runs,
        Happening happening,
        List<Circumstance> circumstances,
        Cases cases,
        List<Integer> replications,
        int leftOut,
        long seed,
        Discovery discovery,
        Build build) {

    /**
     * What runs are.
     *
     * @param seed that they were made with
     * @param group what is never parted, in one word or a few
     * @param groups the same of many
     */
    public record Source(Kind kind, Scenario scenario, long seed, String group, String groups) {}

    /** Where circumstances come from. */
    public enum Kind {
        /** Drawn run by run. */
        RUN,
        /** Set by the rows of a sweep. */
        SWEEP,
        /** Set by the rows of a study by variance. */
        SENSITIVITY
    }

    public Inquiry {
        circumstances = List.copyOf(circumstances);
        replications = List.copyOf(replications);
    }

    /**
     * Looks for the rule.
     *
     * @param mostConditions of it
     */
    public static Inquiry of(
            Source runs,
            Happening happening,
            List<Circumstance> circumstances,
            Cases cases,
            List<Integer> replications,
            int leftOut,
            int mostConditions,
            long seed,
            Build build) {
        return new Inquiry(
                runs,
                happening,
                circumstances,
                cases,
                replications,
                leftOut,
                seed,
                new Prim().ofAtMost(mostConditions).discover(cases, seed),
                build);
    }

    /** By row: whether it is of the half that rules are found on. */
    public boolean[] foundOn() {
        return new Halves(cases, seed).of(0);
    }

    /** What the column of a name is. */
    public Circumstance circumstance(String column) {
        return circumstances.get(cases.columns().indexOf(column));
    }

    /** Whether a rule holds for a row. */
    public boolean holds(DiscoveredRule rule, int row) {
        return rule.conditions().stream()
                .map(Condition::restriction)
                .allMatch(one -> one.holds(cases.value(row, cases.columns().indexOf(one.column()))));
    }
}
