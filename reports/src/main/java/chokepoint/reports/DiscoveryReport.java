package chokepoint.reports;

import chokepoint.findings.discovery.Inquiry;
import chokepoint.reports.figure.DiscoveryFigure;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.DiscoveryPage;
import chokepoint.reports.table.DiscoveryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report on where something happens: text for a terminal, and a folder of files. The entrance for callers. */
public final class DiscoveryReport {

    /** Name of the page. */
    public static final String PAGE = "rule.html";

    private DiscoveryReport() {}

    /**
     * The rule in words, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(Inquiry inquiry, int width) {
        return new DiscoveryTable(inquiry, width).render();
    }

    /**
     * Writes the tables with their description, the chart, the page and the manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     */
    public static void write(Path out, Inquiry inquiry) throws IOException {
        Pictures pictures = Pictures.of(DiscoveryFigure.of(inquiry));
        List<ResultFile> further = new ArrayList<>(pictures.files());
        further.add(ResultFile.ofText(PAGE, new DiscoveryPage(inquiry, pictures.figures()).render()));
        ResultFiles.of(inquiry, further).writeTo(out);
    }
}
