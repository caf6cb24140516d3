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

    private static final String JAPAN = "Japan";
    private static final List<String> EVENTS =
            List.of("first_lost_output", "first_firm_short", "output_under_90pct", "recovered");

    private OutcomesFile() {}

    static ResultFile of(Ensemble ensemble) {
        CsvText csv = new CsvText(header());
        for (int run = 0; run < ensemble.runCount(); run++) {
            RunRecord record = ensemble.runs().get(run);
            RunOutcome outcome = ensemble.outcomes().get(run);
            for (int i = 0; i < outcome.industries().size(); i++) {
                csv.add(row(record, i, outcome.industries().get(i)));
            }
            csv.add(japanRow(record, outcome));
        }
        return new ResultFile("outcomes.csv", csv.text());
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("replication", "industry"));
        for (String event : EVENTS) {
            header.add(event + "_days");
            header.add(event + "_censored");
        }
        for (Layer layer : Layer.values()) {
            header.add("cover_" + ReservesFile.key(layer) + "_days");
        }
        for (Layer layer : Layer.values()) {
            header.add(ReservesFile.key(layer) + "_gone_days");
            header.add(ReservesFile.key(layer) + "_gone_censored");
        }
        header.addAll(List.of(
                "binding_nest",
                "cause",
                "output_lost_first_year_share",
                "gross_loss_first_year_jpy_bn",
                "net_loss_first_year_jpy_bn",
                "net_loss_first_year_share_of_gdp",
                "damage_share"));
        return header;
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
        List<Object> cells = new ArrayList<>(Collections.nCopies(header().size(), ""));
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
