package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.DaysTable;
import chokepoint.findings.policy.DaysTable.Cell;
import chokepoint.findings.policy.DaysTable.Row;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.reports.table.Estimates;
import chokepoint.reports.table.PolicyNames;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Days gained under one ban as a heat map: industries against policies, blue for later and orange for earlier. */
public final class DaysChart {

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

    private final PolicyComparison comparison;
    private final PolicyCase ban;
    private final DaysTable table;
    private final double cellWidth;

    private DaysChart(PolicyComparison comparison, PolicyCase ban) {
        this.comparison = comparison;
        this.ban = ban;
        table = comparison.daysTable(ban);
        cellWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - NAMES_WIDTH)
                / Math.max(1, comparison.others().size());
    }

    /** Name of the chart of a ban. */
    public static String id(PolicyComparison comparison, PolicyCase ban) {
        return "days-" + (comparison.bans().indexOf(ban) + 1);
    }

    static Chart of(PolicyComparison comparison, PolicyCase ban) {
        return new DaysChart(comparison, ban).draw();
    }

    private Chart draw() {
        List<List<String>> heads =
                comparison.others().stream().map(this::headLines).toList();
        int headLines = heads.stream().mapToInt(List::size).max().orElse(1);
        double headHeight = HEAD_HEIGHT + HEAD_LINE * (headLines - 1.0);
        SvgSheet sheet = new SvgSheet(
                id(comparison, ban),
                PolicyHeadlines.days(ban, table),
                "Days later that output is first lost under " + ban.name() + ", against “"
                        + comparison.baseline().name() + "”: difference of mean min(days, 365) over "
                        + PolicyHeadlines.runs(comparison)
                        + ". Bold in colour: clear of nought when the whole table is looked at; grey: not.",
                headHeight + ROW_HEIGHT * table.rows().size() + FOOT_HEIGHT);
        double top = sheet.top() + headHeight;
        for (int p = 0; p < comparison.others().size(); p++) {
            List<String> lines = heads.get(p);
            for (int line = 0; line < lines.size(); line++) {
                double y = top - 9 - HEAD_LINE * (double) (lines.size() - 1 - line);
                centre(sheet, lines.get(line), x(p), y, HEAD, Palette.INK);
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            row(sheet, table.rows().get(row), top + row * (double) ROW_HEIGHT);
        }
        sheet.footer("“First of”: in every run whichever loses output first, never a mean. " + PolicyHeadlines.SOURCE
                + PolicyHeadlines.marks(comparison));
        return sheet.finish(
                description(),
                "Blue: output is lost later; orange: earlier. Intervals stand in the table under it. Read the upmost row"
                        + " first: it is when Japan first loses any output.");
    }

    /** A code name in as many lines as its column asks for, parted behind hyphens: names that begin alike must stay apart. */
    private List<String> headLines(Policy policy) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : PolicyNames.code(policy).split("(?<=[-+])")) {
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
            double days = cell.gained().mean();
            Color ground = cell.marked()
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
                    cell.marked() ? MARKED : NUMBER,
                    cell.marked() ? Palette.inkOn(ground) : Palette.SOFT_INK);
        }
    }

    private void centre(SvgSheet sheet, String text, double x, double y, Font font, Color colour) {
        String shown = Labels.fitted(text, font, cellWidth - 4);
        sheet.text(shown, x + (cellWidth - GlyphGraphics.width(shown, font)) / 2, y, font, colour);
    }

    private String description() {
        StringBuilder text = new StringBuilder("A table of days gained by industry and policy; marked ones are clear.");
        for (Row row : table.rows()) {
            text.append(' ').append(row.name()).append(':');
            for (Cell cell : row.cells()) {
                text.append(' ')
                        .append(PolicyNames.code(cell.policy()))
                        .append(' ')
                        .append(Estimates.plus(cell.gained().mean()))
                        .append(cell.marked() ? " (clear);" : ";");
            }
        }
        return text.toString();
    }
}
