package chokepoint.reports.page;

import chokepoint.findings.discovery.Condition;
import chokepoint.findings.discovery.DiscoveredRule;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.table.DiscoveryTable;
import chokepoint.reports.table.DiscoveryWords;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.view.DiscoveryView;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import java.util.List;

/** The page {@code rule.html} on where something happens, in one file that needs no other. */
public final class DiscoveryPage {

    private final Inquiry inquiry;
    private final DiscoveryWords words;
    private final List<Figure> figures;

    /**
     * @param figures those of {@link chokepoint.reports.figure.DiscoveryFigure}
     */
    public DiscoveryPage(Inquiry inquiry, List<Figure> figures) {
        this.inquiry = inquiry;
        words = new DiscoveryWords(inquiry);
        this.figures = List.copyOf(figures);
    }

    /** The whole page. */
    public String render() {
        return Templates.render(
                "discovery",
                new DiscoveryView(
                        PageFrame.screen(
                                "Where “" + inquiry.happening().text() + "” in "
                                        + inquiry.runs().scenario().name(),
                                inquiry.build()),
                        words.answer(),
                        words.further(),
                        Findings.NOT_A_FORECAST,
                        FigureViews.of(figures),
                        rule(),
                        stability()));
    }

    private Table rule() {
        List<Condition> conditions = inquiry.discovery() instanceof DiscoveredRule rule ? rule.conditions() : List.of();
        return Table.captioned(
                conditions.isEmpty() ? "No condition" : "Conditions, the one that is worth most first",
                List.of("Name", "where", "points it is worth", "half-samples with one on it"),
                conditions.stream()
                        .map(one -> Row.of(
                                List.of(
                                        one.restriction().column(),
                                        words.inWords(one.restriction()),
                                        Figures.whole(100 * one.worth()),
                                        Figures.runsShare(one.restrictedShare())),
                                1))
                        .toList());
    }

    private Table stability() {
        return Table.captioned(
                "Circumstances most often restricted in half-samples",
                List.of("What it is", "half-samples"),
                DiscoveryTable.oftenFound(inquiry).stream()
                        .map(one -> Row.of(List.of(words.what(one.column()), Figures.runsShare(one.restrictedShare()))))
                        .toList());
    }
}
