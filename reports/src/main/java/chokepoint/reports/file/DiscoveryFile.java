package chokepoint.reports.file;

import chokepoint.findings.discovery.ColumnStability;
import chokepoint.findings.discovery.Condition;
import chokepoint.findings.discovery.DiscoveredRule;
import chokepoint.findings.discovery.Discovery;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.discovery.NoRule;
import chokepoint.findings.discovery.TriedBox;
import chokepoint.reports.table.DiscoveryWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** {@code rule.csv}, {@code trajectory.csv}, {@code stability.csv} and {@code cases.csv}: a rule, in numbers. */
final class DiscoveryFile {

    private DiscoveryFile() {}

    static List<ResultFile> of(Inquiry inquiry) {
        Discovery discovery = inquiry.discovery();
        List<TriedBox> trajectory = discovery instanceof DiscoveredRule rule
                ? rule.trajectory()
                : discovery instanceof NoRule none ? none.trajectory() : List.of();
        List<ColumnStability> stability = discovery instanceof DiscoveredRule rule
                ? rule.stability()
                : discovery instanceof NoRule none ? none.stability() : List.of();
        int chosen = discovery instanceof DiscoveredRule rule ? rule.chosen() : 0;
        return List.of(
                rule(inquiry),
                trajectory(trajectory, chosen),
                stability(inquiry, stability),
                cases(inquiry, discovery instanceof DiscoveredRule));
    }

    private static ResultFile rule(Inquiry inquiry) {
        List<Condition> conditions = inquiry.discovery() instanceof DiscoveredRule rule ? rule.conditions() : List.of();
        DiscoveryWords words = new DiscoveryWords(inquiry);
        return Entry.table(
                "rule.csv",
                "One condition, the one that is worth most first; all of them together are the rule.",
                List.of(
                        column(line -> line.restriction().column()),
                        Entry.word(
                                "what",
                                "What it is, for people",
                                line -> words.what(line.restriction().column())),
                        Entry.number(
                                "low",
                                "that of the column",
                                "Lower limit, itself within; empty where there is none",
                                line -> line.restriction().low()),
                        Entry.number(
                                "high",
                                "that of the column",
                                "Upper limit, itself within; empty where there is none",
                                line -> line.restriction().high()),
                        Entry.number(
                                "worth_share",
                                "share",
                                "By how much fewer of the runs inside show it without the condition, on the half the rule was found on",
                                Condition::worth),
                        Entry.number(
                                "restricted_share",
                                "share",
                                "Share of the half-samples in which the rule restricts the column",
                                Condition::restrictedShare)),
                conditions);
    }

    private static <T> Entry<T> column(Function<T, String> name) {
        return Entry.word("column", "Name of the column in cases.csv", name::apply);
    }

    private static ResultFile trajectory(List<TriedBox> boxes, int chosen) {
        return Entry.table(
                "trajectory.csv",
                "One box on the way from all runs to a small one, on the half the rule was found on.",
                List.<Entry<Integer>>of(
                        new Entry<>(Column.whole("step", "", "Number of the step, from 0, all runs"), step -> step),
                        new Entry<>(
                                Column.whole("runs", "", "Runs inside"),
                                step -> boxes.get(step).rows()),
                        new Entry<>(
                                Column.whole("cases", "", "Of these, runs that show it"),
                                step -> boxes.get(step).cases()),
                        Entry.number(
                                "coverage_share",
                                "share",
                                "Share of the runs that show it that are inside",
                                step -> boxes.get(step).coverage()),
                        Entry.number(
                                "density_share",
                                "share",
                                "Share of the runs inside that show it",
                                step -> boxes.get(step).density()),
                        new Entry<>(
                                Column.whole("restricted_columns", "", "Columns with limits"),
                                step -> boxes.get(step).restrictedColumns()),
                        new Entry<>(
                                Column.flag("chosen", "Whether the rule was made from it"), step -> step == chosen)),
                IntStream.range(0, boxes.size()).boxed().toList());
    }

    private static ResultFile stability(Inquiry inquiry, List<ColumnStability> stability) {
        DiscoveryWords words = new DiscoveryWords(inquiry);
        return Entry.table(
                "stability.csv",
                "One column that was looked at.",
                List.of(
                        column(ColumnStability::column),
                        Entry.word("what", "What it is, for people", line -> words.what(line.column())),
                        Entry.number(
                                "restricted_share",
                                "share",
                                "Share of the half-samples in which the rule restricts it",
                                ColumnStability::restrictedShare)),
                stability);
    }

    private static ResultFile cases(Inquiry inquiry, boolean isRule) {
        boolean[] foundOn = inquiry.foundOn();
        List<Entry<Integer>> entries = new ArrayList<>(List.of(
                new Entry<>(
                        Column.whole("replication", "", "Number of the run, as in the tables of the store"),
                        row -> inquiry.replications().get(row)),
                new Entry<>(
                        Column.whole("group_number", "", "What is never parted by halves, numbered from 0"),
                        row -> inquiry.cases().group(row)),
                Entry.word(
                        "half",
                        "found: rules are found on it; judged: they are judged on it",
                        row -> foundOn[row] ? "found" : "judged"),
                new Entry<>(
                        Column.flag("happens", "Whether it comes about"),
                        row -> inquiry.cases().isCase(row)),
                new Entry<>(
                        Column.flag("inside", "Whether the rule holds; false where there is none"),
                        row -> isRule && inquiry.holds((DiscoveredRule) inquiry.discovery(), row))));
        List<String> columns = inquiry.cases().columns();
        for (int column = 0; column < columns.size(); column++) {
            int place = column;
            entries.add(Entry.number(
                    columns.get(column),
                    "",
                    meaning(inquiry, place),
                    row -> inquiry.cases().value(row, place)));
        }
        return Entry.table(
                "cases.csv",
                "One run that was looked at.",
                entries,
                IntStream.range(0, inquiry.cases().rows()).boxed().toList());
    }

    private static String meaning(Inquiry inquiry, int column) {
        String label = inquiry.circumstances().get(column).label();
        return switch (inquiry.circumstances().get(column).kind()) {
            case QUANTILE -> "Quantile at which this stood: " + label;
            case NUMBER -> "What " + label + " is set to";
            case WORD ->
                "1 where " + label + " is set to "
                        + inquiry.circumstances().get(column).word() + ", else 0";
        };
    }
}
