package chokepoint.reports.file;

import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Runs.Window;
import chokepoint.findings.ensemble.Series;
import java.util.List;
import java.util.stream.Stream;

/** {@code series-all.csv}: every weekly series of every run, one value a row. Large: a few megabytes per run. */
final class AllSeriesFile {

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(Column.whole("replication", "", "Number of the run, from 0")),
                    WeeklySeries.COLUMNS.stream(),
                    Stream.of(Column.number("value", "as in column unit", "Value in this run and week")))
            .flatMap(columns -> columns)
            .toList();

    /** Runs that are held at once. */
    private static final int RUNS_AT_ONCE = 32;

    private AllSeriesFile() {}

    static ResultFile of(Ensemble ensemble) {
        return ResultFile.ofTable("series-all.csv", "One run, series, key and week.", COLUMNS, csv -> {
            List<WeeklySeries> all = WeeklySeries.of(ensemble);
            List<Series> series = all.stream().map(WeeklySeries::series).toList();
            for (int first = 0; first < ensemble.runCount(); first += RUNS_AT_ONCE) {
                int runs = Math.min(RUNS_AT_ONCE, ensemble.runCount() - first);
                List<double[][]> values = ensemble.runs().weekly(series, new Window(first, runs, 0, ensemble.weeks()));
                for (int run = 0; run < runs; run++) {
                    for (int i = 0; i < all.size(); i++) {
                        add(csv, ensemble, first + run, all.get(i), values.get(i), run);
                    }
                }
            }
        });
    }

    private static void add(
            CsvText csv, Ensemble ensemble, int position, WeeklySeries series, double[][] values, int run) {
        int replication = ensemble.runs().replications()[position];
        for (int week = 0; week < values.length; week++) {
            csv.add(List.of(
                    replication,
                    ensemble.weekSinceMeasure(week),
                    ensemble.dateOf(week),
                    series.name(),
                    series.key(),
                    series.unit(),
                    values[week][run]));
        }
    }
}
