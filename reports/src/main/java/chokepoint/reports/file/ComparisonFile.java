package chokepoint.reports.file;

import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.ensemble.FinishedRun.Industry;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Sample;
import chokepoint.findings.ensemble.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code comparison.csv}: one row per compared run and industry, and one per run for Japan as a whole. */
final class ComparisonFile {

    private static final String DIFFERENCE =
            "over the replications that both have; empty for the first run and without a shared one";
    private static final MeanInterval NONE = new MeanInterval(Double.NaN, Double.NaN, Double.NaN);

    private static final List<Column> COLUMNS = columns();

    private ComparisonFile() {}

    static ResultFile of(Comparison comparison) {
        return ResultFile.ofTable(
                "comparison.csv", "One compared run and industry; and one run and Japan as a whole.", COLUMNS, csv -> {
                    for (FinishedRun run : comparison.runs()) {
                        comparison.industries().forEach(name -> csv.add(row(comparison, run, run.industry(name))));
                        csv.add(japanRow(comparison, run));
                    }
                });
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.word("run", "Label of the compared run"),
                Column.word("scenario", "Name of its scenario"),
                Column.whole("seed", "", "Its seed"),
                Column.whole("runs", "", "Its number of replications"),
                Column.word("industry", "Name of the industry, or Japan")));
        columns.add(Column.number(
                "first_lost_output_median_days",
                "days",
                "Days to the first lost output (of any industry in the row of Japan); median over the replications, empty unless"
                        + " more than half of them lose output"));
        columns.add(Column.number(
                "first_lost_output_lower_quartile_of_hit_days",
                "days",
                "Lower quartile of the replications that lose output"));
        columns.add(Column.number(
                "first_lost_output_upper_quartile_of_hit_days",
                "days",
                "Upper quartile of the replications that lose output"));
        columns.add(Column.number("never_short_share", "share", "Share of the replications that never lose output"));
        columns.add(Column.word("binding_nest", "Oxide, or pair, that most often costs most output"));
        columns.add(Column.word("cause", "Most frequent reason; none when never short"));
        columns.add(Column.number("output_lost_first_year_share_mean", "share", Meanings.OUTPUT_LOST + "; mean"));
        for (String statistic : List.of("mean", "p10", "median", "p90")) {
            columns.add(
                    Column.number("loss_first_year_jpy_bn_" + statistic, "JPY bn", Meanings.LOSS + "; " + statistic));
        }
        columns.add(Column.word("compared_with", "Label of the first run, with which this one is compared"));
        columns.add(Column.whole(
                "pairs", "", "Number of replications that both have, with the same luck; 0 under different seeds"));
        for (String side : List.of("mean", "low", "high")) {
            columns.add(Column.number(
                    "days_difference_" + side,
                    "days",
                    "Difference to the first run in min(days to the first lost output, 365, horizon): " + words(side)
                            + " " + DIFFERENCE));
        }
        for (String side : List.of("mean", "low", "high")) {
            columns.add(Column.number(
                    "loss_difference_jpy_bn_" + side,
                    "JPY bn",
                    "Difference to the first run in the loss of the first year: " + words(side) + " " + DIFFERENCE));
        }
        return List.copyOf(columns);
    }

    private static String words(String side) {
        return side.equals("mean")
                ? "mean"
                : (side.equals("low") ? "lower" : "upper") + " end of the 95% interval of the mean";
    }

    private static List<Object> row(Comparison comparison, FinishedRun run, Industry industry) {
        List<Object> cells = head(run, industry.name());
        addDays(cells, industry.firstLostOutput());
        cells.add(industry.bindingNest());
        cells.add(industry.cause());
        cells.add(industry.lostFirstYearShare());
        addLoss(cells, industry.loss());
        boolean first = comparison.isFirst(run);
        addDifferences(
                cells,
                comparison,
                first ? 0 : comparison.pairs(run),
                first ? Optional.empty() : comparison.days(run, industry.name()),
                first ? Optional.empty() : comparison.loss(run, industry.name()));
        return cells;
    }

    private static List<Object> head(FinishedRun run, String industry) {
        return new ArrayList<>(List.of(run.label(), run.scenario(), run.seed(), run.runs(), industry));
    }

    private static List<Object> japanRow(Comparison comparison, FinishedRun run) {
        List<Object> cells = head(run, OutcomesFile.JAPAN);
        addDays(cells, Sample.of(run.earliestDays()).daysSpread());
        cells.addAll(List.of("", "", ""));
        addLoss(cells, run.japanLoss());
        addDifferences(
                cells,
                comparison,
                comparison.isFirst(run) ? 0 : comparison.pairs(run),
                comparison.isFirst(run) ? Optional.empty() : comparison.earliestDays(run),
                comparison.isFirst(run) ? Optional.empty() : comparison.japanLoss(run));
        return cells;
    }

    private static void addDays(List<Object> cells, DaysSpread days) {
        cells.addAll(List.of(days.median(), days.lowerQuartile(), days.upperQuartile(), days.shareBeyond()));
    }

    private static void addLoss(List<Object> cells, Spread loss) {
        cells.addAll(List.of(loss.mean(), loss.p10(), loss.median(), loss.p90()));
    }

    private static void addDifferences(
            List<Object> cells,
            Comparison comparison,
            int pairs,
            Optional<MeanInterval> days,
            Optional<MeanInterval> loss) {
        cells.add(comparison.first().label());
        cells.add(pairs);
        for (MeanInterval difference : List.of(days.orElse(NONE), loss.orElse(NONE))) {
            cells.addAll(List.of(difference.mean(), difference.low(), difference.high()));
        }
    }
}
