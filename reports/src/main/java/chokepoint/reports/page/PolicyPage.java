package chokepoint.reports.page;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.figure.PolicyFigures;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.PolicyNames;
import chokepoint.reports.table.PolicyWords;
import chokepoint.reports.table.ReplayWords;
import chokepoint.reports.words.PolicySentence;
import java.util.List;

/** The page {@code report.html} of a comparison of policies: one file that needs no other and no network. */
public final class PolicyPage {

    private final PolicySetup setup;
    private final PolicyComparison comparison;
    private final PolicyTables tables;
    private final PolicyWords words;
    private final List<Chart> charts;

    public PolicyPage(
            PolicySetup setup,
            PolicyComparison comparison,
            Scoreboard scoreboard,
            PolicyWords words,
            List<Chart> charts) {
        this.setup = setup;
        this.comparison = comparison;
        tables = new PolicyTables(comparison, scoreboard);
        this.words = words;
        this.charts = List.copyOf(charts);
    }

    /** The whole page. */
    public String render() {
        String title = "Policies compared: "
                + String.join(
                        ", ", comparison.bans().stream().map(PolicyCase::name).toList());
        Html html = PageFrame.open(title);
        html.open("header")
                .element("p class=\"kicker\"", "Chokepoint · what policies buy")
                .element("h1", title)
                .element("p class=\"lead\"", words.question())
                .close("header");
        findings(html);
        html.element("h2", "Who pays and who gains");
        comparison.bans().forEach(ban -> tables.whoPays(html, ban));
        words.marks().forEach(mark -> html.element("p class=\"note\"", mark));
        html.element(
                "p class=\"note\"",
                "Differences to the baseline: lines with a plus are gains, lines with a minus are costs, and less than nought turns"
                        + " them round. Japan’s lines sum to its gain less cost. Stocks and taxes: cost of holding stocks and of raising"
                        + " taxes, less what is left in stock at the end. The other countries’ lines have no sum, as what they gain is"
                        + " not counted.");
        html.element("h2", "Scoreboard");
        for (PolicyCase ban : comparison.bans()) {
            tables.worth(html, ban);
        }
        words.notes().forEach(note -> html.element("p class=\"note\"", note));
        chart(html, "frontier");
        chart(html, "regret");
        html.element("h2", "Days gained by industry");
        comparison.bans().forEach(ban -> chart(html, PolicyFigures.daysId(comparison, ban)));
        comparison.bans().forEach(ban -> tables.industries(html, ban));
        html.element(
                "p class=\"note\"",
                "Difference in mean min(days to the first lost output, 365) to the baseline, and its 95% interval. ●: clear of nought"
                        + " when the whole table is looked at, so that one table in twenty at most has such a mark for nothing. The first of"
                        + " several is in every run the one that loses output first.");
        html.element("h2", "Output, prices, capacity");
        comparison.bans().forEach(ban -> tables.things(html, ban));
        html.element(
                "p class=\"note\"",
                "Weeks of output saved: output not lost over all years, industries weighted by value added. Peak avoided: highest"
                        + " 13-week price in Japan over the price before, baseline less policy. Capacity: what runs on 1"
                        + " January, and under it the difference to the baseline.");
        chart(html, "capacity");
        html.element("h2", "What it costs, part by part");
        comparison.bans().forEach(ban -> tables.cost(html, ban));
        html.element(
                "p class=\"note\"",
                "Outlay less recoverable value, plus carry, deadweight and what users in Japan and the other countries of the G7 and"
                        + " the EU pay more, is what the coalition bears. Resource cost (carry, new plants, deadweight) is what is used"
                        + " up; the rest of the outlay changes hands.");
        chart(html, "payments");
        chart(html, "flows");
        chart(html, "waterfall");
        policies(html);
        rests(html);
        PageFrame.footer(html, setup.build());
        return PageFrame.close(html);
    }

    private void findings(Html html) {
        html.open("section class=\"findings\" aria-label=\"Findings\"").element("h2", "Findings");
        for (PolicyCase ban : comparison.bans()) {
            html.element("p", String.join(" ", words.answer(ban)));
        }
        html.open("p").element("strong", PolicySentence.NO_FORECAST.say()).close("p");
        html.close("section");
    }

    private void chart(Html html, String id) {
        charts.stream().filter(chart -> chart.id().equals(id)).forEach(chart -> PageFrame.figure(html, chart));
    }

    private void policies(Html html) {
        html.open("section").element("h2", "The policies").open("dl");
        for (Policy policy : comparison.policies()) {
            html.element("dt", PolicyNames.code(policy)).element("dd", PolicyWords.titleAndSummary(policy));
        }
        html.close("dl").close("section");
    }

    private void rests(Html html) {
        html.open("section").element("h2", "What it rests on");
        words.assumptions().forEach(line -> html.element("p", line));
        setup.replayScore()
                .map(score -> ReplayWords.of(score, PolicySentence.REPLAY))
                .ifPresent(line -> html.element("p", line));
        words.caveats().forEach(line -> html.element("p", line));
        html.open("table class=\"narrow\"").open("tbody");
        html.row(
                List.of(
                        "replications",
                        Figures.count(comparison.runs().count()) + " of " + Figures.count(setup.runs())),
                1);
        html.row(List.of("cases", String.join(", ", setup.caseNames())), 1);
        html.row(List.of("seed", Long.toString(setup.seed())), 1);
        html.row(List.of("program", "chokepoint " + setup.build().version()), 1);
        html.row(List.of("commit", setup.build().commit()), 1);
        html.close("tbody").close("table");
        html.element(
                "p",
                "The same cases, policies, seed and program give the same files. scoreboard.csv, outlays.csv, transfers.csv, who_pays.csv,"
                        + " days_gained.csv, regret.csv and measures.csv hold every number; datapackage.json says what each"
                        + " column means.");
        html.close("section");
    }
}
