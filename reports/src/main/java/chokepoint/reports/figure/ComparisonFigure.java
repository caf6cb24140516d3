package chokepoint.reports.figure;

import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.figure.SideBySideBars;
import chokepoint.findings.figure.SideBySideBars.Bar;
import chokepoint.findings.figure.SideBySideBars.Row;
import chokepoint.findings.figure.SideBySideBars.Run;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.util.Comparator;
import java.util.List;

/** Runs side by side: for every industry the time to survive and the loss under each. */
public final class ComparisonFigure {

    private ComparisonFigure() {}

    /** The figure {@code comparison}. */
    public static SideBySideBars of(Comparison comparison) {
        Words words = new Words(
                "comparison",
                title(comparison),
                "Days to the first lost output, and value added lost in the first "
                        + Figures.whole(comparison.firstYearDays())
                        + " days, by industry and scenario. Days: median, and quartiles of the runs that lose output as a line."
                        + " Loss: mean.",
                description(comparison),
                caption(comparison),
                "An outlined bar that ends in > "
                        + Figures.whole(comparison.first().horizonDays())
                        + ": not inside the horizon in more than half of the runs. Bars stand in the order of the legend. Days count from each"
                        + " scenario’s own measure.",
                PolicyHeadlines.SOURCE);
        return new SideBySideBars(
                words,
                comparison.first().horizonDays(),
                comparison.capDays(),
                comparison.firstYearDays(),
                comparison.runs().stream()
                        .map(run -> new Run(
                                run.label(), run.title(), run.japanLoss().mean()))
                        .toList(),
                comparison.industries().stream()
                        .map(name -> row(comparison, name))
                        .toList());
    }

    private static Row row(Comparison comparison, String industry) {
        return new Row(
                industry,
                comparison.runs().stream()
                        .map(run -> run.industry(industry))
                        .map(one -> new Bar(one.firstLostOutput(), one.loss().mean()))
                        .toList());
    }

    private static String title(Comparison comparison) {
        Comparator<FinishedRun> byLoss =
                Comparator.comparingDouble(run -> run.japanLoss().mean());
        FinishedRun least = comparison.runs().stream().min(byLoss).orElseThrow();
        FinishedRun most = comparison.runs().stream().max(byLoss).orElseThrow();
        return "Side by side: Japan's loss of the first " + Figures.whole(comparison.firstYearDays())
                + " days runs from JPY "
                + Figures.amount(least.japanLoss().mean()) + " bn (" + least.label() + ") to "
                + Figures.amount(most.japanLoss().mean()) + " bn (" + most.label() + ")";
    }

    private static String caption(Comparison comparison) {
        List<String> counts = comparison.runs().stream()
                .map(run -> run.label() + " "
                        + run.industries().stream()
                                .filter(industry -> industry.firstLostOutput().happens())
                                .count())
                .toList();
        return "Industries that lose output inside the horizon in more than half of the runs, of "
                + comparison.industries().size() + ": " + String.join(", ", counts) + ".";
    }

    private static String description(Comparison comparison) {
        StringBuilder text = new StringBuilder("Bars by industry and scenario.");
        for (String name : comparison.industries()) {
            text.append(' ').append(name).append(':');
            for (FinishedRun run : comparison.runs()) {
                FinishedRun.Industry industry = run.industry(name);
                text.append(' ')
                        .append(run.label())
                        .append(' ')
                        .append(Figures.days(industry.firstLostOutput().median(), run.horizonDays()))
                        .append(" days, JPY ")
                        .append(Figures.amount(industry.loss().mean()))
                        .append(" bn;");
            }
        }
        return text.toString();
    }
}
