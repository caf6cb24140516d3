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

    static Frontier of(PolicyComparison comparison, Scoreboard scoreboard) {
        Words words = new Words(
                "frontier",
                PolicyHeadlines.frontier(comparison, scoreboard),
                "What it costs Japan and what loss it avoids if the ban comes, present values against “"
                        + comparison.baseline().name() + "”: mean and 95% interval of "
                        + PolicyHeadlines.runs(comparison)
                        + ". Above the slanting line a policy avoids more than it costs Japan; what other treasuries pay is not in it.",
                description(scoreboard.rows()),
                "The further up, the more loss a policy avoids; the further to the right, the more it costs Japan. A bar that"
                        + " crosses nought says that the runs do not tell gain from loss.",
                "Cost to Japan: outlay of its treasury less what is recoverable, carrying cost, deadweight, and what its users pay"
                        + " more. Left of nought Japan saves, mostly because its users pay less. "
                        + PolicyHeadlines.source(comparison));
        return new Frontier(
                words,
                comparison.bans().stream()
                        .map(ban -> panel(comparison, scoreboard, ban))
                        .toList());
    }

    private static Panel panel(PolicyComparison comparison, Scoreboard scoreboard, PolicyCase ban) {
        return new Panel(
                ban.name(),
                scoreboard.rows(ban).stream()
                        .map(row -> new Mark(
                                PolicyFigures.tag(comparison, row.policy()),
                                PolicyFigures.estimate(row.japanCost().net()),
                                PolicyFigures.estimate(row.lossAvoided())))
                        .toList());
    }

    private static String description(List<ScoreRow> rows) {
        StringBuilder text = new StringBuilder("A mark for each policy by cost to Japan and loss avoided.");
        for (ScoreRow row : rows) {
            text.append(' ')
                    .append(row.ban().name())
                    .append(", ")
                    .append(PolicyNames.code(row.policy()))
                    .append(": cost to Japan ")
                    .append(Money.words(row.japanCost().net().mean()))
                    .append(", loss avoided ")
                    .append(Money.words(row.lossAvoided().mean()))
                    .append('.');
        }
        return text.toString();
    }
}
