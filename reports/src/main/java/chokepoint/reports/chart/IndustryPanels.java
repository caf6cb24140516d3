package chokepoint.reports.chart;

import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.figure.BandPanels;
import chokepoint.findings.figure.BandPanels.Panel;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** One small plot per industry through time: the run-down of cover, and output. */
final class IndustryPanels {

    private static final int PANEL_HEIGHT = 138;
    private static final int PANEL_TITLE = 20;
    private static final int PANEL_GAP = 10;
    private static final double PERCENT = 100;
    private static final double OUTPUT_TICK = 25;
    private static final double HIGHEST_OUTPUT = 104;
    private static final double AXIS_SLACK = 1.08;
    private static final double LEAST_TICKS = 2;

    private final BandPanels figure;
    private final TimePlots plots;

    private IndustryPanels(BandPanels figure) {
        this.figure = figure;
        plots = new TimePlots(figure.dates());
    }

    static Chart of(BandPanels figure, Form form) {
        IndustryPanels chart = new IndustryPanels(figure);
        return PanelGrid.chart(figure.words(), form, legend -> legend, figure.panels(), PANEL_HEIGHT, chart::draw);
    }

    private void draw(SvgSheet sheet, Rectangle2D place, Panel panel) {
        XYPlot plot = plots.plot(figure.oneScale() ? outputAxis() : coverAxis(panel.values()), true);
        plots.addBand(
                plot,
                panel.values(),
                figure.oneScale() ? share -> share * PERCENT : days -> days,
                week -> true,
                Palette.BLUE,
                Palette.LINE);
        draw(sheet, place, panel, plot);
    }

    private static void draw(SvgSheet sheet, Rectangle2D panel, Panel content, XYPlot plot) {
        if (content.mark() != null) {
            TimePlots.mark(plot, content.mark(), Palette.VERMILLION);
        }
        double base = panel.getY() + 12;
        sheet.text(content.name(), panel.getX(), base, Typeface.bold(11.5), Palette.INK);
        sheet.text(
                content.unit(),
                panel.getX() + GlyphGraphics.width(content.name(), Typeface.bold(11.5)) + 7,
                base,
                Typeface.regular(11),
                Palette.SOFT_INK);
        sheet.plot(
                plot,
                panel.getX(),
                panel.getY() + PANEL_TITLE,
                panel.getWidth(),
                panel.getHeight() - PANEL_TITLE - PANEL_GAP);
    }

    private static NumberAxis coverAxis(Bands bands) {
        double highest = 1;
        for (int week = 0; week < bands.weeks(); week++) {
            highest = Math.max(highest, bands.at(week).p90());
        }
        NumberAxis axis = PlotStyle.numberAxis();
        axis.setRange(0, highest * AXIS_SLACK);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(highest / LEAST_TICKS)));
        return axis;
    }

    private static NumberAxis outputAxis() {
        NumberAxis axis = PlotStyle.numberAxis();
        axis.setRange(0, HIGHEST_OUTPUT);
        axis.setTickUnit(new NumberTickUnit(OUTPUT_TICK));
        return axis;
    }
}
