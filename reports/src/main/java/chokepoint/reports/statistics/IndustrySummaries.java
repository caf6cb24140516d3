package chokepoint.reports.statistics;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Condenses the outcomes of one industry over the runs. */
final class IndustrySummaries {

    private final List<RunRecord> runs;
    private final List<RunOutcome> outcomes;
    private final double horizonDays;
    private final double measureLengthDays;

    /**
     * @param measureLengthDays days for which the measure is in force; 0 without one
     */
    IndustrySummaries(List<RunRecord> runs, List<RunOutcome> outcomes, double horizonDays, double measureLengthDays) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.horizonDays = horizonDays;
        this.measureLengthDays = measureLengthDays;
    }

    IndustrySummary of(int industry) {
        Binding binding = binding(industry);
        Nest nest = binding.nest();
        return new IndustrySummary(
                industry,
                runs.get(0).industries().get(industry),
                days(industry, IndustryOutcome::daysToSurvive),
                days(industry, IndustryOutcome::daysToFirstFirm),
                days(industry, IndustryOutcome::daysTo90),
                layers(industry, nest),
                cover(industry, nest, (run, n) -> LayerCover.totalCoverDays(run, industry, n)),
                binding,
                sample(industry, IndustryOutcome::lostFirstYearShare).spread(),
                sample(industry, IndustryOutcome::grossLossJpyBn).spread(),
                sample(industry, IndustryOutcome::netLossJpyBn).spread(),
                recovery(industry));
    }

    private Sample sample(int industry, ToDoubleFunction<IndustryOutcome> outcome) {
        return Sample.of(outcomes.stream()
                .mapToDouble(run -> outcome.applyAsDouble(run.industries().get(industry))));
    }

    private DaysSpread days(int industry, ToDoubleFunction<IndustryOutcome> outcome) {
        return sample(industry, outcome).daysSpread(horizonDays);
    }

    private List<IndustryOutcome> shortRuns(int industry) {
        return outcomes.stream()
                .map(run -> run.industries().get(industry))
                .filter(outcome -> !outcome.neverShort())
                .toList();
    }

    private Binding binding(int industry) {
        List<IndustryOutcome> shortRuns = shortRuns(industry);
        List<IndustryOutcome> counted = shortRuns.isEmpty()
                ? outcomes.stream().map(run -> run.industries().get(industry)).toList()
                : shortRuns;
        int[] nests = new int[Nest.COUNT];
        int[] causes = new int[Cause.values().length];
        for (IndustryOutcome outcome : counted) {
            Optional.ofNullable(outcome.bindingNest()).ifPresent(nest -> nests[nest.ordinal()]++);
            causes[outcome.cause().ordinal()]++;
        }
        int nest = mostFrequent(nests);
        int cause = mostFrequent(causes);
        return new Binding(
                nests[nest] == 0 ? null : Nest.values()[nest],
                (double) nests[nest] / counted.size(),
                Cause.values()[cause],
                (double) causes[cause] / counted.size());
    }

    private static int mostFrequent(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    private List<LayerSummary> layers(int industry, @Nullable Nest nest) {
        List<LayerSummary> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Sample gone = nest == null
                    ? Sample.of()
                    : Sample.of(runs.stream().mapToDouble(run -> LayerCover.daysUntilGone(run, industry, nest, layer)));
            layers.add(new LayerSummary(
                    layer,
                    cover(industry, nest, (run, n) -> LayerCover.startCoverDays(run, industry, n, layer)),
                    gone.daysSpread(horizonDays)));
        }
        return layers;
    }

    private Spread cover(int industry, @Nullable Nest nest, ToDoubleBiFunction<RunRecord, Nest> days) {
        return nest == null
                ? Sample.of(0.0).spread()
                : Sample.of(runs.stream().mapToDouble(run -> days.applyAsDouble(run, nest)))
                        .spread();
    }

    private Recovery recovery(int industry) {
        Sample days = Sample.of(shortRuns(industry).stream().mapToDouble(IndustryOutcome::recoveryDays));
        DaysSpread spread = days.daysSpread(horizonDays);
        long whileHeld = shortRuns(industry).stream()
                .filter(outcome -> outcome.recoveryDays() < measureLengthDays)
                .count();
        return new Recovery(
                spread,
                spread.shareBeyond(),
                days.size() == 0 ? 0 : (double) whileHeld / days.size(),
                Math.min(spread.median(), horizonDays) < measureLengthDays);
    }
}
