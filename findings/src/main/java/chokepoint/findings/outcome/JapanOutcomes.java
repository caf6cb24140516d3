package chokepoint.findings.outcome;

import chokepoint.core.result.RunOutcome;
import java.util.List;

/** What is measured of Japan in a run. */
public final class JapanOutcomes {

    public static final Measured<RunOutcome> DAMAGE_SHARE = Measured.mean(
            "damage_share",
            "damage share",
            "share",
            "Loss per yen of exposed value added that is not produced, λ of this run",
            RunOutcome::damageShare);

    public static final Measured<RunOutcome> LOSS = Measured.mean(
            "loss_first_year_jpy_bn",
            "value added lost in the first year",
            "JPY bn",
            "Value added Japan lost in the first 52 weeks of the measure, or to the end of a shorter run; "
                    + carsOnce(),
            RunOutcome::lossJpyBn);

    public static final Measured<RunOutcome> LOSS_AFTER_MADE_UP = Measured.mean(
            "loss_after_made_up_first_year_jpy_bn",
            "value added lost in the first year after output made up",
            "JPY bn",
            "The same less the part of output that is made up later",
            RunOutcome::lossAfterMadeUpJpyBn);

    public static final Measured<RunOutcome> LOSS_HORIZON = Measured.mean(
            "loss_horizon_jpy_bn",
            "value added lost over the horizon",
            "JPY bn",
            "Value added Japan lost from the measure to the end of the run; " + carsOnce(),
            RunOutcome::lossHorizonJpyBn);

    public static final Measured<RunOutcome> NULL_LOSS = Measured.mean(
            "null_model_loss_first_year_jpy_bn",
            "value added lost in the first year by stock arithmetic alone",
            "JPY bn",
            "What stock, inflow and reserve against need alone would cost in the first 52 weeks of the measure, with nobody who reacts",
            RunOutcome::nullLossJpyBn);

    public static final Measured<RunOutcome> GDP = Measured.mean(
            "gdp_jpy_bn_per_year", "GDP of Japan", "JPY bn/yr", "GDP of Japan", RunOutcome::gdpJpyBnPerYear);

    private static final List<Outcome<RunOutcome>> ALL =
            List.of(DAMAGE_SHARE, LOSS, LOSS_AFTER_MADE_UP, LOSS_HORIZON, GDP, NULL_LOSS);

    private JapanOutcomes() {}

    private static String carsOnce() {
        return "of the rows that feed the same car the largest counts in each week";
    }

    /** All of them, in the order of their columns. */
    public static List<Outcome<RunOutcome>> all() {
        return ALL;
    }
}
