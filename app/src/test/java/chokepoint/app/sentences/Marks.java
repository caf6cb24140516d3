package chokepoint.app.sentences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Which means of a table are clear of nought when the whole table is looked at, reckoned from the words of docs/results.md alone: balanced
 * simultaneous intervals (Beran 1988) over 10,000 resamples of the pairs, and a sign test where few differ.
 */
final class Marks {

    private static final int RESAMPLES = 10_000;
    private static final int LEAST = 20;

    private Marks() {}

    static boolean[] of(List<double[]> columns, long seed) {
        int pairs = columns.get(0).length;
        int[][] picks = new int[pairs < LEAST ? 0 : RESAMPLES][pairs];
        for (int b = 0; b < picks.length; b++) {
            for (int i = 0; i < pairs; i++) {
                picks[b][i] = (int) (Known.uniform(seed, i, b) * pairs);
            }
        }
        long differ = columns.stream().filter(Marks::differs).count();
        List<Share> shares = new ArrayList<>();
        double[] least = new double[picks.length];
        Arrays.fill(least, 1);
        for (double[] column : columns) {
            Share share = counted(column) < LEAST ? null : share(column, picks, least);
            shares.add(share);
        }
        Arrays.sort(least);
        boolean[] marks = new boolean[columns.size()];
        for (int c = 0; c < marks.length; c++) {
            Share share = shares.get(c);
            Known known = Known.of(columns.get(c), seed);
            // a rank that fewer than one resample in twenty reaches anywhere in the table
            marks[c] = share == null
                    ? differs(columns.get(c)) && known.signProbability() * differ < 0.05
                    : share.above < least[(int) (0.05 * least.length)];
        }
        return marks;
    }

    /** Share of a column's |t*| that stand at or above its own |t|. */
    private record Share(double above) {}

    private static boolean differs(double[] column) {
        return counted(column) > 0;
    }

    private static long counted(double[] column) {
        return Arrays.stream(column).filter(value -> value != 0).count();
    }

    private static Share share(double[] column, int[][] picks, double[] least) {
        double mean = PolicyFacts.mean(column);
        double error = Known.error(column);
        if (error == 0) {
            return new Share(-1);
        }
        double[] t = new double[picks.length];
        for (int b = 0; b < t.length; b++) {
            double[] resample =
                    Arrays.stream(picks[b]).mapToDouble(i -> column[i]).toArray();
            t[b] = Math.abs(PolicyFacts.mean(resample) - mean) / Math.max(Known.error(resample), error / 4);
        }
        TreeMap<Double, Integer> atOrAbove = new TreeMap<>();
        double[] sorted = t.clone();
        Arrays.sort(sorted);
        for (int i = sorted.length - 1; i >= 0; i--) {
            atOrAbove.put(sorted[i], sorted.length - i);
        }
        for (int b = 0; b < t.length; b++) {
            // how many are strictly greater, and itself
            var greater = atOrAbove.higherEntry(t[b]);
            least[b] = Math.min(least[b], ((greater == null ? 0 : greater.getValue()) + 1.0) / t.length);
        }
        var greater = atOrAbove.higherEntry(Math.abs(mean) / error);
        return new Share(((greater == null ? 0 : greater.getValue()) + 1.0) / t.length);
    }
}
