package chokepoint.reports.chart;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws text as outlines of its font, each glyph defined once and used by reference: files need no font and stay small.
 * Outlines and widths are taken at one size, in whole font units, so they do not depend on the size drawn.
 */
final class GlyphGraphics extends SVGGraphics2D {

    private static final int UNITS = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double DECIMALS = 100.0;

    /** Outlines by face and number of the glyph, empty for a blank: every chart draws the same letters. */
    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private final String chart;
    /** Outlines by id; shared with the copies that {@link #create()} makes. */
    private final SortedMap<String, String> outlines;

    GlyphGraphics(SVGGeneratorContext context, String chart) {
        super(context, true);
        this.chart = chart;
        outlines = new TreeMap<>();
    }

    private GlyphGraphics(GlyphGraphics other) {
        super(other);
        chart = other.chart;
        outlines = other.outlines;
    }

    @Override
    public Graphics create() {
        return new GlyphGraphics(this);
    }

    /** Width of a line of text. */
    static double width(String text, Font font) {
        return glyphs(Typeface.drawable(text), font)
                        .getGlyphPosition(text.length())
                        .getX()
                * font.getSize2D()
                / UNITS;
    }

    private static GlyphVector glyphs(String text, Font font) {
        return font.deriveFont((float) UNITS).createGlyphVector(EXACT, text);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Document document = getDOMFactory();
        GlyphVector glyphs = glyphs(text, getFont());
        Element line = document.createElementNS(SvgSheet.SVG, "g");
        double scale = getFont().getSize2D() / UNITS;
        line.setAttribute("transform", "translate(" + number(x) + " " + number(y) + ") scale(" + scale + ")");
        line.setAttribute("stroke", "none");
        String face = getFont().isBold() || getFont().getName().contains("Bold") ? "b" : "r";
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            int at = i;
            String glyph = face + glyphs.getGlyphCode(i);
            String outline = PATHS.computeIfAbsent(
                    glyph,
                    key -> path(glyphs.getGlyphOutline(
                            at, (float) -glyphs.getGlyphPosition(at).getX(), 0)));
            if (outline.isEmpty()) {
                continue;
            }
            String id = chart + "-" + glyph;
            outlines.putIfAbsent(id, outline);
            Element use = document.createElementNS(SvgSheet.SVG, "use");
            use.setAttribute("href", "#" + id);
            use.setAttribute(
                    "x", Long.toString(Math.round(glyphs.getGlyphPosition(i).getX())));
            line.appendChild(use);
        }
        // a group around it takes the clip, which would otherwise be scaled with the text
        Element clipped = document.createElementNS(SvgSheet.SVG, "g");
        clipped.appendChild(line);
        getDOMGroupManager().addElement(clipped, DOMGroupManager.FILL);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    /** The outlines used so far, to be put into the document. */
    Element definitions() {
        Document document = getDOMFactory();
        Element defs = document.createElementNS(SvgSheet.SVG, "defs");
        outlines.forEach((id, path) -> {
            Element glyph = document.createElementNS(SvgSheet.SVG, "path");
            glyph.setAttribute("id", id);
            glyph.setAttribute("d", path);
            defs.appendChild(glyph);
        });
        return defs;
    }

    private static String number(double value) {
        double rounded = Math.round(value * DECIMALS) / DECIMALS;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String path(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = shape.getPathIterator(new AffineTransform()); !at.isDone(); at.next()) {
            switch (at.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(text, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(text, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(text, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(text, 'C', points, 6);
                default -> text.append('Z');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char command, double[] points, int count) {
        text.append(command);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(Math.round(points[i]));
        }
    }
}
