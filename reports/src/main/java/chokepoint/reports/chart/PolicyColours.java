package chokepoint.reports.chart;

import chokepoint.findings.figure.PolicyTag;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** The colour and line of each policy, the same in every chart: the baseline grey and dashed, the others by order. */
final class PolicyColours {

    private static final List<Color> COLOURS = List.of(
            Palette.BLUE,
            Palette.VERMILLION,
            Palette.GREEN,
            Palette.PURPLE,
            Palette.SKY,
            Palette.ORANGE,
            Palette.INK,
            Palette.OLIVE);
    private static final BasicStroke DOTTED =
            new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {0.5f, 3.5f}, 0f);

    private PolicyColours() {}

    static Color colour(PolicyTag policy) {
        Integer place = policy.place();
        return place == null ? Palette.SOFT_INK : COLOURS.get(place % COLOURS.size());
    }

    /** Dashed for the baseline, dotted once the colours are used up. */
    static BasicStroke stroke(PolicyTag policy) {
        Integer place = policy.place();
        if (place == null) {
            return Palette.DASHED;
        }
        return place < COLOURS.size() ? Palette.LINE : DOTTED;
    }

    /** Colours for things that are not policies, by order; the last of them again and again. */
    static Color ofOrder(int place) {
        return COLOURS.get(Math.min(place, COLOURS.size() - 1));
    }
}
