package chokepoint.reports.table;

import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sensitivity.GivenDrivers.Found;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What drives a scenario as far as plain runs can tell, for a terminal: groups with what they carry, and what that says in words. */
public final class GivenTable {

    private static final int WORDS_WIDTH = 120;
    /** Rows of a table; there are more only where more are named. */
    private static final int SHOWN = 10;

    private static final String SHARES =
            "A share is of the variance over all that is drawn, luck too: what is gone on average once the group is known. A slope is in"
                    + " standard deviations, on a straight line in all groups that can stand high or low.";

    private final GivenDrivers drivers;
    private final GivenWords words;
    private final int width;

    /**
     * @param width places in a line of the terminal
     */
    public GivenTable(GivenDrivers drivers, int width) {
        this.drivers = drivers;
        words = new GivenWords(drivers);
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        List<String> parts = new ArrayList<>(List.of(wrapped(words.method())));
        drivers.found()
                .forEach(found -> parts.add(found.target().label()
                        + "\n"
                        + found.indices().map(known -> table(found)).orElse("")
                        + "\n"
                        + wrapped(words.of(found))));
        parts.add(wrapped(List.of(SHARES, Findings.NOT_A_FORECAST)));
        return String.join("\n", parts).replace('−', '-');
    }

    private String wrapped(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> LineWrap.of(sentence, Math.min(width, WORDS_WIDTH)))
                .collect(Collectors.joining());
    }

    private String table(Found found) {
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("group")),
                new Group("by itself", Column.ofNumbers("share"), Column.ofNumbers("95% interval")),
                new Group("straight line", Column.ofNumbers("slope"), Column.ofNumbers("95% interval"))));
        shown(found).forEach(factor -> table.add(words.cells(found, factor)));
        return table.render(width);
    }

    /** Groups that are shown where room is scarce. */
    public static List<Integer> shown(Found found) {
        return found.shown(SHOWN);
    }
}
