package chokepoint.reports;

import chokepoint.findings.evidence.SeenReplay;
import chokepoint.reports.figure.SeenReplayFigure;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.SeenReplayPage;
import chokepoint.reports.table.SeenReplayTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a replay that is held against what was seen. The entrance for callers. */
public final class SeenReplayReport {

    /** Name of the page. */
    public static final String PAGE = "validation.html";

    private SeenReplayReport() {}

    /**
     * What it comes out at, for a terminal.
     *
     * @param width places in a line
     * @param deciding whether only the lines that decide are wanted
     */
    public static String terminalText(SeenReplay replay, int width, boolean deciding) {
        return new SeenReplayTable(replay).terminalText(width, deciding).replace('−', '-');
    }

    /** A page of the documents with the section of this replay in the place of an older one, or at its end. */
    public static String inDocument(String page, SeenReplay replay) {
        return with(page, new SeenReplayTable(replay).section());
    }

    /** A page that is written anew, with the section of this replay that its older self has. */
    public static String kept(String older, String page) {
        int at = older.indexOf(SeenReplayTable.HEADING);
        return at < 0 ? page : with(page, older.substring(at));
    }

    private static String with(String page, String section) {
        int at = page.indexOf(SeenReplayTable.HEADING);
        String before = at < 0 ? page : page.substring(0, at);
        return before.isBlank() ? section : before.stripTrailing() + "\n\n" + section;
    }

    /**
     * Writes {@code seen.csv}, {@code blocks.csv}, {@code shown.csv}, chart, page, description and manifest. The same arguments give the
     * same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     */
    public static void write(Path out, SeenReplay replay) throws IOException {
        Pictures pictures = Pictures.of(List.of(SeenReplayFigure.of(replay)));
        List<ResultFile> further = new ArrayList<>(pictures.files());
        further.add(ResultFile.ofText(PAGE, new SeenReplayPage(replay, pictures.figures()).render()));
        ResultFiles.of(replay, further).writeTo(out);
    }
}
