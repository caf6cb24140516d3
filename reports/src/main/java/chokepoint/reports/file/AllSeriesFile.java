package chokepoint.reports.file;

import chokepoint.core.result.RunRecord;
import chokepoint.reports.statistics.Ensemble;
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

    private AllSeriesFile() {}

    static ResultFile of(Ensemble ensemble) {
        return ResultFile.ofTable("series-all.csv", "One run, series, key and week.", COLUMNS, csv -> {
            List<WeeklySeries> all = WeeklySeries.of(ensemble);
            for (RunRecord run : ensemble.runs()) {
                all.forEach(series -> add(csv, ensemble, run, series));
            }
        });
    }

    private static void add(CsvText csv, Ensemble ensemble, RunRecord run, WeeklySeries series) {
        double[] values = series.values().apply(run);
        for (int week = 0; week < values.length; week++) {
            csv.add(List.of(
                    run.replication(),
                    ensemble.weekSinceMeasure(week),
                    ensemble.dateOf(week),
                    series.name(),
                    series.key(),
                    series.unit(),
                    values[week]));
        }
    }
}
