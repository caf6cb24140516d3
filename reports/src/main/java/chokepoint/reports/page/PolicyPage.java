package chokepoint.reports.page;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.figure.PolicyFigures;
import chokepoint.reports.table.CurveTable;
import chokepoint.reports.table.CurveWords;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.PolicyNames;
import chokepoint.reports.table.PolicyWords;
import chokepoint.reports.table.ReplayWords;
import chokepoint.reports.view.FigureView;
import chokepoint.reports.view.PolicyView;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import chokepoint.reports.words.PolicySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The page {@code report.html} of a comparison of policies: one file that needs no other and no network. */
public final class PolicyPage {

    private final PolicySetup setup;
    private final PolicyComparison comparison;
    private final PolicyTables tables;
    private final PolicyWords words;
    private final List<CostCurve> curves;
    private final List<FigureView> figures;

    public PolicyPage(
            PolicySetup setup,
            PolicyComparison comparison,
            Scoreboard scoreboard,
            PolicyWords words,
            List<CostCurve> curves,
            List<Figure> figures) {
        this.setup = setup;
        this.comparison = comparison;
        tables = new PolicyTables(comparison, scoreboard);
        this.words = words;
        this.curves = List.copyOf(curves);
        this.figures = FigureViews.of(figures);
    }

    /** The whole page. */
    public String render() {
        String title = "Policies compared: "
                + String.join(
                        ", ", comparison.bans().stream().map(PolicyCase::name).toList());
        return Templates.render(
                "policies",
                new PolicyView(
                        PageFrame.screen(title, setup.build()),
                        words.question(),
                        comparison.bans().stream()
                                .map(ban -> String.join(" ", words.answer(ban)))
                                .toList(),
                        PolicySentence.NO_FORECAST.say(),
                        IntStream.range(0, curves.size()).mapToObj(this::curve).toList(),
                        comparison.bans().stream().map(this::ban).toList(),
                        words.marks(),
                        words.notes(),
                        figures,
                        comparison.policies().stream()
                                .map(policy -> new PolicyView.Entry(
                                        PolicyNames.code(policy), PolicyWords.titleAndSummary(policy)))
                                .toList(),
                        basis()));
    }

    private PolicyView.Curve curve(int number) {
        CostCurve curve = curves.get(number);
        CurveWords said = new CurveWords(curve);
        List<String> heads = new ArrayList<>(List.of(curve.family().quantity()));
        heads.addAll(CurveTable.HEADS);
        return new PolicyView.Curve(
                said.heading(),
                said.sentences(),
                figures.stream()
                        .filter(figure -> figure.id().equals("curve-" + (number + 1)))
                        .toList(),
                Table.captioned(
                        "The values: means, and under them their 95% intervals",
                        heads, curve.points().stream().map(PolicyPage::row).toList()));
    }

    private static Row row(CostCurve.Point point) {
        List<String> cells = new ArrayList<>(List.of(point.value()));
        CurveTable.cells(point).forEach(cell -> cells.add(String.join("\n", cell)));
        return Row.of(cells);
    }

    private PolicyView.Ban ban(PolicyCase ban) {
        String days = PolicyFigures.daysId(comparison, ban);
        return new PolicyView.Ban(
                tables.whoPays(ban),
                tables.worth(ban),
                figures.stream().filter(figure -> figure.id().equals(days)).toList(),
                tables.industries(ban),
                tables.things(ban),
                tables.cost(ban));
    }

    private PolicyView.Basis basis() {
        List<String> said = new ArrayList<>(words.assumptions());
        setup.replayScore()
                .map(score -> ReplayWords.of(score, PolicySentence.REPLAY))
                .ifPresent(said::add);
        said.addAll(words.caveats());
        return new PolicyView.Basis(
                said,
                Figures.count(comparison.runs().count()) + " of " + Figures.count(setup.runs()),
                String.join(", ", setup.caseNames()),
                Long.toString(setup.seed()));
    }
}
