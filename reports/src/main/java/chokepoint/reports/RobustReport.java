package chokepoint.reports;

import chokepoint.findings.robustness.Robustness;
import chokepoint.reports.figure.RobustFigure;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.RobustPage;
import chokepoint.reports.table.RobustTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report on alternatives over states of the world: text for a terminal, and a folder of files. The entrance for callers. */
public final class RobustReport {

    /** Name of the page. */
    public static final String PAGE = "robustness.html";

    private RobustReport() {}

    /**
     * The alternatives with what they say in words, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(Robustness robustness, int width) {
        return new RobustTable(robustness, width).render();
    }

    /**
     * Writes the table with its description, the chart, the page and the manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     */
    public static void write(Path out, Robustness robustness) throws IOException {
        Pictures pictures = Pictures.of(RobustFigure.of(robustness));
        List<ResultFile> further = new ArrayList<>(pictures.files());
        further.add(ResultFile.ofText(PAGE, new RobustPage(robustness, pictures.figures()).render()));
        ResultFiles.of(robustness, further).writeTo(out);
    }
}
