package chokepoint.reports.file;

import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Spread;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code series.csv}: weekly mean and quantiles over the runs, one row per series, key and week. Week 0 is the first of the
 * measure. A key is an industry, an item, or an industry and nest joined by a slash.
 */
final class SeriesFile {

    private static final List<Column> COLUMNS = Stream.concat(
                    WeeklySeries.COLUMNS.stream(),
                    Stream.of(
                            Column.number("mean", "as in column unit", "Mean over the runs"),
                            Column.number("p10", "as in column unit", "Value that one run in ten does not exceed"),
                            Column.number("p50", "as in column unit", "Value that half of the runs do not exceed"),
                            Column.number("p90", "as in column unit", "Value that nine runs in ten do not exceed")))
            .toList();

    private SeriesFile() {}

    static ResultFile of(Ensemble ensemble) {
        return ResultFile.ofTable(
                "series.csv",
                "One series, key and week, over all runs.",
                COLUMNS,
                csv -> WeeklySeries.of(ensemble).forEach(series -> add(csv, ensemble, series)));
    }

    private static void add(CsvText csv, Ensemble ensemble, WeeklySeries series) {
        Bands bands = ensemble.bands(series.series());
        for (int week = 0; week < bands.weeks(); week++) {
            Spread spread = bands.at(week);
            csv.add(List.of(
                    ensemble.weekSinceMeasure(week),
                    ensemble.dateOf(week),
                    series.name(),
                    series.key(),
                    series.unit(),
                    spread.mean(),
                    spread.p10(),
                    spread.median(),
                    spread.p90()));
        }
    }
}
