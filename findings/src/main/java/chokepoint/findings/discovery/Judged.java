package chokepoint.findings.discovery;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * What a rule is worth on rows that it was not found on.
 *
 * <p>p is the probability that outcomes dealt out anew among these rows bring as many cases under the rule as there are: small where the rule
 * says something. Where no two rows have their luck in common this is exact, from the hypergeometric distribution, and half of the
 * probability of just as many counts (mid-p, H. O. Lancaster, Significance tests in discrete distributions, Journal of the American
 * Statistical Association 56 (1961) 223–234): the whole of it would make p too large on average, as counts come in steps. Else outcomes of
 * whole groups are dealt out ({@link GroupPermutations}). p is 1 where the rule holds for none or for all of these rows, or none or all are
 * cases: then nothing could speak for it.
 *
 * @param rows rows that were judged
 * @param cases how many of them are cases
 * @param inside how many of them the rule holds for
 * @param casesInside how many of these are cases
 * @param coverage part of the cases that the rule holds for
 * @param density part of the rows the rule holds for that are cases
 * @param p 0 to 1
 * @param permutations how many permutations p rests on; 0 where it is exact
 */
public record Judged(
        int rows, int cases, int inside, int casesInside, Share coverage, Share density, double p, int permutations) {

    static Judged of(Cases cases, int[] rows, Box box, long seed) {
        int[] restricted = box.restricted();
        boolean[] holds = new boolean[cases.rows()];
        int all = 0;
        int inside = 0;
        int casesInside = 0;
        for (int row : rows) {
            int judged = row;
            holds[row] = IntStream.of(restricted).allMatch(column -> box.holds(judged, column));
            all += cases.isCase(row) ? 1 : 0;
            inside += holds[row] ? 1 : 0;
            casesInside += holds[row] && cases.isCase(row) ? 1 : 0;
        }
        boolean canTell = inside > 0 && inside < rows.length && all > 0 && all < rows.length;
        GroupPermutations groups = new GroupPermutations(cases, rows);
        int permutations = canTell && !groups.areSingle() ? GroupPermutations.COUNT : 0;
        double p = canTell ? permutations > 0 ? groups.p(holds, seed) : midP(rows.length, all, inside, casesInside) : 1;
        return new Judged(
                rows.length,
                all,
                inside,
                casesInside,
                Share.of(casesInside, all),
                Share.of(casesInside, inside),
                p,
                permutations);
    }

    /** Probability of more cases among those inside, and half of that of as many. */
    static double midP(int rows, int cases, int inside, int casesInside) {
        // without a generator of its own: it draws nothing
        HypergeometricDistribution dealt = new HypergeometricDistribution(null, rows, cases, inside);
        return Math.min(1, dealt.upperCumulativeProbability(casesInside + 1) + dealt.probability(casesInside) / 2);
    }

    /** Part of all judged rows that are cases: the density of no rule. */
    public double baseRate() {
        return (double) cases / rows;
    }
}
