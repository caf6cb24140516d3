package chokepoint.reports.page;

import chokepoint.findings.figure.Figure;
import chokepoint.findings.policy.Satisficing.Met;
import chokepoint.findings.robustness.Alternative;
import chokepoint.findings.robustness.Robustness;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.table.RobustWords;
import chokepoint.reports.view.RobustView;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import java.util.ArrayList;
import java.util.List;

/** The page {@code robustness.html} on alternatives over states of the world, in one file that needs no other. */
public final class RobustPage {

    private static final int MOST_ROWS = 200;

    private final Robustness robustness;
    private final RobustWords words;
    private final List<Figure> figures;

    /**
     * @param figures those of {@link chokepoint.reports.figure.RobustFigure}
     */
    public RobustPage(Robustness robustness, List<Figure> figures) {
        this.robustness = robustness;
        words = new RobustWords(robustness);
        this.figures = List.copyOf(figures);
    }

    /** The whole page. */
    public String render() {
        int all = robustness.alternatives().size();
        return Templates.render(
                "robust",
                new RobustView(
                        PageFrame.screen(
                                "What does well in many worlds: "
                                        + robustness.setup().scenario().name(),
                                robustness.build()),
                        words.sentences(),
                        Findings.NOT_A_FORECAST,
                        FigureViews.of(figures),
                        table(),
                        all > MOST_ROWS
                                ? "The " + MOST_ROWS + " least regretted of " + Figures.count(all)
                                        + "; all of them stand in robustness.csv."
                                : ""));
    }

    private Table table() {
        List<String> heads = new ArrayList<>(List.of(
                words.keys(),
                "loss, mean, JPY bn",
                "regret, mean, JPY bn",
                "in 9 of 10 states at most",
                "largest",
                "none better in"));
        robustness.wanted().ifPresent(goal -> heads.add(goal.text()));
        return Table.captioned(
                "The alternatives, the least regretted first",
                heads,
                robustness.byMeanRegret().stream()
                        .limit(MOST_ROWS)
                        .map(one -> Row.of(cells(one)))
                        .toList());
    }

    private List<String> cells(int place) {
        Alternative one = robustness.alternatives().get(place);
        List<String> cells = new ArrayList<>(List.of(
                words.name(place),
                Figures.amount(one.lossJpyBn().mean())
                        + (one.lossJpyBn().isKnown()
                                ? "\n" + Figures.amount(one.lossJpyBn().low()) + " to "
                                        + Figures.amount(one.lossJpyBn().high())
                                : ""),
                Figures.amount(one.meanRegretJpyBn()),
                Figures.amount(one.nineInTenRegretJpyBn()),
                Figures.amount(one.largestRegretJpyBn()),
                Figures.runsShare((double) one.bestStates() / robustness.states())));
        Met meets = one.meets();
        if (meets != null) {
            cells.add(Figures.runsShare(meets.share()) + "\n" + Figures.runsShare(meets.low()) + " to "
                    + Figures.runsShare(meets.high()));
        }
        return cells;
    }
}
