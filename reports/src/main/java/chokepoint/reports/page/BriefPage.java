package chokepoint.reports.page;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Nest;
import chokepoint.core.world.Policy;
import chokepoint.reports.PolicySetup;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.ScoreRow;
import chokepoint.reports.statistics.Scoreboard;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyTable;
import chokepoint.reports.table.PolicyWords;
import java.util.ArrayList;
import java.util.List;

/** The brief of a comparison of policies: question, answer, table, chart, caveats, assumptions; for two pages of paper. */
public final class BriefPage {

    private final PolicySetup setup;
    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final PolicyWords words;

    public BriefPage(PolicySetup setup, PolicyComparison comparison, Scoreboard scoreboard, PolicyWords words) {
        this.setup = setup;
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        this.words = words;
    }

    /**
     * The page, well-formed as XML too.
     *
     * @param picture markup of the chart
     * @param caption how to read the chart
     * @param textPoints size of the text on paper
     */
    public String render(String picture, String caption, double textPoints) {
        PolicyCase ban = comparison.bans().get(0);
        String title = "Which policies are worth it against " + ban.name() + "?";
        Html html = new Html()
                .raw("<!DOCTYPE html>\n")
                .open("html lang=\"en\"")
                .open("head")
                .raw("<meta charset=\"utf-8\"/>\n")
                .element("title", title + " · Chokepoint")
                .open("style")
                .raw(PageFrame.style("brief.css"))
                .raw("body { font-size: " + Figures.plain(textPoints) + "pt; }\n")
                .close("style")
                .close("head")
                .open("body");
        html.element("p class=\"kicker\"", "Chokepoint · policy brief").element("h1", title);
        html.element("h2", "Question").element("p", words.question());
        html.element("h2", "Answer");
        html.open("div class=\"answer\"");
        words.answer(ban).forEach(sentence -> html.element("p", sentence));
        comparison.bans().stream()
                .skip(1)
                .forEach(further -> html.element("p", String.join(" ", words.answerInShort(further))));
        html.close("div");
        html.element("h2", "What each policy does");
        table(html, ban);
        html.element("p class=\"note\"", String.join(" ", words.notes()));
        html.open("div class=\"figure\"")
                .raw(picture)
                .element("p class=\"note\"", caption)
                .close("div");
        list(html, "Caveats", words.caveats());
        List<String> assumptions = new ArrayList<>(words.assumptions());
        assumptions.add("Policies: "
                + String.join(
                        "; ",
                        comparison.policies().stream()
                                .map(policy -> policy.name() + " (" + policy.title() + ")")
                                .toList())
                + ".");
        list(html, "Assumptions that matter", assumptions);
        html.element(
                "p class=\"foot\"",
                "Made by chokepoint " + setup.build().version() + ", commit "
                        + setup.build().commit() + ", seed "
                        + setup.seed() + ", " + Figures.count(comparison.runs().count())
                        + " replications. Generated from the numbers in scoreboard.csv.");
        return html.close("body").close("html").text();
    }

    private static void list(Html html, String title, List<String> lines) {
        html.element("h2", title).open("ul");
        lines.forEach(line -> html.element("li", line));
        html.close("ul");
    }

    private void table(Html html, PolicyCase ban) {
        Money money = Money.of(scoreboard.rows());
        html.open("table").open("thead").open("tr").head("", 1);
        html.head("expected net, " + money.unit(), comparison.bans().size()).head("if " + ban.name() + " comes", 6);
        html.close("tr").open("tr").head("Policy", 1);
        comparison.bans().forEach(one -> html.head(one.name(), 1));
        for (String head : List.of(
                "break-even, a year",
                "loss avoided, " + money.unit(),
                "outlay, " + money.unit(),
                "days gained",
                "Nd/Pr 2035, t/yr",
                "lost to flood")) {
            html.head(head, 1);
        }
        html.close("tr").close("thead").open("tbody");
        for (Policy policy : comparison.policies()) {
            html.row(cells(policy, ban, money));
        }
        html.close("tbody").close("table");
    }

    private List<String> cells(Policy policy, PolicyCase ban, Money money) {
        List<String> cells = new ArrayList<>(List.of(policy.name()));
        for (PolicyCase one : comparison.bans()) {
            ScoreRow row = row(one, policy);
            cells.add(money.text(row.expectedNet().mean()) + interval(row, money.interval(row.expectedNet())));
        }
        ScoreRow row = row(ban, policy);
        cells.add(
                PolicyWords.breakEven(row.breakEven()) + interval(row, PolicyWords.breakEvenInterval(row.breakEven())));
        cells.add(money.text(row.lossAvoided().mean()) + interval(row, money.interval(row.lossAvoided())));
        cells.add(money.text(row.outlay().mean()));
        cells.add(row.isBaseline() ? Figures.NONE : PolicyWords.days(row.daysGained()));
        cells.add(PolicyTable.tonnes(row.capacity(Nest.ND_PR, Scoreboard.FAR_YEAR)));
        cells.add(PolicyTable.lostToFlood(row));
        return cells;
    }

    private static String interval(ScoreRow row, String interval) {
        return row.isBaseline() || interval.isEmpty() ? "" : "\n" + interval;
    }

    private ScoreRow row(PolicyCase ban, Policy policy) {
        return scoreboard.rows(ban).stream()
                .filter(row -> row.policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }
}
