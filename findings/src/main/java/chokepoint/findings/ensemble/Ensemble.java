package chokepoint.findings.ensemble;

import chokepoint.core.damage.Damage;
import chokepoint.core.experiment.Twin;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.validation.ReplayScore;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.NestOutcomes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All runs of one scenario under one seed, and what they say together. What it says does not change; weekly bands are made when
 * they are first asked for, all at once.
 */
public final class Ensemble {

    private static final int YEAR_WEEKS = Damage.YEAR_WEEKS;
    /** Weeks before the measure in which an industry that is short counts as short on the eve. */
    private static final int EVE_WEEKS = 4;

    private final Scenario scenario;
    private final long seed;
    private final Runs runs;
    private final Optional<Measure> measure;
    private final List<IndustrySummary> industries;
    /** Range of λ. */
    private final InputRow damageShare;

    private final JapanSummary japan;
    private final boolean[] shortOnEve;
    private final FirstIndustry first;
    private final Optional<Runs> twins;
    private final Optional<AddedRuns> addedRuns;
    private final Optional<AddedSummary> added;
    private final Optional<ReplayScore> replayScore;
    private final Map<Series.Cover, DaysSpread> nestSurvival = new HashMap<>();
    private @Nullable BandTable bands;
    private int @Nullable [][][] shortRuns;

    /** Runs without twins. */
    public Ensemble(Scenario scenario, long seed, Runs runs) {
        this(scenario, seed, runs, Optional.empty());
    }

    /**
     * @param runs at least one that is finished
     * @param twins the same replications without the measure, where they were made
     */
    public Ensemble(Scenario scenario, long seed, Runs runs, Optional<? extends Runs> twins) {
        this(scenario, seed, runs, twins, Optional.empty());
    }

    /**
     * @param runs at least one that is finished
     * @param twins the same replications without the measure, where they were made
     * @param replayScore how the model does in its replay, where that is known
     */
    public Ensemble(
            Scenario scenario,
            long seed,
            Runs runs,
            Optional<? extends Runs> twins,
            Optional<ReplayScore> replayScore) {
        this.replayScore = replayScore;
        if (runs.count() == 0) {
            throw new IllegalArgumentException("no runs of " + scenario.name() + " to report; run at least 1");
        }
        this.scenario = scenario;
        this.seed = seed;
        this.runs = runs;
        measure = Measure.of(scenario);
        double measureLengthDays = measure.map(Measure::end)
                .map(end -> (double) (end.toEpochDay() - measureDate().toEpochDay()))
                .orElse(0.0);
        IndustrySummaries summaries = new IndustrySummaries(runs, measureLengthDays);
        industries = IntStream.range(0, scenario.structure().industries().size())
                .mapToObj(industry -> summaries.of(
                        industry,
                        scenario.structure().industries().get(industry).name()))
                .toList();
        damageShare = scenario.inputs().row(Parameter.DAMAGE_SHARE.path());
        japan = JapanSummary.of(runs.japan(), damageShare);
        shortOnEve = shortOnEve();
        first = FirstIndustry.of(names(), daysToFirstLoss(), shortOnEve);
        this.twins = twins.map(Runs.class::cast);
        addedRuns = this.twins.map(calm -> new AddedRuns(scenario, runs, calm));
        added = addedRuns.map(differences -> added(differences, this.twins.orElseThrow()));
    }

    /** How the model does in its replay; empty where nobody said. */
    public Optional<ReplayScore> replayScore() {
        return replayScore;
    }

    private List<String> names() {
        return industries.stream().map(IndustrySummary::name).toList();
    }

    private double[][] daysToFirstLoss() {
        return IntStream.range(0, industries.size())
                .mapToObj(industry -> runs.industry(industry, 0, runs.count()).of(IndustryOutcomes.FIRST_LOST_OUTPUT))
                .toArray(double[][]::new);
    }

    private AddedSummary added(AddedRuns differences, Runs calm) {
        double[][] days = differences.firstLossDays();
        return new AddedSummary(
                FirstIndustry.of(names(), days, new boolean[runs.count()]),
                Stream.of(days)
                        .map(industry -> Sample.of(industry).daysSpread())
                        .toList(),
                IntStream.range(0, days.length)
                        .mapToObj(industry -> MeanInterval.of(differences.lossJpyBn(industry)))
                        .toList(),
                JapanSummary.of(differences.japan(), damageShare),
                JapanSummary.of(calm.japan(), damageShare));
    }

    /** Whether an industry is under 99 % of plan in any of the four weeks before the measure, by run. */
    private boolean[] shortOnEve() {
        boolean[] isShort = new boolean[runs.count()];
        int measure = scenario.timeline().measureWeek() - scenario.timeline().warmUpWeeks();
        int weeks = Math.min(EVE_WEEKS, measure);
        if (weeks > 0) {
            new WeeklyOutput(scenario).read(List.of(runs), measure - weeks, weeks, (run, output) -> {
                for (double[] industry : output[0]) {
                    for (double share : industry) {
                        isShort[run] |= share < SurvivalTime.FULL_SHARE;
                    }
                }
            });
        }
        return isShort;
    }

    public Scenario scenario() {
        return scenario;
    }

    public long seed() {
        return seed;
    }

    /** The runs themselves, column by column. */
    public Runs runs() {
        return runs;
    }

    /** The same replications without the measure; empty where they were not made. */
    public Optional<Runs> twins() {
        return twins;
    }

    /** Runs that reached their end. */
    public int runCount() {
        return runs.count();
    }

    /** Runs that were begun: those that reached their end and those that broke off. */
    public int runsBegun() {
        return runs.count() + runs.failures().size();
    }

    /** What restricts Japan from the measure's first day; empty in a scenario without any. */
    public Optional<Measure> measure() {
        return measure;
    }

    /** Industries in the order of the world. */
    public List<IndustrySummary> industries() {
        return industries;
    }

    /** Which industry is the first to lose output, whatever the reason; runs with one short on the eve are counted apart. */
    public FirstIndustry first() {
        return first;
    }

    /** Share of the runs in which an industry is under 99 % of plan in any of the four weeks before the measure. */
    public double eveShare() {
        int count = 0;
        for (boolean isShort : shortOnEve) {
            count += isShort ? 1 : 0;
        }
        return (double) count / runs.count();
    }

    /** Whether the scenario has a twin, whether or not it was run. */
    public boolean hasTwin() {
        return Twin.of(scenario).isPresent();
    }

    /** What the measure adds to what would be lost without it; empty without twins. */
    public Optional<AddedSummary> added() {
        return added;
    }

    /** The same, run by run. */
    public Optional<AddedRuns> addedRuns() {
        return addedRuns;
    }

    /** Loss of Japan since the measure, week by week. */
    public LossCourse lossCourse() {
        return LossCourse.of(scenario, runs);
    }

    /** The same in the twins; empty without them. */
    public Optional<LossCourse> lossCourseWithout() {
        return twins.map(calm -> LossCourse.of(scenario, calm));
    }

    /** Days over which losses of the first year are summed: 364, or the horizon when that is shorter. */
    public double firstYearDays() {
        return Math.min((double) YEAR_WEEKS * WeekCalendar.DAYS_PER_WEEK, horizonDays());
    }

    /** Whether losses of the first year are those of a year: no shorter horizon cuts them off. */
    public boolean coversTheFirstYear() {
        return scenario.timeline().horizonWeeks() >= YEAR_WEEKS;
    }

    /** Days to the first loss of an industry that the measure adds; without twins, to its first lost output. */
    public DaysSpread firstLoss(IndustrySummary industry) {
        return added.map(summary -> summary.firstLoss().get(industry.index())).orElse(industry.firstLostOutput());
    }

    /**
     * Industries with the shortest median time to the first loss ({@link #firstLoss}) first; those that share it, or have none, by
     * the share of runs without it, by output lost, then as in the world.
     */
    public List<IndustrySummary> byUrgency() {
        return industries.stream()
                .sorted(Comparator.<IndustrySummary>comparingDouble(
                                industry -> firstLoss(industry).median())
                        .thenComparingDouble(industry -> firstLoss(industry).shareBeyond())
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

    /** Every weekly series, in a fixed order: industries first, then items. */
    public List<Series> series() {
        List<Series> all = new ArrayList<>();
        industries.forEach(industry -> all.add(new Series.Output(industry.index())));
        industries.forEach(industry -> all.add(new Series.FirmsShort(industry.index())));
        for (IndustrySummary industry : industries) {
            runs.nests(industry.index()).forEach(nest -> all.add(new Series.Cover(industry.index(), nest)));
        }
        for (MarketSeries kind : MarketSeries.values()) {
            for (Item item : Item.values()) {
                all.add(new Series.Quote(kind, item));
            }
        }
        for (Channel channel : Channel.values()) {
            for (Item item : Item.values()) {
                all.add(new Series.Supply(channel, item));
            }
        }
        return all;
    }

    /** Weekly bands over the runs. */
    public Bands bands(Series series) {
        if (bands == null) {
            bands = new BandTable(runs, series(), weeks());
        }
        return bands.of(series);
    }

    /** Weekly bands of an industry's output relative to plan. */
    public Bands outputBands(int industry) {
        return bands(new Series.Output(industry));
    }

    /** Weekly bands of an industry's cover of a nest it uses, all private layers, days. */
    public Bands coverBands(int industry, Nest nest) {
        return bands(new Series.Cover(industry, nest));
    }

    /**
     * How long an industry survives for one nest, as {@link NestOutcome} defines it; empty when it does not use the nest.
     */
    public Optional<DaysSpread> nestSurvival(int industry, Nest nest) {
        return runs.nests(industry).contains(nest)
                ? Optional.of(nestSurvival.computeIfAbsent(
                        new Series.Cover(industry, nest),
                        key -> Sample.of(runs.nest(industry, nest).of(NestOutcomes.SURVIVAL))
                                .daysSpread()))
                : Optional.empty();
    }

    /** What limited an industry in a week of the series. */
    public WeekBinding binding(int industry, int week) {
        if (shortRuns == null) {
            shortRuns = runs.shortRunsByIndustryWeekAndNest();
        }
        return WeekBinding.of(shortRuns[industry][week], runs.count());
    }

    /** Mean tonnes a week over the runs and {@code items} bought or made for Japan through a channel, by week. */
    public double[] meanSupplyTReo(Channel channel, Collection<Item> items) {
        return mean(item -> new Series.Supply(channel, item), items);
    }

    /**
     * Share of a channel in what is bought or made for Japan of {@code items}, in the first year of the measure, or in the year before it (or
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
        return own / all;
    }

    /** Mean tonnes a week over the runs and {@code items} that plants in Japan used, by week. */
    public double[] meanUseTReo(Collection<Item> items) {
        return mean(item -> new Series.Quote(MarketSeries.JAPAN_USE, item), items);
    }

    private double[] mean(Function<Item, Series> series, Collection<Item> items) {
        double[] mean = new double[weeks()];
        for (Item item : items) {
            Bands weekly = bands(series.apply(item));
            for (int week = 0; week < mean.length; week++) {
                mean[week] += weekly.at(week).mean();
            }
        }
        return mean;
    }

    /** Loss of Japan with the measure, whatever of it the measure adds. */
    public JapanSummary japan() {
        return japan;
    }
}
