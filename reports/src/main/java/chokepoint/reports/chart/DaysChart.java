package chokepoint.reports.chart;

import chokepoint.findings.figure.GainMatrix;
import chokepoint.findings.figure.GainMatrix.Cell;
import chokepoint.findings.figure.GainMatrix.Row;
import chokepoint.reports.table.Estimates;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Days gained under one ban as a heat map: industries against policies, blue for later and orange for earlier. */
final class DaysChart {

    private static final int ROW_HEIGHT = 22;
    private static final int HEAD_HEIGHT = 26;
    private static final int HEAD_LINE = 13;
    private static final int FOOT_HEIGHT = 48;
    private static final int NAMES_WIDTH = 210;
    /** Days from which on the colour is full. */
    private static final double FULL_DAYS = 120;

    private static final Font NAME = Typeface.regular(11.5);
    private static final Font HEAD = Typeface.bold(10);
    private static final Font NUMBER = Typeface.regular(11);
    private static final Font MARKED = Typeface.bold(11.5);

    private final GainMatrix figure;
    private final double cellWidth;

    private DaysChart(GainMatrix figure) {
        this.figure = figure;
        cellWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - NAMES_WIDTH)
                / Math.max(1, figure.columns().size());
    }

    static Chart of(GainMatrix figure) {
        return new DaysChart(figure).draw();
    }

    private Chart draw() {
        List<List<String>> heads =
                figure.columns().stream().map(this::headLines).toList();
        int headLines = heads.stream().mapToInt(List::size).max().orElse(1);
        double headHeight = HEAD_HEIGHT + HEAD_LINE * (headLines - 1.0);
        SvgSheet sheet = new SvgSheet(
                figure.words(), headHeight + ROW_HEIGHT * figure.rows().size() + FOOT_HEIGHT);
        double top = sheet.top() + headHeight;
        for (int column = 0; column < heads.size(); column++) {
            List<String> lines = heads.get(column);
            for (int line = 0; line < lines.size(); line++) {
                double y = top - 9 - HEAD_LINE * (double) (lines.size() - 1 - line);
                centre(sheet, lines.get(line), x(column), y, HEAD, Palette.INK);
            }
        }
        for (int row = 0; row < figure.rows().size(); row++) {
            row(sheet, figure.rows().get(row), top + row * (double) ROW_HEIGHT);
        }
        return sheet.finish();
    }

    /** A code name in as many lines as its column asks for, parted behind hyphens: names that begin alike must stay apart. */
    private List<String> headLines(String name) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : name.split("(?<=[-+])")) {
            if (!line.isEmpty() && GlyphGraphics.width(line + part, HEAD) > cellWidth - 4) {
                lines.add(line);
                line = "";
            }
            line += part;
        }
        lines.add(line);
        return lines;
    }

    private double x(int column) {
        return SvgSheet.MARGIN + NAMES_WIDTH + column * cellWidth;
    }

    private void row(SvgSheet sheet, Row row, double y) {
        String name = Labels.fitted(row.name(), NAME, NAMES_WIDTH - 14.0);
        double nameEnd = SvgSheet.MARGIN + NAMES_WIDTH - 10.0;
        sheet.text(name, nameEnd - GlyphGraphics.width(name, NAME), y + ROW_HEIGHT / 2.0 + 4, NAME, Palette.INK);
        for (int p = 0; p < row.cells().size(); p++) {
            Cell cell = row.cells().get(p);
            double days = cell.days();
            Color ground = cell.clear()
                    ? Palette.tint(
                            days > 0 ? Palette.BLUE : Palette.ORANGE,
                            0.15 + 0.85 * Math.min(1, Math.sqrt(Math.abs(days) / FULL_DAYS)))
                    : Palette.PAPER;
            Rectangle2D box = new Rectangle2D.Double(x(p) + 1, y + 1, cellWidth - 2, ROW_HEIGHT - 2.0);
            sheet.fill(box, ground);
            sheet.outline(box, Palette.RULE);
            centre(
                    sheet,
                    Estimates.plus(days),
                    x(p),
                    y + ROW_HEIGHT / 2.0 + 4,
                    cell.clear() ? MARKED : NUMBER,
                    cell.clear() ? Palette.inkOn(ground) : Palette.SOFT_INK);
        }
    }

    private void centre(SvgSheet sheet, String text, double x, double y, Font font, Color colour) {
        String shown = Labels.fitted(text, font, cellWidth - 4);
        sheet.text(shown, x + (cellWidth - GlyphGraphics.width(shown, font)) / 2, y, font, colour);
    }
}
