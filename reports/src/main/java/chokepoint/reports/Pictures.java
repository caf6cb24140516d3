package chokepoint.reports;

import chokepoint.findings.figure.Figure;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.chart.Charts;
import chokepoint.reports.file.FigureFile;
import chokepoint.reports.file.ResultFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The figures of a report, drawn.
 *
 * @param figures in the order in which they are read
 * @param files the data of all figures, then the two pictures of each
 */
record Pictures(List<Figure> figures, List<ResultFile> files) {

    /**
     * Draws figures.
     *
     * @param folder path of their files inside the report, with a slash at its end; empty for the report's own
     */
    static Pictures of(String folder, List<Figure> figures) {
        List<Chart> charts = figures.parallelStream().map(Charts::of).toList();
        List<ResultFile> files = new ArrayList<>();
        figures.forEach(figure -> files.add(FigureFile.of(folder, figure)));
        for (Chart chart : charts) {
            // painted while the tables are written: each is a picture of its own that asks the runs nothing more
            CompletableFuture<byte[]> picture = CompletableFuture.supplyAsync(chart::png);
            files.add(ResultFile.ofText(folder + chart.id() + ".svg", chart.svg()));
            files.add(ResultFile.ofBytes(folder + chart.id() + ".png", picture::join));
        }
        return new Pictures(List.copyOf(figures), List.copyOf(files));
    }

    /** The same where charts of reports lie. */
    static Pictures of(List<Figure> figures) {
        return of("charts/", figures);
    }
}
