package chokepoint.findings.outcome;

import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is measured of an industry in a run. */
public final class IndustryOutcomes {

    private static final String NEVER_SHORT = "empty when never short";
    private static final String NOT_THERE = "empty when there were none";

    public static final Measured<IndustryOutcome> FIRST_LOST_OUTPUT = Measured.days(
            "first_lost_output_days",
            "days to the first lost output",
            "Days to the first lost output, the day that opens 28 days with output under 99% of plan",
            "",
            IndustryOutcome::daysToSurvive);

    public static final Measured<IndustryOutcome> NULL_FIRST_LOST_OUTPUT = Measured.days(
            "null_model_first_lost_output_days",
            "days to the first lost output by stock arithmetic alone",
            "The same where stock, inflow and reserve meet need and nobody reacts",
            "",
            IndustryOutcome::nullSurvivalDays);

    public static final Measured<IndustryOutcome> FIRST_FIRM_SHORT = Measured.days(
            "first_firm_short_days",
            "days to the first firm that is short",
            "Days to the first week in which a firm's output is under 99% of plan",
            "",
            IndustryOutcome::daysToFirstFirm);

    public static final Measured<IndustryOutcome> FIRM_UNDER_90 = Measured.days(
            "firm_under_90pct_days",
            "days to the first firm under 90% of plan",
            "Days to the first week in which a firm's output is under 90% of plan",
            "",
            IndustryOutcome::daysToFirm90);

    public static final Measured<IndustryOutcome> LARGE_FIRM_UNDER_90 = Measured.days(
            "large_firm_under_90pct_days",
            "days to the first large firm under 90% of plan",
            "Days to the first week in which the output of a firm of at least even size is under 90% of plan",
            "",
            IndustryOutcome::daysToLargeFirm90);

    public static final Measured<IndustryOutcome> UNDER_90 = Measured.days(
            "output_under_90pct_days",
            "days to output under 90% of plan",
            "Days to the day that opens 28 days with output under 90% of plan",
            "",
            IndustryOutcome::daysTo90);

    public static final Measured<IndustryOutcome> UNDER_75 = Measured.days(
            "output_under_75pct_days",
            "days to output under 75% of plan",
            "Days to the day that opens 28 days with output under 75% of plan",
            "",
            IndustryOutcome::daysTo75);

    public static final Measured<IndustryOutcome> RECOVERED = Measured.days(
            "recovered_days",
            "days until output is whole again",
            "Days to the first of 13 straight weeks at 99% of plan or more after the first loss",
            NEVER_SHORT,
            IndustryOutcome::recoveryDays);

    private static final List<Measured<IndustryOutcome>> COVER = Stream.of(Layer.values())
            .map(layer -> Measured.<IndustryOutcome>mean(
                    coverKey(layer),
                    "cover in " + layer.label(),
                    "days",
                    "Cover on the eve in " + layer.label() + ", of the binding nest",
                    outcome -> outcome.startCoverDays()[layer.ordinal()]))
            .toList();

    private static final List<Measured<IndustryOutcome>> GONE = Stream.of(Layer.values())
            .map(layer -> Measured.<IndustryOutcome>days(
                    goneKey(layer),
                    "days until " + layer.label() + " are gone",
                    "Days until " + layer.label() + " of the binding nest are down to 2% of the eve's cover",
                    NOT_THERE,
                    outcome -> outcome.layerGoneDays()[layer.ordinal()]))
            .toList();

    public static final Named<IndustryOutcome> BINDING_NEST = new Named<>(
            "binding_nest",
            "binding nest",
            "Nest that cost most output; the scarcest when never short",
            Named.Vocabulary.NEST,
            outcome -> ordinal(outcome.bindingNest()));

    public static final Named<IndustryOutcome> CAUSE = new Named<>(
            "cause",
            "cause",
            "Why most of that output was lost; none when never short",
            Named.Vocabulary.CAUSE,
            outcome -> outcome.cause().ordinal());

    public static final Measured<IndustryOutcome> OUTPUT_LOST = Measured.mean(
            "output_lost_first_year_share",
            "output lost in the first year",
            "share of a year",
            "Output that is not made in the first 52 weeks of the measure, or to the end of a shorter run, over a year's plan",
            IndustryOutcome::lostFirstYearShare);

    public static final Measured<IndustryOutcome> EXPOSED_VALUE_ADDED = Measured.mean(
            "exposed_value_added_jpy_bn_per_year",
            "exposed value added",
            "JPY bn/yr",
            "Value added that depends on the industry's rare earths, as drawn",
            IndustryOutcome::exposedValueAddedJpyBnPerYear);

    public static final Measured<IndustryOutcome> LOSS = Measured.mean(
            "loss_first_year_jpy_bn",
            "value added lost in the first year",
            "JPY bn",
            "Damage share x exposed value added x output lost in the first 52 weeks, or to the end of a shorter run",
            IndustryOutcome::lossJpyBn);

    public static final Measured<IndustryOutcome> LOSS_AFTER_MADE_UP = Measured.mean(
            "loss_after_made_up_first_year_jpy_bn",
            "value added lost in the first year after output made up",
            "JPY bn",
            "The same less the part of output that is made up later",
            IndustryOutcome::lossAfterMadeUpJpyBn);

    public static final Measured<IndustryOutcome> LOSS_HORIZON = Measured.mean(
            "loss_horizon_jpy_bn",
            "value added lost over the horizon",
            "JPY bn",
            "Damage share x exposed value added x output lost from the measure to the end of the run",
            IndustryOutcome::lossHorizonJpyBn);

    private static final List<Outcome<IndustryOutcome>> ALL = inOrder();

    private IndustryOutcomes() {}

    private static List<Outcome<IndustryOutcome>> inOrder() {
        List<Outcome<IndustryOutcome>> all = new ArrayList<>(List.of(
                FIRST_LOST_OUTPUT,
                NULL_FIRST_LOST_OUTPUT,
                FIRST_FIRM_SHORT,
                FIRM_UNDER_90,
                LARGE_FIRM_UNDER_90,
                UNDER_90,
                UNDER_75,
                RECOVERED));
        all.addAll(COVER);
        all.addAll(GONE);
        all.addAll(
                List.of(BINDING_NEST, CAUSE, OUTPUT_LOST, EXPOSED_VALUE_ADDED, LOSS, LOSS_AFTER_MADE_UP, LOSS_HORIZON));
        return List.copyOf(all);
    }

    /** Cover of a layer on the eve of the measure, of the nest that bound. */
    public static Measured<IndustryOutcome> cover(Layer layer) {
        return COVER.get(layer.ordinal());
    }

    /** Days until a layer of the nest that bound is gone. */
    public static Measured<IndustryOutcome> gone(Layer layer) {
        return GONE.get(layer.ordinal());
    }

    static String coverKey(Layer layer) {
        return "cover_" + key(layer) + "_days";
    }

    static String goneKey(Layer layer) {
        return key(layer) + "_gone_days";
    }

    private static String key(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }

    private static int ordinal(@Nullable Nest nest) {
        return nest == null ? -1 : nest.ordinal();
    }

    /** All of them, in the order of their columns. */
    public static List<Outcome<IndustryOutcome>> all() {
        return ALL;
    }
}
