package chokepoint.findings.fit;

import java.util.Arrays;
import java.util.List;

/**
 * A set of parameters that a fit has tried.
 *
 * @param number of the trial, from 1
 * @param stage what it was tried for
 * @param crisisCostScores mean cost of the rows, by crisis
 * @param secondImplausibilitySd second largest implausibility of all rows
 * @param passes rows whose median is within a factor of 1.5
 * @param kept whether nothing rules it out
 */
public record TriedSet(
        int number,
        Stage stage,
        List<Double> crisisCostScores,
        double secondImplausibilitySd,
        int passes,
        boolean kept) {

    /** Why a set was tried. */
    public enum Stage {
        /** One of a sample that fills all ranges. */
        SAMPLE("sample"),
        /** On a search from one of the starts. */
        SEARCH("search"),
        /** Between good ones. */
        PROPOSAL("proposal");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        /** As it stands in tables. */
        public String word() {
            return word;
        }
    }

    public TriedSet {
        crisisCostScores = List.copyOf(crisisCostScores);
    }

    /** What is minimised. */
    public double costScore() {
        return crisisCostScores.stream().mapToDouble(cost -> cost).average().orElseThrow();
    }

    /** Whether another is at least as good in every crisis and better in one. */
    public boolean isBeatenBy(TriedSet other) {
        double[] own = costs(this);
        double[] others = costs(other);
        boolean better = false;
        for (int crisis = 0; crisis < own.length; crisis++) {
            if (others[crisis] > own[crisis]) {
                return false;
            }
            better |= others[crisis] < own[crisis];
        }
        return better;
    }

    private static double[] costs(TriedSet set) {
        return set.crisisCostScores.stream().mapToDouble(cost -> cost).toArray();
    }

    @Override
    public String toString() {
        return number + " " + Arrays.toString(costs(this));
    }
}
