package chokepoint.findings.outcome;

import chokepoint.core.result.RunRecord.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is measured of an industry's stocks of a nest in a run. */
public final class NestOutcomes {

    private static final List<Measured<NestOutcome>> COVER = Stream.of(Layer.values())
            .map(layer -> Measured.<NestOutcome>mean(
                    IndustryOutcomes.coverKey(layer),
                    "cover in " + layer.label(),
                    "days",
                    "Cover on the eve in " + layer.label(),
                    outcome -> outcome.coverDays()[layer.ordinal()]))
            .toList();

    public static final Measured<NestOutcome> TOTAL_COVER = Measured.mean(
            "cover_total_days",
            "cover in all private layers",
            "days",
            "Cover on the eve in all private layers",
            NestOutcome::totalCoverDays);

    private static final List<Measured<NestOutcome>> GONE = Stream.of(Layer.values())
            .map(layer -> Measured.<NestOutcome>days(
                    IndustryOutcomes.goneKey(layer),
                    "days until " + layer.label() + " are gone",
                    "Days until " + layer.label() + " are down to 2% of the eve's cover",
                    "empty when there were none",
                    outcome -> outcome.goneDays()[layer.ordinal()]))
            .toList();

    public static final Measured<NestOutcome> SURVIVAL = Measured.days(
            "survival_days",
            "days the nest lasts",
            "Days until the nest is what costs the industry most output for 28 days or more, or until all stock of it is gone",
            "",
            NestOutcome::survivalDays);

    private static final List<Outcome<NestOutcome>> ALL = inOrder();

    private NestOutcomes() {}

    private static List<Outcome<NestOutcome>> inOrder() {
        List<Outcome<NestOutcome>> all = new ArrayList<>(COVER);
        all.add(TOTAL_COVER);
        all.addAll(GONE);
        all.add(SURVIVAL);
        return List.copyOf(all);
    }

    /** Cover of a layer on the eve of the measure. */
    public static Measured<NestOutcome> cover(Layer layer) {
        return COVER.get(layer.ordinal());
    }

    /** Days until a layer is gone. */
    public static Measured<NestOutcome> gone(Layer layer) {
        return GONE.get(layer.ordinal());
    }

    /** All of them, in the order of their columns. */
    public static List<Outcome<NestOutcome>> all() {
        return ALL;
    }
}
