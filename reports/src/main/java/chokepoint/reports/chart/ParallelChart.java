package chokepoint.reports.chart;

import chokepoint.findings.figure.ParallelLines;
import chokepoint.findings.figure.ParallelLines.Axis;
import chokepoint.findings.figure.ParallelLines.Line;
import chokepoint.findings.figure.ParallelLines.Tick;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/**
 * Lines over parallel axes. The axes lie level, one under the other, so that the long names of keys stand over them whole, and a phone
 * shows as much as a sheet.
 */
final class ParallelChart {

    private static final double STEP = 74;
    private static final double HEAD = 18;
    private static final double SIDE = 14;
    private static final double UNDER = 14;
    private static final Font NAME = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(11);
    private static final Color[] COLOURS = {Palette.SKY, Palette.SOFT_INK, Palette.VERMILLION};

    private final ParallelLines figure;
    private final SvgSheet sheet;

    private ParallelChart(ParallelLines figure, SvgSheet sheet) {
        this.figure = figure;
        this.sheet = sheet;
    }

    static Chart of(ParallelLines figure, Form form) {
        return new ParallelChart(figure, new SvgSheet(figure.words(), form)).draw();
    }

    private Chart draw() {
        Legend legend = new Legend(sheet, sheet.left(), sheet.top());
        for (int ofClass = 0; ofClass < figure.classes().size(); ofClass++) {
            legend =
                    legend.line(Palette.LINE, COLOURS[ofClass], figure.classes().get(ofClass));
        }
        double top = legend.bottom() + HEAD;
        List<Span> spans = figure.axes().stream().map(this::span).toList();
        // the highest class on top: it is what one looks for
        figure.lines().stream().sorted(Comparator.comparingInt(Line::ofClass)).forEach(line -> draw(line, spans, top));
        for (int axis = 0; axis < spans.size(); axis++) {
            draw(figure.axes().get(axis), spans.get(axis), top + axis * STEP);
        }
        return sheet.finish(top + (spans.size() - 1) * STEP + UNDER + 8);
    }

    private Span span(Axis axis) {
        double high = axis.high() > axis.low() ? axis.high() : axis.low() + 1;
        return new Span(axis.low(), high, sheet.left() + SIDE, sheet.right() - SIDE);
    }

    private void draw(Line line, List<Span> spans, double top) {
        Path2D path = new Path2D.Double();
        for (int axis = 0; axis < spans.size(); axis++) {
            double x = spans.get(axis).at(line.values().get(axis));
            double y = top + axis * STEP;
            if (axis == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        Color colour = COLOURS[line.ofClass()];
        sheet.draw(on -> {
            on.setStroke(Palette.HAIRLINE);
            on.setColor(colour);
            on.draw(path);
        });
    }

    private void draw(Axis axis, Span span, double y) {
        sheet.line(span.start(), y, span.end(), y, Palette.LINE, Palette.INK);
        String words = axis.unit().isEmpty() ? axis.name() : axis.name() + ", " + axis.unit();
        write(Labels.fitted(words, NAME, sheet.inner()), sheet.left(), y - 7, NAME, Palette.INK);
        double free = sheet.left();
        for (Tick tick : axis.ticks()) {
            double x = span.at(tick.value());
            double width = GlyphGraphics.width(tick.label(), SMALL);
            double from = Math.max(sheet.left(), Math.min(sheet.right() - width, x - width / 2));
            sheet.line(x, y - 3, x, y + 3, Palette.THIN_LINE, Palette.INK);
            if (from >= free) {
                write(tick.label(), from, y + UNDER, SMALL, Palette.SOFT_INK);
                free = from + width + 6;
            }
        }
    }

    /** On a ground of its own, as lines run behind it. */
    private void write(String text, double x, double y, Font font, Color colour) {
        sheet.fill(new Rectangle2D.Double(x - 2, y - 10, GlyphGraphics.width(text, font) + 4, 13), Palette.PAPER);
        sheet.text(text, x, y, font, colour);
    }
}
