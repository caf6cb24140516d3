package chokepoint.findings.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Which groups are looked at where there are more than can be looked at together: those that the output rises or falls with most, by the
 * size of Spearman's rank correlation. That is a choice by the outputs, so whoever asks what chance reaches has to choose anew whenever
 * outputs are dealt anew.
 */
final class GroupChoice {

    private final double[][] ranks;
    private final boolean[] kept;
    private final int most;

    /**
     * @param columns by [group][run]
     * @param kept by group, whether it is looked at in any case, such as one whose values have no order
     * @param most groups that are looked at
     */
    GroupChoice(double[][] columns, boolean[] kept, int most) {
        this.kept = kept.clone();
        this.most = most;
        ranks = columns.length <= most
                ? new double[0][]
                : IntStream.range(0, columns.length)
                        .mapToObj(group -> kept[group] ? new double[0] : unitRanks(columns[group]))
                        .toArray(double[][]::new);
    }

    /** Ranks counted from their mean, in units of the length of them all, so that correlations are products; ties share their mean rank. */
    static double[] unitRanks(double[] values) {
        double[] ranked = new NaturalRanking().rank(values);
        double mean = (values.length + 1) / 2.0;
        double squares = 0;
        for (int run = 0; run < ranked.length; run++) {
            ranked[run] -= mean;
            squares += ranked[run] * ranked[run];
        }
        double length = Math.sqrt(squares);
        for (int run = 0; run < ranked.length && length > 0; run++) {
            ranked[run] /= length;
        }
        return ranked;
    }

    /**
     * Places of the groups that are looked at, rising.
     *
     * @param output unit ranks by run
     */
    int[] of(double[] output) {
        if (ranks.length == 0) {
            return IntStream.range(0, kept.length).toArray();
        }
        double[] sizes = new double[ranks.length];
        List<Integer> free = new ArrayList<>();
        for (int group = 0; group < ranks.length; group++) {
            if (!kept[group]) {
                sizes[group] = Math.abs(product(ranks[group], output));
                free.add(group);
            }
        }
        free.sort(Comparator.comparingDouble(group -> -sizes[group]));
        boolean[] chosen = kept.clone();
        free.subList(0, Math.max(0, most - (kept.length - free.size()))).forEach(group -> chosen[group] = true);
        return IntStream.range(0, chosen.length).filter(group -> chosen[group]).toArray();
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int run = 0; run < x.length; run++) {
            sum += x[run] * y[run];
        }
        return sum;
    }
}
