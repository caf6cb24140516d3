package chokepoint.reports;

import chokepoint.core.experiment.Build;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.reports.figure.GivenFigures;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.GivenPage;
import chokepoint.reports.table.GivenTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The report on what drives a scenario as far as plain runs can tell: text for a terminal, and a folder of files. The entrance for
 * callers.
 */
public final class GivenReport {

    /** Name of the page. */
    public static final String PAGE = "told.html";

    private GivenReport() {}

    /**
     * What is told, in tables and words, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(GivenDrivers drivers, int width) {
        return new GivenTable(drivers, width).render();
    }

    /**
     * Writes the tables with their description, charts, page and manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     * @param build the program that asked
     * @param charts whether charts and the page that shows them are written
     */
    public static void write(Path out, GivenDrivers drivers, Build build, boolean charts) throws IOException {
        List<ResultFile> further = new ArrayList<>();
        if (charts) {
            Pictures pictures = Pictures.of(GivenFigures.of(drivers));
            further.addAll(pictures.files());
            further.add(ResultFile.ofText(PAGE, new GivenPage(drivers, build, pictures.figures()).render()));
        }
        ResultFiles.of(drivers, build, further).writeTo(out);
    }
}
