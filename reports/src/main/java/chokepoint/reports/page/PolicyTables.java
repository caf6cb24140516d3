package chokepoint.reports.page;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.findings.policy.DaysTable;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyAccounts;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.ScoreRow.CapacityAt;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.WhoPays;
import chokepoint.findings.policy.WhoPays.Line;
import chokepoint.reports.table.BreakEvenWords;
import chokepoint.reports.table.Estimates;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import chokepoint.reports.table.PolicyTable;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables of a comparison of policies. */
final class PolicyTables {

    private static final String POLICY = "Policy";
    /** Before an amount that is clear of nought in the whole table. */
    private static final String CLEAR = "● ";

    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;

    PolicyTables(PolicyComparison comparison, Scoreboard scoreboard) {
        this.comparison = comparison;
        this.scoreboard = scoreboard;
    }

    private Money money(PolicyCase ban) {
        return Money.of(scoreboard.rows(ban));
    }

    /** What Japan gains less what it costs Japan, and what it buys. */
    Table worth(PolicyCase ban) {
        Money money = money(ban);
        List<String> heads = List.of(
                POLICY,
                "expected gain less cost",
                "says",
                "worth it from a yearly chance of",
                "loss avoided if it comes",
                "cost to Japan",
                "gain less cost if no ban",
                "first lost output, days",
                "says",
                "runs never hit");
        List<Row> rows = new ArrayList<>();
        for (ScoreRow row : scoreboard.rows(ban)) {
            List<String> cells = new ArrayList<>(List.of(PolicyNames.code(row.policy())));
            if (row.isBaseline()) {
                cells.addAll(List.of("0", "baseline", Figures.NONE, "0", "0", "0", "0", "baseline"));
            } else {
                cells.addAll(List.of(
                        amount(row.expectedGain(), money),
                        Estimates.verdict(row.judgement()),
                        breakEven(row),
                        amount(row.lossAvoided(), money),
                        amount(row.japanCost().net(), money),
                        amount(row.gainIfNoBan(), money),
                        days(row.daysGained()),
                        Estimates.verdict(row.daysJudgement())));
            }
            cells.add(Figures.runsShare(row.neverShare()));
            rows.add(Row.of(cells, 2, 8));
        }
        return Table.captioned(
                ban.name() + ": what policies are worth to Japan, present values in " + money.unit(), heads, rows);
    }

    /** Who pays and who gains, country by country: a column for each policy. */
    Table whoPays(PolicyCase ban) {
        Money money = money(ban);
        WhoPays who = new WhoPays(comparison);
        List<ScoreRow> policies = scoreboard.others(ban);
        List<String> heads = new ArrayList<>(List.of("Country and what"));
        List<String> sum = new ArrayList<>(List.of(PolicyAccounts.JAPAN_TREASURY + ": gain less cost if it comes"));
        List<String> rest = new ArrayList<>(List.of("Other countries: output not lost"));
        for (ScoreRow policy : policies) {
            heads.add(PolicyNames.code(policy.policy()));
            sum.add(amount(policy.gainIfBan(), money));
            rest.add("not counted");
        }
        List<Row> rows = new ArrayList<>(lines(
                policies.stream().map(row -> who.japan(ban, row.policy())).toList(), money));
        rows.add(Row.of(sum));
        rows.addAll(lines(
                policies.stream().map(row -> who.others(ban, row.policy())).toList(), money));
        rows.add(Row.of(rest));
        return Table.captioned(
                ban.name() + ": who pays and who gains if it comes, by country, present values in " + money.unit(),
                heads,
                rows);
    }

    private static List<Row> lines(List<List<Line>> byPolicy, Money money) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; !byPolicy.isEmpty() && i < byPolicy.get(0).size(); i++) {
            Line first = byPolicy.get(0).get(i);
            String sign = first.role().isGain() ? "+ " : "− ";
            List<String> cells = new ArrayList<>(
                    List.of(first.country() + ": " + sign + first.role().label()));
            for (List<Line> lines : byPolicy) {
                cells.add(amount(lines.get(i).usd(), money));
            }
            rows.add(Row.of(cells));
        }
        return rows;
    }

    /** What a policy costs all of the coalition, part by part. */
    Table cost(PolicyCase ban) {
        Money money = money(ban);
        List<String> heads = List.of(
                POLICY,
                "outlay",
                "recoverable",
                "carry",
                "deadweight",
                "users pay more",
                "to producers",
                "resource cost",
                "outlay if no ban");
        List<Row> rows = new ArrayList<>();
        for (ScoreRow row : scoreboard.rows(ban)) {
            rows.add(Row.of(List.of(
                    PolicyNames.code(row.policy()),
                    amount(row.outlay(), money),
                    amount(row.jointCost().recoverable(), money),
                    amount(row.jointCost().carry(), money),
                    amount(row.jointCost().deadweight(), money),
                    amount(row.users(), money),
                    amount(row.transfers(), money),
                    amount(row.resourceCost(), money),
                    amount(row.outlayIfNoBan(), money))));
        }
        return Table.captioned(
                ban.name() + ": what the whole coalition bears if the ban comes, present values in " + money.unit(),
                heads,
                rows);
    }

    /** What a policy changes in things. */
    Table things(PolicyCase ban) {
        List<String> heads = new ArrayList<>(List.of(POLICY, "JPY bn loss avoided", "weeks of output saved"));
        Scoreboard.PEAKS.forEach(item -> heads.add(item.symbol() + " peak avoided, × price before"));
        for (Nest nest : Scoreboard.NESTS) {
            for (int year : new int[] {Scoreboard.NEAR_YEAR, Scoreboard.FAR_YEAR}) {
                heads.add(Figures.symbol(nest) + " " + year + ", t/yr");
            }
        }
        heads.add("Nd/Pr lost to flood, t/yr");
        List<Row> rows = new ArrayList<>();
        for (ScoreRow row : scoreboard.rows(ban)) {
            List<String> cells = new ArrayList<>(List.of(
                    PolicyNames.code(row.policy()),
                    plain(row.lossAvoidedJpyBn(), 1),
                    plain(row.outputLostAvoided(), 52)));
            for (Item item : Scoreboard.PEAKS) {
                PairedDifference peak = row.peakAvoided().get(item);
                cells.add(peak == null ? Figures.NONE : plain(peak, 1));
            }
            row.capacity().forEach(at -> cells.add(tonnes(at)));
            cells.add(lostToFlood(row));
            rows.add(Row.of(cells));
        }
        return Table.captioned(ban.name() + ": output, prices and capacity outside China", heads, rows);
    }

    /** Days gained, industry by industry, with the mark of those that are clear in the whole table. */
    Table industries(PolicyCase ban) {
        DaysTable table = comparison.daysTable(ban);
        List<String> heads = new ArrayList<>(List.of(
                "Who loses output first", "days under " + comparison.baseline().name(), "runs never hit"));
        comparison.others().forEach(policy -> heads.add(PolicyNames.code(policy)));
        List<Row> rows = new ArrayList<>();
        for (DaysTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.name(), Figures.whole(row.baselineDays()), Figures.runsShare(row.baselineNeverShare())));
            for (DaysTable.Cell cell : row.cells()) {
                cells.add((cell.marked() ? CLEAR : "") + days(cell.gained()));
            }
            rows.add(Row.of(cells));
        }
        return Table.captioned(
                ban.name() + ": days later that output is first lost, by industry and policy", heads, rows);
    }

    private static String days(PairedDifference gained) {
        return Estimates.plus(gained.mean()) + note(Estimates.known(gained, Estimates::signed));
    }

    private static String amount(PairedDifference usd, Money money) {
        return money.text(usd.mean()) + note(money.interval(usd));
    }

    private static String plain(PairedDifference value, double scale) {
        return Estimates.signed(scale * value.mean())
                + (value.differing() == 0 ? "" : note(Estimates.known(value, end -> Estimates.signed(scale * end))));
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
        String interval = BreakEvenWords.interval(row.breakEven());
        return BreakEvenWords.of(row.breakEven()) + (interval.isEmpty() ? "" : "\n" + interval);
    }

    private static String tonnes(CapacityAt at) {
        double gain = at.difference().mean();
        return PolicyTable.tonnes(at)
                + (Math.round(gain) == 0 ? "" : "\n" + (gain > 0 ? "+" : "−") + Figures.whole(Math.abs(gain)));
    }
}
