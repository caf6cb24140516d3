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
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A white sheet on which a chart is drawn: title, subtitle, plots, a note at the foot. Text becomes outlines of the bundled
 * font, so that the file needs no font and looks the same everywhere; title and description stay as text for screen readers.
 */
final class SvgSheet {

    static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;
    // the first fonts that are asked for must be the bundled ones, before Batik asks the machine for any
    private static final Font TITLE = Typeface.bold(19);
    private static final Font SUBTITLE = Typeface.regular(12.5);
    private static final Font NOTE = Typeface.regular(11);
    private static final double LEADING = 1.4;
    private static final double GAP = 8;

    private final Form form;
    private final int part;
    private final String id;
    private final GlyphGraphics graphics;
    private final double top;
    private final Words words;
    private final List<Consumer<Graphics2D>> steps = new ArrayList<>();

    /** A sheet with the words over a figure drawn, where its form has them; {@link #finish} ends it. */
    SvgSheet(Words words, Form form) {
        this(words, form, 0);
    }

    /**
     * A sheet of a figure that takes several.
     *
     * @param part its place among them; the first bears the words
     */
    SvgSheet(Words words, Form form, int part) {
        this.form = form;
        this.part = part;
        this.words = words;
        id = form.idOf(words.id()) + (part == 0 ? "" : "-" + part);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new PrefixedIds(id));
        graphics = new GlyphGraphics(context, id);
        double end = form.margin();
        if (hasWords()) {
            end = paragraph(words.title(), left(), end, TITLE, Palette.INK) + 2;
            end = paragraph(words.subtitle(), left(), end, SUBTITLE, Palette.SOFT_INK) - 2 + form.margin();
        }
        top = end;
    }

    private boolean hasWords() {
        return form.withWords() && part == 0;
    }

    Form form() {
        return form;
    }

    /** Left edge of what may be drawn on. */
    double left() {
        return form.margin();
    }

    /** Right edge of what may be drawn on. */
    double right() {
        return form.width() - (double) form.margin();
    }

    /** Width of what may be drawn on. */
    double inner() {
        return right() - left();
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

    /** Draws a paragraph; returns where it ends. */
    double paragraph(String text, double x, double y, Font font, Color colour) {
        double end = y;
        for (String part : wrap(text, font, right() - x)) {
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

    /** Draws a plot without any frame of its own. */
    void plot(Plot plot, double x, double y, double width, double plotHeight) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setElementHinting(false);
        Rectangle2D area = new Rectangle2D.Double(x, y, width, plotHeight);
        chart.draw(graphics, area);
        steps.add(on -> chart.draw(on, area));
    }

    /**
     * The chart that was drawn, with the notes of its figure at the foot where its form has them.
     *
     * @param bottom where the body ends
     */
    Chart finish(double bottom) {
        double end = bottom;
        if (form.withWords()) {
            end = paragraph(words.notes(), left(), bottom + GAP, NOTE, Palette.SOFT_INK) + GAP;
        }
        int height = (int) Math.ceil(end);
        Rectangle2D paper = new Rectangle2D.Double(0, 0, form.width(), height);
        steps.add(0, on -> {
            on.setColor(Palette.PAPER);
            on.fill(paper);
        });
        graphics.setSVGCanvasSize(new Dimension(form.width(), height));
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + form.width() + " " + height);
        root.setAttribute("width", Integer.toString(form.width()));
        root.setAttribute("height", Integer.toString(height));
        Document document = root.getOwnerDocument();
        prefixFixedIds(root);
        if (form.withWords()) {
            root.insertBefore(paper(document, height), root.getFirstChild());
        }
        root.insertBefore(graphics.definitions(), root.getFirstChild());
        if (part == 0) {
            root.setAttribute("role", "img");
            root.setAttribute("aria-labelledby", id + "-title");
            root.setAttribute("aria-describedby", id + "-desc");
            root.insertBefore(labelled(document, "desc", words.description()), root.getFirstChild());
            root.insertBefore(labelled(document, "title", words.title()), root.getFirstChild());
        } else {
            root.setAttribute("aria-hidden", "true");
        }
        return new Chart(words, List.of(SvgText.of(root)), new Drawing(form.width(), height, List.copyOf(steps)));
    }

    /** White ground of a sheet that stands alone; a page has its own. */
    private Element paper(Document document, int height) {
        Element paper = document.createElementNS(SVG, "rect");
        paper.setAttribute("width", Integer.toString(form.width()));
        paper.setAttribute("height", Integer.toString(height));
        paper.setAttribute("fill", "white");
        return paper;
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
