package chokepoint.reports.file;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.reports.statistics.AddedRuns;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.Runs.IndustryColumns;
import chokepoint.reports.statistics.Runs.JapanColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code outcomes.csv}: one row per run and industry, and one for Japan as a whole. */
final class OutcomesFile {

    static final String JAPAN = "Japan";
    /** Runs whose outcomes are held at once. */
    private static final int RUNS_AT_ONCE = 8192;

    private static final List<Column> COLUMNS = columns();

    private OutcomesFile() {}

    static ResultFile of(Ensemble ensemble) {
        return ResultFile.ofTable(
                "outcomes.csv", "One run and industry; and one run and Japan as a whole.", COLUMNS, csv -> {
                    JapanColumns japan = ensemble.runs().japan();
                    for (int first = 0; first < ensemble.runCount(); first += RUNS_AT_ONCE) {
                        add(csv, ensemble, japan, first, Math.min(RUNS_AT_ONCE, ensemble.runCount() - first));
                    }
                });
    }

    private static void add(CsvText csv, Ensemble ensemble, JapanColumns japan, int first, int runs) {
        List<IndustryColumns> industries = ensemble.industries().stream()
                .map(industry -> ensemble.runs().industry(industry.index(), first, runs))
                .toList();
        Optional<AddedRuns> added = ensemble.addedRuns();
        for (int run = 0; run < runs; run++) {
            int replication = ensemble.runs().replications()[first + run];
            for (int i = 0; i < industries.size(); i++) {
                List<Object> cells = new ArrayList<>();
                cells.add(replication);
                cells.add(ensemble.industries().get(i).name());
                addIndustry(cells, industries.get(i), run);
                if (added.isPresent()) {
                    addDays(cells, added.get().firstLossDays(i)[first + run]);
                    cells.add(added.get().lossJpyBn(i)[first + run]);
                } else {
                    cells.addAll(List.of("", "", ""));
                }
                cells.add("");
                cells.add(japan.damageShare()[first + run]);
                csv.add(cells);
            }
            csv.add(japanRow(replication, japan, added, first + run));
        }
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.whole(
                        "replication",
                        "",
                        "Number of the run, from 0; the same number is the same luck in every scenario"),
                Column.word("industry", "Name of the industry, or Japan")));
        Meanings.EVENTS.forEach((event, meaning) -> {
            columns.add(Column.number(event + "_days", "days", "Days to " + meaning));
            columns.add(Column.flag(event + "_censored", "Whether that lies beyond the horizon"));
        });
        for (Layer layer : Layer.values()) {
            columns.add(Column.number("cover_" + ReservesFile.key(layer) + "_days", "days", Meanings.cover(layer)));
        }
        for (Layer layer : Layer.values()) {
            columns.add(Column.number(
                    ReservesFile.key(layer) + "_gone_days", "days", "Days until " + Meanings.gone(layer)));
            columns.add(
                    Column.flag(ReservesFile.key(layer) + "_gone_censored", "Whether that lies beyond the horizon"));
        }
        columns.add(Column.word(
                "binding_nest",
                "Oxide, or pair that stand in for each other, that cost most output; the scarcest when never short"));
        columns.add(Column.word("cause", "Why most of that output was lost; none when never short"));
        columns.add(Column.number("output_lost_first_year_share", "share", Meanings.OUTPUT_LOST));
        columns.add(Column.number("loss_first_year_jpy_bn", "JPY bn", Meanings.LOSS));
        columns.add(Column.number("loss_after_made_up_first_year_jpy_bn", "JPY bn", Meanings.LOSS_AFTER_MADE_UP));
        columns.add(Column.number("loss_horizon_jpy_bn", "JPY bn", Meanings.LOSS_HORIZON));
        columns.add(Column.number(
                "first_loss_added_days",
                "days",
                "Days to the day that opens 28 days with output more than 1% of plan under that of the twin; "
                        + Meanings.ADDED));
        columns.add(Column.flag("first_loss_added_censored", "Whether that lies beyond the horizon"));
        columns.add(Column.number("loss_added_first_year_jpy_bn", "JPY bn", Meanings.LOSS + "; " + Meanings.ADDED));
        columns.add(Column.number(
                "loss_first_year_share_of_gdp", "share", "Loss of the first year over a year's GDP; for Japan only"));
        columns.add(Column.number(
                "damage_share", "share", "Loss per yen of exposed value added that is not produced, λ of this run"));
        return List.copyOf(columns);
    }

    private static void addIndustry(List<Object> cells, IndustryColumns columns, int run) {
        addDays(cells, columns.daysToSurvive()[run]);
        addDays(cells, columns.daysToFirstFirm()[run]);
        addDays(cells, columns.daysTo90()[run]);
        addDays(cells, columns.daysTo75()[run]);
        addDays(cells, columns.recoveryDays()[run]);
        for (double[] cover : columns.coverDays()) {
            cells.add(cover[run]);
        }
        for (double[] gone : columns.goneDays()) {
            addDays(cells, gone[run]);
        }
        int nest = columns.nest()[run];
        cells.add(nest < 0 ? "" : Nest.values()[nest].key());
        cells.add(Cause.values()[columns.cause()[run]].label());
        cells.add(columns.lostFirstYearShare()[run]);
        cells.add(columns.lossJpyBn()[run]);
        cells.add(columns.lossAfterMadeUpJpyBn()[run]);
        cells.add(columns.lossHorizonJpyBn()[run]);
    }

    /** The days, empty when censored or undefined, and whether they are censored. */
    private static void addDays(List<Object> cells, double days) {
        cells.add(days);
        cells.add(Double.isInfinite(days));
    }

    private static List<Object> japanRow(int replication, JapanColumns japan, Optional<AddedRuns> added, int run) {
        List<Object> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(0, replication);
        cells.set(1, JAPAN);
        cells.set(place("loss_first_year_jpy_bn"), japan.lossJpyBn()[run]);
        cells.set(place("loss_after_made_up_first_year_jpy_bn"), japan.lossAfterMadeUpJpyBn()[run]);
        cells.set(place("loss_horizon_jpy_bn"), japan.lossHorizonJpyBn()[run]);
        added.ifPresent(runs -> {
            double days = runs.earliestDays()[run];
            cells.set(place("first_loss_added_days"), days);
            cells.set(place("first_loss_added_censored"), Double.isInfinite(days));
            cells.set(place("loss_added_first_year_jpy_bn"), runs.japan().lossJpyBn()[run]);
        });
        cells.set(place("loss_first_year_share_of_gdp"), japan.lossJpyBn()[run] / japan.gdpJpyBnPerYear()[run]);
        cells.set(place("damage_share"), japan.damageShare()[run]);
        return cells;
    }

    private static int place(String column) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (COLUMNS.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }
}
