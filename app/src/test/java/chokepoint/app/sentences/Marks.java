package chokepoint.app.sentences;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which means of a table are clear of nought when the whole table is looked at, reckoned from the words of docs/results.md alone: balanced
 * simultaneous intervals (Beran 1988) over 10,000 resamples of the pairs, and a sign test where few differ.
 */
final class Marks {

    private static final int RESAMPLES = 10_000;

    private Marks() {}

    static boolean[] of(List<double[]> columns, long seed) {
        int pairs = columns.get(0).length;
        int[][] picks = new int[pairs < Known.LEAST ? 0 : RESAMPLES][pairs];
        for (int b = 0; b < picks.length; b++) {
            for (int i = 0; i < pairs; i++) {
                picks[b][i] = (int) (Known.uniform(seed, i, b) * pairs);
            }
        }
        long differ = columns.stream().filter(Marks::differs).count();
        double[] above = new double[columns.size()];
        double[] least = new double[picks.length];
        Arrays.fill(least, 1);
        for (int c = 0; c < above.length; c++) {
            above[c] = counted(columns.get(c)) < Known.LEAST ? Double.NaN : shareAbove(columns.get(c), picks, least);
        }
        Arrays.sort(least);
        boolean[] marks = new boolean[columns.size()];
        for (int c = 0; c < marks.length; c++) {
            // a rank that fewer than one resample in twenty reaches anywhere in the table
            marks[c] = Double.isNaN(above[c])
                    ? differs(columns.get(c)) && Known.of(columns.get(c), seed).signProbability() * differ < 0.05
                    : above[c] < least[(int) (0.05 * least.length)];
        }
        return marks;
    }

    private static boolean differs(double[] column) {
        return counted(column) > 0;
    }

    private static long counted(double[] column) {
        return Arrays.stream(column).filter(value -> value != 0).count();
    }

    /**
     * Share of a column's |t*| at or above its own |t|; under nought where every pair says the same.
     *
     * @param least smallest such share of any column by resample, lowered to those of this one
     */
    private static double shareAbove(double[] column, int[][] picks, double[] least) {
        double mean = PolicyFacts.mean(column);
        double error = Known.error(column);
        if (error == 0) {
            return -1;
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
            least[b] = Math.min(least[b], share(atOrAbove, t[b], t.length));
        }
        return share(atOrAbove, Math.abs(mean) / error, t.length);
    }

    /** Share of those that are strictly greater, and of itself. */
    private static double share(NavigableMap<Double, Integer> atOrAbove, double value, int count) {
        Map.Entry<Double, Integer> greater = atOrAbove.higherEntry(value);
        return ((greater == null ? 0 : greater.getValue()) + 1.0) / count;
    }
}
