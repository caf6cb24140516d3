package chokepoint.reports;

import chokepoint.findings.sensitivity.Drivers;
import chokepoint.reports.figure.DriverFigures;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.DriverPage;
import chokepoint.reports.table.DriverTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a study of what drives a scenario: text for a terminal, and a folder of files. The entrance for callers. */
public final class DriverReport {

    private DriverReport() {}

    /**
     * The indices with what they say in words, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(Drivers drivers, int width) {
        return new DriverTable(drivers, width).render();
    }

    /**
     * Writes the tables with their description, charts, page and manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     * @param options texts to be written besides, and files beside it that belong into the manifest
     */
    public static void write(Path out, Drivers drivers, ReportOptions options) throws IOException {
        List<ResultFile> further = new ArrayList<>();
        if (options.charts()) {
            Pictures pictures = Pictures.of(DriverFigures.of(drivers));
            further.addAll(pictures.files());
            further.add(ResultFile.ofText("report.html", new DriverPage(drivers, pictures.figures()).render()));
        }
        ResultFiles.of(drivers, options, further).writeTo(out);
    }
}
