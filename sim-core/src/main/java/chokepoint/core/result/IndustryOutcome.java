package chokepoint.core.result;

import chokepoint.core.agent.Cause;
import chokepoint.core.damage.Damage;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.IndustrySpec;
import org.jspecify.annotations.Nullable;

/**
 * How one industry fared in one run, counted from the first day of the measure.
 *
 * @param daysToSurvive days to the first lost output; infinite when never short inside the horizon
 * @param nullSurvivalDays the same with stock, inflow and reserve alone, see {@link NullModel}
 * @param daysToFirstFirm days until the first firm is short; infinite when none is
 * @param daysToFirm90 days until output of a firm is under 90 % in a week; infinite when that of none is
 * @param daysToLargeFirm90 the same of a large firm, see {@link RunRecord.FirmSeries}
 * @param daysTo90 days until output falls under 90 %; infinite when it does not
 * @param daysTo75 days until output falls under 75 %; infinite when it does not
 * @param daysToRecover days from the first loss to recovery; NaN when never short, infinite when not recovered
 * @param recoveryDays days from the measure to recovery; as above
 * @param startCoverDays cover on the first day by layer, of the nest that binds (or is scarcest)
 * @param layerGoneDays days until each layer is at or under 2 % of its start; infinite when it lasts, NaN when it was empty
 * @param bindingNest nest that cost most output; the scarcest one when never short
 * @param cause why; {@link Cause#NONE} when never short
 * @param lostFirstYearShare output that was not made in the first year (52 weeks, or the horizon when that is shorter), as a share of
 *     a year's plan
 * @param exposedValueAddedJpyBnPerYear value added that depends on the industry's rare earths
 * @param lossJpyBn λ × exposed value added × output not made in the first year
 * @param lossAfterMadeUpJpyBn the same less the part of that output which is made up later
 * @param lossHorizonJpyBn as {@code lossJpyBn}, over the whole horizon
 */
public record IndustryOutcome(
        double daysToSurvive,
        double nullSurvivalDays,
        double daysToFirstFirm,
        double daysToFirm90,
        double daysToLargeFirm90,
        double daysTo90,
        double daysTo75,
        double daysToRecover,
        double recoveryDays,
        double[] startCoverDays,
        double[] layerGoneDays,
        @Nullable Nest bindingNest,
        Cause cause,
        double lostFirstYearShare,
        double exposedValueAddedJpyBnPerYear,
        double lossJpyBn,
        double lossAfterMadeUpJpyBn,
        double lossHorizonJpyBn) {

    private static final double SEVERE_SHARE = 0.9;
    private static final double HEAVY_SHARE = 0.75;
    private static final double GONE_SHARE = 0.02;
    /** Share of firms short above which a firm is short: any. */
    private static final double ANY_FIRM = 1e-12;

    /** Whether the industry never lost output inside the horizon. */
    public boolean neverShort() {
        return Double.isInfinite(daysToSurvive);
    }

    /** Reads an industry's outcome off a run. */
    public static IndustryOutcome of(RunRecord run, int industry) {
        int from = run.measureIndex();
        double[] output = run.outputShare()[industry];
        double days = SurvivalTime.daysToSurvive(output, from, SurvivalTime.FULL_SHARE);
        double toRecover = SurvivalTime.daysToRecover(output, from);
        Nest nest = Double.isInfinite(days) ? scarcestNest(run, industry, from) : bindingNest(run, industry, from);
        IndustrySpec spec = run.industries().get(industry);
        double lost = Damage.lostShareOfYear(output, from, run.endOfFirstYear());
        return new IndustryOutcome(
                days,
                run.nullSurvivalDays()[industry],
                daysToFirstFirm(run, industry, from),
                daysToWeekUnder(run.firms(FirmSeries.LEAST_FIRM, industry), from),
                daysToWeekUnder(run.firms(FirmSeries.LEAST_LARGE_FIRM, industry), from),
                SurvivalTime.daysToSurvive(output, from, SEVERE_SHARE),
                SurvivalTime.daysToSurvive(output, from, HEAVY_SHARE),
                toRecover,
                days + toRecover,
                startCover(run, industry, nest, from),
                layersGone(run, industry, nest, from),
                nest,
                Double.isInfinite(days) ? Cause.NONE : mainCause(run, industry, from),
                lost,
                spec.exposedValueAddedJpyBnPerYear(),
                Damage.lossJpyBn(run.damageShare(), spec, lost),
                Damage.lossAfterMadeUpJpyBn(run.damageShare(), spec, lost),
                Damage.lossJpyBn(run.damageShare(), spec, Damage.lostShareOfYear(output, from, output.length)));
    }

    private static double daysToFirstFirm(RunRecord run, int industry, int from) {
        double[] shortFirms = run.shortFirmsShare()[industry];
        for (int week = from; week < shortFirms.length; week++) {
            if (shortFirms[week] > ANY_FIRM) {
                return (double) (week - from) * WeekCalendar.DAYS_PER_WEEK;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double daysToWeekUnder(double[] outputShare, int from) {
        for (int week = from; week < outputShare.length; week++) {
            if (outputShare[week] < SEVERE_SHARE) {
                return (double) (week - from) * WeekCalendar.DAYS_PER_WEEK;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static Nest bindingNest(RunRecord run, int industry, int from) {
        double[] lost = new double[Nest.COUNT];
        for (int week = from; week < run.weeks(); week++) {
            int nest = run.bindingNest()[industry][week];
            if (nest >= 0) {
                lost[nest] += 1 - run.outputShare()[industry][week];
            }
        }
        int best = 0;
        for (int nest = 1; nest < lost.length; nest++) {
            best = lost[nest] > lost[best] ? nest : best;
        }
        return Nest.values()[best];
    }

    private static Cause mainCause(RunRecord run, int industry, int from) {
        double[] lost = new double[Cause.values().length];
        for (int week = from; week < run.weeks(); week++) {
            if (run.bindingNest()[industry][week] >= 0) {
                lost[run.bindingCause()[industry][week]] += 1 - run.outputShare()[industry][week];
            }
        }
        int best = 0;
        for (int cause = 1; cause < lost.length; cause++) {
            best = lost[cause] > lost[best] ? cause : best;
        }
        return Cause.values()[best];
    }

    /** Nest whose cover fell furthest below its start. */
    private static @Nullable Nest scarcestNest(RunRecord run, int industry, int from) {
        Nest scarcest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Nest nest : Nest.values()) {
            if (run.uses(industry, nest)) {
                double start = run.totalCoverDays(industry, nest, from);
                for (int week = from; week < run.weeks(); week++) {
                    double relative = run.totalCoverDays(industry, nest, week) / start;
                    if (relative < least) {
                        least = relative;
                        scarcest = nest;
                    }
                }
            }
        }
        return scarcest;
    }

    /** Cover at the start: that of the week before the measure, at its end. */
    private static double[] startCover(RunRecord run, int industry, @Nullable Nest nest, int from) {
        double[] cover = new double[Layer.COUNT];
        for (int layer = 0; layer < Layer.COUNT && nest != null; layer++) {
            cover[layer] = run.coverDays()[industry][nest.ordinal()][layer][Math.max(0, from - 1)];
        }
        return cover;
    }

    private static double[] layersGone(RunRecord run, int industry, @Nullable Nest nest, int from) {
        double[] start = startCover(run, industry, nest, from);
        double[] gone = new double[Layer.COUNT];
        for (int layer = 0; layer < Layer.COUNT; layer++) {
            gone[layer] = start[layer] > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            for (int week = from; week < run.weeks() && nest != null && start[layer] > 0; week++) {
                if (run.coverDays()[industry][nest.ordinal()][layer][week] <= GONE_SHARE * start[layer]) {
                    gone[layer] = (double) (week + 1 - from) * WeekCalendar.DAYS_PER_WEEK;
                    break;
                }
            }
        }
        return gone;
    }
}
