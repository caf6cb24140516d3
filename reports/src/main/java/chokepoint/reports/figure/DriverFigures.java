package chokepoint.reports.figure;

import chokepoint.core.factor.Factor;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.DotPanels.Mark;
import chokepoint.findings.figure.DotPanels.Panel;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.SwingBars;
import chokepoint.findings.figure.Words;
import chokepoint.findings.sensitivity.DriverTargets.Target;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.Drivers.Found;
import chokepoint.findings.sensitivity.Drivers.Swing;
import chokepoint.findings.sensitivity.IntervalEstimate;
import chokepoint.findings.sensitivity.MorrisEffects;
import chokepoint.findings.sensitivity.SobolIndex;
import chokepoint.findings.sensitivity.SobolIndices;
import chokepoint.reports.table.DriverWords;
import chokepoint.reports.table.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The figures of a study of what drives a scenario: for each target indices, swings and the screening. */
public final class DriverFigures {

    private static final double PERCENT = 100;

    private final Drivers drivers;
    private final DriverWords words;

    private DriverFigures(Drivers drivers) {
        this.drivers = drivers;
        words = new DriverWords(drivers);
    }

    /** In the order in which they are read. */
    public static List<Figure> of(Drivers drivers) {
        DriverFigures figures = new DriverFigures(drivers);
        List<Figure> all = new ArrayList<>();
        for (Found found : drivers.found()) {
            found.indices().ifPresent(indices -> {
                all.add(figures.indices(found, indices));
                all.add(figures.swings(found));
            });
            all.add(figures.screening(found));
        }
        return all;
    }

    /** Name of the figure of a kind that tells of a target. */
    static String id(String kind, Target target) {
        return kind + "-"
                + target.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("-$", "");
    }

    private DotPanels indices(Found found, SobolIndices indices) {
        List<Integer> ranked = IntStream.range(0, indices.first().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        column -> -indices.total().get(column).known().estimate()))
                .toList();
        List<String> labels = drivers.columnLabels();
        StringBuilder description = new StringBuilder("Dots with intervals, a row each.");
        ranked.forEach(column -> description
                .append(' ')
                .append(labels.get(column))
                .append(": by itself ")
                .append(DriverWords.shown(indices.first().get(column)))
                .append(", with others ")
                .append(DriverWords.shown(indices.total().get(column)))
                .append(';'));
        String title = words.of(found).get(0);
        return new DotPanels(
                new Words(
                        id("indices", found.target()),
                        title.substring(0, title.length() - 1),
                        "Shares of the variance of " + found.target().label() + " over all that is drawn, from "
                                + Figures.count(indices.baseRows()) + " base rows, with 95% intervals.",
                        description.toString(),
                        "By itself: what is gone on average once the group is known. With others: what is left on average while everything"
                                + " else is known. Hollow: not distinguishable from 0.",
                        "",
                        PolicyHeadlines.SOURCE),
                ranked.stream().map(labels::get).toList(),
                List.of(
                        new Panel("by itself", "% of the variance", shares(ranked, indices.first())),
                        new Panel(
                                "with all it does together with others",
                                "% of the variance",
                                shares(ranked, indices.total()))));
    }

    private static List<Mark> shares(List<Integer> ranked, List<SobolIndex> indices) {
        return ranked.stream()
                .map(indices::get)
                .map(index -> new Mark(percent(index.known()), index.distinguishable()))
                .toList();
    }

    /** A share in per cent. */
    static Estimate percent(IntervalEstimate known) {
        return new Estimate(
                known.estimate() * PERCENT, new Estimate.Interval(known.low() * PERCENT, known.high() * PERCENT));
    }

    private SwingBars swings(Found found) {
        List<SwingBars.Row> rows = new ArrayList<>();
        for (int factor = 0; factor < found.swings().size(); factor++) {
            Swing swing = found.swings().get(factor);
            if (swing.low().isKnown() && swing.high().isKnown()) {
                rows.add(new SwingBars.Row(
                        drivers.leading().get(factor).label(),
                        swing.low().mean(),
                        swing.high().mean()));
            }
        }
        rows.sort(Comparator.comparingDouble(row -> -Math.abs(row.high() - row.low())));
        StringBuilder description = new StringBuilder("Bars around the mean.");
        rows.forEach(row -> description
                .append(' ')
                .append(row.name())
                .append(": low ")
                .append(Figures.amount(row.low()))
                .append(", high ")
                .append(Figures.amount(row.high()))
                .append(';'));
        String unit = found.target().unit();
        return new SwingBars(
                new Words(
                        id("swings", found.target()),
                        "How far " + found.target().label() + " swings with each group, everything else as it is drawn",
                        "Means while a group stands in the lowest and in the highest fifth of its range; the line is the mean of all, "
                                + Figures.amount(found.mean().mean()) + " " + unit + ".",
                        description.toString(),
                        "The widest swing stands on top. A bar that hardly leaves the line says that the group by itself moves little; what it"
                                + " does together with others does not show here.",
                        "The calibrated set, the other inputs and luck have no low and no high, and are not drawn.",
                        PolicyHeadlines.SOURCE),
                unit,
                found.mean().mean(),
                rows);
    }

    private DotPanels screening(Found found) {
        List<Factor> screened = drivers.setup().screened();
        List<MorrisEffects.Factor> effects = found.effects().factors();
        List<Integer> ranked = IntStream.range(0, screened.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        factor -> -effects.get(factor).meanAbsolute().mean()))
                .toList();
        StringBuilder description = new StringBuilder("Dots, a row a group.");
        ranked.forEach(factor -> description
                .append(' ')
                .append(screened.get(factor).label())
                .append(": ")
                .append(Figures.amount(effects.get(factor).meanAbsolute().mean()))
                .append(';'));
        return new DotPanels(
                new Words(
                        id("screening", found.target()),
                        "Screening: what a step of each group does to "
                                + found.target().label(),
                        "Mean size μ* and spread σ of the effects of single steps on "
                                + Figures.count(drivers.setup().trajectories())
                                + " trajectories, over the length of the step in quantiles; μ* with its 95% interval.",
                        description.toString(),
                        "A large σ beside μ* says that the group acts bent, or together with others. Filled: studied by variance.",
                        "The calibrated set cannot be stepped and is not drawn.",
                        PolicyHeadlines.SOURCE),
                ranked.stream().map(factor -> screened.get(factor).label()).toList(),
                List.of(
                        new Panel(
                                "μ*",
                                found.target().unit(),
                                ranked.stream()
                                        .map(factor -> mark(
                                                screened.get(factor),
                                                effects.get(factor).meanAbsolute()))
                                        .toList()),
                        new Panel(
                                "σ",
                                found.target().unit(),
                                ranked.stream()
                                        .map(factor -> new Mark(
                                                new Estimate(effects.get(factor).deviation(), null),
                                                drivers.leading().contains(screened.get(factor))))
                                        .toList())));
    }

    private Mark mark(Factor factor, MeanInterval mean) {
        return new Mark(
                new Estimate(mean.mean(), mean.isKnown() ? new Estimate.Interval(mean.low(), mean.high()) : null),
                drivers.leading().contains(factor));
    }
}
