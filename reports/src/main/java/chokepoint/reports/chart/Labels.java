package chokepoint.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places names beside what they name so that no two lie on each other. */
final class Labels {

    static final Font FONT = Typeface.regular(11);

    private static final double LINE = 13;

    private static final double ASCENT = 10;
    private static final double MARK = 9;
    /** Names further off get a line. */
    private static final double FAR = 9;

    private static final double[] DISTANCES = {9, 18, 30, 44, 60, 78, 98, 120, 145, 175, 210, 250};
    private static final int DIRECTIONS = 16;
    private static final String CUT = "…";

    private final SvgSheet sheet;
    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> names = new ArrayList<>();
    private final List<Line2D> leaders = new ArrayList<>();

    /**
     * @param area where names may lie
     */
    Labels(SvgSheet sheet, Rectangle2D area) {
        this.sheet = sheet;
        this.area = area;
    }

    /** Keeps names off a mark at a point. */
    void keepOff(double x, double y) {
        taken.add(new Rectangle2D.Double(x - MARK, y - MARK, 2 * MARK, 2 * MARK));
    }

    /** Keeps names off a thin line, level or upright. */
    void keepOffLine(double x1, double y1, double x2, double y2) {
        Rectangle2D line = new Rectangle2D.Double(x1, y1, 0, 0);
        line.add(x2, y2);
        taken.add(new Rectangle2D.Double(line.getX() - 1, line.getY() - 1, line.getWidth() + 2, line.getHeight() + 2));
    }

    /** Writes a name near a point, with a thin line to it where it lies further off. */
    void place(String name, double x, double y, Color colour) {
        double width = GlyphGraphics.width(name, FONT);
        for (double distance : DISTANCES) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                double across = Math.cos(angle);
                double middle = x + across * distance + Math.signum(Math.rint(across * 100)) * width / 2;
                Rectangle2D box = new Rectangle2D.Double(
                        middle - width / 2, y - Math.sin(angle) * distance - LINE / 2, width, LINE);
                Line2D leader = leader(box, x, y);
                if (area.contains(box)
                        && taken.stream().noneMatch(other -> other.intersects(box))
                        && leaders.stream().noneMatch(other -> other.intersects(box))
                        && (distance <= FAR || names.stream().noneMatch(leader::intersects))) {
                    write(name, box, distance > FAR ? leader : null, colour);
                    return;
                }
            }
        }
        write(name, new Rectangle2D.Double(x + MARK, y - LINE / 2, width, LINE), null, colour);
    }

    /** The shortest line from a point to a name. */
    private static Line2D leader(Rectangle2D box, double x, double y) {
        return new Line2D.Double(
                x,
                y,
                Math.max(box.getMinX(), Math.min(box.getMaxX(), x)),
                Math.max(box.getMinY() + 2, Math.min(box.getMaxY() - 1, y)));
    }

    private void write(String name, Rectangle2D box, @Nullable Line2D leader, Color colour) {
        taken.add(box);
        names.add(box);
        if (leader != null) {
            leaders.add(leader);
            sheet.line(leader.getX1(), leader.getY1(), leader.getX2(), leader.getY2(), Palette.HAIRLINE, colour);
        }
        sheet.text(name, box.getX(), box.getY() + ASCENT, FONT, Palette.INK);
    }

    /** A text cut so that it fits a width. */
    static String fitted(String text, Font font, double width) {
        if (GlyphGraphics.width(text, font) <= width) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && GlyphGraphics.width(cut + CUT, font) > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut + CUT;
    }
}
