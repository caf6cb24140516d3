package chokepoint.findings.ensemble;

import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.NestOutcome;
import chokepoint.findings.outcome.OutcomeColumns;
import java.util.List;

/**
 * The finished runs of one experiment, read column by column, so that no more than one column needs to be in memory. Values
 * stand in order of replication; runs that failed are left out of every column. What a column means does not depend on where
 * the runs lie.
 */
public interface Runs {

    /** What is measured of them. */
    Catalogue catalogue();

    /** Number of runs that reached their end: the length of every column. */
    int count();

    /** Numbers of those runs, rising; 0, 1, 2 … when none failed. */
    int[] replications();

    /** Runs that broke off, in order. */
    List<FailedRun> failures();

    /** Nests that an industry uses, in their fixed order. */
    List<Nest> nests(int industry);

    /**
     * How an industry fared in some of the runs.
     *
     * @param firstRun position of the first run, not its number
     * @param runs number of runs
     */
    OutcomeColumns<IndustryOutcome> industry(int industry, int firstRun, int runs);

    /** How an industry's stocks of a nest fared; the industry must use it. */
    OutcomeColumns<NestOutcome> nest(int industry, Nest nest);

    /** What Japan lost. */
    OutcomeColumns<RunOutcome> japan();

    /** Number of runs in which a nest is what costs an industry most output while that is under 99 % of plan. */
    int[][][] shortRunsByIndustryWeekAndNest();

    /** Values of weekly series: for each series, by [week][run] of the window. */
    List<double[][]> weekly(List<Series> series, Window window);

    /**
     * Some weeks of some runs.
     *
     * @param firstRun position of the first run, not its number
     */
    record Window(int firstRun, int runs, int firstWeek, int weeks) {}

    /** A run that broke off, and why. */
    record FailedRun(int replication, String message) {}
}
