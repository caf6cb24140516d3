package chokepoint.reports;

import chokepoint.findings.sweep.SweepSummary;
import chokepoint.reports.figure.SweepFigures;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.SweepPage;
import chokepoint.reports.table.SweepTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a sweep: text for a terminal, and a folder of files. The entrance for callers. */
public final class SweepReport {

    private SweepReport() {}

    /**
     * The rows with what they say in words, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(SweepSummary summary, int width) {
        return new SweepTable(summary, width).render();
    }

    /**
     * Writes the table with its description, charts, page and manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     * @param options texts to be written besides, and files beside it that belong into the manifest
     */
    public static void write(Path out, SweepSummary summary, ReportOptions options) throws IOException {
        List<ResultFile> further = new ArrayList<>();
        if (options.charts()) {
            Pictures pictures = Pictures.of(SweepFigures.of(summary));
            further.addAll(pictures.files());
            further.add(ResultFile.ofText("report.html", new SweepPage(summary, pictures.figures()).render()));
        }
        ResultFiles.of(summary, options, further).writeTo(out);
    }
}
