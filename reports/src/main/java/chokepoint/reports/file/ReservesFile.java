package chokepoint.reports.file;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.findings.ensemble.Binding;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.LayerSummary;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Recovery;
import chokepoint.findings.ensemble.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** {@code reserves.csv}: one row per industry, over all runs. */
final class ReservesFile {

    private static final String[] QUANTILES = {"p10", "median", "p90"};
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
            event("output_under_75pct", industry.under75());
            days(
                    "binding_nest_short",
                    "Days until the binding oxide is what costs the industry most output for 28 days, or all of its stock is gone",
                    industry.bindingNestLasts());
            for (LayerSummary layer : industry.layers()) {
                days(key(layer.layer()) + "_gone", "Days until " + Meanings.gone(layer.layer()), layer.gone());
            }
            binding(industry.binding());
            amounts("output_lost_first_year_share", "share", Meanings.OUTPUT_LOST, industry.lostFirstYearShare());
            amounts("loss_first_year_jpy_bn", "JPY bn", Meanings.LOSS, industry.lossJpyBn());
            amounts(
                    "loss_after_made_up_first_year_jpy_bn",
                    "JPY bn",
                    Meanings.LOSS_AFTER_MADE_UP,
                    industry.lossAfterMadeUpJpyBn());
            amounts("loss_horizon_jpy_bn", "JPY bn", Meanings.LOSS_HORIZON, industry.lossHorizonJpyBn());
            ensemble.added().ifPresent(added -> {
                days(
                        "first_loss_added",
                        "Days to the first loss added; " + Meanings.ADDED,
                        added.firstLoss().get(industry.index()));
                MeanInterval loss = added.lossJpyBn().get(industry.index());
                put(
                        Column.number("loss_added_first_year_jpy_bn_mean", "JPY bn", Meanings.LOSS + ", added; mean"),
                        loss.mean());
                put(
                        Column.number(
                                "loss_added_first_year_jpy_bn_low",
                                "JPY bn",
                                "Lower end of the 95% interval of that mean"),
                        loss.low());
                put(
                        Column.number(
                                "loss_added_first_year_jpy_bn_high",
                                "JPY bn",
                                "Upper end of the 95% interval of that mean"),
                        loss.high());
            });
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
            days(
                    "recovered_after_loss",
                    "Days from the first lost output to the first of 13 straight weeks at 99% of plan or more"
                            + MEANING_OF_SHORT,
                    recovery.daysAfterLoss());
            share(
                    "not_recovered_share_of_short_runs",
                    "Share without recovery inside the horizon" + MEANING_OF_SHORT,
                    recovery.shareNotRecovered());
            share(
                    "recovered_while_measure_holds_share_of_short_runs",
                    "Share that recovers while the measure is in force" + MEANING_OF_SHORT,
                    recovery.shareWhileHeld());
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

        /** How often, the median with its interval, and quartiles of the runs in which it happens. */
        private void days(String head, String meaning, DaysSpread spread) {
            put(Column.whole(head + "_runs", "", meaning + "; runs to which that applies"), spread.runs());
            put(Column.whole(head + "_hit", "", "Runs of these in which it happens inside the horizon"), spread.hit());
            share(head + "_hit_share_low", "Lower end of the 95% interval of their share", spread.hitShareLow());
            share(head + "_hit_share_high", "Upper end of that interval", spread.hitShareHigh());
            put(
                    Column.number(
                            head + "_median_days",
                            "days",
                            meaning + "; median over the runs, empty unless it happens in more than half of them"),
                    spread.median());
            put(
                    Column.number(head + "_median_low_days", "days", "Lower end of the 95% interval of the median"),
                    spread.medianLow());
            put(
                    Column.number(
                            head + "_median_high_days",
                            "days",
                            "Upper end of that interval; empty where it may lie beyond the horizon"),
                    spread.medianHigh());
            put(
                    Column.number(
                            head + "_lower_quartile_of_hit_days",
                            "days",
                            "Lower quartile of the runs in which it happens"),
                    spread.lowerQuartile());
            put(
                    Column.number(
                            head + "_upper_quartile_of_hit_days",
                            "days",
                            "Upper quartile of the runs in which it happens"),
                    spread.upperQuartile());
            put(
                    Column.number(
                            head + "_mean_restricted_days",
                            "days",
                            "Mean over the runs of min(days, 365); empty where a run ends before day 365"),
                    ensemble.horizonDays() < DaysSpread.RESTRICTED_DAYS ? Double.NaN : spread.meanRestrictedDays());
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
