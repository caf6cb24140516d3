package chokepoint.reports.statistics;

import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.SurvivalTime;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Runs read straight off their records: what a store of the same runs must say too. */
public final class RecordedRuns implements Runs {

    private final List<RunRecord> records;
    private final List<RunOutcome> outcomes;
    private final List<FailedRun> failures;

    public RecordedRuns(List<RunRecord> records, List<FailedRun> failures) {
        this.records = List.copyOf(records);
        this.failures = List.copyOf(failures);
        outcomes = records.stream().map(RunOutcome::of).toList();
    }

    @Override
    public int count() {
        return records.size();
    }

    @Override
    public int[] replications() {
        return records.stream().mapToInt(RunRecord::replication).toArray();
    }

    @Override
    public List<FailedRun> failures() {
        return failures;
    }

    @Override
    public List<Nest> nests(int industry) {
        return Stream.of(Nest.values())
                .filter(nest -> records.get(0).uses(industry, nest))
                .toList();
    }

    @Override
    public IndustryColumns industry(int industry, int firstRun, int runs) {
        List<IndustryOutcome> some = outcomes.subList(firstRun, firstRun + runs).stream()
                .map(outcome -> outcome.industries().get(industry))
                .toList();
        byte[] nest = new byte[runs];
        byte[] cause = new byte[runs];
        for (int run = 0; run < runs; run++) {
            Nest binding = some.get(run).bindingNest();
            nest[run] = (byte) (binding == null ? -1 : binding.ordinal());
            cause[run] = (byte) some.get(run).cause().ordinal();
        }
        return new IndustryColumns(
                column(some, IndustryOutcome::daysToSurvive),
                column(some, IndustryOutcome::daysToFirstFirm),
                column(some, IndustryOutcome::daysTo90),
                column(some, IndustryOutcome::daysTo75),
                column(some, IndustryOutcome::recoveryDays),
                layers(some, IndustryOutcome::startCoverDays),
                layers(some, IndustryOutcome::layerGoneDays),
                nest,
                cause,
                column(some, IndustryOutcome::lostFirstYearShare),
                column(some, IndustryOutcome::exposedValueAddedJpyBnPerYear),
                column(some, IndustryOutcome::lossJpyBn),
                column(some, IndustryOutcome::lossAfterMadeUpJpyBn),
                column(some, IndustryOutcome::lossHorizonJpyBn));
    }

    private static <T> double[] column(List<T> some, ToDoubleFunction<T> value) {
        return some.stream().mapToDouble(value).toArray();
    }

    private static <T> double[][] layers(List<T> some, java.util.function.Function<T, double[]> values) {
        double[][] layers = new double[Layer.COUNT][];
        for (int layer = 0; layer < Layer.COUNT; layer++) {
            int index = layer;
            layers[layer] = column(some, one -> values.apply(one)[index]);
        }
        return layers;
    }

    @Override
    public NestColumns nest(int industry, Nest nest) {
        List<NestOutcome> all =
                records.stream().map(run -> NestOutcome.of(run, industry, nest)).toList();
        return new NestColumns(
                layers(all, NestOutcome::coverDays),
                column(all, NestOutcome::totalCoverDays),
                layers(all, NestOutcome::goneDays),
                column(all, NestOutcome::survivalDays));
    }

    @Override
    public JapanColumns japan() {
        return new JapanColumns(
                column(outcomes, RunOutcome::lossJpyBn),
                column(outcomes, RunOutcome::lossAfterMadeUpJpyBn),
                column(outcomes, RunOutcome::lossHorizonJpyBn),
                column(outcomes, RunOutcome::gdpJpyBnPerYear),
                column(outcomes, RunOutcome::damageShare));
    }

    @Override
    public int[][][] shortRunsByIndustryWeekAndNest() {
        RunRecord first = records.get(0);
        int[][][] counts = new int[first.industries().size()][first.weeks()][Nest.COUNT];
        for (RunRecord run : records) {
            for (int industry = 0; industry < counts.length; industry++) {
                for (int week = 0; week < run.weeks(); week++) {
                    int nest = run.bindingNest()[industry][week];
                    if (nest >= 0 && run.outputShare()[industry][week] < SurvivalTime.FULL_SHARE) {
                        counts[industry][week][nest]++;
                    }
                }
            }
        }
        return counts;
    }

    @Override
    public List<double[][]> weekly(List<Series> series, Window window) {
        return series.stream().map(one -> values(one, window)).toList();
    }

    private double[][] values(Series series, Window window) {
        double[][] values = new double[window.weeks()][window.runs()];
        for (int week = 0; week < window.weeks(); week++) {
            for (int run = 0; run < window.runs(); run++) {
                values[week][run] = in(series, records.get(window.firstRun() + run), window.firstWeek() + week);
            }
        }
        return values;
    }

    private static double in(Series series, RunRecord run, int week) {
        if (series instanceof Series.Output output) {
            return run.outputShare()[output.industry()][week];
        }
        if (series instanceof Series.FirmsShort firms) {
            return run.shortFirmsShare()[firms.industry()][week];
        }
        if (series instanceof Series.Cover cover) {
            return run.totalCoverDays(cover.industry(), cover.nest(), week);
        }
        if (series instanceof Series.Quote quote) {
            return run.market(quote.kind(), quote.item())[week];
        }
        if (series instanceof Series.Supply supply) {
            return run.channel(supply.channel(), supply.item())[week];
        }
        throw new IllegalStateException("no such series: " + series);
    }
}
