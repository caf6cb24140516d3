package chokepoint.reports.file;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.reports.statistics.Binding;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.statistics.LayerSummary;
import chokepoint.reports.statistics.Recovery;
import chokepoint.reports.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** {@code reserves.csv}: one row per industry, over all runs. */
final class ReservesFile {

    private static final String[] QUANTILES = {"p10", "median", "p90"};
    private static final String[] QUANTILE_WORDS = {
        "in one run in ten at the latest", "median over the runs", "in nine runs in ten at the latest"
    };
    private static final String MEANING_OF_SHORT = ", over the runs that lose output";

    private final List<Column> header = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private ReservesFile(Ensemble ensemble) {
        header.add(Column.word("industry", "Name of the industry; shortest median first"));
        for (IndustrySummary industry : ensemble.byUrgency()) {
            Row row = new Row(ensemble, rows.isEmpty());
            rows.add(row.cells);
            row.cells.add(industry.name());
            row.fill(industry);
        }
    }

    static ResultFile of(Ensemble ensemble) {
        ReservesFile file = new ReservesFile(ensemble);
        return ResultFile.ofTable(
                "reserves.csv", "One industry, over all runs.", file.header, csv -> file.rows.forEach(csv::add));
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
                amounts(
                        "cover_" + key(layer.layer()) + "_days",
                        "days",
                        Meanings.cover(layer.layer()),
                        layer.coverDays());
            }
            amounts(
                    "cover_total_days",
                    "days",
                    "Cover on the eve of the measure in all private layers, of the binding oxide",
                    industry.totalCoverDays());
            event("first_lost_output", industry.firstLostOutput());
            date("first_lost_output", industry.firstLostOutput());
            event("first_firm_short", industry.firstFirm());
            event("output_under_90pct", industry.under90());
            for (LayerSummary layer : industry.layers()) {
                days(key(layer.layer()) + "_gone", "Days until " + Meanings.gone(layer.layer()), layer.gone());
            }
            binding(industry.binding());
            amounts("output_lost_first_year_share", "share", Meanings.OUTPUT_LOST, industry.lostFirstYearShare());
            amounts("gross_loss_first_year_jpy_bn", "JPY bn", Meanings.GROSS_LOSS, industry.grossLossJpyBn());
            amounts("net_loss_first_year_jpy_bn", "JPY bn", Meanings.NET_LOSS, industry.netLossJpyBn());
            share(
                    "damage_share_mean",
                    "Mean over the runs of λ, the loss per yen of exposed value added that is not produced",
                    ensemble.japan().damageShare().mean());
            recovery(industry.recovery());
            share("never_short_share", "Share of the runs that never lose output", industry.neverShortShare());
        }

        private void binding(Binding binding) {
            Nest nest = binding.nest();
            put(
                    Column.word(
                            "binding_nest",
                            "Oxide, or pair, that most often costs most output; the scarcest when never short"),
                    nest == null ? "" : nest.key());
            share(
                    "binding_nest_share_of_runs",
                    "Share of the runs that lose output in which it is this one",
                    binding.nestShare());
            put(
                    Column.word("cause", "Most frequent reason; none when never short"),
                    binding.cause().label());
            share(
                    "cause_share_of_runs",
                    "Share of the runs that lose output in which it is this one",
                    binding.causeShare());
        }

        private void recovery(Recovery recovery) {
            event("recovered", recovery.days());
            date("recovered", recovery.days());
            share(
                    "not_recovered_share_of_short_runs",
                    "Share without recovery inside the horizon" + MEANING_OF_SHORT,
                    recovery.shareNotRecovered());
            share(
                    "recovered_while_measure_holds_share_of_short_runs",
                    "Share that recovers while the measure is in force" + MEANING_OF_SHORT,
                    recovery.shareWhileHeld());
            put(
                    Column.flag(
                            "measure_holds_at_median_recovery",
                            "Whether the measure is still in force at the median recovery"),
                    recovery.stillHeldAtMedian());
        }

        private void put(Column column, Object cell) {
            if (first) {
                header.add(column);
            }
            cells.add(cell);
        }

        private void share(String head, String meaning, double share) {
            put(Column.number(head, "share", meaning), share);
        }

        private void amounts(String head, String unit, String meaning, Spread spread) {
            put(Column.number(head + "_mean", unit, meaning + "; mean over the runs"), spread.mean());
            double[] values = {spread.p10(), spread.median(), spread.p90()};
            String[] words = {
                "value that one run in ten does not exceed",
                "median over the runs",
                "value that nine runs in ten do not exceed"
            };
            for (int i = 0; i < values.length; i++) {
                put(Column.number(head + "_" + QUANTILES[i], unit, meaning + "; " + words[i]), values[i]);
            }
        }

        private void event(String event, DaysSpread spread) {
            days(event, "Days to " + Objects.requireNonNull(Meanings.EVENTS.get(event)), spread);
        }

        /** Days with a flag beside each that says whether it is beyond the horizon. */
        private void days(String head, String meaning, DaysSpread spread) {
            double[] values = {spread.p10(), spread.median(), spread.p90()};
            for (int i = 0; i < values.length; i++) {
                put(
                        Column.number(head + "_" + QUANTILES[i] + "_days", "days", meaning + "; " + QUANTILE_WORDS[i]),
                        values[i]);
                put(
                        Column.flag(head + "_" + QUANTILES[i] + "_censored", "Whether that lies beyond the horizon"),
                        Double.isInfinite(values[i]));
            }
            put(
                    Column.number(
                            head + "_mean_capped_at_horizon_days", "days", "Mean over the runs of min(days, horizon)"),
                    spread.meanCappedDays());
        }

        private void date(String head, DaysSpread spread) {
            put(
                    Column.date(head + "_median_date", "Day on which the median falls"),
                    Double.isFinite(spread.median())
                            ? ensemble.dateAfter(spread.median()).toString()
                            : "");
        }
    }
}
