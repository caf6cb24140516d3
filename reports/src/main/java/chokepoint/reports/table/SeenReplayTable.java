package chokepoint.reports.table;

import chokepoint.findings.evidence.RowScore;
import chokepoint.findings.evidence.SeenReplay;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.List;
import java.util.stream.Stream;

/** A replay that is held against what was seen: its rows and words for a terminal, and its section of the documents. */
public final class SeenReplayTable {

    /** Heading of the section; it ends where the page does. */
    public static final String HEADING = "## Licences, dispute and ban of 2025 and 2026, replayed";

    private static final int WORDS_WIDTH = 120;

    private final SeenReplay replay;
    private final SeenReplayWords words;

    public SeenReplayTable(SeenReplay replay) {
        this.replay = replay;
        words = new SeenReplayWords(replay);
    }

    /**
     * For a terminal; every line ends with a line feed.
     *
     * @param width places in a line
     * @param deciding whether only the lines that decide are wanted
     */
    public String terminalText(int width, boolean deciding) {
        StringBuilder text = new StringBuilder();
        int wrap = Math.min(width, WORDS_WIDTH);
        if (!deciding) {
            text.append(table().render(width)).append('\n');
        }
        text.append(LineWrap.of(words.lead(), wrap));
        words.parts().forEach(part -> text.append(LineWrap.of(part, wrap)));
        if (!deciding) {
            words.misses().forEach(miss -> text.append(LineWrap.of(miss, wrap)));
        }
        return text.toString();
    }

    private TextTable table() {
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("what was seen"), Column.ofWords("use")),
                new Group("", Column.ofNumbers("seen")),
                new Group("runs", Column.ofNumbers("10%"), Column.ofNumbers("median"), Column.ofNumbers("90%")),
                new Group("", Column.ofWords("unit"), Column.ofWords("verdict"))));
        replay.first().rows().forEach(score -> table.add(SeenReplayWords.cells(score)));
        return table;
    }

    /** The section in Markdown, from its heading to the end of the page. */
    public String section() {
        StringBuilder text = new StringBuilder(HEADING).append("\n\n");
        text.append("Made by `./chokepoint validate ")
                .append(replay.scenario().name())
                .append(" --runs ")
                .append(replay.first().replications().length)
                .append(" --seed ")
                .append(String.join(
                        ",",
                        replay.seeds().stream()
                                .map(seed -> Long.toString(seed.seed()))
                                .toList()))
                .append(" --docs docs/validation.md`. Do not edit.\n\n")
                .append(replay.scenario().summary())
                .append(" Nothing is weighed and nothing was fitted to rows of use check.\n\n")
                .append(words.lead())
                .append("\n\n");
        Stream.concat(words.parts().stream(), words.misses().stream())
                .forEach(said -> text.append("- ").append(said).append('\n'));
        text.append(
                        "\nA row is inside where the band from 10 to 90% of the runs meets what was seen, ends included, and P90/P10 is at most 2.5 (asked of"
                                + " quantities alone). Rows of use check are scored; a row that no run shows counts as one that is not inside. Rows, bands"
                                + " and verdicts are of the first seed.\n\n")
                .append("| ")
                .append(String.join(" | ", SeenReplayWords.HEADS))
                .append(" |\n|---|---|---:|---:|---:|---:|---|---|\n");
        for (RowScore score : replay.first().rows()) {
            text.append("| ")
                    .append(String.join(" | ", SeenReplayWords.cells(score)))
                    .append(" |\n");
        }
        text.append("\nWhy no run speaks on a row:\n\n");
        words.silences().forEach(said -> text.append("- ").append(said).append(".\n"));
        return text.toString();
    }
}
