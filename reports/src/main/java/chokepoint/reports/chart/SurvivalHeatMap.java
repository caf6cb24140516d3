package chokepoint.reports.chart;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Time to survive by industry and oxide: a table of days, the darker the shorter. */
final class SurvivalHeatMap {

    /** Steps of one hue, evenly spaced in lightness, so that they keep their order in grey. */
    private static final List<Step> STEPS = List.of(
            new Step(30, new Color(0x08306B)),
            new Step(90, new Color(0x1B5A9C)),
            new Step(180, new Color(0x3477B4)),
            new Step(365, new Color(0x74ADD6)),
            new Step(730, new Color(0xABD0E6)),
            new Step(Double.MAX_VALUE, new Color(0xDCEAF6)));

    private static final int ROW_HEIGHT = 34;
    private static final int HEAD_HEIGHT = 24;
    private static final int LEGEND_HEIGHT = 28;
    private static final int FOOT_HEIGHT = 66;
    private static final int NAMES_WIDTH = 218;
    private static final Font NAME = Typeface.regular(12);
    private static final Font HEAD = Typeface.bold(12);
    private static final Font NUMBER = Typeface.bold(12);
    private static final Font RANGE = Typeface.regular(9.5);

    private final Ensemble ensemble;
    private final List<IndustrySummary> industries;
    private final double cellWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - NAMES_WIDTH) / Nest.COUNT;

    /** Days up to a limit, and their colour. */
    private record Step(double limitDays, Color colour) {}

    private SurvivalHeatMap(Ensemble ensemble) {
        this.ensemble = ensemble;
        industries = ensemble.byUrgency();
    }

    static Chart of(Ensemble ensemble) {
        return new SurvivalHeatMap(ensemble).draw();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "survival",
                Headlines.survival(ensemble),
                "Days from " + Figures.dayInWords(ensemble.measureDate())
                        + " until an oxide (or finished magnets) is what costs an industry most output while that is under 99% of plan for 28 days, or"
                        + " until all private stock of it is gone (2% of the eve's cover), whichever comes first. Median, and"
                        + " quartiles of the runs in which it happens, of " + Headlines.runs(ensemble) + ".",
                (double) LEGEND_HEIGHT + HEAD_HEIGHT + ROW_HEIGHT * industries.size() + FOOT_HEIGHT);
        drawLegend(sheet);
        double top = sheet.top() + LEGEND_HEIGHT + HEAD_HEIGHT;
        for (Nest nest : Nest.values()) {
            centre(sheet, Figures.symbol(nest), x(nest), top - 8, HEAD, Palette.INK);
        }
        for (int row = 0; row < industries.size(); row++) {
            drawRow(sheet, industries.get(row), top + row * (double) ROW_HEIGHT);
        }
        sheet.footer(
                "A plant that stands still for want of one oxide uses no other: an oxide hidden behind a scarcer one shows a"
                        + " longer time than it would have alone. Two oxides in one column stand in for each other."
                        + " A median counts the runs in which it never happens as well and may lie beyond the quartiles of the"
                        + " others. "
                        + Headlines.SOURCE);
        return sheet.finish(description(), Headlines.survivalCaption());
    }

    private double x(Nest nest) {
        return SvgSheet.MARGIN + NAMES_WIDTH + nest.ordinal() * cellWidth;
    }

    private void drawLegend(SvgSheet sheet) {
        Legend legend = new Legend(sheet, SvgSheet.MARGIN + (double) NAMES_WIDTH, sheet.top());
        double from = 0;
        for (Step step : STEPS) {
            if (from >= ensemble.horizonDays()) {
                break;
            }
            double to = Math.min(step.limitDays(), ensemble.horizonDays());
            legend.swatch(step.colour(), Figures.whole(from) + "–" + Figures.whole(to) + (from == 0 ? " days" : ""));
            from = step.limitDays();
        }
        legend.swatch(Palette.PAPER, "not inside the horizon").words("·  not used");
    }

    private void drawRow(SvgSheet sheet, IndustrySummary industry, double y) {
        double nameEnd = SvgSheet.MARGIN + NAMES_WIDTH - 10.0;
        sheet.text(
                industry.name(),
                nameEnd - GlyphGraphics.width(industry.name(), NAME),
                y + ROW_HEIGHT / 2.0 + 4.5,
                NAME,
                Palette.INK);
        for (Nest nest : Nest.values()) {
            Optional<DaysSpread> days = ensemble.nestSurvival(industry.index(), nest);
            if (days.isPresent()) {
                drawCell(sheet, days.get(), x(nest), y);
            } else {
                centre(sheet, "·", x(nest), y + ROW_HEIGHT / 2.0 + 4, NUMBER, Palette.SOFT_INK);
            }
        }
    }

    private void drawCell(SvgSheet sheet, DaysSpread days, double x, double y) {
        Color ground = colour(days.median());
        Rectangle2D cell = new Rectangle2D.Double(x + 1, y + 1, cellWidth - 2, ROW_HEIGHT - 2.0);
        sheet.fill(cell, ground);
        sheet.outline(cell, Palette.RULE);
        Color ink = days.happens() ? Palette.inkOn(ground) : Palette.SOFT_INK;
        boolean ranged = days.hit() > 1;
        centre(
                sheet,
                Figures.medianOrShare(days, ensemble.horizonDays()),
                x,
                y + ROW_HEIGHT / 2.0 + (ranged ? 0 : 4.5),
                days.happens() ? NUMBER : NAME,
                ink);
        if (ranged) {
            String range = Figures.days(days.lowerQuartile(), ensemble.horizonDays()) + " – "
                    + Figures.days(days.upperQuartile(), ensemble.horizonDays());
            centre(sheet, range, x, y + ROW_HEIGHT / 2.0 + 12, RANGE, ink);
        }
    }

    private void centre(SvgSheet sheet, String text, double x, double y, Font font, Color colour) {
        sheet.text(text, x + (cellWidth - GlyphGraphics.width(text, font)) / 2, y, font, colour);
    }

    static Color colour(double days) {
        if (Double.isInfinite(days)) {
            return Palette.PAPER;
        }
        return STEPS.stream()
                .filter(step -> days <= step.limitDays())
                .findFirst()
                .orElseThrow()
                .colour();
    }

    private String description() {
        StringBuilder text = new StringBuilder("A table of median days by industry and oxide.");
        for (IndustrySummary industry : industries) {
            text.append(' ').append(industry.name()).append(':');
            for (Nest nest : Nest.values()) {
                ensemble.nestSurvival(industry.index(), nest)
                        .ifPresent(days -> text.append(' ')
                                .append(Figures.symbol(nest))
                                .append(' ')
                                .append(Figures.medianOrShare(days, ensemble.horizonDays()))
                                .append(';'));
            }
        }
        return text.toString();
    }
}
