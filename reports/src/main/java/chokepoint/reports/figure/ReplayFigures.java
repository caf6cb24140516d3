package chokepoint.reports.figure;

import chokepoint.core.validation.Score;
import chokepoint.findings.ensemble.Spread;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.ObservedPanels;
import chokepoint.findings.figure.ObservedPanels.Observation;
import chokepoint.findings.figure.ObservedPanels.Panel;
import chokepoint.findings.figure.Words;
import chokepoint.findings.replay.ReplaySeries;
import chokepoint.findings.replay.ReplaySeries.Observed;
import chokepoint.findings.replay.ReplaySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All figures of a replay. */
public final class ReplayFigures {

    private ReplayFigures() {}

    /** The figures, in the order in which they are read; what the peak is made of only where runs without a cause were made. */
    public static List<Figure> of(ReplaySummary replay) {
        List<ReplaySeries> series = replay.series();
        String runs = "Median and 10–90% of " + replay.histories().size() + " runs, and what was observed.";
        List<Figure> figures = new ArrayList<>(List.of(
                course("replay-prices", "Export prices", runs, of(series, Set.of("prices"))),
                course("replay-home", "Prices in China", runs, of(series, Set.of("home"))),
                course("replay-trade", "Trade and demand", runs, of(series, Set.of("trade", "demand")))));
        if (!replay.variants().isEmpty()) {
            figures.add(SplitFigure.of(replay));
        }
        return figures;
    }

    private static List<ReplaySeries> of(List<ReplaySeries> series, Set<String> groups) {
        return series.stream().filter(one -> groups.contains(one.group())).toList();
    }

    private static ObservedPanels course(String id, String title, String subtitle, List<ReplaySeries> series) {
        Words words = new Words(
                id,
                title,
                subtitle,
                description(series),
                "The line is the median of the runs, the band holds 80% of them. A point passes when the median is within 1.5"
                        + " times of it, or a band no wider than 2.5 times covers it.",
                "Points: what was observed, with its range where sources differ. Logarithmic scales.",
                PolicyHeadlines.SOURCE);
        return new ObservedPanels(
                words, series.stream().map(ReplayFigures::panel).toList());
    }

    private static Panel panel(ReplaySeries series) {
        return new Panel(
                series.label(),
                series.unit(),
                series.days(),
                values(series, Spread::p10),
                values(series, Spread::median),
                values(series, Spread::p90),
                series.observed().stream().map(ReplayFigures::observation).toList());
    }

    private static List<Double> values(ReplaySeries series, ToDoubleFunction<Spread> value) {
        return series.spreads().stream()
                .map(spread -> value.applyAsDouble(spread))
                .toList();
    }

    private static Observation observation(Observed point) {
        Score score = point.score();
        return new Observation(
                point.day(),
                score.target().observedUnits(),
                score.target().leastUnits(),
                score.target().mostUnits(),
                !score.passes() && !score.target().isBase());
    }

    private static String description(List<ReplaySeries> series) {
        StringBuilder text = new StringBuilder();
        for (ReplaySeries one : series) {
            text.append(one.label())
                    .append(": ")
                    .append(one.observed().stream()
                            .filter(point -> point.score().passes())
                            .count())
                    .append(" of ")
                    .append(one.observed().stream()
                            .filter(point -> point.score().counts())
                            .count())
                    .append(" observations pass. ");
        }
        return text.toString().trim();
    }
}
