package chokepoint.reports.chart;

import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Estimate.Interval;
import chokepoint.findings.figure.PeelingPath;
import chokepoint.findings.figure.PeelingPath.Judged;
import chokepoint.findings.figure.PeelingPath.Step;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;

/** Coverage against density, step by step: to the left the rule leaves cases out, upwards it is surer. */
final class PeelingChart {

    private static final double HEIGHT = 320;
    private static final double LEFT = 34;
    private static final double HEAD = 20;
    private static final double AXIS_HEIGHT = 40;
    private static final double DOT = 5;
    private static final double LARGE_DOT = 11;
    private static final double PERCENT = 100;
    /** By number of conditions; more have the last. */
    private static final Color[] COLOURS = {Palette.SOFT_INK, Palette.SKY, Palette.BLUE, Palette.INDIGO};

    private static final Font SMALL = Typeface.regular(11);

    private final PeelingPath figure;
    private final SvgSheet sheet;
    private final Span across;
    private final Span upwards;

    private PeelingChart(PeelingPath figure, SvgSheet sheet, double top) {
        this.figure = figure;
        this.sheet = sheet;
        across = new Span(0, PERCENT, sheet.left() + LEFT, sheet.right() - LARGE_DOT);
        upwards = new Span(0, PERCENT, top + HEIGHT, top);
    }

    static Chart of(PeelingPath figure, Form form) {
        SvgSheet sheet = new SvgSheet(figure.words(), form);
        Legend legend = new Legend(sheet, sheet.left(), sheet.top());
        int most = figure.steps().stream().mapToInt(Step::conditions).max().orElse(0);
        for (int conditions = 0; conditions <= Math.min(most, COLOURS.length - 1); conditions++) {
            String more = conditions == COLOURS.length - 1 && most > conditions ? " or more" : "";
            legend = legend.dot(
                    COLOURS[conditions], conditions + more + (conditions == 1 ? " condition" : " conditions"));
        }
        if (figure.judged() != null) {
            legend = legend.line(Palette.LINE, Palette.VERMILLION, "the rule, judged on the other half");
        }
        return new PeelingChart(figure, sheet, legend.bottom() + HEAD).draw();
    }

    private Chart draw() {
        double top = upwards.end();
        double bottom = upwards.start();
        Grid.level(sheet, upwards, across.start(), across.end());
        Grid.upright(sheet, across, top, bottom);
        sheet.text("Of the runs inside, those that show it, %", sheet.left(), top - 8, SMALL, Palette.SOFT_INK);
        sheet.text("Of the runs that show it, those inside, %", across.start(), bottom + 32, SMALL, Palette.SOFT_INK);
        for (int step = 0; step < figure.steps().size(); step++) {
            Step at = figure.steps().get(step);
            double size = step == figure.chosen() ? LARGE_DOT : DOT;
            dot(at.coverage(), at.density(), size, COLOURS[Math.min(at.conditions(), COLOURS.length - 1)]);
        }
        Judged judged = figure.judged();
        if (judged != null) {
            draw(judged);
        }
        return sheet.finish(bottom + AXIS_HEIGHT);
    }

    private void draw(Judged judged) {
        double x = across.at(judged.coverage().mean() * PERCENT);
        double y = upwards.at(judged.density().mean() * PERCENT);
        Interval wide = interval(judged.coverage());
        Interval high = interval(judged.density());
        sheet.line(
                across.at(wide.low() * PERCENT),
                y,
                across.at(wide.high() * PERCENT),
                y,
                Palette.LINE,
                Palette.VERMILLION);
        sheet.line(
                x,
                upwards.at(high.low() * PERCENT),
                x,
                upwards.at(high.high() * PERCENT),
                Palette.LINE,
                Palette.VERMILLION);
    }

    private static Interval interval(Estimate estimate) {
        Interval known = estimate.interval();
        return known == null ? new Interval(estimate.mean(), estimate.mean()) : known;
    }

    private void dot(double coverage, double density, double size, Color colour) {
        sheet.fill(
                new Ellipse2D.Double(
                        across.at(coverage * PERCENT) - size / 2, upwards.at(density * PERCENT) - size / 2, size, size),
                colour);
    }
}
