package chokepoint.findings.ensemble;

import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.SurvivalTime;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.NestOutcome;
import chokepoint.findings.outcome.OutcomeColumns;
import java.util.List;
import java.util.stream.Stream;

/** Runs read straight off their records, which are held in memory: what a store of the same runs says, too. */
public final class RecordedRuns implements Runs {

    private final List<RunRecord> records;
    private final List<RunOutcome> outcomes;
    private final List<FailedRun> failures;

    private final Catalogue catalogue;

    public RecordedRuns(List<RunRecord> records, List<FailedRun> failures) {
        this(records, failures, Catalogue.SHIPPED);
    }

    public RecordedRuns(List<RunRecord> records, List<FailedRun> failures, Catalogue catalogue) {
        this.catalogue = catalogue;
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
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public OutcomeColumns<IndustryOutcome> industry(int industry, int firstRun, int runs) {
        return OutcomeColumns.of(
                catalogue.industry(),
                outcomes.subList(firstRun, firstRun + runs).stream()
                        .map(outcome -> outcome.industries().get(industry))
                        .toList());
    }

    @Override
    public OutcomeColumns<NestOutcome> nest(int industry, Nest nest) {
        return OutcomeColumns.of(
                catalogue.nest(),
                records.stream().map(run -> NestOutcome.of(run, industry, nest)).toList());
    }

    @Override
    public OutcomeColumns<RunOutcome> japan() {
        return OutcomeColumns.of(catalogue.japan(), outcomes);
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
        if (series instanceof Series.FirmOutput firms) {
            return run.firms(firms.kind(), firms.industry())[week];
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
