package chokepoint.reports.file;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.DaysTable;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyAccounts;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.WhoPays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The further tables of a comparison of policies: who pays, who gets, days by industry, regret, and every measure. */
final class PolicyTablesFiles {

    private static final Column POLICY = Column.word("policy", "Name of the policy");
    private static final Column CASE = Column.word("case", "Name of the case");
    private static final Column YEAR = Column.whole("year", "", "Calendar year");

    private final PolicyComparison comparison;
    private final PolicyRuns runs;
    private final double quantile;

    private PolicyTablesFiles(PolicyComparison comparison) {
        this.comparison = comparison;
        runs = comparison.runs();
        quantile = PairedDifference.quantile(runs.count());
    }

    static List<ResultFile> of(PolicyComparison comparison, Regret regret) {
        PolicyTablesFiles files = new PolicyTablesFiles(comparison);
        return List.of(
                files.payments(
                        "outlays.csv",
                        "One policy, case, treasury and year in which it pays or takes in money.",
                        PolicyMeasure.OUTLAY,
                        Column.word("payer", "Name of the treasury"),
                        "outlay_usd",
                        "What it pays under all instruments less what it takes in, undiscounted"),
                files.payments(
                        "transfers.csv",
                        "One policy, case, recipient and year in which it gets or gives back money.",
                        PolicyMeasure.TRANSFER,
                        Column.word(
                                "recipient",
                                "Country of producers; market for goods bought for stock less goods sold; users for levies"),
                        "transfer_usd",
                        "What it gets from all instruments less what it gives back, undiscounted"),
                files.whoPays(),
                files.daysGained(),
                regret(regret),
                files.measures());
    }

    private static List<Column> interval(String name, String unit, String meaning) {
        return Entry.columns(Entry.<PairedDifference>interval(name, unit, meaning, one -> one));
    }

    private static List<Column> columns(List<Column> head, List<Column> further) {
        List<Column> columns = new ArrayList<>(head);
        columns.addAll(further);
        return columns;
    }

    private void add(CsvText csv, List<Object> head, double[] values) {
        PairedDifference mean = PairedDifference.of(values, quantile);
        List<Object> cells = new ArrayList<>(head);
        cells.addAll(List.of(mean.mean(), mean.low(), mean.high()));
        csv.add(cells);
    }

    private static boolean isNought(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }

    private ResultFile payments(
            String path, String about, PolicyMeasure measure, Column party, String name, String meaning) {
        return ResultFile.ofTable(
                path, about, columns(List.of(POLICY, CASE, party, YEAR), interval(name, "USD", meaning)), csv -> {
                    List<String> parties = PolicyAccounts.counterparts(runs, measure);
                    for (Policy policy : comparison.policies()) {
                        for (PolicyCase one : comparison.cases()) {
                            for (String part : parties) {
                                addYears(csv, policy, one, measure, part);
                            }
                        }
                    }
                });
    }

    private void addYears(CsvText csv, Policy policy, PolicyCase one, PolicyMeasure measure, String part) {
        for (int year : runs.years(measure)) {
            double[] values = PolicyAccounts.ofCounterpart(runs, one.name(), policy.name(), measure, part, year);
            if (!isNought(values)) {
                add(csv, List.of(policy.name(), one.name(), part, year), values);
            }
        }
    }

    private ResultFile whoPays() {
        WhoPays who = new WhoPays(comparison);
        List<Column> columns = new ArrayList<>(
                List.of(
                        POLICY,
                        CASE,
                        Column.word(
                                "country",
                                "Country, or the others of the G7 and the EU together where users are counted"),
                        Column.word(
                                "role",
                                "output (lost output that is avoided: a gain), treasury (what it pays less what it takes in: a cost),"
                                        + " holding (holding stocks and raising taxes, less what is left in stock: a cost), users (what they pay"
                                        + " more for the same goods: a cost), producers (what they get less what they give back: a gain)")));
        columns.addAll(interval("usd", "USD", "Present value over the baseline's"));
        return ResultFile.ofTable(
                "who_pays.csv", "One policy, case, country and role; the baseline is left out.", columns, csv -> {
                    for (Policy policy : comparison.others()) {
                        for (PolicyCase one : comparison.cases()) {
                            List<WhoPays.Line> lines = new ArrayList<>(who.japan(one, policy));
                            lines.addAll(who.others(one, policy));
                            for (WhoPays.Line line : lines) {
                                csv.add(List.of(
                                        policy.name(),
                                        one.name(),
                                        line.country(),
                                        line.role().name().toLowerCase(Locale.ROOT),
                                        line.usd().mean(),
                                        line.usd().low(),
                                        line.usd().high()));
                            }
                        }
                    }
                });
    }

    private ResultFile daysGained() {
        List<Column> columns = new ArrayList<>(List.of(
                POLICY,
                CASE,
                Column.word(
                        "industry",
                        "Name of the industry; any industry of Japan, or first of a group, for whichever comes first in a run"),
                Column.number(
                        "baseline_days", "days", "Mean of min(days to the first lost output, 365) under the baseline"),
                Column.number(
                        "baseline_never_hit_share",
                        "share",
                        "Share of the replications in which it loses no output within 365 days under the baseline")));
        columns.addAll(interval("days_gained_days", "days", "Mean of min(days, 365) less the baseline's"));
        columns.add(Column.whole("differing", "", "Replications that differ from nought"));
        columns.add(Column.number(
                "sign_probability",
                "probability",
                "Two-sided probability of the signs of those by an exact sign test"));
        columns.add(
                Column.flag(
                        "clear",
                        "Whether it is clear of nought when all rows of the case are looked at: |t| at a rank that no cell reaches in 95% of the resamples"));
        return ResultFile.ofTable("days_gained.csv", "One ban, industry and policy.", columns, csv -> {
            for (PolicyCase ban : comparison.bans()) {
                for (DaysTable.Row row : comparison.daysTable(ban).rows()) {
                    for (DaysTable.Cell cell : row.cells()) {
                        csv.add(List.of(
                                cell.policy().name(),
                                ban.name(),
                                row.name(),
                                row.baselineDays(),
                                row.baselineNeverShare(),
                                cell.gained().mean(),
                                cell.gained().low(),
                                cell.gained().high(),
                                cell.gained().differing(),
                                cell.gained().signProbability(),
                                cell.marked()));
                    }
                }
            }
        });
    }

    private static ResultFile regret(Regret regret) {
        List<Column> columns = List.of(
                POLICY,
                Column.word("state", "Name of the case: the world without a ban, or a ban"),
                Column.number("net_usd", "USD", "Japan's gain less cost against the baseline, present value; mean"),
                Column.number("regret_usd", "USD", "That of the best policy in the state less that of this one"),
                Column.number("largest_regret_usd", "USD", "The largest regret of the policy over all states"));
        return ResultFile.ofTable("regret.csv", "One policy and state of the world.", columns, csv -> {
            for (int policy = 0; policy < regret.policies().size(); policy++) {
                for (int state = 0; state < regret.states().size(); state++) {
                    csv.add(List.of(
                            regret.policies().get(policy).name(),
                            regret.states().get(state).name(),
                            regret.netUsd(policy, state),
                            regret.of(policy, state),
                            regret.largest(policy)));
                }
            }
        });
    }

    private ResultFile measures() {
        List<Column> head = List.of(
                CASE,
                POLICY,
                Column.word("measure", "What was read off the runs: " + meanings()),
                Column.word(
                        "key", "What of it: industry, oxide, nest, instrument, country or region; empty without one"),
                Column.word("counterpart", "Its counterpart: payer, country or item; empty without one"),
                Column.whole("year", "", "Calendar year; 0 for a measure without years"),
                Column.word("unit", "Unit of the numbers"));
        String about = "One measure, key and year of one case under one policy; what is not there is 0.";
        return ResultFile.ofTable(
                "measures.csv", about, columns(head, interval("value", "as in unit", "The measure")), csv -> {
                    for (PolicyCase one : comparison.cases()) {
                        for (Policy policy : comparison.policies()) {
                            addMeasures(csv, one, policy);
                        }
                    }
                });
    }

    private static String meanings() {
        List<String> meanings = new ArrayList<>();
        for (PolicyMeasure measure : PolicyMeasure.values()) {
            meanings.add(measure.key() + " (" + measure.label() + ")");
        }
        return String.join(", ", meanings);
    }

    private void addMeasures(CsvText csv, PolicyCase one, Policy policy) {
        for (PolicyMeasure measure : PolicyMeasure.values()) {
            List<Integer> years = runs.years(measure);
            for (PolicyKey key : runs.keys(measure)) {
                for (int year : years) {
                    double[] values = runs.values(one.name(), policy.name(), measure, key, year);
                    if (!isNought(values)) {
                        add(
                                csv,
                                List.of(
                                        one.name(),
                                        policy.name(),
                                        measure.key(),
                                        key.subject(),
                                        key.counterpart(),
                                        year,
                                        measure.unit()),
                                values);
                    }
                }
            }
        }
    }
}
