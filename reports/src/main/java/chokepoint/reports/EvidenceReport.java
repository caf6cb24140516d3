package chokepoint.reports;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.reports.figure.EvidenceFigure;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.EvidencePage;
import chokepoint.reports.table.EvidenceAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report on runs weighed by what was seen: text for a terminal, and a folder of tables, chart and page. The entrance for callers. */
public final class EvidenceReport {

    /** Name of the page. */
    public static final String PAGE = "evidence.html";

    private EvidenceReport() {}

    /**
     * The answers before and after, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(Conditioned conditioned, int width) {
        return new EvidenceAnswers(conditioned, width).render();
    }

    /**
     * Writes the tables with their description, the chart, the page and the manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     */
    public static void write(Path out, Conditioned conditioned) throws IOException {
        Pictures pictures = Pictures.of(EvidenceFigure.of(conditioned));
        List<ResultFile> further = new ArrayList<>(pictures.files());
        further.add(ResultFile.ofText(PAGE, new EvidencePage(conditioned, pictures.figures()).render()));
        ResultFiles.of(conditioned, further).writeTo(out);
    }
}
