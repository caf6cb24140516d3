package chokepoint.reports;

import chokepoint.core.experiment.Build;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.figure.ReplayFigures;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.ValidationPage;
import chokepoint.reports.table.ScoreDocument;
import chokepoint.reports.table.ScoreLines;
import chokepoint.reports.table.ScoreTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a replay: scoreboard for a terminal, and a folder of files. The entrance for callers. */
public final class ReplayReport {

    private ReplayReport() {}

    /**
     * The scoreboard, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(ReplaySummary replay, int width) {
        return new ScoreTable(replay).terminalText(width);
    }

    /** Only the lines that decide. */
    public static String decidingText(ReplaySummary replay) {
        ScoreLines score = new ScoreLines(replay);
        List<String> lines = new ArrayList<>(List.of(score.lead()));
        lines.addAll(score.all());
        return String.join("\n", lines);
    }

    /**
     * What of a page's score does not come out any more, or is new: one line each, empty when it stands.
     *
     * @param page a page that {@link #markdown} made
     */
    public static List<String> changesSince(String page, ReplaySummary replay) {
        List<String> before = page.lines()
                .dropWhile(line -> !line.equals(ScoreDocument.SCORE_HEADING))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("- "))
                .toList();
        List<String> now = new ScoreDocument(replay, List.of()).scoreLines();
        List<String> changes = new ArrayList<>();
        before.stream()
                .filter(line -> !now.contains(line))
                .forEach(line -> changes.add("recorded:" + line.substring(1)));
        now.stream()
                .filter(line -> !before.contains(line))
                .forEach(line -> changes.add("now:     " + line.substring(1)));
        return changes;
    }

    /** The page {@code docs/validation.md}. */
    public static String markdown(ReplaySummary replay, List<Appendix> appendices) {
        return new ScoreDocument(replay, appendices).markdown();
    }

    /**
     * Writes {@code validation.html}, {@code validation.md}, {@code scoreboard.csv}, the charts and the manifest. The same
     * arguments give the same bytes.
     *
     * @param folder an existing folder; files of the same names are replaced
     */
    public static void write(Path folder, ReplaySummary replay, List<Appendix> appendices, Build build)
            throws IOException {
        Pictures pictures = Pictures.of(ReplayFigures.of(replay));
        List<ResultFile> further = new ArrayList<>(pictures.files());
        further.add(ResultFile.ofText(
                "validation.html", new ValidationPage(replay, appendices, build, pictures.figures()).render()));
        further.add(ResultFile.ofText("validation.md", markdown(replay, appendices)));
        ResultFiles.of(replay, build, further).writeTo(folder);
    }
}
