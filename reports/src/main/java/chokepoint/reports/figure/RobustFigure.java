package chokepoint.reports.figure;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.DotPanels.Mark;
import chokepoint.findings.figure.DotPanels.Panel;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Estimate.Interval;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.Satisficing.Met;
import chokepoint.findings.robustness.Alternative;
import chokepoint.findings.robustness.Robustness;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.RobustWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Alternatives over states of the world, as dots. */
public final class RobustFigure {

    private static final int MOST_DOTS = 60;
    private static final double PERCENT = 100;

    private RobustFigure() {}

    /** The figure: the least regretted alternatives, from the top. */
    public static List<Figure> of(Robustness robustness) {
        RobustWords words = new RobustWords(robustness);
        List<Integer> shown =
                robustness.byMeanRegret().stream().limit(MOST_DOTS).toList();
        List<Alternative> alternatives =
                shown.stream().map(robustness.alternatives()::get).toList();
        List<Panel> panels = new ArrayList<>(List.of(
                panel("Loss, mean", "JPY bn", alternatives, one -> estimate(one.lossJpyBn())),
                panel("Regret, mean", "JPY bn", alternatives, one -> new Estimate(one.meanRegretJpyBn(), null)),
                panel(
                        "Regret, 9 of 10 states",
                        "JPY bn, at most",
                        alternatives,
                        one -> new Estimate(one.nineInTenRegretJpyBn(), null))));
        robustness
                .wanted()
                .ifPresent(goal -> panels.add(panel(
                        goal.text(),
                        "% of the states",
                        alternatives,
                        one -> share(Objects.requireNonNull(one.meets())))));
        int all = robustness.alternatives().size();
        return List.of(new DotPanels(
                new Words(
                        "robustness",
                        words.headline(),
                        "Over " + Figures.count(robustness.states())
                                + " states of the world: mean loss of the first year with its 95% interval over draws, and regret, how much"
                                + " more is lost than with the best alternative of the same state.",
                        description(words, shown, robustness),
                        "Losses of alternatives share their draws, so that intervals may overlap where one is surely better; regret takes that"
                                + " into account. What a decision costs is not in it.",
                        all > MOST_DOTS
                                ? "Drawn: the " + MOST_DOTS + " least regretted of " + Figures.count(all) + "."
                                : "",
                        PolicyHeadlines.SOURCE),
                shown.stream().map(words::name).toList(),
                panels));
    }

    private static Panel panel(
            String title, String unit, List<Alternative> alternatives, Function<Alternative, Estimate> of) {
        return new Panel(
                title,
                unit,
                alternatives.stream().map(one -> new Mark(of.apply(one), true)).toList());
    }

    private static Estimate estimate(MeanInterval mean) {
        return new Estimate(mean.mean(), mean.isKnown() ? new Interval(mean.low(), mean.high()) : null);
    }

    private static Estimate share(Met met) {
        return new Estimate(PERCENT * met.share(), new Interval(PERCENT * met.low(), PERCENT * met.high()));
    }

    private static String description(RobustWords words, List<Integer> shown, Robustness robustness) {
        StringBuilder text = new StringBuilder("Dots, an alternative each, the least regretted first.");
        for (int one : shown) {
            Alternative alternative = robustness.alternatives().get(one);
            text.append(' ')
                    .append(words.name(one))
                    .append(": loss ")
                    .append(Figures.amount(alternative.lossJpyBn().mean()))
                    .append(", regret ")
                    .append(Figures.amount(alternative.meanRegretJpyBn()))
                    .append(", at most ")
                    .append(Figures.amount(alternative.nineInTenRegretJpyBn()))
                    .append(" in nine of ten states.");
        }
        return text.toString();
    }
}
