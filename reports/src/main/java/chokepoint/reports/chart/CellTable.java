package chokepoint.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of coloured fields with names at the left of its rows; on a phone the name of a row stands over its fields. Heads take as
 * many lines as they need.
 */
final class CellTable {

    private static final double HEAD_LINE = 13;
    private static final double HEAD_PAD = 9;
    private static final Font HEAD = Typeface.bold(11);

    private final SvgSheet sheet;
    private final double cellHeight;
    private final double left;
    private final double cellWidth;
    private double y;

    /**
     * A table without rows yet, its heads written.
     *
     * @param top where it begins
     */
    CellTable(SvgSheet sheet, double top, List<String> heads, double cellHeight) {
        this.sheet = sheet;
        this.cellHeight = cellHeight;
        left = RowNames.rowLeft(sheet);
        cellWidth = (sheet.right() - left) / Math.max(1, heads.size());
        List<List<String>> lines = heads.stream().map(this::lines).toList();
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        y = top + HEAD_LINE * most + HEAD_PAD;
        for (int column = 0; column < heads.size(); column++) {
            List<String> head = lines.get(column);
            for (int line = 0; line < head.size(); line++) {
                double base = y - HEAD_PAD - HEAD_LINE * (double) (head.size() - 1 - line);
                centre(head.get(line), left + (column + 0.5) * cellWidth, base, HEAD, Palette.INK);
            }
        }
    }

    /** A field. */
    record Cell(String text, Font font, Color ground, Color ink) {}

    /** A name in as many lines as its column asks for, parted behind hyphens: names that begin alike must stay apart. */
    private List<String> lines(String head) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : head.split("(?<=[-+@ ])")) {
            if (!line.isEmpty() && GlyphGraphics.width(line + part, HEAD) > cellWidth - 4) {
                lines.add(line);
                line = "";
            }
            line += part;
        }
        lines.add(line);
        return lines;
    }

    /** Adds a row. */
    void row(String name, List<Cell> cells) {
        y = RowNames.write(sheet, name, y, cellHeight);
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            Rectangle2D box =
                    new Rectangle2D.Double(left + column * cellWidth + 1, y + 1, cellWidth - 2, cellHeight - 2);
            sheet.fill(box, cell.ground());
            sheet.outline(box, Palette.RULE);
            centre(cell.text(), box.getCenterX(), box.getCenterY() + 4, cell.font(), cell.ink());
        }
        y += cellHeight;
    }

    /** Where the rows so far end. */
    double bottom() {
        return y + 4;
    }

    private void centre(String text, double middle, double base, Font font, Color colour) {
        String shown = Labels.fitted(text, font, cellWidth - 3);
        sheet.text(shown, middle - GlyphGraphics.width(shown, font) / 2, base, font, colour);
    }
}
