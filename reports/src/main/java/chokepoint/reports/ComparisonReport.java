package chokepoint.reports;

import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.reports.UnusableResultsException.Problem;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.chart.ComparisonChart;
import chokepoint.reports.file.FinishedFolder;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.ComparisonPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The report that puts finished runs side by side. */
public final class ComparisonReport {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private ComparisonReport() {}

    /**
     * Reads finished result folders and writes {@code comparison.html}, {@code comparison.csv} with its description, the chart
     * and the manifest. The same folders give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     * @param folders two to eight; the others are compared with the first
     * @throws UnusableResultsException when a folder is missing, unfinished or changed, or the runs cannot be compared
     */
    public static void write(Path out, List<Path> folders, Build build) throws IOException {
        if (folders.size() < FEWEST || folders.size() > MOST) {
            throw new UnusableResultsException(List.of(new Problem(
                    folders.size() + " folders", "give " + FEWEST + " to " + MOST + " folders of finished runs")));
        }
        List<FinishedRun> runs = FinishedFolder.read(folders);
        refuseUnlike(folders, runs);
        Comparison comparison = new Comparison(labelled(folders, runs));
        Chart chart = ComparisonChart.of(comparison);
        List<ResultFile> further = List.of(
                ResultFile.ofText("charts/" + chart.id() + ".svg", chart.svg()),
                ResultFile.ofBytes("charts/" + chart.id() + ".png", chart.png()),
                ResultFile.ofText("comparison.html", new ComparisonPage(comparison, build, chart).render()));
        ResultFiles.of(comparison, build, further).writeTo(out);
    }

    private static void refuseUnlike(List<Path> folders, List<FinishedRun> runs) {
        List<Problem> problems = new ArrayList<>();
        FinishedRun first = runs.get(0);
        for (int i = 1; i < runs.size(); i++) {
            FinishedRun run = runs.get(i);
            if (run.horizonDays() != first.horizonDays()) {
                problems.add(new Problem(
                        folders.get(i).toString(),
                        "horizon " + Math.round(run.horizonDays()) + " days, " + folders.get(0) + " has "
                                + Math.round(first.horizonDays()) + "; run both with the same timeline.horizonWeeks"));
            }
            if (!names(run).equals(names(first))) {
                problems.add(new Problem(
                        folders.get(i).toString(),
                        "its industries are not those of " + folders.get(0) + "; compare runs of the same industries"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableResultsException(problems);
        }
    }

    private static List<String> names(FinishedRun run) {
        return run.industries().stream()
                .map(FinishedRun.Industry::name)
                .sorted()
                .toList();
    }

    /** Runs under names that differ: the scenario's, else the folder's, else with a number. */
    private static List<FinishedRun> labelled(List<Path> folders, List<FinishedRun> runs) {
        boolean unique = new HashSet<>(runs.stream().map(FinishedRun::scenario).toList()).size() == runs.size();
        HashSet<String> taken = new HashSet<>();
        List<FinishedRun> labelled = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Path name = folders.get(i).toAbsolutePath().normalize().getFileName();
            String wanted = unique || name == null ? runs.get(i).scenario() : name.toString();
            String label = taken.add(wanted) ? wanted : wanted + " (" + (i + 1) + ")";
            taken.add(label);
            labelled.add(runs.get(i).labelled(label));
        }
        return labelled;
    }
}
