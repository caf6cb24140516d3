package chokepoint.findings.ensemble;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.IndustrySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Small runs written by hand. Four weeks, then the measure on 6 January 2026, then a horizon of 100 weeks (700 days); an
 * industry's output falls to 80 % in a given week of the measure and is whole again 20 weeks later. λ is 0.5 in every run, GDP
 * 1,000 and each industry's exposed value added 104 bn a year, so that a first-year week at 80 % costs 0.2 bn; half of it is
 * made up later.
 *
 * <p>Every industry uses Dy|Tb with layers of 10, 20 and 30 days on the eve that fall by a tenth of that a week.
 */
public final class TestRuns {

    /** An industry that is never short. */
    public static final int NEVER = -1;

    public static final LocalDate MEASURE = LocalDate.of(2026, 1, 6);

    private static final int WARM_UP = 104;
    private static final int SPIN_UP = 4;
    private static final int HORIZON = 100;
    private static final int SHORT_WEEKS = 20;
    private static final double SHORT_OUTPUT = 0.8;

    private TestRuns() {}

    /**
     * An ensemble.
     *
     * @param names of the industries
     * @param shortFrom by run and industry: week of the measure from which output is short, or {@link #NEVER}
     */
    public static Ensemble ensemble(List<String> names, int[]... shortFrom) {
        return ensemble(scenario(names), 7, runs(names, shortFrom));
    }

    /** An ensemble with twins: the same runs without the measure. */
    public static Ensemble paired(List<String> names, int[][] shortFrom, int[][] twinsShortFrom) {
        return new Ensemble(
                scenario(names),
                7,
                new RecordedRuns(runs(names, shortFrom), List.of()),
                Optional.of(new RecordedRuns(runs(names, twinsShortFrom), List.of())));
    }

    /** An ensemble that ends after some weeks of the measure. */
    public static Ensemble shorter(int horizonWeeks, List<String> names, int[]... shortFrom) {
        List<RunRecord> runs = new ArrayList<>();
        for (int run = 0; run < shortFrom.length; run++) {
            runs.add(run(run, names, shortFrom[run], horizonWeeks));
        }
        return ensemble(scenario(names).withTimeline(timeline(horizonWeeks)), 7, runs);
    }

    /** The ensemble of given records. */
    public static Ensemble ensemble(Scenario scenario, long seed, List<RunRecord> runs) {
        return new Ensemble(scenario, seed, new RecordedRuns(runs, List.of()));
    }

    public static List<RunRecord> runs(List<String> names, int[]... shortFrom) {
        List<RunRecord> runs = new ArrayList<>();
        for (int run = 0; run < shortFrom.length; run++) {
            runs.add(run(run, names, shortFrom[run], HORIZON));
        }
        return runs;
    }

    public static Scenario scenario(List<String> names) {
        ControlPlan ban = new ControlPlan(
                "ban",
                ItemSet.of(Item.DY, Item.TB),
                RegionSet.of(Region.JAPAN),
                MEASURE,
                MEASURE,
                LocalDate.of(2027, 1, 5),
                ControlPlan.Reading.TOTAL,
                List.of(new ControlPlan.Approval(MEASURE, 0, 0, 0)),
                false,
                0,
                1,
                0);
        return new Scenario(
                "test-ban",
                "A ban <for> tests & \"trial\"",
                "Dysprosium and terbium stop for a year.",
                timeline(HORIZON),
                new WorldStructure(
                        "tiny",
                        names.stream()
                                .map(name -> new WorldStructure.Industry(name, EndUse.CIVIL, false, false))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "prices",
                        1,
                        1),
                inputs(),
                List.of(ban),
                List.of(),
                List.of());
    }

    private static InputTable inputs() {
        return new InputTable(List.of(
                new InputRow(
                        Parameter.DAMAGE_SHARE.path(), 0.2, 0.5, 0.8, "1", Provenance.DERIVED, "a study, p. 3", ""),
                new InputRow("use.a", 1, 2, 3, "t REO/yr", Provenance.OBSERVED, "customs", "with \"quotes\""),
                new InputRow("stock.a", 10, 20, 1.0 / 3 + 30, "days", Provenance.ASSUMED, "assumed", "line\nbreak"),
                new InputRow(
                        Parameter.STOCK_DAYS_COMMON_SHARE.path(),
                        0.3,
                        0.3,
                        0.3,
                        "1",
                        Provenance.ASSUMED,
                        "assumed",
                        "")));
    }

    private static Timeline timeline(int horizonWeeks) {
        WeekCalendar calendar = new WeekCalendar(MEASURE.minusWeeks(WARM_UP + SPIN_UP));
        return new Timeline(calendar, WARM_UP, WARM_UP + SPIN_UP, WARM_UP + SPIN_UP + horizonWeeks, true);
    }

    private static RunRecord run(int replication, List<String> names, int[] shortFrom, int horizonWeeks) {
        int industries = names.size();
        int weeks = SPIN_UP + horizonWeeks;
        double[][] output = new double[industries][weeks];
        double[][] firms = new double[industries][weeks];
        byte[][] nest = new byte[industries][weeks];
        byte[][] cause = new byte[industries][weeks];
        float[][][][] cover = new float[industries][Nest.COUNT][][];
        for (int i = 0; i < industries; i++) {
            Arrays.fill(output[i], 1);
            Arrays.fill(nest[i], (byte) -1);
            if (shortFrom[i] != NEVER) {
                for (int week = SPIN_UP + shortFrom[i];
                        week < Math.min(weeks, SPIN_UP + shortFrom[i] + SHORT_WEEKS);
                        week++) {
                    output[i][week] = SHORT_OUTPUT;
                    firms[i][week] = 1;
                    nest[i][week] = (byte) Nest.DY_TB.ordinal();
                    cause[i][week] = (byte) Cause.REFUSED.ordinal();
                }
            }
            cover[i][Nest.DY_TB.ordinal()] = cover(weeks);
        }
        return new RunRecord(
                replication,
                timeline(horizonWeeks),
                names.stream()
                        .map(name -> new IndustrySpec(name, EndUse.CIVIL, false, false, 104, 0.5))
                        .toList(),
                0.5,
                1000,
                output,
                firms,
                nest,
                cause,
                new byte[0][],
                new byte[0][],
                cover,
                deniedShare(names.size(), weeks),
                markets(replication, weeks),
                new double[Channel.values().length][Item.COUNT][weeks],
                new double[][][] {output, output, output},
                new double[names.size()],
                3);
    }

    /** Half of the orders for Dy|Tb denied before the measure, three quarters from then on. */
    private static float[][][] deniedShare(int industries, int weeks) {
        float[][][] denied = new float[industries][Nest.COUNT][];
        for (float[][] byNest : denied) {
            float[] weekly = new float[weeks];
            Arrays.fill(weekly, 0, SPIN_UP, 0.5f);
            Arrays.fill(weekly, SPIN_UP, weeks, 0.75f);
            byNest[Nest.DY_TB.ordinal()] = weekly;
        }
        return denied;
    }

    private static float[][] cover(int weeks) {
        float[][] layers = new float[Layer.COUNT][weeks];
        for (int layer = 0; layer < Layer.COUNT; layer++) {
            for (int week = 0; week < weeks; week++) {
                float left = Math.max(0, 1 - 0.1f * Math.max(0, week - SPIN_UP + 1));
                layers[layer][week] = 10 * (layer + 1) * left;
            }
        }
        return layers;
    }

    private static double[][][] markets(int replication, int weeks) {
        double[][][] markets = new double[MarketSeries.values().length][Item.COUNT][weeks];
        for (MarketSeries series : MarketSeries.values()) {
            for (Item item : Item.values()) {
                Arrays.fill(markets[series.ordinal()][item.ordinal()], 10 + replication);
            }
        }
        for (int week = SPIN_UP; week < weeks; week++) {
            markets[MarketSeries.JAPAN_FREE_PRICE.ordinal()][Item.DY.ordinal()][week] = 40;
            markets[MarketSeries.JAPAN_LICENSED_PRICE.ordinal()][Item.DY.ordinal()][week] = 10;
        }
        Arrays.fill(markets[MarketSeries.JAPAN_FREE_VOLUME.ordinal()][Item.TB.ordinal()], 0);
        return markets;
    }
}
