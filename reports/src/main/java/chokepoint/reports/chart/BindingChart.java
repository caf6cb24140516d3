package chokepoint.reports.chart;

import static chokepoint.core.time.WeekCalendar.DAYS_PER_WEEK;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.WeekBinding;
import chokepoint.findings.figure.WeekFields;
import chokepoint.findings.figure.WeekFields.Row;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
            Nest.MAGNETS, Palette.INDIGO);

    private static final double[] STRENGTHS = {0.22, 0.48, 0.74, 1};
    private static final String[] STRENGTH_LABELS = {"up to a quarter", "to a half", "to three quarters", "to all"};

    private static final double ROW_HEIGHT = 26;
    private static final double STRIP_HEIGHT = 20;
    private static final double AXIS_HEIGHT = 20;
    private static final int HALF_YEAR_MONTHS = 6;
    private static final int YEAR_MONTHS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final Font SMALL = Typeface.regular(11);
    private static final Font LABEL = Typeface.bold(11);
    private static final double LABEL_PAD = 4;

    private final WeekFields figure;
    private final SvgSheet sheet;
    private final double left;
    private final Span weeks;

    private BindingChart(WeekFields figure, Form form) {
        this.figure = figure;
        sheet = new SvgSheet(figure.words(), form);
        left = RowNames.rowLeft(sheet);
        weeks = new Span(0, Math.max(1, figure.dates().weeks()), left, sheet.right());
    }

    static Chart of(WeekFields figure, Form form) {
        return new BindingChart(figure, form).draw();
    }

    private Chart draw() {
        double top = drawLegend() + STRIP_HEIGHT;
        double rowHeight = ROW_HEIGHT + RowNames.height(sheet);
        double bottom = top + rowHeight * figure.rows().size();
        drawDates(top, bottom);
        drawMeasure(top, bottom);
        double y = top;
        for (Row row : figure.rows()) {
            sheet.line(sheet.left(), y, sheet.right(), y, Palette.HAIRLINE, Palette.RULE);
            drawRow(row, y);
            y += rowHeight;
        }
        sheet.line(left, bottom, sheet.right(), bottom, Palette.HAIRLINE, Palette.SOFT_INK);
        return sheet.finish(bottom + AXIS_HEIGHT);
    }

    /** Thin lines at the begin of years and, where there is room, half years. */
    private void drawDates(double top, double bottom) {
        int step = sheet.form().narrow() ? YEAR_MONTHS : HALF_YEAR_MONTHS;
        LocalDate first = figure.dates().firstWeek();
        LocalDate last = first.plusWeeks(figure.dates().weeks());
        double free = sheet.left();
        for (LocalDate day = LocalDate.of(first.getYear(), 1, 1); !day.isAfter(last); day = day.plusMonths(step)) {
            if (day.isBefore(first)) {
                continue;
            }
            double x = weeks.at(week(day));
            sheet.line(x, top, x, bottom, Palette.HAIRLINE, Palette.RULE);
            String label = MONTH.format(day);
            double width = GlyphGraphics.width(label, SMALL);
            double start = Math.min(Math.max(x - width / 2, left), sheet.right() - width);
            if (start >= free) {
                sheet.text(label, start, bottom + AXIS_HEIGHT - 6, SMALL, Palette.SOFT_INK);
                free = start + width + LABEL_PAD;
            }
        }
    }

    /** Over the rows, when the measure is in force; thin lines lead its ends down through them. */
    private void drawMeasure(double top, double bottom) {
        LocalDate start = figure.dates().measureStart();
        LocalDate end = figure.dates().measureEnd();
        if (start == null || end == null) {
            return;
        }
        double from = weeks.at(Math.max(0, week(start)));
        double to = weeks.at(Math.min(figure.dates().weeks(), week(end)));
        sheet.fill(new Rectangle2D.Double(from, top - STRIP_HEIGHT + 2, to - from, STRIP_HEIGHT - 4), Palette.SHADE);
        sheet.text(
                Labels.fitted(
                        sheet.form().narrow() ? "in force" : "measure in force",
                        SMALL,
                        Math.max(0, to - from - 2 * LABEL_PAD)),
                from + LABEL_PAD,
                top - 6,
                SMALL,
                Palette.SOFT_INK);
        sheet.line(from, top - STRIP_HEIGHT + 2, from, bottom, Palette.HAIRLINE, Palette.SOFT_INK);
        if (week(end) < figure.dates().weeks()) {
            sheet.line(to, top - STRIP_HEIGHT + 2, to, bottom, Palette.HAIRLINE, Palette.SOFT_INK);
        }
    }

    /** Weeks since the first, with their parts. */
    private double week(LocalDate day) {
        return (day.toEpochDay() - figure.dates().firstWeek().toEpochDay()) / (double) DAYS_PER_WEEK;
    }

    /** Writes the legend; returns where it ends. */
    private double drawLegend() {
        Legend legend = new Legend(sheet, left, sheet.top());
        for (Nest nest : seen()) {
            legend.swatch(colour(nest), Figures.symbol(nest));
        }
        if (seen().isEmpty()) {
            legend.words("no industry is short in any run");
        }
        legend.newLine().words("share of runs short:");
        for (int i = 0; i < STRENGTHS.length; i++) {
            legend.swatch(Palette.tint(Palette.INK, STRENGTHS[i]), STRENGTH_LABELS[i]);
        }
        return legend.bottom();
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
        return COLOURS.getOrDefault(nest, Palette.INDIGO);
    }

    private static double strength(double share) {
        int step = (int) Math.ceil(share * STRENGTHS.length) - 1;
        return STRENGTHS[Math.max(0, Math.min(STRENGTHS.length - 1, step))];
    }

    private void drawRow(Row content, double top) {
        double y = RowNames.write(sheet, content.name(), top, ROW_HEIGHT);
        List<WeekBinding> bindings = content.weeks();
        for (int from = 0; from < bindings.size(); ) {
            int to = from + 1;
            while (to < bindings.size() && sameField(bindings.get(from), bindings.get(to))) {
                to++;
            }
            drawField(bindings.get(from), from, to, y);
            from = to;
        }
    }

    private static boolean sameField(WeekBinding one, WeekBinding other) {
        return one.nest() == other.nest() && strength(one.shortShare()) == strength(other.shortShare());
    }

    /** Weeks of one colour, with the name of the oxide where it fits, so that they are told apart without colour. */
    private void drawField(WeekBinding binding, int from, int to, double y) {
        Nest nest = binding.nest();
        if (nest == null) {
            return;
        }
        Rectangle2D field =
                new Rectangle2D.Double(weeks.at(from), y + 2, weeks.at(to) - weeks.at(from), ROW_HEIGHT - 4);
        Color ground = Palette.tint(colour(nest), strength(binding.shortShare()));
        sheet.fill(field, ground);
        String label = Figures.symbol(nest);
        double width = GlyphGraphics.width(label, LABEL);
        if (width + 2 * LABEL_PAD <= field.getWidth()) {
            sheet.text(label, field.getCenterX() - width / 2, field.getCenterY() + 4, LABEL, Palette.inkOn(ground));
        }
    }
}
