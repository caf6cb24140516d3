package chokepoint.reports.chart;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.reports.table.Figures;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** One small plot per industry through time: the run-down of cover, and output. */
final class IndustryPanels {

    private static final int FOOT_HEIGHT = 30;
    private static final int PANEL_HEIGHT = 138;
    private static final int PANEL_TITLE = 20;
    private static final int PANEL_GAP = 10;
    private static final double PERCENT = 100;
    private static final double OUTPUT_TICK = 25;
    private static final double HIGHEST_OUTPUT = 104;
    private static final double AXIS_SLACK = 1.08;
    private static final double LEAST_TICKS = 2;

    private final Ensemble ensemble;
    private final TimePlots plots;
    private final List<IndustrySummary> industries;

    private IndustryPanels(Ensemble ensemble) {
        this.ensemble = ensemble;
        plots = new TimePlots(ensemble);
        industries = ensemble.byUrgency();
    }

    /** Cover of the binding nest through time. */
    static Chart cover(Ensemble ensemble) {
        return new IndustryPanels(ensemble).drawCover();
    }

    /** Output relative to plan through time. */
    static Chart output(Ensemble ensemble) {
        return new IndustryPanels(ensemble).drawOutput();
    }

    private Chart drawCover() {
        SvgSheet sheet = sheet(
                "cover",
                Headlines.cover(ensemble),
                "Days of cover, all private layers, of the oxide that bound most often: median and 10–90% of "
                        + Headlines.runs(ensemble) + ". " + Headlines.shade(ensemble)
                        + " Dashed: first lost output (median, where more than half of the runs lose any).");
        PanelGrid grid = new PanelGrid(sheet.top(), PANEL_HEIGHT);
        for (int i = 0; i < industries.size(); i++) {
            IndustrySummary industry = industries.get(i);
            Nest nest = industry.binding().nest();
            if (nest != null) {
                Bands bands = ensemble.coverBands(industry.index(), nest);
                XYPlot plot = plots.plot(coverAxis(bands), true);
                plots.addBand(plot, bands, days -> days, week -> true, Palette.BLUE, Palette.LINE);
                draw(sheet, grid.panel(i), industry.name(), Figures.symbol(nest) + ", days", plot, industry);
            }
        }
        return finish(
                sheet,
                "One small chart per industry of days of cover through time.",
                "Each small chart has its own scale of days, from nought.");
    }

    private Chart drawOutput() {
        SvgSheet sheet = sheet(
                "output",
                Headlines.output(ensemble),
                "Output as a share of plan: median and 10–90% of " + Headlines.runs(ensemble) + ". "
                        + Headlines.shade(ensemble)
                        + " Dashed: first lost output (median, where more than half of the runs lose any).");
        PanelGrid grid = new PanelGrid(sheet.top(), PANEL_HEIGHT);
        for (int i = 0; i < industries.size(); i++) {
            IndustrySummary industry = industries.get(i);
            XYPlot plot = plots.plot(outputAxis(), true);
            plots.addBand(
                    plot,
                    ensemble.outputBands(industry.index()),
                    share -> share * PERCENT,
                    week -> true,
                    Palette.BLUE,
                    Palette.LINE);
            draw(sheet, grid.panel(i), industry.name(), "% of plan", plot, industry);
        }
        return finish(
                sheet,
                "One small chart per industry of output through time, as a share of plan.",
                "All small charts share one scale, from nought to the whole plan.");
    }

    private SvgSheet sheet(String id, String title, String subtitle) {
        return new SvgSheet(
                id, title, subtitle, (double) PanelGrid.height(industries.size(), PANEL_HEIGHT) + FOOT_HEIGHT);
    }

    private void draw(
            SvgSheet sheet, Rectangle2D panel, String name, String unit, XYPlot plot, IndustrySummary industry) {
        if (industry.firstLostOutput().happens()) {
            TimePlots.mark(plot, ensemble.dateAfter(industry.firstLostOutput().median()), Palette.VERMILLION);
        }
        double base = panel.getY() + 12;
        sheet.text(name, panel.getX(), base, Typeface.bold(11.5), Palette.INK);
        sheet.text(
                unit,
                panel.getX() + GlyphGraphics.width(name, Typeface.bold(11.5)) + 7,
                base,
                Typeface.regular(10.5),
                Palette.SOFT_INK);
        sheet.plot(
                plot,
                panel.getX(),
                panel.getY() + PANEL_TITLE,
                panel.getWidth(),
                panel.getHeight() - PANEL_TITLE - PANEL_GAP);
    }

    private Chart finish(SvgSheet sheet, String description, String caption) {
        sheet.footer(Headlines.SOURCE);
        return sheet.finish(description, caption);
    }

    private static NumberAxis coverAxis(Bands bands) {
        double highest = 1;
        for (int week = 0; week < bands.weeks(); week++) {
            highest = Math.max(highest, bands.at(week).p90());
        }
        NumberAxis axis = PlotStyle.numberAxis(null);
        axis.setRange(0, highest * AXIS_SLACK);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(highest / LEAST_TICKS)));
        return axis;
    }

    private static NumberAxis outputAxis() {
        NumberAxis axis = PlotStyle.numberAxis(null);
        axis.setRange(0, HIGHEST_OUTPUT);
        axis.setTickUnit(new NumberTickUnit(OUTPUT_TICK));
        return axis;
    }
}
