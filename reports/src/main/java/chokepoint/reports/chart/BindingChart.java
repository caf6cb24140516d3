package chokepoint.reports.chart;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.WeekBinding;
import chokepoint.findings.figure.WeekFields;
import chokepoint.findings.figure.WeekFields.Row;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** What bound, when: a row per industry, a field per week in the colour of the oxide that cost most output. */
final class BindingChart {

    private static final Map<Nest, Color> COLOURS = Map.of(
            Nest.LA, Palette.YELLOW,
            Nest.CE, Palette.OLIVE,
            Nest.ND_PR, Palette.BLUE,
            Nest.SM, Palette.GREEN,
            Nest.EU, Palette.PURPLE,
            Nest.GD, Palette.ORANGE,
            Nest.DY_TB, Palette.VERMILLION,
            Nest.Y, Palette.SKY,
            Nest.MAGNETS, Palette.INK);

    private static final double[] STRENGTHS = {0.22, 0.48, 0.74, 1};
    private static final String[] STRENGTH_LABELS = {"up to a quarter", "to a half", "to three quarters", "to all"};

    private static final int ROW_HEIGHT = 26;
    private static final int LEGEND_HEIGHT = 46;
    private static final int FOOT_HEIGHT = 68;
    private static final int NAMES_WIDTH = 218;
    private static final Font NAME = Typeface.regular(12);
    private static final Font LABEL = Typeface.bold(10);
    private static final double LABEL_PAD = 5;

    private final WeekFields figure;

    private BindingChart(WeekFields figure) {
        this.figure = figure;
    }

    static Chart of(WeekFields figure) {
        return new BindingChart(figure).draw();
    }

    private Chart draw() {
        int rows = figure.rows().size();
        SvgSheet sheet = new SvgSheet(figure.words(), (double) LEGEND_HEIGHT + ROW_HEIGHT * rows + FOOT_HEIGHT);
        drawLegend(sheet);
        XYPlot plot = new TimePlots(figure.dates()).plot(rows(), true);
        TimePlots.labelHalfYears(plot);
        double plotX = SvgSheet.MARGIN + (double) NAMES_WIDTH - TimePlots.LABEL_WIDTH;
        Rectangle2D data = sheet.plot(
                plot,
                plotX,
                sheet.top() + LEGEND_HEIGHT - TimePlots.TOP_SPACE,
                SvgSheet.WIDTH - SvgSheet.MARGIN - plotX,
                ROW_HEIGHT * (double) rows + TimePlots.LABEL_HEIGHT + TimePlots.TOP_SPACE);
        for (int row = 0; row < rows; row++) {
            drawRow(sheet, figure.rows().get(row), data, row);
        }
        return sheet.finish();
    }

    private NumberAxis rows() {
        NumberAxis axis = PlotStyle.numberAxis(null);
        axis.setRange(0, figure.rows().size());
        axis.setTickLabelsVisible(false);
        axis.setTickUnit(new NumberTickUnit(1));
        return axis;
    }

    private void drawLegend(SvgSheet sheet) {
        Legend nests = new Legend(sheet, SvgSheet.MARGIN + (double) NAMES_WIDTH, sheet.top());
        for (Nest nest : seen()) {
            nests.swatch(colour(nest), Figures.symbol(nest));
        }
        if (seen().isEmpty()) {
            nests.words("no industry is short in any run");
        }
        Legend strengths = new Legend(sheet, SvgSheet.MARGIN + (double) NAMES_WIDTH + 6, sheet.top() + 19)
                .words("share of runs short:");
        for (int i = 0; i < STRENGTHS.length; i++) {
            strengths.swatch(Palette.tint(Palette.VERMILLION, STRENGTHS[i]), STRENGTH_LABELS[i]);
        }
    }

    private Set<Nest> seen() {
        Set<Nest> seen = EnumSet.noneOf(Nest.class);
        for (Row row : figure.rows()) {
            for (WeekBinding week : row.weeks()) {
                Nest nest = week.nest();
                if (nest != null) {
                    seen.add(nest);
                }
            }
        }
        return seen;
    }

    private static Color colour(Nest nest) {
        return COLOURS.getOrDefault(nest, Palette.INK);
    }

    private static double strength(double share) {
        int step = (int) Math.ceil(share * STRENGTHS.length) - 1;
        return STRENGTHS[Math.max(0, Math.min(STRENGTHS.length - 1, step))];
    }

    private void drawRow(SvgSheet sheet, Row content, Rectangle2D data, int row) {
        double y = data.getY() + row * data.getHeight() / figure.rows().size();
        double height = data.getHeight() / figure.rows().size();
        double nameEnd = data.getX() - 10;
        sheet.text(
                content.name(),
                nameEnd - GlyphGraphics.width(content.name(), NAME),
                y + height / 2 + 4.5,
                NAME,
                Palette.INK);
        List<WeekBinding> weeks = content.weeks();
        double week = data.getWidth() / Math.max(1, figure.dates().weeks() - 1);
        for (int from = 0; from < weeks.size(); ) {
            int to = from + 1;
            while (to < weeks.size() && sameField(weeks.get(from), weeks.get(to))) {
                to++;
            }
            drawField(sheet, weeks.get(from), data, data.getX() + from * week, y, (to - from) * week, height);
            from = to;
        }
        drawNames(sheet, weeks, data.getX(), y + height / 2 + 3.5, week);
    }

    private static boolean sameField(WeekBinding one, WeekBinding other) {
        return one.nest() == other.nest() && strength(one.shortShare()) == strength(other.shortShare());
    }

    private static void drawField(
            SvgSheet sheet, WeekBinding binding, Rectangle2D data, double x, double y, double width, double height) {
        Nest nest = binding.nest();
        if (nest != null) {
            double end = Math.min(x + width, data.getMaxX());
            sheet.fill(
                    new Rectangle2D.Double(x, y + 2, end - x, height - 4),
                    Palette.tint(colour(nest), strength(binding.shortShare())));
        }
    }

    /** Writes the oxide into stretches long enough for its name, so that they are told apart without colour. */
    private static void drawNames(SvgSheet sheet, List<WeekBinding> weeks, double x, double y, double week) {
        for (int from = 0; from < weeks.size(); ) {
            Nest nest = weeks.get(from).nest();
            int to = from + 1;
            while (to < weeks.size() && weeks.get(to).nest() == nest) {
                to++;
            }
            if (nest != null) {
                String label = Figures.symbol(nest);
                double width = GlyphGraphics.width(label, LABEL);
                int middle = (from + to) / 2;
                if (width + 2 * LABEL_PAD <= (to - from) * week) {
                    Color ground = Palette.tint(
                            colour(nest), strength(weeks.get(middle).shortShare()));
                    sheet.text(label, x + (from + to) / 2.0 * week - width / 2, y, LABEL, Palette.inkOn(ground));
                }
            }
            from = to;
        }
    }
}
