package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.findings.figure.Frontier;
import chokepoint.findings.figure.Frontier.Mark;
import chokepoint.findings.figure.Frontier.Panel;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.util.List;

/** What policies cost Japan against the loss they avoid if the ban comes, every ban by itself. */
final class FrontierFigure {

    private FrontierFigure() {}

    /**
     * The figure.
     *
     * @param names what policies and bans are called
     * @param bans those that are shown; the headline is of the first
     */
    static Frontier of(PolicyComparison comparison, Scoreboard scoreboard, PolicyNames names, List<PolicyCase> bans) {
        Words words = new Words(
                "frontier",
                PolicyHeadlines.frontier(scoreboard, names, bans.get(0)),
                "What it costs Japan and what loss it avoids if the ban comes, present values against "
                        + names.quoted(comparison.baseline()) + ": mean and, where enough runs differ, 95% interval of "
                        + PolicyHeadlines.runs(comparison)
                        + ". Those that avoid most beyond their cost stand first; what other treasuries pay is not in it.",
                description(scoreboard, names, bans),
                "A policy whose blue mark lies to the right of its orange one avoids more than it costs Japan. A bar that crosses"
                        + " nought says that the runs do not tell whether loss is avoided at all, or whether it costs anything.",
                "Cost to Japan: outlay of its treasury less what is recoverable, carrying cost, deadweight, and what its users pay"
                        + " more. Left of nought Japan saves.",
                PolicyHeadlines.source(comparison));
        return new Frontier(
                words,
                bans.stream()
                        .map(ban -> panel(comparison, scoreboard, names, ban))
                        .toList());
    }

    private static Panel panel(PolicyComparison comparison, Scoreboard scoreboard, PolicyNames names, PolicyCase ban) {
        return new Panel(
                names.of(ban),
                scoreboard.rows(ban).stream()
                        .map(row -> new Mark(
                                PolicyFigures.tag(comparison, row.policy(), names),
                                PolicyFigures.estimate(row.japanCost().net()),
                                PolicyFigures.estimate(row.lossAvoided())))
                        .toList());
    }

    private static String description(Scoreboard scoreboard, PolicyNames names, List<PolicyCase> bans) {
        StringBuilder text = new StringBuilder("A row for each policy with its cost to Japan and the loss it avoids.");
        for (PolicyCase ban : bans) {
            for (ScoreRow row : scoreboard.rows(ban)) {
                text.append(' ')
                        .append(names.of(ban))
                        .append(", ")
                        .append(names.of(row.policy()))
                        .append(": cost to Japan ")
                        .append(Money.words(row.japanCost().net().mean()))
                        .append(", loss avoided ")
                        .append(Money.words(row.lossAvoided().mean()))
                        .append('.');
            }
        }
        return text.toString();
    }
}
