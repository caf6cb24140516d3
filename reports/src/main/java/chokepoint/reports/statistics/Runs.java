package chokepoint.reports.statistics;

import chokepoint.core.material.Nest;
import java.util.List;

/**
 * The finished runs of one experiment, read column by column, so that no more than one column needs to be in memory. Values
 * stand in order of replication; runs that failed are left out of every column. What a column means does not depend on where
 * the runs lie.
 */
public interface Runs {

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
    IndustryColumns industry(int industry, int firstRun, int runs);

    /** How an industry's stocks of a nest fared; the industry must use it. */
    NestColumns nest(int industry, Nest nest);

    /** What Japan lost. */
    JapanColumns japan();

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

    /**
     * Days and losses of one industry, each by run: infinite when beyond the horizon, NaN when the question does not arise.
     *
     * @param coverDays cover on the eve, by [layer][run], of the nest that bound in that run
     * @param goneDays days until the layer was gone, by [layer][run], of the same nest
     * @param nest ordinal of that nest; −1 for none
     * @param cause ordinal of the cause
     */
    record IndustryColumns(
            double[] daysToSurvive,
            double[] daysToFirstFirm,
            double[] daysTo90,
            double[] daysTo75,
            double[] recoveryDays,
            double[][] coverDays,
            double[][] goneDays,
            byte[] nest,
            byte[] cause,
            double[] lostFirstYearShare,
            double[] exposedValueAddedJpyBnPerYear,
            double[] lossJpyBn,
            double[] lossAfterMadeUpJpyBn,
            double[] lossHorizonJpyBn) {}

    /**
     * Stocks of one nest of one industry, each by run; see {@link NestOutcome}.
     *
     * @param coverDays by [layer][run]
     * @param goneDays by [layer][run]
     */
    record NestColumns(double[][] coverDays, double[] totalCoverDays, double[][] goneDays, double[] survivalDays) {}

    /** Losses of Japan by run: in the first year, the same after what is made up later, and over the horizon. */
    record JapanColumns(
            double[] lossJpyBn,
            double[] lossAfterMadeUpJpyBn,
            double[] lossHorizonJpyBn,
            double[] gdpJpyBnPerYear,
            double[] damageShare) {}

    /** A run that broke off, and why. */
    record FailedRun(int replication, String message) {}
}
