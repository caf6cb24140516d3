package chokepoint.reports;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.table.EvidenceAnswers;
import java.io.IOException;
import java.nio.file.Path;

/** The report on runs weighed by what was seen: text for a terminal, and a folder of tables. The entrance for callers. */
public final class EvidenceReport {

    /** Name of the table of answers. */
    public static final String ANSWERS = "answers.csv";

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
     * Writes the tables with their description and the manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     */
    public static void write(Path out, Conditioned conditioned) throws IOException {
        ResultFiles.of(conditioned).writeTo(out);
    }
}
