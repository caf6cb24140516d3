package chokepoint.reports.chart;

import chokepoint.findings.figure.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A white sheet on which a chart is drawn: title, subtitle, plots, a note at the foot. Text becomes outlines of the bundled
 * font, so that the file needs no font and looks the same everywhere; title and description stay as text for screen readers.
 */
final class SvgSheet {

    static final int WIDTH = 960;
    static final int MARGIN = 16;

    private static final double INNER_WIDTH = WIDTH - 2.0 * MARGIN;

    static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;
    // the first fonts that are asked for must be the bundled ones, before Batik asks the machine for any
    private static final Font TITLE = Typeface.bold(19);
    private static final Font SUBTITLE = Typeface.regular(12.5);
    private static final Font NOTE = Typeface.regular(10.5);
    private static final double LEADING = 1.4;

    private final String id;
    private final int height;
    private final GlyphGraphics graphics;
    private final double top;
    private final String title;
    private final List<Consumer<Graphics2D>> steps = new ArrayList<>();
    private @Nullable Words words;

    /** A sheet for a figure, with title, subtitle and note drawn; {@link #finish()} ends it. */
    SvgSheet(Words words, double bodyHeight) {
        this(words.id(), words.title(), words.subtitle(), bodyHeight);
        this.words = words;
    }

    /**
     * A sheet with its title and subtitle drawn.
     *
     * @param id name of the chart, in front of every id inside
     * @param bodyHeight height of what comes under the header
     */
    SvgSheet(String id, String title, String subtitle, double bodyHeight) {
        this.id = id;
        this.title = title;
        double bodyTop =
                lines(title, TITLE) * leading(TITLE) + lines(subtitle, SUBTITLE) * leading(SUBTITLE) + 2.0 * MARGIN;
        height = (int) Math.ceil(bodyTop + bodyHeight);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new PrefixedIds(id));
        graphics = new GlyphGraphics(context, id);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, height));
        fill(new Rectangle2D.Double(0, 0, WIDTH, height), Palette.PAPER);
        double end = paragraph(title, MARGIN, MARGIN, INNER_WIDTH, TITLE, Palette.INK);
        paragraph(subtitle, MARGIN, end + 2, INNER_WIDTH, SUBTITLE, Palette.SOFT_INK);
        top = bodyTop;
    }

    private static int lines(String text, Font font) {
        return wrap(text, font, INNER_WIDTH).size();
    }

    private static double leading(Font font) {
        return font.getSize2D() * LEADING;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK cannot make an empty document", e);
        }
    }

    /** Draws, and remembers how, for pictures made of dots. What the step reads must not change later. */
    void draw(Consumer<Graphics2D> step) {
        step.accept(graphics);
        steps.add(step);
    }

    /** Where the body begins. */
    double top() {
        return top;
    }

    /** Source and reading notes at the foot. */
    void footer(String note) {
        double start = height - MARGIN / 2.0 - lines(note, NOTE) * leading(NOTE);
        paragraph(note, MARGIN, start, INNER_WIDTH, NOTE, Palette.SOFT_INK);
    }

    /** Draws a paragraph; returns where it ends. */
    private double paragraph(String text, double x, double y, double width, Font font, Color colour) {
        double end = y;
        for (String part : wrap(text, font, width)) {
            text(part, x, end + font.getSize2D(), font, colour);
            end += leading(font);
        }
        return end;
    }

    private static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text, font, width)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && GlyphGraphics.width(longer, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Words of a text; one that is wider than a line, as a sentence in Japanese is, in pieces that fit. */
    private static List<String> words(String text, Font font, double width) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            String rest = word;
            while (GlyphGraphics.width(rest, font) > width) {
                int end = rest.length();
                while (end > 1 && GlyphGraphics.width(rest.substring(0, end), font) > width) {
                    end = rest.offsetByCodePoints(end, -1);
                }
                if (end == 0 || end >= rest.length()) {
                    break;
                }
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    /** Draws a line of text from its left end, on the base line {@code y}. */
    void text(String text, double x, double y, Font font, Color colour) {
        draw(on -> {
            on.setFont(font);
            on.setColor(colour);
            on.drawString(Typeface.drawable(text), (float) x, (float) y);
        });
    }

    void line(double x1, double y1, double x2, double y2, BasicStroke stroke, Color colour) {
        draw(on -> {
            on.setStroke(stroke);
            on.setColor(colour);
            on.draw(new Line2D.Double(x1, y1, x2, y2));
        });
    }

    void fill(Shape shape, Color colour) {
        draw(on -> {
            on.setColor(colour);
            on.fill(shape);
        });
    }

    /** Draws a hair-thin frame. */
    void outline(Shape shape, Color colour) {
        draw(on -> {
            on.setStroke(Palette.HAIRLINE);
            on.setColor(colour);
            on.draw(shape);
        });
    }

    /** Draws a plot without any frame of its own; returns where its data lie. */
    Rectangle2D plot(Plot plot, double x, double y, double width, double plotHeight) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setElementHinting(false);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Rectangle2D area = new Rectangle2D.Double(x, y, width, plotHeight);
        chart.draw(graphics, area, info);
        steps.add(on -> chart.draw(on, area));
        return info.getPlotInfo().getDataArea();
    }

    /** The chart that was drawn, with the note of its figure at the foot. */
    Chart finish() {
        if (words == null) {
            throw new IllegalStateException("the sheet " + id + " was made without words");
        }
        footer(words.note());
        return finish(words.description(), words.caption());
    }

    /** The chart that was drawn. */
    Chart finish(String description, String caption) {
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
        root.setAttribute("width", Integer.toString(WIDTH));
        root.setAttribute("height", Integer.toString(height));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
        Document document = root.getOwnerDocument();
        Element desc = labelled(document, "desc", description);
        Element titleElement = labelled(document, "title", title);
        prefixFixedIds(root);
        root.insertBefore(graphics.definitions(), root.getFirstChild());
        root.insertBefore(desc, root.getFirstChild());
        root.insertBefore(titleElement, desc);
        return new Chart(
                id, title, description, caption, SvgText.of(root), new Drawing(WIDTH, height, List.copyOf(steps)));
    }

    /** Batik gives its first group of definitions the same id in every document. */
    private void prefixFixedIds(Element root) {
        NodeList groups = root.getElementsByTagName("defs");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            String fixed = group.getAttribute("id");
            if (!fixed.isEmpty() && !fixed.startsWith(id)) {
                group.setAttribute("id", id + "-" + fixed);
            }
        }
    }

    private Element labelled(Document document, String tag, String text) {
        Element element = document.createElementNS(SVG, tag);
        element.setAttribute("id", id + "-" + tag);
        element.setTextContent(text);
        return element;
    }

    /** Ids that begin with the chart's: several charts share a page. */
    private static final class PrefixedIds extends SVGIDGenerator {

        private final String chart;
        private int count;

        PrefixedIds(String chart) {
            this.chart = chart;
        }

        @Override
        public String generateID(String prefix) {
            count++;
            return chart + "-" + prefix + count;
        }
    }
}
