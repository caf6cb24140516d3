package chokepoint.findings.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Patient rule induction (J. H. Friedman, N. I. Fisher, Bump hunting in high-dimensional data, Statistics and Computing 9 (1999) 123–143; for
 * scenarios B. P. Bryant, R. J. Lempert, Thinking inside the box, Technological Forecasting and Social Change 77 (2010) 34–49): a box in few
 * columns that holds most of what happens, and little else.
 *
 * <ol>
 *   <li>Half of the groups, drawn by the seed, are peeled ({@link Peeling}); the others are kept to judge.
 *   <li>Of all boxes on the way the one with the best {@link TriedBox#balance() balance} of coverage and density is taken.
 *   <li>What was peeled too much is pasted back, then limits worth less than {@link #LEAST_WORTH} of density are dropped ({@link Refinement}).
 *   <li>The rule is judged on the other half ({@link Judged}).
 *   <li>All but the last is done again on half-samples of all groups: how often is each column restricted?
 * </ol>
 *
 * @param peelShare α: part of the rows in the box that a slice holds, above 0 and up to a half
 * @param leastMassShare part of the peeled rows that a box holds at least, above 0 and under 1
 * @param halfSamples how many half-samples, 0 or more
 * @param mostConditions most columns that a rule restricts, at least 1: in forty columns peeling finds some condition on many, and what they
 *     say is of the half that was peeled alone. Where there are more, the column that is worth least is left out, one after the other, and
 *     the rest is peeled anew
 */
public record Prim(double peelShare, double leastMassShare, int halfSamples, int mostConditions) {

    /** Density that a limit must be worth. */
    public static final double LEAST_WORTH = 0.02;

    /** Rows in which it happens, and rows in which it does not, that are needed. */
    public static final int LEAST_CASES = 30;

    private static final double USUAL_PEEL_SHARE = 0.05;
    private static final double USUAL_LEAST_MASS_SHARE = 0.05;

    /** Half-samples that a rule is looked for in again. */
    public static final int USUAL_HALF_SAMPLES = 100;

    public Prim {
        if (!(peelShare > 0 && peelShare <= 0.5)) {
            throw new IllegalArgumentException("peel share " + peelShare + "; allowed: above 0, up to 0.5");
        }
        if (!(leastMassShare > 0 && leastMassShare < 1)) {
            throw new IllegalArgumentException("least mass " + leastMassShare + "; allowed: above 0, under 1");
        }
        if (halfSamples < 0) {
            throw new IllegalArgumentException(halfSamples + " half-samples; allowed: 0 or more");
        }
        if (mostConditions < 1) {
            throw new IllegalArgumentException(mostConditions + " conditions; allowed: 1 or more");
        }
    }

    /** Rules of any number of conditions. */
    Prim(double peelShare, double leastMassShare, int halfSamples) {
        this(peelShare, leastMassShare, halfSamples, Integer.MAX_VALUE);
    }

    /** Slices of 5 %, boxes of at least 5 %, 100 half-samples, any number of conditions. */
    public Prim() {
        this(USUAL_PEEL_SHARE, USUAL_LEAST_MASS_SHARE, USUAL_HALF_SAMPLES);
    }

    /** The same with rules of at most so many conditions. */
    public Prim ofAtMost(int conditions) {
        return new Prim(peelShare, leastMassShare, halfSamples, conditions);
    }

    /**
     * Looks for a rule.
     *
     * @param seed of the halves and permutations
     */
    public Discovery discover(Cases cases, long seed) {
        if (Math.min(cases.cases(), cases.rows() - cases.cases()) < LEAST_CASES) {
            return new TooFewCases(cases.rows(), cases.cases(), LEAST_CASES);
        }
        SortedRows all = SortedRows.of(cases);
        Halves halves = new Halves(cases, seed);
        boolean[] peeled = halves.of(0);
        Found found = find(all.only(peeled));
        List<ColumnStability> stability = stability(all, halves);
        List<TriedBox> trajectory = found.peeling.trajectory();
        if (found.box.restricted().length == 0) {
            return new NoRule(trajectory, stability);
        }
        int[] others =
                IntStream.range(0, peeled.length).filter(row -> !peeled[row]).toArray();
        return new DiscoveredRule(
                conditions(found, stability),
                Judged.of(cases, others, found.box, seed),
                trajectory,
                found.chosen,
                stability);
    }

    /** A box, the rows it was found on, and the way to it. */
    private record Found(SortedRows rows, Peeling peeling, int chosen, Box box) {}

    private Found find(SortedRows rows) {
        int[] all = Box.byName(rows.cases().columns());
        Found found = find(rows, all);
        return found.box.restricted().length <= mostConditions ? found : find(rows, worthiest(rows, found.box));
    }

    private Found find(SortedRows rows, int[] columns) {
        Peeling peeling = new Peeling(rows, columns, peelShare, leastMassShare);
        int chosen = peeling.bestBalanced();
        Box box = peeling.box(chosen);
        Refinement refinement = new Refinement(rows, peelShare);
        refinement.paste(box);
        refinement.drop(box, LEAST_WORTH);
        return new Found(rows, peeling, chosen, box);
    }

    /** The columns that are left when that which is worth least goes, one after the other. */
    private int[] worthiest(SortedRows rows, Box found) {
        Box box = found.copy();
        while (box.restricted().length > mostConditions) {
            Surroundings around = new Surroundings(rows, box);
            int least = IntStream.of(box.restricted())
                    .boxed()
                    .min(Comparator.comparingDouble(around::worth))
                    .orElseThrow();
            box.free(new Face(least, true));
            box.free(new Face(least, false));
        }
        return box.restricted();
    }

    private List<ColumnStability> stability(SortedRows all, Halves halves) {
        List<String> columns = all.cases().columns();
        int[] restricted = new int[columns.size()];
        for (int sample = 1; sample <= halfSamples; sample++) {
            for (int column : find(all.only(halves.of(sample))).box.restricted()) {
                restricted[column]++;
            }
        }
        return IntStream.range(0, restricted.length)
                .mapToObj(column -> new ColumnStability(columns.get(column), (double) restricted[column] / halfSamples))
                .toList();
    }

    private static List<Condition> conditions(Found found, List<ColumnStability> stability) {
        Surroundings around = new Surroundings(found.rows, found.box);
        return IntStream.of(found.box.restricted())
                .mapToObj(column -> new Condition(
                        found.box.restriction(column),
                        around.worth(column),
                        stability.get(column).restrictedShare()))
                .sorted(Comparator.comparingDouble(Condition::worth).reversed())
                .toList();
    }
}
