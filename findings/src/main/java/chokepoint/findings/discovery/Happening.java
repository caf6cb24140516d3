package chokepoint.findings.discovery;

import chokepoint.findings.ensemble.Runs;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that happens in a run or not: all of its clauses hold. A number that is missing, because its question does not arise in a
 * run, fulfils none; days beyond the horizon are more than any number.
 *
 * @param clauses at least one
 */
public record Happening(List<Clause> clauses) {

    /**
     * A comparison of a number of a run.
     *
     * @param text in one spelling
     * @param needsWeeks whether it is read off weekly series, which are not kept of every study
     * @param holds by run
     */
    public record Clause(String text, boolean needsWeeks, Function<Runs, boolean[]> holds) {}

    public Happening {
        clauses = List.copyOf(clauses);
    }

    /** In one spelling. */
    public String text() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining(" and "));
    }

    /** Whether any clause is read off weekly series. */
    public boolean needsWeeks() {
        return clauses.stream().anyMatch(Clause::needsWeeks);
    }

    /** Whether it happens, by run. */
    public boolean[] of(Runs runs) {
        boolean[] all = clauses.get(0).holds().apply(runs);
        for (Clause clause : clauses.subList(1, clauses.size())) {
            boolean[] other = clause.holds().apply(runs);
            for (int run = 0; run < all.length; run++) {
                all[run] &= other[run];
            }
        }
        return all;
    }
}
