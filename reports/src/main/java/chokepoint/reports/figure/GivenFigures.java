package chokepoint.reports.figure;

import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.DotPanels.Mark;
import chokepoint.findings.figure.DotPanels.Panel;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.Words;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sensitivity.GivenDrivers.Found;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.GivenTable;
import chokepoint.reports.table.GivenWords;
import java.util.List;

/** The figures of what drives a scenario as far as plain runs can tell: for each target that can be asked, shares and slopes of groups. */
public final class GivenFigures {

    /** Not drawn. */
    private static final Estimate NOTHING = new Estimate(Double.NaN, null);

    private final GivenDrivers drivers;
    private final GivenWords words;

    private GivenFigures(GivenDrivers drivers) {
        this.drivers = drivers;
        words = new GivenWords(drivers);
    }

    /** In the order of the targets; none of one that cannot be asked. */
    public static List<Figure> of(GivenDrivers drivers) {
        GivenFigures figures = new GivenFigures(drivers);
        return drivers.found().stream()
                .filter(found -> found.indices().isPresent())
                .<Figure>map(figures::figure)
                .toList();
    }

    private DotPanels figure(Found found) {
        List<Integer> shown = GivenTable.shown(found);
        StringBuilder description = new StringBuilder("Dots with intervals, a row each.");
        shown.forEach(factor -> description
                .append(' ')
                .append(words.label(factor))
                .append(": by itself ")
                .append(GivenWords.shown(found, factor))
                .append(" (")
                .append(GivenWords.interval(found.index(factor)))
                .append("), slope ")
                .append(GivenWords.slope(found.slopes().get(factor)))
                .append(';'));
        String title = words.of(found).get(0);
        return new DotPanels(
                new Words(
                        DriverFigures.id("told", found.target()),
                        title.substring(0, title.length() - 1),
                        "Shares of the variance of " + found.target().label()
                                + ", and slopes of a straight line in all groups, from " + Figures.count(found.runs())
                                + " runs that every input was drawn in, with 95% intervals.",
                        description.toString(),
                        "By itself: what is gone on average once the group is known, whatever its course. Slope: by how many standard deviations"
                                + " the result moves with one of the group. Hollow: not told from what chance makes of groups without effect.",
                        shown.size() < drivers.draws().factors().size()
                                ? "Of "
                                        + Figures.count(
                                                drivers.draws().factors().size()) + " groups "
                                        + Figures.count(shown.size()) + " are drawn; told.csv has all of them."
                                : "",
                        PolicyHeadlines.SOURCE),
                shown.stream().map(words::label).toList(),
                List.of(
                        new Panel(
                                "by itself",
                                "% of the variance",
                                shown.stream()
                                        .map(factor -> new Mark(
                                                found.index(factor)
                                                        .map(DriverFigures::percent)
                                                        .orElse(NOTHING),
                                                found.named().contains(factor)))
                                        .toList()),
                        new Panel(
                                "slope",
                                "standard deviations",
                                shown.stream()
                                        .map(factor -> slope(found, factor))
                                        .toList())));
    }

    /** Nothing is drawn where there is no slope. */
    private static Mark slope(Found found, int factor) {
        return found.slopes()
                .get(factor)
                .map(one -> new Mark(
                        new Estimate(one.estimate(), new Estimate.Interval(one.low(), one.high())),
                        found.steepest().contains(factor)))
                .orElse(new Mark(NOTHING, false));
    }
}
