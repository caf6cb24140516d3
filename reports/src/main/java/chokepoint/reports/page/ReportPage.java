package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Provenance;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.view.ReportView;
import java.util.List;
import java.util.stream.Stream;

/** The page {@code report.html}: one file that needs no other and no network, for the screen and for paper. */
public final class ReportPage {

    private final Ensemble ensemble;
    private final Build build;
    private final List<Figure> figures;
    private final Findings findings;

    public ReportPage(Ensemble ensemble, Build build, List<Figure> figures) {
        this.ensemble = ensemble;
        this.build = build;
        this.figures = List.copyOf(figures);
        findings = new Findings(ensemble);
    }

    /** The whole page. */
    public String render() {
        IndustryTables industries = new IndustryTables(ensemble);
        return Templates.render(
                "report",
                new ReportView(
                        PageFrame.screen(ensemble.scenario().title(), build),
                        ensemble.scenario().summary(),
                        found(),
                        industries.reserves(),
                        industries.first(),
                        industries.details(),
                        FigureViews.of(figures),
                        basis(),
                        facts()));
    }

    private ReportView.Findings found() {
        return new ReportView.Findings(
                findings.failures(),
                List.of(String.join(" ", findings.first()), String.join(" ", findings.cost()), findings.damageShare()),
                Findings.NOT_A_FORECAST,
                findings.replay().stream().toList());
    }

    /** What is guessed comes first. */
    private ReportView.Basis basis() {
        InputTables tables = new InputTables(ensemble);
        return new ReportView.Basis(
                findings.inputs(),
                tables.shares(),
                Stream.of(Provenance.ASSUMED, Provenance.OBSERVED, Provenance.DERIVED, Provenance.REMAINDER)
                        .flatMap(provenance -> tables.rows(provenance).stream())
                        .toList());
    }

    private ReportView.Facts facts() {
        return new ReportView.Facts(
                ensemble.scenario().name(),
                Figures.count(ensemble.runCount()),
                Long.toString(ensemble.seed()),
                ensemble.added().isPresent(),
                Figures.dayInWords(ensemble.measureDate()),
                Figures.whole(ensemble.horizonDays()));
    }
}
