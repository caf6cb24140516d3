package chokepoint.reports.page;

import chokepoint.core.world.Provenance;
import chokepoint.reports.Build;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import java.util.List;

/** The page {@code report.html}: one file that needs no other and no network, for the screen and for paper. */
public final class ReportPage {

    private static final String DAMAGE_SHARE = "λ";

    private final Ensemble ensemble;
    private final Build build;
    private final List<Chart> charts;
    private final Findings findings;

    public ReportPage(Ensemble ensemble, Build build, List<Chart> charts) {
        this.ensemble = ensemble;
        this.build = build;
        this.charts = List.copyOf(charts);
        findings = new Findings(ensemble, DAMAGE_SHARE);
    }

    /** The whole page. */
    public String render() {
        Html html = PageFrame.open(ensemble.scenario().title());
        header(html);
        findings(html);
        new IndustryTables(ensemble).reserves(html);
        html.element("p class=\"note\"", tableNote());
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
        html.element("p class=\"lead\"", ensemble.scenario().summary());
        html.close("header");
    }

    private void findings(Html html) {
        html.open("section class=\"findings\" aria-label=\"Findings\"").element("h2", "Findings");
        if (!findings.failures().isEmpty()) {
            html.open("p").element("strong", findings.failures()).close("p");
        }
        html.element("p", findings.first()).element("p", findings.cost()).element("p", findings.damageShare());
        html.open("p")
                .element("strong", Findings.NOT_A_FORECAST)
                .raw(Html.escape(" " + findings.inputs()))
                .close("p");
        html.close("section");
        html.element("h2", "Industries");
    }

    private String tableNote() {
        return "Days count from " + Figures.dayInWords(ensemble.measureDate()) + ". “> "
                + Figures.whole(ensemble.horizonDays())
                + "” is beyond the horizon. Days and dates are medians. Cover is the mean of the oxide that bound most often"
                + " (or is scarcest). Losses are means, net of output that is made later. Whole again:"
                + " over the runs that run short; * while the measure still holds.";
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
                        + " outermost; outer layers empty first. It is a mean over firms, and some firms hold much less.");
        entry(
                html,
                "Beyond the horizon",
                "What does not happen in the " + Figures.whole(ensemble.horizonDays())
                        + " days simulated counts as later than any day in every percentile; no number is made up for it.");
        entry(html, "Whole again", "The first of 13 straight weeks with output at 99% of plan or more.");
        entry(
                html,
                "Value lost",
                "Exposed value added × output lost × λ in the first year; Japan counts the industries that feed the same car"
                        + " once, with the largest of their losses. " + findings.damageShare());
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
