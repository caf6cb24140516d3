package chokepoint.reports;

import chokepoint.core.experiment.Build;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.reports.figure.RunFigures;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.ReportPage;
import chokepoint.reports.table.ReserveTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of one scenario's runs: text for a terminal, and a folder of files. The entrance for callers. */
public final class RunReport {

    private RunReport() {}

    /**
     * The tables of stocks with its findings, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(Ensemble ensemble, int width) {
        return new ReserveTable(ensemble, width).render();
    }

    /** Writes the usual files of the report. */
    public static void write(Path folder, Ensemble ensemble, Build build) throws IOException {
        write(folder, ensemble, build, ReportOptions.USUAL);
    }

    /**
     * Writes every file of the report but the log. The same arguments give the same bytes.
     *
     * @param folder an existing folder; files of the same names are replaced
     * @param options what is written besides the usual files
     */
    public static void write(Path folder, Ensemble ensemble, Build build, ReportOptions options) throws IOException {
        List<ResultFile> further = options.charts() ? chartsAndPage(ensemble, build) : List.of();
        ResultFiles.of(ensemble, build, options, further).writeTo(folder);
    }

    private static List<ResultFile> chartsAndPage(Ensemble ensemble, Build build) {
        Pictures pictures = Pictures.of(RunFigures.of(ensemble));
        List<ResultFile> files = new ArrayList<>(pictures.files());
        files.add(ResultFile.ofText("report.html", new ReportPage(ensemble, build, pictures.figures()).render()));
        return files;
    }
}
