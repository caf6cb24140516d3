package chokepoint.findings.ensemble;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.NestOutcome;
import chokepoint.findings.outcome.NestOutcomes;
import chokepoint.findings.outcome.OutcomeColumns;
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
        OutcomeColumns<IndustryOutcome> columns = runs.industry(industry, 0, runs.count());
        Binding binding = binding(columns);
        Nest nest = binding.nest();
        @Nullable OutcomeColumns<NestOutcome> stocks = nest == null ? null : runs.nest(industry, nest);
        return new IndustrySummary(
                industry,
                name,
                days(columns.of(IndustryOutcomes.FIRST_LOST_OUTPUT)),
                days(columns.of(IndustryOutcomes.FIRST_FIRM_SHORT)),
                days(columns.of(IndustryOutcomes.UNDER_90)),
                days(columns.of(IndustryOutcomes.UNDER_75)),
                days(stocks == null ? new double[0] : stocks.of(NestOutcomes.SURVIVAL)),
                layers(stocks),
                Sample.of(stocks == null ? new double[] {0} : stocks.of(NestOutcomes.TOTAL_COVER))
                        .spread(),
                binding,
                Sample.of(columns.of(IndustryOutcomes.OUTPUT_LOST)).spread(),
                Sample.of(columns.of(IndustryOutcomes.LOSS)).spread(),
                Sample.of(columns.of(IndustryOutcomes.LOSS_AFTER_MADE_UP)).spread(),
                Sample.of(columns.of(IndustryOutcomes.LOSS_HORIZON)).spread(),
                recovery(columns));
    }

    private static DaysSpread days(double[] values) {
        return Sample.of(values).daysSpread();
    }

    /** Positions of the runs in which the industry lost output. */
    private static int[] shortRuns(OutcomeColumns<IndustryOutcome> columns) {
        return IntStream.range(0, columns.of(IndustryOutcomes.FIRST_LOST_OUTPUT).length)
                .filter(run -> !Double.isInfinite(columns.of(IndustryOutcomes.FIRST_LOST_OUTPUT)[run]))
                .toArray();
    }

    private static Binding binding(OutcomeColumns<IndustryOutcome> columns) {
        int[] shortRuns = shortRuns(columns);
        int[] counted = shortRuns.length == 0
                ? IntStream.range(0, columns.of(IndustryOutcomes.FIRST_LOST_OUTPUT).length)
                        .toArray()
                : shortRuns;
        int[] nests = new int[Nest.COUNT];
        int[] causes = new int[Cause.values().length];
        for (int run : counted) {
            if (columns.of(IndustryOutcomes.BINDING_NEST)[run] >= 0) {
                nests[columns.of(IndustryOutcomes.BINDING_NEST)[run]]++;
            }
            causes[columns.of(IndustryOutcomes.CAUSE)[run]]++;
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

    private static List<LayerSummary> layers(@Nullable OutcomeColumns<NestOutcome> stocks) {
        List<LayerSummary> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            layers.add(
                    stocks == null
                            ? new LayerSummary(layer, Sample.of(0.0).spread(), days(new double[0]))
                            : new LayerSummary(
                                    layer,
                                    Sample.of(stocks.of(NestOutcomes.cover(layer)))
                                            .spread(),
                                    days(stocks.of(NestOutcomes.gone(layer)))));
        }
        return layers;
    }

    private Recovery recovery(OutcomeColumns<IndustryOutcome> columns) {
        int[] shortRuns = shortRuns(columns);
        Sample days = Sample.of(IntStream.of(shortRuns)
                .mapToDouble(run -> columns.of(IndustryOutcomes.RECOVERED)[run]
                        - columns.of(IndustryOutcomes.FIRST_LOST_OUTPUT)[run]));
        long whileHeld = IntStream.of(shortRuns)
                .filter(run -> columns.of(IndustryOutcomes.RECOVERED)[run] < measureLengthDays)
                .count();
        return new Recovery(days.daysSpread(), days.size() == 0 ? 0 : (double) whileHeld / days.size());
    }
}
