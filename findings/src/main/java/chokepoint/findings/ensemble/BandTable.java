package chokepoint.findings.ensemble;

import chokepoint.findings.ensemble.Runs.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bands of every weekly series, made few series at a time, and few weeks when one series is too long: what is in memory at once
 * does not grow with the number of runs.
 */
final class BandTable {

    /** Values of weekly series that are held at once: 96 MB of them. */
    private static final int HELD_VALUES = 12 << 20;

    private final Map<Series, Spread[]> bands = new HashMap<>();

    BandTable(Runs runs, List<Series> series, int weeks) {
        int weeksAtOnce = Math.min(weeks, Math.max(1, HELD_VALUES / runs.count()));
        int seriesAtOnce =
                (int) Math.max(1, Math.min(series.size(), HELD_VALUES / ((long) weeksAtOnce * runs.count())));
        for (int first = 0; first < series.size(); first += seriesAtOnce) {
            List<Series> some = series.subList(first, Math.min(series.size(), first + seriesAtOnce));
            for (int week = 0; week < weeks; week += weeksAtOnce) {
                add(runs, some, weeks, new Window(0, runs.count(), week, Math.min(weeksAtOnce, weeks - week)));
            }
        }
    }

    private void add(Runs runs, List<Series> series, int weeks, Window window) {
        List<double[][]> values = runs.weekly(series, window);
        double[][] all = values.stream().flatMap(Arrays::stream).toArray(double[][]::new);
        Spread[] spreads = new Spread[all.length];
        // each week on its own, so that the order in which cores take them changes nothing
        Arrays.parallelSetAll(spreads, i -> Sample.sorting(all[i]).spread());
        for (int i = 0; i < series.size(); i++) {
            Spread[] weekly = bands.computeIfAbsent(series.get(i), key -> new Spread[weeks]);
            System.arraycopy(spreads, i * window.weeks(), weekly, window.firstWeek(), window.weeks());
        }
    }

    Bands of(Series series) {
        Spread[] weekly = bands.get(series);
        if (weekly == null) {
            throw new IllegalArgumentException("no such series in these runs: " + series);
        }
        return new Bands(weekly);
    }
}
