package chokepoint.findings.fit;

import chokepoint.findings.fit.TriedSet.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A fit that has ended.
 *
 * @param crises names of the fitted crises, in the order of costs
 * @param rules names of the newer rules that were on
 * @param runs draws of inputs, firms and luck in each trial and crisis
 * @param tried every trial in its order
 * @param chosen numbers of the trials whose sets are left for runs, the best first, at least one
 * @param values the fitted constants
 * @param leftAlone constants that were not fitted, as nothing that was on reads them
 * @param rows how the best of the chosen does, row by row
 */
public record Fit(
        List<String> crises,
        String rules,
        int runs,
        List<TriedSet> tried,
        List<Integer> chosen,
        List<FittedValue> values,
        List<LeftAlone> leftAlone,
        List<CrisisRow> rows) {

    /** So many constants at an end are wanted at most. */
    public static final int MOST_AT_END = 3;

    private static final double MISSED_PROBABILITY = 0.05;

    /** A constant that was not fitted, and why. */
    public record LeftAlone(String key, String rule, String why) {}

    /** A row of a crisis. */
    public record CrisisRow(String crisis, RowFit row) {}

    public Fit {
        crises = List.copyOf(crises);
        tried = List.copyOf(tried);
        chosen = List.copyOf(chosen);
        values = List.copyOf(values);
        leftAlone = List.copyOf(leftAlone);
        rows = List.copyOf(rows);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("a fit without a set");
        }
    }

    /** The best of the sets that are left. */
    public TriedSet best() {
        return tried.get(chosen.get(0) - 1);
    }

    /** Whether a trial is among the sets that are left. */
    public boolean isChosen(TriedSet set) {
        return chosen.contains(set.number());
    }

    /** Trials that nothing rules out. */
    public int kept() {
        return (int) tried.stream().filter(TriedSet::kept).count();
    }

    /** Trials of the sample that fills the ranges. */
    public int sampled() {
        return (int) tried.stream().filter(set -> set.stage() == Stage.SAMPLE).count();
    }

    /** Of these, those that nothing rules out. */
    public int sampledKept() {
        return (int) tried.stream()
                .filter(set -> set.stage() == Stage.SAMPLE && set.kept())
                .count();
    }

    /** Share of all ranges together that nothing rules out, as the sample says; not a number without a sample. */
    public double volumeShare() {
        return (double) sampledKept() / sampled();
    }

    /**
     * Largest share that the sample allows: with more, as few as were kept would come about in under 5 of 100 samples. A sample that holds
     * none says {@code 1 − 0.05^(1/n)}; found by halving else.
     */
    public double largestVolumeShare() {
        double low = volumeShare();
        double high = 1;
        for (int step = 0; step < Double.SIZE; step++) {
            double middle = (low + high) / 2;
            boolean allowed = fewerProbability(middle) >= MISSED_PROBABILITY;
            low = allowed ? middle : low;
            high = allowed ? high : middle;
        }
        return low;
    }

    /** Probability of at most as many kept ones as there are, were each kept with a probability. */
    private double fewerProbability(double share) {
        double sum = 0;
        double logChoose = 0;
        int n = sampled();
        for (int k = 0; k <= sampledKept(); k++) {
            logChoose += k == 0 ? 0 : Math.log((double) (n - k + 1) / k);
            double none = k == n ? 0 : (n - k) * Math.log1p(-share);
            sum += Math.exp(logChoose + (k == 0 ? 0 : k * Math.log(share)) + none);
        }
        return sum;
    }

    /** Trials that no other beats in every crisis, by rising cost in the first. */
    public List<TriedSet> front() {
        List<TriedSet> front = new ArrayList<>();
        List<TriedSet> sorted = tried.stream()
                .sorted(Comparator.comparingDouble(
                                (TriedSet set) -> set.crisisCostScores().get(0))
                        .thenComparingDouble(set -> set.crisisCostScores().get(crises.size() - 1)))
                .toList();
        for (TriedSet set : sorted) {
            // whoever beats it stands before it, and so does somebody on the front who beats it too
            if (front.stream().noneMatch(set::isBeatenBy)) {
                front.add(set);
            }
        }
        return front;
    }

    /** Constants that the best set has at an end of their range. */
    public List<FittedValue> atEnds() {
        return values.stream().filter(value -> value.isLow() || value.isHigh()).toList();
    }
}
