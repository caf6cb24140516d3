package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Provenance;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sensitivity.GivenDrivers.Found;
import chokepoint.findings.sensitivity.ToldProvenance;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.table.GivenWords;
import chokepoint.reports.view.ReportView;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page {@code report.html}: one file that needs no other and no network, for the screen and for paper. */
public final class ReportPage {

    private final Ensemble ensemble;
    private final Build build;
    private final List<Figure> figures;
    private final Findings findings;
    private final GivenDrivers drivers;

    public ReportPage(Ensemble ensemble, Build build, List<Figure> figures) {
        this.ensemble = ensemble;
        this.build = build;
        this.figures = List.copyOf(figures);
        findings = new Findings(ensemble);
        drivers = GivenDrivers.ofLoss(ensemble.scenario(), ensemble.seed(), ensemble.runs());
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
                        drives(),
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

    /** What moves the loss, and then what that rests on. */
    private List<String> drives() {
        GivenWords words = new GivenWords(drivers);
        List<String> said = words.of(loss());
        int last = said.size() - 1;
        return List.of(
                Stream.concat(words.first().stream(), said.subList(0, last).stream())
                        .collect(Collectors.joining(" ")),
                said.get(last));
    }

    private Found loss() {
        return drivers.found().get(0);
    }

    /** What is guessed comes first. */
    private ReportView.Basis basis() {
        InputTables tables = new InputTables(ensemble);
        return new ReportView.Basis(
                findings.inputs(),
                tables.shares(ToldProvenance.of(drivers.draws(), loss())),
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
