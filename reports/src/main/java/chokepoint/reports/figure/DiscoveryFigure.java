package chokepoint.reports.figure;

import chokepoint.findings.discovery.DiscoveredRule;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.discovery.Share;
import chokepoint.findings.discovery.TriedBox;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.PeelingPath;
import chokepoint.findings.figure.PeelingPath.Judged;
import chokepoint.findings.figure.PeelingPath.Step;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.DiscoveryWords;
import chokepoint.reports.table.Figures;
import java.util.List;

/** How a rule was found: coverage against density. */
public final class DiscoveryFigure {

    private DiscoveryFigure() {}

    /** The figure; none where no rule was found. */
    public static List<Figure> of(Inquiry inquiry) {
        if (!(inquiry.discovery() instanceof DiscoveredRule rule)) {
            return List.of();
        }
        TriedBox chosen = rule.trajectory().get(rule.chosen());
        String title = new DiscoveryWords(inquiry).answer().get(0);
        Words words = new Words(
                "peeling",
                title.substring(0, title.length() - 1),
                "The way from all runs to few, a slice at a time, on the half of the runs that the rule was found on. The large dot is the"
                        + " step that it was made from.",
                "A line of " + rule.trajectory().size()
                        + " dots from all runs, on the right, to few. The chosen one holds "
                        + Figures.count(chosen.rows())
                        + " runs, of which " + Figures.runsShare(chosen.density()) + " show it, and covers "
                        + Figures.runsShare(chosen.coverage()) + " of those that do.",
                "Further up the rule is surer, further left it leaves more of the runs out that show it. The cross is the rule on the other"
                        + " half, with its 95% intervals: where it lies well under the large dot, the rule promised too much.",
                "",
                "Chokepoint " + inquiry.build().version() + ", "
                        + Figures.count(inquiry.cases().rows()) + " runs of "
                        + inquiry.runs().scenario().name() + ".");
        return List.of(new PeelingPath(
                words,
                rule.trajectory().stream()
                        .map(box -> new Step(box.coverage(), box.density(), box.restrictedColumns()))
                        .toList(),
                rule.chosen(),
                rule.judged().inside() == 0 || rule.judged().cases() == 0
                        ? null
                        : new Judged(
                                estimate(rule.judged().coverage()),
                                estimate(rule.judged().density()))));
    }

    private static Estimate estimate(Share share) {
        return new Estimate(share.value(), new Estimate.Interval(share.low(), share.high()));
    }
}
