package chokepoint.reports.table;

import chokepoint.findings.fit.Fit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fit of behaviour for a terminal, and as a page. */
public final class FitTable {

    private static final int WORDS_WIDTH = 100;

    private final Fit fit;
    private final FitWords words;

    public FitTable(Fit fit) {
        this.fit = fit;
        words = new FitWords(fit);
    }

    /** The sentences; every line ends with a line feed. */
    public String terminalText(int width) {
        int wrap = Math.min(width, WORDS_WIDTH);
        return Stream.concat(Stream.of(words.lead()), words.parts().stream())
                .map(said -> LineWrap.of(said, wrap))
                .collect(Collectors.joining());
    }

    /** The page in Markdown. */
    public String page() {
        StringBuilder text = new StringBuilder("# What a fit of behaviour found\n\n")
                .append(words.lead())
                .append("\n\n");
        words.parts().forEach(part -> text.append("- ").append(part).append('\n'));
        if (fit.crises().size() > 1) {
            text.append("\n![Costs in both crises](charts/trade-off.svg)\n");
        }
        text.append("\n## Constants at an end\n\n| ")
                .append(String.join(" | ", FitWords.END_HEADS))
                .append(" |\n|---|---:|---:|---:|---|---:|---|\n");
        fit.atEnds()
                .forEach(value -> text.append("| ")
                        .append(String.join(" | ", FitWords.cells(value)))
                        .append(" |\n"));
        return text.append(
                        "\nA cost of 1 is a factor of 1.5; rows weigh the same within a crisis, and crises the same. An end is the last twentieth"
                                + " of a range on a scale of logarithms; sets there are those of what is left for runs.\n")
                .toString();
    }
}
