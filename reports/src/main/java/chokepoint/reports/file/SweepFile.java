package chokepoint.reports.file;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.sweep.SweepSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** {@code sweep.csv}: every row of a sweep, what it sets and what it says. */
final class SweepFile {

    private SweepFile() {}

    static ResultFile of(SweepSummary summary) {
        List<Entry<Integer>> entries = new ArrayList<>();
        entries.add(new Entry<>(
                Column.whole("design_row", "", "Number of the design's row, from 0, as in the stored table design"),
                row -> row));
        List<String> keys = summary.setup().keys();
        for (int key = 0; key < keys.size(); key++) {
            int place = key;
            entries.add(Entry.word(
                    keys.get(key),
                    "What the row sets it to; empty where it leaves the scenario as it is",
                    row -> summary.setup().rows().get(row).get(place)));
        }
        entries.add(new Entry<>(
                Column.whole("runs", "", "Runs of the row that reached their end"), row -> summary.finished(row)));
        entries.addAll(interval(
                "loss_first_year_jpy_bn", "JPY bn", "Value added that Japan loses in the first year", summary::loss));
        entries.addAll(interval(
                "loss_less_first_row_jpy_bn",
                "JPY bn",
                "The same less that of the first row, replication by replication",
                summary::lossAgainstFirst));
        for (int industry = 0; industry < summary.industries().size(); industry++) {
            int place = industry;
            String name = summary.industries().get(industry);
            String key = name.replaceAll("[^A-Za-z0-9]+", "_");
            entries.addAll(interval(
                    key + "_first_lost_output_days",
                    "days",
                    "Days to the first lost output of " + name + ", at most " + Math.round(summary.capDays()),
                    row -> summary.days(row, place)));
            entries.addAll(interval(
                    key + "_less_first_row_days",
                    "days",
                    "The same less that of the first row, replication by replication",
                    row -> summary.daysAgainstFirst(row, place)));
        }
        return Entry.table(
                "sweep.csv",
                "One row of the design.",
                entries,
                IntStream.range(0, summary.setup().rows().size()).boxed().toList());
    }

    private static List<Entry<Integer>> interval(
            String name, String unit, String meaning, IntFunction<MeanInterval> of) {
        return List.of(
                Entry.number(
                        name + "_mean",
                        unit,
                        meaning + "; mean over the runs",
                        row -> of.apply(row).mean()),
                Entry.number(
                        name + "_low",
                        unit,
                        meaning + "; lower end of the 95% interval of the mean by Student's t",
                        row -> of.apply(row).low()),
                Entry.number(
                        name + "_high",
                        unit,
                        meaning + "; upper end of the 95% interval of the mean by Student's t",
                        row -> of.apply(row).high()));
    }
}
