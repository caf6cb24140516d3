package chokepoint.reports.statistics;

import chokepoint.core.result.RunRecord;
import java.util.List;
import java.util.function.Function;

/** A weekly series over the runs: mean and 10, 50 and 90 % quantiles by week. */
public final class Bands {

    private final Spread[] weeks;

    private Bands(Spread[] weeks) {
        this.weeks = weeks;
    }

    /**
     * Bands over the runs.
     *
     * @param series the weekly values of one run
     */
    public static Bands of(List<RunRecord> runs, Function<RunRecord, double[]> series) {
        List<double[]> values = runs.stream().map(series).toList();
        Spread[] weeks = new Spread[values.get(0).length];
        double[] atWeek = new double[values.size()];
        for (int week = 0; week < weeks.length; week++) {
            for (int run = 0; run < atWeek.length; run++) {
                atWeek[run] = values.get(run)[week];
            }
            weeks[week] = Sample.of(atWeek).spread();
        }
        return new Bands(weeks);
    }

    public int weeks() {
        return weeks.length;
    }

    public Spread at(int week) {
        return weeks[week];
    }
}
