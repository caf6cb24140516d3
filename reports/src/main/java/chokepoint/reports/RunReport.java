package chokepoint.reports;

import chokepoint.core.result.RunRecord;
import chokepoint.core.world.Scenario;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.chart.Charts;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.ReportPage;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.table.ReserveTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of one scenario's runs: text for a terminal, and a folder of files. The only entrance for callers. */
public final class RunReport {

    private RunReport() {}

    /**
     * The table of reserves with its findings, for a terminal.
     *
     * @param runs at least one, in order of replication
     */
    public static String terminalText(Scenario scenario, long seed, List<RunRecord> runs) {
        return new ReserveTable(new Ensemble(scenario, seed, runs)).render();
    }

    /**
     * Writes every file of the report but the log. The same arguments give the same bytes.
     *
     * @param folder an existing folder; files of the same names are replaced
     * @param runs at least one, in order of replication
     */
    public static void write(Path folder, Scenario scenario, long seed, List<RunRecord> runs, Build build)
            throws IOException {
        Ensemble ensemble = new Ensemble(scenario, seed, runs);
        List<Chart> charts = Charts.of(ensemble);
        List<ResultFile> further = new ArrayList<>();
        for (Chart chart : charts) {
            further.add(new ResultFile("charts/" + chart.id() + ".svg", chart.svg()));
        }
        further.add(new ResultFile("report.html", new ReportPage(ensemble, build, charts).render()));
        ResultFiles.of(ensemble, build, further).writeTo(folder);
    }
}
