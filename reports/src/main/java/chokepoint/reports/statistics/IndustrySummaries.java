package chokepoint.reports.statistics;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.reports.statistics.Runs.IndustryColumns;
import chokepoint.reports.statistics.Runs.NestColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Condenses the outcomes of one industry over the runs. */
final class IndustrySummaries {

    private final Runs runs;
    private final double measureLengthDays;

    /**
     * @param measureLengthDays days for which the measure is in force; 0 without one
     */
    IndustrySummaries(Runs runs, double measureLengthDays) {
        this.runs = runs;
        this.measureLengthDays = measureLengthDays;
    }

    IndustrySummary of(int industry, String name) {
        IndustryColumns columns = runs.industry(industry, 0, runs.count());
        Binding binding = binding(columns);
        Nest nest = binding.nest();
        @Nullable NestColumns stocks = nest == null ? null : runs.nest(industry, nest);
        return new IndustrySummary(
                industry,
                name,
                days(columns.daysToSurvive()),
                days(columns.daysToFirstFirm()),
                days(columns.daysTo90()),
                days(columns.daysTo75()),
                days(stocks == null ? new double[0] : stocks.survivalDays()),
                layers(stocks),
                Sample.of(stocks == null ? new double[] {0} : stocks.totalCoverDays())
                        .spread(),
                binding,
                Sample.of(columns.lostFirstYearShare()).spread(),
                Sample.of(columns.lossJpyBn()).spread(),
                Sample.of(columns.lossAfterMadeUpJpyBn()).spread(),
                Sample.of(columns.lossHorizonJpyBn()).spread(),
                recovery(columns));
    }

    private static DaysSpread days(double[] values) {
        return Sample.of(values).daysSpread();
    }

    /** Positions of the runs in which the industry lost output. */
    private static int[] shortRuns(IndustryColumns columns) {
        return IntStream.range(0, columns.daysToSurvive().length)
                .filter(run -> !Double.isInfinite(columns.daysToSurvive()[run]))
                .toArray();
    }

    private static Binding binding(IndustryColumns columns) {
        int[] shortRuns = shortRuns(columns);
        int[] counted = shortRuns.length == 0
                ? IntStream.range(0, columns.daysToSurvive().length).toArray()
                : shortRuns;
        int[] nests = new int[Nest.COUNT];
        int[] causes = new int[Cause.values().length];
        for (int run : counted) {
            if (columns.nest()[run] >= 0) {
                nests[columns.nest()[run]]++;
            }
            causes[columns.cause()[run]]++;
        }
        int nest = mostFrequent(nests);
        int cause = mostFrequent(causes);
        return new Binding(
                nests[nest] == 0 ? null : Nest.values()[nest],
                (double) nests[nest] / counted.length,
                Cause.values()[cause],
                (double) causes[cause] / counted.length);
    }

    private static int mostFrequent(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    private static List<LayerSummary> layers(@Nullable NestColumns stocks) {
        List<LayerSummary> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            layers.add(
                    stocks == null
                            ? new LayerSummary(layer, Sample.of(0.0).spread(), days(new double[0]))
                            : new LayerSummary(
                                    layer,
                                    Sample.of(stocks.coverDays()[layer.ordinal()])
                                            .spread(),
                                    days(stocks.goneDays()[layer.ordinal()])));
        }
        return layers;
    }

    private Recovery recovery(IndustryColumns columns) {
        int[] shortRuns = shortRuns(columns);
        Sample days = Sample.of(
                IntStream.of(shortRuns).mapToDouble(run -> columns.recoveryDays()[run] - columns.daysToSurvive()[run]));
        long whileHeld = IntStream.of(shortRuns)
                .filter(run -> columns.recoveryDays()[run] < measureLengthDays)
                .count();
        return new Recovery(days.daysSpread(), days.size() == 0 ? 0 : (double) whileHeld / days.size());
    }
}
