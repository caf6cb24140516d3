package chokepoint.reports.file;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.statistics.LayerSummary;
import chokepoint.reports.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code reserves.csv}: one row per industry, over all runs. */
final class ReservesFile {

    private static final String[] QUANTILES = {"p10", "median", "p90"};

    private final List<String> header = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private ReservesFile(Ensemble ensemble) {
        header.add("industry");
        for (IndustrySummary industry : ensemble.byUrgency()) {
            Row row = new Row(ensemble, rows.isEmpty());
            rows.add(row.cells);
            row.cells.add(industry.name());
            row.fill(industry);
        }
    }

    static ResultFile of(Ensemble ensemble) {
        ReservesFile file = new ReservesFile(ensemble);
        CsvText csv = new CsvText(file.header);
        file.rows.forEach(csv::add);
        return new ResultFile("reserves.csv", csv.text());
    }

    /** Name of a layer in columns. */
    static String key(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }

    /** One row; the first also writes the header, so that heads and cells cannot part. */
    private final class Row {

        private final Ensemble ensemble;
        private final boolean first;
        private final List<Object> cells = new ArrayList<>();

        Row(Ensemble ensemble, boolean first) {
            this.ensemble = ensemble;
            this.first = first;
        }

        void fill(IndustrySummary industry) {
            for (LayerSummary layer : industry.layers()) {
                amounts("cover_" + key(layer.layer()) + "_days", layer.coverDays());
            }
            amounts("cover_total_days", industry.totalCoverDays());
            days("first_lost_output", industry.firstLostOutput(), true);
            days("first_firm_short", industry.firstFirm(), false);
            days("output_under_90pct", industry.under90(), false);
            for (LayerSummary layer : industry.layers()) {
                days(key(layer.layer()) + "_gone", layer.gone(), false);
            }
            Nest nest = industry.binding().nest();
            put("binding_nest", nest == null ? "" : nest.key());
            put("binding_nest_share_of_runs", industry.binding().nestShare());
            put("cause", industry.binding().cause().label());
            put("cause_share_of_runs", industry.binding().causeShare());
            amounts("output_lost_first_year_share", industry.lostFirstYearShare());
            amounts("gross_loss_first_year_jpy_bn", industry.grossLossJpyBn());
            amounts("net_loss_first_year_jpy_bn", industry.netLossJpyBn());
            put("damage_share_mean", ensemble.japan().damageShare().mean());
            days("recovered", industry.recovery().days(), true);
            put("not_recovered_share_of_short_runs", industry.recovery().shareNotRecovered());
            put(
                    "recovered_while_measure_holds_share_of_short_runs",
                    industry.recovery().shareWhileHeld());
            put("measure_holds_at_median_recovery", industry.recovery().stillHeldAtMedian());
            put("never_short_share", industry.neverShortShare());
        }

        private void put(String head, Object cell) {
            if (first) {
                header.add(head);
            }
            cells.add(cell);
        }

        private void amounts(String head, Spread spread) {
            put(head + "_mean", spread.mean());
            put(head + "_p10", spread.p10());
            put(head + "_median", spread.median());
            put(head + "_p90", spread.p90());
        }

        /** Days with a flag beside each that says whether it is beyond the horizon. */
        private void days(String head, DaysSpread spread, boolean date) {
            double[] values = {spread.p10(), spread.median(), spread.p90()};
            for (int i = 0; i < values.length; i++) {
                put(head + "_" + QUANTILES[i] + "_days", values[i]);
                put(head + "_" + QUANTILES[i] + "_censored", Double.isInfinite(values[i]));
            }
            put(head + "_mean_capped_at_horizon_days", spread.meanCappedDays());
            if (date) {
                put(
                        head + "_median_date",
                        Double.isFinite(spread.median())
                                ? ensemble.dateAfter(spread.median()).toString()
                                : "");
            }
        }
    }
}
