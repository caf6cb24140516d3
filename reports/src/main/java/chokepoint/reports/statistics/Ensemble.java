package chokepoint.reports.statistics;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.InputRow;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Scenario;
import chokepoint.reports.statistics.JapanSummary.LossAtDamageShare;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All runs of one scenario under one seed, and what they say together. Immutable. */
public final class Ensemble {

    private final Scenario scenario;
    private final long seed;
    private final List<RunRecord> runs;
    private final List<RunOutcome> outcomes;
    private final Optional<Measure> measure;
    private final List<IndustrySummary> industries;

    /**
     * @param runs at least one, in order of replication
     */
    public Ensemble(Scenario scenario, long seed, List<RunRecord> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no runs of " + scenario.name() + " to report; run at least 1");
        }
        this.scenario = scenario;
        this.seed = seed;
        this.runs = List.copyOf(runs);
        outcomes = runs.stream().map(RunOutcome::of).toList();
        measure = Measure.of(scenario);
        double measureLengthDays = measure.map(Measure::end)
                .map(end -> (double) (end.toEpochDay() - measureDate().toEpochDay()))
                .orElse(0.0);
        IndustrySummaries summaries = new IndustrySummaries(this.runs, outcomes, horizonDays(), measureLengthDays);
        industries = IntStream.range(0, runs.get(0).industries().size())
                .mapToObj(summaries::of)
                .toList();
    }

    public Scenario scenario() {
        return scenario;
    }

    public long seed() {
        return seed;
    }

    /** Records in order of replication. */
    public List<RunRecord> runs() {
        return runs;
    }

    /** Outcomes in order of replication. */
    public List<RunOutcome> outcomes() {
        return outcomes;
    }

    public int runCount() {
        return runs.size();
    }

    /** What restricts Japan from the measure's first day; empty in a scenario without any. */
    public Optional<Measure> measure() {
        return measure;
    }

    /** Industries in the order of the world. */
    public List<IndustrySummary> industries() {
        return industries;
    }

    /**
     * Industries with the shortest median time to the first lost output first; those that share it by 10 % quantile, by share
     * never short, by output lost, then as in the world.
     */
    public List<IndustrySummary> byUrgency() {
        return industries.stream()
                .sorted(Comparator.<IndustrySummary>comparingDouble(
                                industry -> industry.firstLostOutput().median())
                        .thenComparingDouble(
                                industry -> industry.firstLostOutput().p10())
                        .thenComparingDouble(IndustrySummary::neverShortShare)
                        .thenComparingDouble(
                                industry -> -industry.lostFirstYearShare().mean()))
                .toList();
    }

    /** Days from the measure to the end of the runs; what has not happened by then is censored. */
    public double horizonDays() {
        return (double) scenario.timeline().horizonWeeks() * WeekCalendar.DAYS_PER_WEEK;
    }

    /** First day of the measure. */
    public LocalDate measureDate() {
        return scenario.timeline().calendar().startOf(scenario.timeline().measureWeek());
    }

    /** The day that is {@code days} (finite) after the first day of the measure. */
    public LocalDate dateAfter(double days) {
        return measureDate().plusDays((long) Math.floor(days));
    }

    /** Weeks in the series. */
    public int weeks() {
        return scenario.timeline().reportedWeeks();
    }

    /** Week of the series as weeks since the measure began; negative before it. */
    public int weekSinceMeasure(int index) {
        return index + scenario.timeline().warmUpWeeks() - scenario.timeline().measureWeek();
    }

    /** First day of a week of the series. */
    public LocalDate dateOf(int index) {
        return scenario.timeline()
                .calendar()
                .startOf(index + scenario.timeline().warmUpWeeks());
    }

    /** Weekly bands over the runs. */
    public Bands bands(Function<RunRecord, double[]> series) {
        return Bands.of(runs, series);
    }

    /** Weekly bands of an industry's output relative to plan. */
    public Bands outputBands(int industry) {
        return bands(run -> run.outputShare()[industry]);
    }

    /** Weekly bands of an industry's cover of a nest it uses, all private layers, days. */
    public Bands coverBands(int industry, Nest nest) {
        return bands(run -> coverDays(run, industry, nest));
    }

    /** Days of cover by week of a nest that an industry uses, all private layers, in one run. */
    public static double[] coverDays(RunRecord run, int industry, Nest nest) {
        return IntStream.range(0, run.weeks())
                .mapToDouble(week -> run.totalCoverDays(industry, nest, week))
                .toArray();
    }

    /** First-year loss of Japan. */
    public JapanSummary japan() {
        InputRow damageShare = scenario.inputs().row(Parameter.DAMAGE_SHARE.path());
        return new JapanSummary(
                Sample.of(outcomes.stream().mapToDouble(RunOutcome::grossLossJpyBn))
                        .spread(),
                Sample.of(outcomes.stream().mapToDouble(RunOutcome::netLossJpyBn))
                        .spread(),
                Sample.of(outcomes.stream().mapToDouble(RunOutcome::lossShareOfGdp))
                        .spread(),
                Sample.of(outcomes.stream().mapToDouble(RunOutcome::damageShare))
                        .spread(),
                List.of(
                        lossAt("low", damageShare.low()),
                        lossAt("central", damageShare.central()),
                        lossAt("high", damageShare.high())));
    }

    private LossAtDamageShare lossAt(String label, double damageShare) {
        return new LossAtDamageShare(
                label,
                damageShare,
                meanPerDamageShare(RunOutcome::netLossJpyBn) * damageShare,
                meanPerDamageShare(RunOutcome::lossShareOfGdp) * damageShare);
    }

    /** Mean of a loss per unit of λ, over the runs whose λ is not zero. */
    private double meanPerDamageShare(ToDoubleFunction<RunOutcome> loss) {
        return outcomes.stream()
                .filter(outcome -> outcome.damageShare() > 0)
                .mapToDouble(outcome -> loss.applyAsDouble(outcome) / outcome.damageShare())
                .average()
                .orElse(0);
    }
}
