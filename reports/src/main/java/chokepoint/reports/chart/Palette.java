package chokepoint.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * Colours that colour-blind readers tell apart (Okabe and Ito, 2008), chosen so that what shares a chart also differs in
 * lightness and survives printing in grey.
 */
final class Palette {

    static final Color INK = new Color(0x1F2328);
    static final Color SOFT_INK = new Color(0x59636E);
    static final Color RULE = new Color(0xDDE1E5);
    static final Color SHADE = new Color(0xEEF0F2);
    static final Color PAPER = Color.WHITE;

    static final Color BLUE = new Color(0x0072B2);
    static final Color SKY = new Color(0x56B4E9);
    /** Sky blue, three quarters to white. */
    static final Color PALE_SKY = new Color(0xD5ECFA);

    static final Color VERMILLION = new Color(0xD55E00);
    static final Color ORANGE = new Color(0xE69F00);

    static final Color GREEN = new Color(0x009E73);
    static final Color YELLOW = new Color(0xF0E442);
    static final Color PURPLE = new Color(0xCC79A7);
    /** Not of Okabe and Ito's eight, which are too few for nine nests. */
    static final Color OLIVE = new Color(0x8C8C2E);
    /** Nor this one, darker than all of them. */
    static final Color INDIGO = new Color(0x4B3F8F);

    static final BasicStroke HAIRLINE = new BasicStroke(0.75f);
    static final BasicStroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke THIN_LINE = new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 2.5f}, 0f);

    private static final List<Color> IN_ORDER = List.of(BLUE, VERMILLION, GREEN, PURPLE, SKY, ORANGE, INK, OLIVE);

    /** Opacity of bands. */
    static final float BAND_ALPHA = 0.22f;

    private static final int FULL_CHANNEL = 255;
    /** Light of a room on the screen, as WCAG 2 counts it. */
    private static final double FLARE = 0.05;

    private Palette() {}

    /** Colours for things in order; the last of them again and again. */
    static Color ofOrder(int place) {
        return IN_ORDER.get(Math.min(place, IN_ORDER.size() - 1));
    }

    /** A colour thinned with white. */
    static Color tint(Color colour, double strength) {
        return new Color(
                tint(colour.getRed(), strength), tint(colour.getGreen(), strength), tint(colour.getBlue(), strength));
    }

    private static int tint(int channel, double strength) {
        return (int) Math.round(FULL_CHANNEL - (FULL_CHANNEL - channel) * strength);
    }

    /** The colour in which words are read best on a ground: that of the higher contrast by WCAG 2. */
    static Color inkOn(Color ground) {
        double light = luminance(ground);
        double onPaper = (1 + FLARE) / (light + FLARE);
        double onInk = (light + FLARE) / (luminance(INK) + FLARE);
        return onPaper > onInk ? PAPER : INK;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = (double) channel / FULL_CHANNEL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
