package chokepoint.reports.statistics;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.InputRow;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Scenario;
import chokepoint.reports.statistics.JapanSummary.LossAtDamageShare;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All runs of one scenario under one seed, and what they say together. Immutable. */
public final class Ensemble {

    private static final int YEAR_WEEKS = 52;

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

    /**
     * How long an industry survives for one nest: days until the nest costs it most output while that is under 99 % of plan for
     * 28 days or more, or until all private stock of it is gone, whichever comes first; empty when it does not use the nest.
     */
    public Optional<DaysSpread> nestSurvival(int industry, Nest nest) {
        return runs.get(0).uses(industry, nest)
                ? Optional.of(Sample.of(runs.stream().mapToDouble(run -> NestSurvival.days(run, industry, nest)))
                        .daysSpread(horizonDays()))
                : Optional.empty();
    }

    /** What limited an industry in a week of the series. */
    public WeekBinding binding(int industry, int week) {
        return WeekBinding.of(runs, industry, week);
    }

    /** Mean tonnes a week over the runs and {@code items} that reached Japan through a channel, by week. */
    public double[] meanSupplyTReo(Channel channel, Collection<Item> items) {
        return mean(run -> run.channelTReo()[channel.ordinal()], items);
    }

    /**
     * Share of a channel in what reached Japan of {@code items}, in the first year of the measure, or in the year before it (or
     * as much of it as the series hold); 0 when nothing came.
     */
    public double supplyShare(Channel channel, Collection<Item> items, boolean firstYear) {
        double own = 0;
        double all = 0;
        for (Channel any : Channel.values()) {
            double[] supply = meanSupplyTReo(any, items);
            for (int week = 0; week < supply.length; week++) {
                int since = weekSinceMeasure(week);
                if (firstYear ? since >= 0 && since < YEAR_WEEKS : since < 0 && since >= -YEAR_WEEKS) {
                    all += supply[week];
                    own += any == channel ? supply[week] : 0;
                }
            }
        }
        return all > 0 ? own / all : 0;
    }

    /** Mean tonnes a week over the runs and {@code items} that plants in Japan used, by week. */
    public double[] meanUseTReo(Collection<Item> items) {
        return mean(run -> run.markets()[MarketSeries.JAPAN_USE.ordinal()], items);
    }

    private double[] mean(Function<RunRecord, double[][]> byItem, Collection<Item> items) {
        double[] mean = new double[weeks()];
        for (RunRecord run : runs) {
            for (Item item : items) {
                double[] values = byItem.apply(run)[item.ordinal()];
                for (int week = 0; week < mean.length; week++) {
                    mean[week] += values[week] / runs.size();
                }
            }
        }
        return mean;
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
