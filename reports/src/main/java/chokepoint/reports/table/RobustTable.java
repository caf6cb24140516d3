package chokepoint.reports.table;

import chokepoint.findings.policy.Satisficing.Met;
import chokepoint.findings.robustness.Alternative;
import chokepoint.findings.robustness.Robustness;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;

/** Alternatives over states of the world for a terminal: the least regretted first, and what they say in words. */
public final class RobustTable {

    private static final int WORDS_WIDTH = 120;
    private static final int MOST_ROWS = 40;

    private final Robustness robustness;
    private final int width;

    /**
     * @param width places in a line of the terminal
     */
    public RobustTable(Robustness robustness, int width) {
        this.robustness = robustness;
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        RobustWords words = new RobustWords(robustness);
        List<Group> groups = new ArrayList<>(List.of(
                new Group("", Column.ofWords(words.keys())),
                new Group("Loss, JPY bn", Column.ofNumbers("mean"), Column.ofNumbers("95% interval")),
                new Group(
                        "Regret, JPY bn",
                        Column.ofNumbers("mean"),
                        Column.ofNumbers("9 of 10 states"),
                        Column.ofNumbers("largest")),
                new Group("", Column.ofNumbers("none better in"))));
        if (robustness.wanted().isPresent()) {
            groups.add(new Group("As wanted", Column.ofNumbers("states"), Column.ofNumbers("95% interval")));
        }
        TextTable table = new TextTable(groups);
        List<Integer> ranked = robustness.byMeanRegret();
        ranked.stream().limit(MOST_ROWS).forEach(one -> table.add(cells(words.name(one), one)));
        StringBuilder text = new StringBuilder(table.render(width)).append('\n');
        if (ranked.size() > MOST_ROWS) {
            append(
                    text,
                    "The " + MOST_ROWS + " least regretted of " + Figures.count(ranked.size())
                            + "; --out writes all of them into robustness.csv.");
        }
        words.sentences().forEach(sentence -> append(text, sentence));
        append(
                text,
                "Loss: Japan's in the first year. Regret: how much more is lost than with the best alternative of the same state. Intervals are"
                        + " over draws.");
        append(text, Findings.NOT_A_FORECAST);
        return text.toString().replace('−', '-');
    }

    private void append(StringBuilder text, String sentence) {
        text.append(LineWrap.of(sentence, Math.min(width, WORDS_WIDTH)));
    }

    private List<String> cells(String name, int place) {
        Alternative one = robustness.alternatives().get(place);
        List<String> cells = new ArrayList<>(List.of(
                name,
                Figures.amount(one.lossJpyBn().mean()),
                one.lossJpyBn().isKnown()
                        ? Figures.amount(one.lossJpyBn().low()) + " to "
                                + Figures.amount(one.lossJpyBn().high())
                        : "",
                Figures.amount(one.meanRegretJpyBn()),
                Figures.amount(one.nineInTenRegretJpyBn()),
                Figures.amount(one.largestRegretJpyBn()),
                RobustWords.share((double) one.bestStates() / robustness.states())));
        Met meets = one.meets();
        if (meets != null) {
            cells.add(RobustWords.share(meets.share()));
            cells.add(RobustWords.share(meets.low()) + " to " + RobustWords.share(meets.high()));
        }
        return cells;
    }
}
