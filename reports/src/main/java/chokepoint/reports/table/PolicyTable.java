package chokepoint.reports.table;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Nest;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.ScoreRow.CapacityAt;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.WhoPays;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import chokepoint.reports.words.PolicySentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The scoreboard for a terminal: for each ban what Japan gains, what is bought and who pays, and what it says in words. */
public final class PolicyTable {

    private static final int WORDS_WIDTH = 120;

    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final PolicyWords words;
    private final int width;
    private final WhoPays whoPays;

    /**
     * @param width places in a line of the terminal
     */
    public PolicyTable(PolicyComparison comparison, Scoreboard scoreboard, PolicyWords words, int width) {
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        this.words = words;
        this.width = width;
        whoPays = new WhoPays(comparison);
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        StringBuilder text = new StringBuilder();
        for (PolicyCase ban : comparison.bans()) {
            text.append(gains(ban)).append('\n');
            text.append(payers(ban)).append('\n');
            words.answer(ban).forEach(sentence -> text.append(wrapped(sentence)));
            text.append('\n');
        }
        words.marks().forEach(mark -> text.append(wrapped(mark)));
        words.notes().forEach(note -> text.append(wrapped(note)));
        text.append(wrapped(PolicySentence.NO_FORECAST.say()));
        return text.toString().replace('−', '-');
    }

    private String gains(PolicyCase ban) {
        Money money = Money.of(scoreboard.rows(ban));
        TextTable table = new TextTable(List.of(
                new Group(ban.name(), Column.ofWords("policy")),
                new Group(
                        "Japan's expected gain less cost, " + money.unit(),
                        Column.ofNumbers("mean"),
                        Column.ofNumbers("95% interval"),
                        Column.ofWords("says")),
                new Group("loss avoided if it comes", Column.ofNumbers("mean"), Column.ofNumbers("95% interval"))));
        for (ScoreRow row : scoreboard.rows(ban)) {
            List<String> cells = new ArrayList<>(List.of(name(row)));
            if (row.isBaseline()) {
                cells.addAll(nothing(5));
                cells.set(3, "baseline");
            } else {
                cells.add(money.text(row.expectedGain().mean()));
                cells.add(known(money.interval(row.expectedGain())));
                cells.add(Estimates.verdict(row.judgement()));
                cells.add(money.text(row.lossAvoided().mean()));
                cells.add(known(money.interval(row.lossAvoided())));
            }
            table.add(cells);
        }
        return table.render(width);
    }

    private static List<String> nothing(int cells) {
        return Collections.nCopies(cells, Figures.NONE);
    }

    private String payers(PolicyCase ban) {
        Money money = Money.of(scoreboard.rows(ban));
        TextTable table = new TextTable(List.of(
                new Group("if it comes", Column.ofWords("policy")),
                new Group(
                        "first lost output, days",
                        Column.ofNumbers("Japan"),
                        Column.ofNumbers("95% interval"),
                        Column.ofNumbers("cars")),
                new Group("pay, " + money.unit(), Column.ofNumbers("Japan"), Column.ofNumbers("others")),
                new Group("get", Column.ofNumbers("producers")),
                new Group("Nd/Pr outside China, t/yr", Column.ofNumbers("2035"), Column.ofNumbers("lost to flood"))));
        for (ScoreRow row : scoreboard.rows(ban)) {
            List<String> cells = new ArrayList<>(List.of(name(row)));
            if (row.isBaseline()) {
                cells.addAll(nothing(6));
            } else {
                PairedDifference cars = row.daysByGroup().get(PolicyWords.CARS);
                cells.add(Estimates.plus(row.daysGained().mean()));
                cells.add(known(Estimates.known(row.daysGained(), Estimates::signed)));
                cells.add(cars == null ? Figures.NONE : Estimates.plus(cars.mean()));
                cells.add(money.text(row.japanCost().outlay().mean()));
                cells.add(money.text(whoPays.othersOutlay(ban, row.policy()).mean()));
                cells.add(money.text(whoPays.toProducers(ban, row.policy()).mean()));
            }
            cells.add(tonnes(row.capacity(Nest.ND_PR, Scoreboard.FAR_YEAR)));
            cells.add(lostToFlood(row));
            table.add(cells);
        }
        return table.render(width);
    }

    private static String name(ScoreRow row) {
        return PolicyNames.code(row.policy());
    }

    private static String known(String interval) {
        return interval.isEmpty() ? Figures.NONE : interval;
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
