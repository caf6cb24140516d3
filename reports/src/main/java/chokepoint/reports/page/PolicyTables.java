package chokepoint.reports.page;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.world.Policy;
import chokepoint.reports.statistics.DaysGained;
import chokepoint.reports.statistics.PairedDifference;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.PolicyIndustry;
import chokepoint.reports.statistics.ScoreRow;
import chokepoint.reports.statistics.ScoreRow.CapacityAt;
import chokepoint.reports.statistics.Scoreboard;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyTable;
import chokepoint.reports.table.PolicyWords;
import java.util.ArrayList;
import java.util.List;

/** The tables of a comparison of policies. */
final class PolicyTables {

    private static final String POLICY = "Policy";

    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;

    PolicyTables(PolicyComparison comparison, Scoreboard scoreboard) {
        this.comparison = comparison;
        this.scoreboard = scoreboard;
    }

    private Money money(PolicyCase ban) {
        return Money.of(scoreboard.rows(ban));
    }

    private static void head(Html html, List<String> heads) {
        html.open("thead").open("tr");
        heads.forEach(head -> html.head(head, 1));
        html.close("tr").close("thead").open("tbody");
    }

    private static void open(Html html, String label) {
        html.open(PageFrame.wide(label)).open("table").element("caption", label);
    }

    private static void close(Html html) {
        html.close("tbody").close("table").close("div");
    }

    /** What a policy is worth and what it buys. */
    void worth(Html html, PolicyCase ban) {
        Money money = money(ban);
        open(html, ban.name() + ": what policies are worth, present values in " + money.unit());
        head(
                html,
                List.of(
                        POLICY,
                        "expected net",
                        "break-even chance a year",
                        "loss avoided",
                        "net cost",
                        "net if no ban",
                        "days gained",
                        "USD M a day gained"));
        for (ScoreRow row : scoreboard.rows(ban)) {
            if (row.isBaseline()) {
                html.row(
                        List.of(
                                row.policy().name() + " (baseline)",
                                "0",
                                Figures.NONE,
                                "0",
                                "0",
                                "0",
                                "0",
                                Figures.NONE),
                        2);
            } else {
                html.row(
                        List.of(
                                row.policy().name(),
                                amount(row.expectedNet(), money),
                                breakEven(row),
                                amount(row.lossAvoided(), money),
                                amount(row.netCost(), money),
                                amount(row.netIfNoBan(), money),
                                PolicyWords.days(row.daysGained()),
                                row.gainsDays() ? Money.MILLIONS.text(row.costPerDayUsd()) : Figures.NONE),
                        2);
            }
        }
        close(html);
    }

    /** What a policy costs, and whom. */
    void cost(Html html, PolicyCase ban) {
        Money money = money(ban);
        open(html, ban.name() + ": who bears the cost if the ban comes, present values in " + money.unit());
        head(
                html,
                List.of(
                        POLICY,
                        "outlay",
                        "recoverable",
                        "carry",
                        "deadweight",
                        "users pay more",
                        "to producers",
                        "resource cost",
                        "outlay if no ban"));
        for (ScoreRow row : scoreboard.rows(ban)) {
            html.row(List.of(
                    row.policy().name(),
                    amount(row.outlay(), money),
                    amount(row.recoverable(), money),
                    amount(row.carry(), money),
                    amount(row.deadweight(), money),
                    amount(row.users(), money),
                    amount(row.transfers(), money),
                    amount(row.resourceCost(), money),
                    amount(row.outlayIfNoBan(), money)));
        }
        close(html);
    }

    /** What a policy changes in things. */
    void things(Html html, PolicyCase ban) {
        open(html, ban.name() + ": output, prices and capacity outside China");
        List<String> heads = new ArrayList<>(List.of(POLICY, "JPY bn loss avoided", "weeks of output saved"));
        Scoreboard.PEAKS.forEach(item -> heads.add(item.symbol() + " peak avoided, × price before"));
        for (Nest nest : Scoreboard.NESTS) {
            for (int year : new int[] {Scoreboard.NEAR_YEAR, Scoreboard.FAR_YEAR}) {
                heads.add(Figures.symbol(nest) + " " + year + ", t/yr");
            }
        }
        heads.add("Nd/Pr lost to flood, t/yr");
        head(html, heads);
        for (ScoreRow row : scoreboard.rows(ban)) {
            List<String> cells = new ArrayList<>(
                    List.of(row.policy().name(), plain(row.lossAvoidedJpyBn(), 1), plain(row.outputLostAvoided(), 52)));
            for (Item item : Scoreboard.PEAKS) {
                PairedDifference peak = row.peakAvoided().get(item);
                cells.add(peak == null ? Figures.NONE : plain(peak, 1));
            }
            row.capacity().forEach(at -> cells.add(tonnes(at)));
            cells.add(lostToFlood(row));
            html.row(cells);
        }
        close(html);
    }

    /** Days gained, industry by industry. */
    void industries(Html html, PolicyCase ban, PolicyWords words) {
        DaysGained days = new DaysGained(comparison);
        List<Policy> policies = comparison.others();
        open(html, ban.name() + ": days gained by industry and policy");
        List<String> heads = new ArrayList<>(
                List.of("Industry", "days under " + comparison.baseline().name()));
        policies.forEach(policy -> heads.add(policy.name()));
        head(html, heads);
        for (PolicyIndustry industry : comparison.industries()) {
            List<String> cells = new ArrayList<>(
                    List.of(industry.name(), words.daysToSurvive(ban, comparison.baseline(), industry.name())));
            policies.forEach(policy -> cells.add(PolicyWords.days(days.of(ban, policy, industry))));
            html.row(cells);
        }
        for (String group : days.groups()) {
            List<String> cells = new ArrayList<>(List.of("Group: " + group, ""));
            for (Policy policy : policies) {
                PairedDifference gained = days.byGroup(ban, policy).get(group);
                cells.add(gained == null ? "" : PolicyWords.days(gained));
            }
            html.row(cells);
        }
        close(html);
    }

    private static String amount(PairedDifference usd, Money money) {
        return money.text(usd.mean()) + note(money.interval(usd));
    }

    private static String plain(PairedDifference value, double scale) {
        String mean = signed(scale * value.mean());
        return Double.isNaN(value.low()) || value.low() == 0 && value.high() == 0
                ? mean
                : mean + note(signed(scale * value.low()) + " to " + signed(scale * value.high()));
    }

    private static String signed(double value) {
        String size = Figures.amount(Math.abs(value));
        return value < 0 && !size.equals("0") ? "−" + size : size;
    }

    private static String note(String interval) {
        return interval.isEmpty() ? "" : "\n" + interval;
    }

    private static String lostToFlood(ScoreRow row) {
        return row.afterFlood(Nest.ND_PR)
                .map(after -> plain(after.lostTReoPerYear(), 1))
                .orElse(Figures.NONE);
    }

    private static String breakEven(ScoreRow row) {
        String interval = PolicyWords.breakEvenInterval(row.breakEven());
        return PolicyWords.breakEven(row.breakEven()) + (interval.isEmpty() ? "" : "\n" + interval);
    }

    private static String tonnes(CapacityAt at) {
        double gain = at.difference().mean();
        return PolicyTable.tonnes(at)
                + (Math.round(gain) == 0 ? "" : "\n" + (gain > 0 ? "+" : "−") + Figures.whole(Math.abs(gain)));
    }
}
