package chokepoint.reports.file;

import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.reports.statistics.Ensemble;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code outcomes.csv}: one row per run and industry, and one for Japan as a whole. */
final class OutcomesFile {

    static final String JAPAN = "Japan";
    private static final List<Column> COLUMNS = columns();

    private OutcomesFile() {}

    static ResultFile of(Ensemble ensemble) {
        return ResultFile.ofTable(
                "outcomes.csv", "One run and industry; and one run and Japan as a whole.", COLUMNS, csv -> {
                    for (int run = 0; run < ensemble.runCount(); run++) {
                        RunRecord record = ensemble.runs().get(run);
                        RunOutcome outcome = ensemble.outcomes().get(run);
                        for (int i = 0; i < outcome.industries().size(); i++) {
                            csv.add(row(record, i, outcome.industries().get(i)));
                        }
                        csv.add(japanRow(record, outcome));
                    }
                });
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
        columns.add(Column.number("gross_loss_first_year_jpy_bn", "JPY bn", Meanings.GROSS_LOSS));
        columns.add(Column.number("net_loss_first_year_jpy_bn", "JPY bn", Meanings.NET_LOSS));
        columns.add(Column.number("net_loss_first_year_share_of_gdp", "share", "Net loss over GDP; for Japan only"));
        columns.add(Column.number(
                "damage_share", "share", "Loss per yen of exposed value added that is not produced, λ of this run"));
        return List.copyOf(columns);
    }

    private static List<Object> row(RunRecord record, int industry, IndustryOutcome outcome) {
        List<Object> cells = new ArrayList<>();
        cells.add(record.replication());
        cells.add(record.industries().get(industry).name());
        addDays(cells, outcome.daysToSurvive());
        addDays(cells, outcome.daysToFirstFirm());
        addDays(cells, outcome.daysTo90());
        addDays(cells, outcome.recoveryDays());
        for (double cover : outcome.startCoverDays()) {
            cells.add(cover);
        }
        for (double gone : outcome.layerGoneDays()) {
            addDays(cells, gone);
        }
        Nest nest = outcome.bindingNest();
        cells.add(nest == null ? "" : nest.key());
        cells.add(outcome.cause().label());
        cells.add(outcome.lostFirstYearShare());
        cells.add(outcome.grossLossJpyBn());
        cells.add(outcome.netLossJpyBn());
        cells.add("");
        cells.add(record.damageShare());
        return cells;
    }

    /** The days, empty when censored or undefined, and whether they are censored. */
    private static void addDays(List<Object> cells, double days) {
        cells.add(days);
        cells.add(Double.isInfinite(days));
    }

    private static List<Object> japanRow(RunRecord record, RunOutcome outcome) {
        List<Object> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(0, record.replication());
        cells.set(1, JAPAN);
        int last = cells.size() - 1;
        cells.set(last - 3, outcome.grossLossJpyBn());
        cells.set(last - 2, outcome.netLossJpyBn());
        cells.set(last - 1, outcome.lossShareOfGdp());
        cells.set(last, outcome.damageShare());
        return cells;
    }
}
