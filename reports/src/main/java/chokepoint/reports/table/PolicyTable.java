package chokepoint.reports.table;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Nest;
import chokepoint.reports.statistics.PairedDifference;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.ScoreRow;
import chokepoint.reports.statistics.ScoreRow.CapacityAt;
import chokepoint.reports.statistics.Scoreboard;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;

/** The scoreboard for a terminal: a table for each ban with one row per policy, and what it says in words. */
public final class PolicyTable {

    private static final int WORDS_WIDTH = 120;

    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final PolicyWords words;
    private final int width;

    /**
     * @param width places in a line of the terminal
     */
    public PolicyTable(PolicyComparison comparison, Scoreboard scoreboard, PolicyWords words, int width) {
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        this.words = words;
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        StringBuilder text = new StringBuilder();
        for (PolicyCase ban : comparison.bans()) {
            text.append(table(ban)).append('\n');
            words.answer(ban).forEach(sentence -> text.append(wrapped(sentence)));
            text.append('\n');
        }
        words.notes().forEach(note -> text.append(wrapped(note)));
        text.append(wrapped(Findings.NOT_A_FORECAST));
        return text.toString().replace('−', '-');
    }

    private String table(PolicyCase ban) {
        List<ScoreRow> rows = scoreboard.rows(ban);
        Money money = Money.of(rows);
        TextTable table = new TextTable(List.of(
                new Group(ban.name(), Column.ofWords("policy")),
                new Group(
                        "expected net, " + money.unit(),
                        Column.ofNumbers("mean"),
                        Column.ofNumbers("±"),
                        Column.ofWords("break-even")),
                new Group("if the ban comes", Column.ofNumbers("days gained")),
                new Group(
                        money.unit(),
                        Column.ofNumbers("loss avoided"),
                        Column.ofNumbers("±"),
                        Column.ofNumbers("outlay")),
                new Group("Nd/Pr outside China, t/yr", Column.ofNumbers("2035"), Column.ofNumbers("lost to flood"))));
        rows.forEach(row -> table.add(cells(row, money)));
        return table.render(width);
    }

    private static List<String> cells(ScoreRow row, Money money) {
        List<String> cells = new ArrayList<>();
        cells.add(row.policy().name() + (row.isBaseline() ? " (baseline)" : ""));
        cells.add(row.isBaseline() ? Figures.NONE : money.text(row.expectedNet().mean()));
        cells.add(half(row, row.expectedNet(), money));
        cells.add(PolicyWords.breakEven(row.breakEven()));
        cells.add(row.isBaseline() ? Figures.NONE : PolicyWords.days(row.daysGained()));
        cells.add(row.isBaseline() ? Figures.NONE : money.text(row.lossAvoided().mean()));
        cells.add(half(row, row.lossAvoided(), money));
        cells.add(row.isBaseline() ? Figures.NONE : money.text(row.outlay().mean()));
        cells.add(tonnes(row.capacity(Nest.ND_PR, Scoreboard.FAR_YEAR)));
        cells.add(lostToFlood(row));
        return cells;
    }

    /** Half of an interval; a dash for the baseline and for a single replication. */
    private static String half(ScoreRow row, PairedDifference amount, Money money) {
        return row.isBaseline() || Double.isNaN(amount.low())
                ? Figures.NONE
                : money.text((amount.high() - amount.low()) / 2);
    }

    /** Capacity in tonnes a year; a dash for a year after the end of the runs. */
    public static String tonnes(CapacityAt at) {
        return at.isKnown() ? Figures.whole(at.mean()) : Figures.NONE;
    }

    /** Capacity for light magnet oxides that a flood costs; a dash where no flood was run. */
    public static String lostToFlood(ScoreRow row) {
        return row.afterFlood(Nest.ND_PR)
                .map(after -> Figures.whole(after.lostTReoPerYear().mean()))
                .orElse(Figures.NONE);
    }

    private String wrapped(String text) {
        return LineWrap.of(text, Math.min(width, WORDS_WIDTH));
    }
}
