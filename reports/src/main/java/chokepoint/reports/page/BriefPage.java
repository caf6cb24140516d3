package chokepoint.reports.page;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.WhoPays;
import chokepoint.findings.policy.WhoPays.Line;
import chokepoint.findings.policy.WhoPays.Role;
import chokepoint.reports.table.Estimates;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import chokepoint.reports.table.PolicyWords;
import chokepoint.reports.table.ReplayWords;
import chokepoint.reports.words.PolicySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The brief of a comparison of policies, for one page of paper: the answer, and for each ban a table with a line for every package that says
 * who gains and who pays. It calls packages and bans by their titles.
 */
public final class BriefPage {

    /** Countries that are named in a cell. */
    private static final int NAMED_COUNTRIES = 2;

    private final PolicySetup setup;
    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final PolicyWords words;
    private final WhoPays whoPays;

    public BriefPage(PolicySetup setup, PolicyComparison comparison, Scoreboard scoreboard) {
        this.setup = setup;
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        words = new PolicyWords(comparison, scoreboard, PolicyNames.TITLES);
        whoPays = new WhoPays(comparison);
    }

    /**
     * The page, well-formed as XML too.
     *
     * @param textPoints size of the text on paper
     */
    public String render(double textPoints) {
        String title = "What helps Japan against a ban, and who pays for it";
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
        html.element("h2", "Answer");
        html.open("div class=\"answer\"");
        PolicyCase first = comparison.bans().get(0);
        html.element("p", String.join(" ", words.answer(first)));
        comparison.bans().stream()
                .skip(1)
                .forEach(further -> html.element("p", String.join(" ", words.answerInShort(further))));
        html.close("div");
        comparison.bans().forEach(ban -> table(html, ban));
        html.element("h2", "How to read it");
        List<String> notes = new ArrayList<>(words.marks());
        notes.add(words.differences());
        notes.addAll(
                List.of(PolicySentence.GAIN_LESS_COST.say(), PolicySentence.VERDICTS.say(), PolicySentence.DAYS.say()));
        notes.add(words.assumed());
        setup.replayScore()
                .map(score -> ReplayWords.of(score, PolicySentence.REPLAY))
                .ifPresent(notes::add);
        notes.addAll(words.caveats());
        html.element("p class=\"note\"", String.join(" ", notes));
        html.element(
                "p class=\"foot\"",
                "Made by chokepoint " + setup.build().version() + ", commit "
                        + setup.build().commit() + ", seed "
                        + setup.seed() + ". Every number stands in scoreboard.csv and who_pays.csv beside it.");
        return html.close("body").close("html").text();
    }

    private void table(Html html, PolicyCase ban) {
        Money money = Money.of(scoreboard.rows(ban));
        html.element(
                "h2",
                PolicyNames.title(ban) + ": what each package brings if it comes, and what is expected, in "
                        + money.unit() + " at present value");
        html.open("table").open("thead").open("tr").head("", 1);
        html.head("Japan", 5).head("who else pays and gains", 2).head("first lost output, days later", 2);
        html.close("tr").open("tr").head("Package", 1);
        for (String head : List.of(
                "output not lost",
                "treasury pays",
                "users pay more",
                "expected gain less cost",
                "says",
                "other treasuries pay",
                "producers get",
                "any industry",
                "cars")) {
            html.head(head, 1);
        }
        html.close("tr").close("thead").open("tbody");
        scoreboard.others(ban).forEach(row -> html.row(cells(row, money), 5));
        html.close("tbody").close("table");
    }

    private List<String> cells(ScoreRow row, Money money) {
        PairedDifference cars = row.daysByGroup().get(PolicyWords.CARS);
        return List.of(
                PolicyNames.TITLES.of(row.policy()),
                amount(row.lossAvoided(), money),
                amount(row.japanCost().outlay(), money),
                amount(row.japanCost().users(), money),
                amount(row.expectedGain(), money),
                Estimates.verdict(row.judgement()),
                countries(row, Role.TREASURY, whoPays.othersOutlay(row.ban(), row.policy()), money),
                countries(row, Role.PRODUCERS, whoPays.toProducers(row.ban(), row.policy()), money),
                days(row.daysGained()),
                cars == null ? Figures.NONE : days(cars));
    }

    /** An amount of all countries, and under it those with most of it. */
    private String countries(ScoreRow row, Role role, PairedDifference sum, Money money) {
        String named = whoPays.others(row.ban(), row.policy()).stream()
                .filter(line ->
                        line.role() == role && !money.text(line.usd().mean()).equals("0"))
                .sorted(Comparator.comparingDouble(
                        (Line line) -> -Math.abs(line.usd().mean())))
                .limit(NAMED_COUNTRIES)
                .map(line -> line.country() + " " + money.text(line.usd().mean()))
                .collect(Collectors.joining(", "));
        return money.text(sum.mean()) + (named.isEmpty() ? "" : "\n" + named);
    }

    private static String amount(PairedDifference usd, Money money) {
        return money.text(usd.mean()) + note(money.interval(usd));
    }

    private static String days(PairedDifference days) {
        return Estimates.plus(days.mean()) + note(Estimates.known(days, Estimates::signed));
    }

    private static String note(String known) {
        return known.isEmpty() ? "" : "\n" + known;
    }
}
