package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Provenance;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import java.util.List;

/** The page {@code report.html}: one file that needs no other and no network, for the screen and for paper. */
public final class ReportPage {

    private final Ensemble ensemble;
    private final Build build;
    private final List<Chart> charts;
    private final Findings findings;

    public ReportPage(Ensemble ensemble, Build build, List<Chart> charts) {
        this.ensemble = ensemble;
        this.build = build;
        this.charts = List.copyOf(charts);
        findings = new Findings(ensemble);
    }

    /** The whole page. */
    public String render() {
        Html html = PageFrame.open(ensemble.scenario().title());
        header(html);
        findings(html);
        new IndustryTables(ensemble).reserves(html);
        html.element("p class=\"note\"", tableNote());
        new IndustryTables(ensemble).first(html);
        html.element("h2", "Charts");
        charts.forEach(chart -> PageFrame.figure(html, chart));
        html.element("h2", "More detail by industry");
        new IndustryTables(ensemble).details(html);
        howToRead(html);
        inputs(html);
        facts(html);
        PageFrame.footer(html, build);
        return PageFrame.close(html);
    }

    private void header(Html html) {
        html.open("header").element("p class=\"kicker\"", "Chokepoint · how long reserves last");
        html.element("h1", ensemble.scenario().title());
        if (!ensemble.scenario().summary().isBlank()) {
            html.element("p class=\"lead\"", ensemble.scenario().summary());
        }
        html.close("header");
    }

    private void findings(Html html) {
        html.open("section class=\"findings\" aria-label=\"Findings\"").element("h2", "Findings");
        if (!findings.failures().isEmpty()) {
            html.open("p").element("strong", findings.failures()).close("p");
        }
        html.element("p", String.join(" ", findings.first()))
                .element("p", String.join(" ", findings.cost()))
                .element("p", findings.damageShare());
        html.open("p")
                .element("strong", Findings.NOT_A_FORECAST)
                .raw(Html.escape(" " + findings.inputs()))
                .close("p");
        findings.replay().ifPresent(said -> html.element("p", said));
        html.close("section");
        html.element("h2", "Industries");
    }

    private String tableNote() {
        return "Days count from " + Figures.dayInWords(ensemble.measureDate())
                + (ensemble.added().isPresent()
                        ? ". Added by the measure: output more than 1% of plan under that of the same run without the measure, for 28"
                                + " days."
                        : ". First lost output: under 99% of plan for 28 days.")
                + " A median stands only where it happens in more than half of the runs within the "
                + Figures.whole(ensemble.horizonDays())
                + " days simulated, with the quartiles of the runs in which it does; else “in 30%” says in how many. Runs: share and its"
                + " 95% interval. Output under 99, 90 and 75% of plan: levels, with the measure. Stock: mean days, on the eve, of the"
                + " goods that hold the industry up most often; short after: when want of the same goods does. Added losses: mean and"
                + " half of the 95% interval of the mean; losses: mean and the range of eight runs in ten. Whole again: days from the"
                + " first lost output, over the runs that lose any.";
    }

    private void howToRead(Html html) {
        html.open("section").element("h2", "How to read this").open("dl");
        entry(
                html,
                "First lost output",
                "The first day that opens four weeks with the industry’s output under 99% of plan. The first firm may be"
                        + " short much earlier.");
        entry(
                html,
                "Cover",
                "Stock divided by need, in days. Parts stand at the plant, the own reserve behind them, trading houses"
                        + " outermost, and each is filled up from the next one out. Trading houses serve everybody and hold some back when"
                        + " alarmed, so that they need not be empty when a firm stands still. Cover is a mean over firms, and some"
                        + " firms hold much less.");
        entry(
                html,
                "Added by the measure",
                "Each run is paired with its twin: the same past and the same luck without what begins with the measure. What stands"
                        + " under “added” is the difference of the two; it may be less than nought, where licences that are refused"
                        + " earlier make users hoard or save what they need later.");
        entry(
                html,
                "Beyond the horizon",
                "What does not happen in the " + Figures.whole(ensemble.horizonDays())
                        + " days simulated is counted as a run that is not hit; no number is made up for it.");
        entry(html, "Whole again", "The first of 13 straight weeks with output at 99% of plan or more.");
        entry(
                html,
                "Value lost",
                "Exposed value added × output lost × the damage share. Of the industries that feed the same car only the one that"
                        + " loses most counts in each week.");
        entry(
                html,
                "Licensed and free",
                "Chinese lots need a licence while a control is in force; every other lot is sold in a free market to whoever"
                        + " bids most. The two prices part, and the free one moves on few tonnes.");
        entry(
                html,
                "Ranges",
                "Every input is drawn anew in each run from its low, central and high value; the range is what that"
                        + " uncertainty does, not a statement of likelihood.");
        html.close("dl").close("section");
    }

    private static void entry(Html html, String term, String meaning) {
        html.element("dt", term).element("dd", meaning);
    }

    private void inputs(Html html) {
        InputTables tables = new InputTables(ensemble);
        html.open("section").element("h2", "What the result rests on").element("p", findings.inputs());
        tables.shares(html);
        tables.rows(html, Provenance.ASSUMED);
        for (Provenance provenance : List.of(Provenance.OBSERVED, Provenance.DERIVED, Provenance.REMAINDER)) {
            tables.rows(html, provenance);
        }
        html.close("section");
    }

    private void facts(Html html) {
        html.open("section")
                .element("h2", "This report")
                .open("table class=\"narrow\"")
                .open("tbody");
        html.row(List.of("scenario", ensemble.scenario().name()), 1);
        html.row(List.of("runs", Figures.count(ensemble.runCount())), 1);
        html.row(List.of("seed", Long.toString(ensemble.seed())), 1);
        html.row(List.of("first day of the measure", Figures.dayInWords(ensemble.measureDate())), 1);
        html.row(List.of("horizon", Figures.whole(ensemble.horizonDays()) + " days"), 1);
        html.row(List.of("program", "chokepoint " + build.version()), 1);
        html.row(List.of("commit", build.commit()), 1);
        html.close("tbody").close("table");
        html.element(
                "p",
                "The same scenario, runs and seed give the same report. Beside it: reserves.csv, outcomes.csv, series.csv"
                        + " and inputs.csv, every column described in datapackage.json; the charts as SVG and PNG in charts/;"
                        + " and manifest.json with the fingerprint of each file.");
        html.close("section");
    }
}
