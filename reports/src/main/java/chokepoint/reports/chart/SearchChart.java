package chokepoint.reports.chart;

import chokepoint.findings.figure.SearchedFront;
import chokepoint.findings.figure.SearchedFront.Best;
import chokepoint.findings.figure.SearchedFront.Point;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** All policies a search has tried by expected outlay and expected loss avoided: the front in colour, the best by name. */
final class SearchChart {

    private static final int HEIGHT = 380;
    private static final int LEFT = 62;
    private static final int TITLE = 20;
    private static final int UNDER = 44;
    private static final double DOT = 4.5;
    private static final double SMALL_DOT = 3;
    private static final double ROOM = 0.04;
    private static final Font AXIS = Typeface.regular(11);

    private final SearchedFront figure;
    private final Money paid;
    private final Money saved;

    private SearchChart(SearchedFront figure) {
        this.figure = figure;
        paid = unit(Point::outlayUsd);
        saved = unit(Point::lossAvoidedUsd);
    }

    private Money unit(ToDoubleFunction<Point> amountUsd) {
        return Money.of(all().mapToDouble(amountUsd).map(Math::abs).max().orElse(0));
    }

    private Stream<Point> all() {
        return Stream.concat(figure.beaten().stream(), figure.front().stream());
    }

    static Chart of(SearchedFront figure, Form form) {
        return new SearchChart(figure).draw(form);
    }

    private Chart draw(Form form) {
        SvgSheet sheet = new SvgSheet(figure.words(), form);
        points(sheet);
        return sheet.finish(sheet.top() + HEIGHT);
    }

    private void points(SvgSheet sheet) {
        double left = sheet.left() + LEFT;
        double right = sheet.right() - 12;
        double top = sheet.top() + TITLE;
        double bottom = sheet.top() + HEIGHT - UNDER;
        Span outlay = Span.around(
                        DoubleStream.concat(
                                DoubleStream.of(paid.in(figure.budgetUsd())), all().mapToDouble(this::outlay)),
                        left,
                        right)
                .widened(ROOM);
        Span avoided =
                Span.around(all().mapToDouble(this::avoided), bottom, top).widened(ROOM);
        sheet.text("expected loss avoided, " + saved.unit(), sheet.left(), sheet.top() + 8, AXIS, Palette.SOFT_INK);
        Grid.level(sheet, avoided, left, right);
        Grid.upright(sheet, outlay, top, bottom);
        String under = "expected outlay, " + paid.unit();
        sheet.text(under, right - GlyphGraphics.width(under, AXIS), bottom + 30, AXIS, Palette.SOFT_INK);
        double budget = outlay.at(paid.in(figure.budgetUsd()));
        sheet.line(budget, top, budget, bottom, Palette.DASHED, Palette.VERMILLION);
        Labels labels = new Labels(sheet, new Rectangle2D.Double(left, top, right - left, bottom - top));
        labels.keepOffLine(budget, top, budget, bottom);
        for (Point point : figure.beaten()) {
            dot(sheet, outlay.at(outlay(point)), avoided.at(avoided(point)), SMALL_DOT, Palette.PAPER);
        }
        for (Point point : figure.front()) {
            dot(sheet, outlay.at(outlay(point)), avoided.at(avoided(point)), DOT, Palette.BLUE);
        }
        all().forEach(point -> labels.keepOff(outlay.at(outlay(point)), avoided.at(avoided(point))));
        for (Best best : figure.best()) {
            labels.place(best.name(), outlay.at(outlay(best.point())), avoided.at(avoided(best.point())), Palette.INK);
        }
        labels.place("budget", budget, top + 2.0 * DOT, Palette.VERMILLION);
    }

    private double outlay(Point point) {
        return paid.in(point.outlayUsd());
    }

    private double avoided(Point point) {
        return saved.in(point.lossAvoidedUsd());
    }

    private static void dot(SvgSheet sheet, double x, double y, double radius, Color colour) {
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        sheet.fill(dot, colour);
        sheet.outline(dot, colour.equals(Palette.PAPER) ? Palette.SOFT_INK : Palette.INK);
    }
}
