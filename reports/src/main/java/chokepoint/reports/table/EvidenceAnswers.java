package chokepoint.reports.table;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.Conditioned.Moved;
import chokepoint.findings.evidence.Conditioned.Shift;
import chokepoint.findings.evidence.Conditioned.Stop;
import chokepoint.findings.evidence.Reading;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.Arrays;
import java.util.List;

/** Answers before and after what was seen weighs, side by side, for a terminal. */
public final class EvidenceAnswers {

    private static final int WORDS_WIDTH = 120;
    private static final int MOST_INPUTS = 8;

    private final Conditioned conditioned;
    private final int width;

    /**
     * @param width places in a line of the terminal
     */
    public EvidenceAnswers(Conditioned conditioned, int width) {
        this.conditioned = conditioned;
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        EvidenceWords words = new EvidenceWords(conditioned);
        StringBuilder text = new StringBuilder(answers().render(width)).append('\n');
        text.append(seen().render(width)).append('\n');
        if (!words.clear().isEmpty()) {
            text.append(inputs(words.clear()).render(width)).append('\n');
        }
        words.sentences().forEach(sentence -> append(text, sentence));
        append(
                text,
                "Runs under it: the share of unweighed runs under what was seen, and half of those within its ends. The model's own error is"
                        + " taken as "
                        + Figures.amount(conditioned.setup().modelLogSd())
                        + " in logarithms in every block, that of prices in the replay of 2009 to 2013.");
        append(text, Findings.NOT_A_FORECAST);
        return text.toString().replace('−', '-');
    }

    private void append(StringBuilder text, String sentence) {
        text.append(LineWrap.of(sentence, Math.min(width, WORDS_WIDTH)));
    }

    private TextTable answers() {
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("first lost output")),
                new Group("in the runs", Column.ofNumbers("before"), Column.ofNumbers("after")),
                new Group("median day", Column.ofNumbers("before"), Column.ofNumbers("after"))));
        for (Stop stop : conditioned.stops()) {
            table.add(List.of(
                    stop.industry(),
                    Figures.runsShare(stop.share().before()),
                    Figures.runsShare(stop.share().after()),
                    day(stop.medianDays().before()),
                    day(stop.medianDays().after())));
        }
        return table;
    }

    /** A day of the horizon; nothing where no more than half of the runs are hit. */
    public static String day(double days) {
        return Double.isFinite(days) ? Figures.whole(days) : Figures.NONE;
    }

    private TextTable seen() {
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("what was seen")),
                new Group("", Column.ofNumbers("seen")),
                new Group("runs, median", Column.ofNumbers("before"), Column.ofNumbers("after")),
                new Group("", Column.ofNumbers("runs under it"))));
        for (Reading reading : conditioned.readings()) {
            Shift middle = middle(conditioned, reading);
            table.add(List.of(
                    reading.evidence().id(),
                    range(reading),
                    number(middle.before()),
                    number(middle.after()),
                    Figures.runsShare(reading.priorPredictiveProbability())));
        }
        return table;
    }

    /** What was seen, from its lower to its upper end. */
    public static String range(Reading reading) {
        double low = reading.evidence().low();
        double high = reading.evidence().high();
        return Figures.amount(low) + (low == high ? "" : " to " + Figures.amount(high));
    }

    /** A number of what runs show; nothing where there is none. */
    public static String number(double value) {
        return Double.isFinite(value) ? Figures.amount(value) : Figures.NONE;
    }

    /** Medians of what runs show, before and after. */
    public static Shift middle(Conditioned conditioned, Reading reading) {
        double[] sorted = reading.simulated().clone();
        Arrays.sort(sorted);
        return new Shift(sorted[(sorted.length - 1) / 2], conditioned.weights().quantile(reading.simulated(), 1 / 2.0));
    }

    private TextTable inputs(List<Moved> moved) {
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("inputs that move by three standard errors")),
                new Group("mean quantile", Column.ofNumbers("before"), Column.ofNumbers("after"))));
        moved.stream()
                .limit(MOST_INPUTS)
                .forEach(one -> table.add(List.of(
                        one.label(),
                        EvidenceWords.quantile(one.quantile().before()),
                        EvidenceWords.quantile(one.quantile().after()))));
        return table;
    }
}
