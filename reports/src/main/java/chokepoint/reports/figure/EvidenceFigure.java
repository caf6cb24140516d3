package chokepoint.reports.figure;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.Conditioned.Shift;
import chokepoint.findings.evidence.Conditioned.Stop;
import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.DotPanels.Mark;
import chokepoint.findings.figure.DotPanels.Panel;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.EvidenceWords;
import chokepoint.reports.table.Figures;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** In how many runs industries lose output, before and after what was seen weighs, as dots. */
public final class EvidenceFigure {

    private static final double PERCENT = 100;
    private static final String UNIT = "% of the runs";

    private EvidenceFigure() {}

    /** The figure, industries in the order of the world. */
    public static List<Figure> of(Conditioned conditioned) {
        List<Stop> stops = conditioned.stops();
        return List.of(new DotPanels(
                new Words(
                        "answers",
                        new EvidenceWords(conditioned).headline(),
                        "Share of the runs in which an industry loses output within the horizon: all runs alike, and weighed by what was seen.",
                        description(stops),
                        "A dot that lies farther right on the second scale than on the first loses output more often in the runs that make what was"
                                + " seen.",
                        "",
                        PolicyHeadlines.SOURCE),
                stops.stream().map(Stop::industry).toList(),
                List.of(
                        panel("All runs alike", stops, Shift::before),
                        panel("Weighed by what was seen", stops, Shift::after))));
    }

    private static Panel panel(String title, List<Stop> stops, ToDoubleFunction<Shift> side) {
        return new Panel(
                title,
                UNIT,
                stops.stream()
                        .map(stop -> new Mark(new Estimate(PERCENT * side.applyAsDouble(stop.share()), null), true))
                        .toList());
    }

    private static String description(List<Stop> stops) {
        StringBuilder text = new StringBuilder("Dots, an industry each, on two scales.");
        for (Stop stop : stops) {
            text.append(' ')
                    .append(stop.industry())
                    .append(": ")
                    .append(Figures.runsShare(stop.share().before()))
                    .append(" of all runs alike, ")
                    .append(Figures.runsShare(stop.share().after()))
                    .append(" weighed.");
        }
        return text.toString();
    }
}
