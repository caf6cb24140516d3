package chokepoint.reports.table;

import chokepoint.findings.discovery.ColumnStability;
import chokepoint.findings.discovery.DiscoveredRule;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.discovery.NoRule;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.Comparator;
import java.util.List;

/** Under which circumstances something happens, for a terminal: the rule in words, and what else it might rest on. */
public final class DiscoveryTable {

    private static final int WORDS_WIDTH = 120;
    private static final int SHOWN = 8;

    private final Inquiry inquiry;
    private final int width;

    /**
     * @param width places in a line of the terminal
     */
    public DiscoveryTable(Inquiry inquiry, int width) {
        this.inquiry = inquiry;
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        DiscoveryWords words = new DiscoveryWords(inquiry);
        StringBuilder text = new StringBuilder();
        words.answer().forEach(sentence -> append(text, sentence));
        text.append('\n');
        words.further().forEach(sentence -> append(text, sentence));
        List<ColumnStability> often = oftenFound(inquiry);
        if (!often.isEmpty()) {
            TextTable table = new TextTable(List.of(
                    new Group("", Column.ofWords("circumstances most often restricted")),
                    new Group("", Column.ofNumbers("half-samples"))));
            often.forEach(
                    one -> table.add(List.of(words.what(one.column()), Figures.runsShare(one.restrictedShare()))));
            text.append('\n').append(table.render(width));
        }
        text.append('\n');
        append(text, Findings.NOT_A_FORECAST);
        return text.toString().replace('−', '-');
    }

    private void append(StringBuilder text, String sentence) {
        text.append(LineWrap.of(sentence, Math.min(width, WORDS_WIDTH)));
    }

    /** Columns that are most often restricted in half-samples, whether the rule has them or not. */
    public static List<ColumnStability> oftenFound(Inquiry inquiry) {
        return stability(inquiry).stream()
                .filter(one -> one.restrictedShare() > 0)
                .sorted(Comparator.comparingDouble(ColumnStability::restrictedShare)
                        .reversed()
                        .thenComparing(ColumnStability::column))
                .limit(SHOWN)
                .toList();
    }

    private static List<ColumnStability> stability(Inquiry inquiry) {
        return inquiry.discovery() instanceof DiscoveredRule rule
                ? rule.stability()
                : inquiry.discovery() instanceof NoRule none ? none.stability() : List.of();
    }
}
