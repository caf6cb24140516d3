package chokepoint.reports.chart;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.WeekBinding;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

    private final Ensemble ensemble;
    private final List<IndustrySummary> industries;

    private BindingChart(Ensemble ensemble) {
        this.ensemble = ensemble;
        industries = ensemble.byUrgency();
    }

    static Chart of(Ensemble ensemble) {
        return new BindingChart(ensemble).draw();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "binding",
                Headlines.binding(ensemble),
                "The oxide that most often costs an industry most output, by week, over the runs in which output is under 99% of"
                        + " plan; the stronger the colour, the more of the " + Headlines.runs(ensemble) + " are short. "
                        + Headlines.shade(ensemble),
                (double) LEGEND_HEIGHT + ROW_HEIGHT * industries.size() + FOOT_HEIGHT);
        drawLegend(sheet);
        XYPlot plot = new TimePlots(ensemble).plot(rows(), true);
        TimePlots.labelHalfYears(plot);
        double plotX = SvgSheet.MARGIN + (double) NAMES_WIDTH - TimePlots.LABEL_WIDTH;
        Rectangle2D data = sheet.plot(
                plot,
                plotX,
                sheet.top() + LEGEND_HEIGHT - TimePlots.TOP_SPACE,
                SvgSheet.WIDTH - SvgSheet.MARGIN - plotX,
                ROW_HEIGHT * (double) industries.size() + TimePlots.LABEL_HEIGHT + TimePlots.TOP_SPACE);
        for (int row = 0; row < industries.size(); row++) {
            drawRow(sheet, industries.get(row), data, row);
        }
        sheet.footer(
                "A plant short of several oxides at once shows the one that costs most. No field: in no run is the industry's"
                        + " output under 99% of plan. " + Headlines.SOURCE);
        return sheet.finish(description(), Headlines.bindingCaption());
    }

    private NumberAxis rows() {
        NumberAxis axis = PlotStyle.numberAxis(null);
        axis.setRange(0, industries.size());
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
        for (IndustrySummary industry : industries) {
            for (int week = 0; week < ensemble.weeks(); week++) {
                Nest nest = ensemble.binding(industry.index(), week).nest();
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

    private void drawRow(SvgSheet sheet, IndustrySummary industry, Rectangle2D data, int row) {
        double y = data.getY() + row * data.getHeight() / industries.size();
        double height = data.getHeight() / industries.size();
        double nameEnd = data.getX() - 10;
        sheet.text(
                industry.name(),
                nameEnd - GlyphGraphics.width(industry.name(), NAME),
                y + height / 2 + 4.5,
                NAME,
                Palette.INK);
        List<WeekBinding> weeks = IntStream.range(0, ensemble.weeks())
                .mapToObj(week -> ensemble.binding(industry.index(), week))
                .toList();
        double week = data.getWidth() / Math.max(1, ensemble.weeks() - 1);
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

    private String description() {
        StringBuilder text = new StringBuilder("A row per industry and a field per week.");
        for (IndustrySummary industry : industries) {
            text.append(' ').append(industry.name()).append(": ");
            Map<Nest, Integer> weeksOf = new EnumMap<>(Nest.class);
            for (int week = 0; week < ensemble.weeks(); week++) {
                WeekBinding binding = ensemble.binding(industry.index(), week);
                Nest nest = binding.nest();
                if (binding.shortShare() > 0.5 && nest != null) {
                    weeksOf.merge(nest, 1, Integer::sum);
                }
            }
            int weeks = weeksOf.values().stream().mapToInt(Integer::intValue).sum();
            text.append(weeksOf.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(most -> "short in most runs in " + weeks
                                    + (weeks == 1 ? " week, mostly " : " weeks, mostly ")
                                    + Figures.symbol(most.getKey()))
                            .orElse("short in less than half of the runs in every week"))
                    .append('.');
        }
        return text.toString();
    }
}
