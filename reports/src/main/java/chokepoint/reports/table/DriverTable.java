package chokepoint.reports.table;

import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.Drivers.Found;
import chokepoint.findings.sensitivity.SobolIndex;
import chokepoint.findings.sensitivity.SobolIndices;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What drives a scenario, for a terminal: the indices of every target, and what they say in words. */
public final class DriverTable {

    private static final int WORDS_WIDTH = 120;

    private final Drivers drivers;
    private final DriverWords words;
    private final int width;

    /**
     * @param width places in a line of the terminal
     */
    public DriverTable(Drivers drivers, int width) {
        this.drivers = drivers;
        words = new DriverWords(drivers);
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        StringBuilder text = new StringBuilder();
        words.method().forEach(sentence -> append(text, sentence));
        for (Found found : drivers.found()) {
            text.append('\n').append(found.target().label()).append('\n');
            found.indices().ifPresent(indices -> text.append(table(indices)));
            text.append('\n');
            words.of(found).forEach(sentence -> append(text, sentence));
        }
        text.append('\n');
        append(
                text,
                "A share is of the variance over all that is drawn. By itself: what is gone on average once the group is known. With others:"
                        + " what is left on average while everything else is known. * : not settled.");
        append(text, Findings.NOT_A_FORECAST);
        return text.toString().replace('−', '-');
    }

    private void append(StringBuilder text, String sentence) {
        text.append(LineWrap.of(sentence, Math.min(width, WORDS_WIDTH)));
    }

    private String table(SobolIndices indices) {
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("group")),
                new Group("by itself", Column.ofNumbers("share"), Column.ofNumbers("95% interval")),
                new Group("with others", Column.ofNumbers("share"), Column.ofNumbers("95% interval"))));
        IntStream.range(0, indices.first().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        column -> -indices.total().get(column).known().estimate()))
                .forEach(column -> table.add(List.of(
                        words.label(column),
                        share(indices.first().get(column)),
                        interval(indices.first().get(column)),
                        share(indices.total().get(column)),
                        interval(indices.total().get(column)))));
        return table.render(width);
    }

    private static String share(SobolIndex index) {
        return (index.distinguishable() ? DriverWords.percent(index.known().estimate()) : "not from 0")
                + (index.settled() ? "" : "*");
    }

    private static String interval(SobolIndex index) {
        return DriverWords.percent(index.known().low()) + " to "
                + DriverWords.percent(index.known().high());
    }
}
