package chokepoint.reports.chart;

import chokepoint.findings.figure.YearLines;
import chokepoint.findings.figure.YearLines.Panel;
import chokepoint.findings.figure.YearLines.Row;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Capacity outside China through time: what stands under the baseline, then what each policy adds to it, a small picture each; all of one ban
 * and group of goods on one scale, the others pale behind the one that is meant.
 */
final class CapacityChart {

    private static final double PANEL_HEIGHT = 132;
    private static final double TITLE = 36;
    private static final double UNDER = 24;
    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final Color OTHERS = Palette.tint(Palette.INK, 0.3);
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(11);

    private final YearLines figure;
    private final int baseline;

    private CapacityChart(YearLines figure) {
        this.figure = figure;
        baseline = figure.baseline();
    }

    /** A small picture: of one policy, with those that share its scale; of the baseline itself, its amounts. */
    private record Tile(String ban, Panel goods, int policy, List<Integer> shown) {}

    static Chart of(YearLines figure, Form form) {
        CapacityChart chart = new CapacityChart(figure);
        return PanelGrid.chart(figure.words(), form, legend -> legend, chart.tiles(), PANEL_HEIGHT, chart::draw);
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        if (figure.years().isEmpty()) {
            return tiles;
        }
        for (Row ban : figure.rows()) {
            for (Panel goods : ban.panels()) {
                List<Integer> shown = IntStream.range(0, figure.policies().size())
                        .filter(policy -> policy != baseline && goods.differs(policy, baseline))
                        .boxed()
                        .toList();
                tiles.add(new Tile(ban.name(), goods, baseline, List.of(baseline)));
                shown.forEach(policy -> tiles.add(new Tile(ban.name(), goods, policy, shown)));
            }
        }
        return tiles;
    }

    private List<Double> values(Tile tile, int policy) {
        return policy == baseline
                ? tile.goods().tReoPerYear().get(baseline)
                : tile.goods().differenceTReoPerYear(policy, baseline);
    }

    private void draw(SvgSheet sheet, Rectangle2D place, Tile tile) {
        String name = figure.policies().get(tile.policy()).name();
        boolean level = tile.policy() == baseline;
        sheet.text(Labels.fitted(name, HEAD, place.getWidth()), place.getX(), place.getY() + 12, HEAD, Palette.INK);
        sheet.text(
                Labels.fitted(
                        tile.goods().name() + ", " + tile.ban()
                                + (level
                                        ? ": t a year"
                                        : ": more than “"
                                                + figure.policies()
                                                        .get(baseline)
                                                        .name() + "”, t a year"),
                        SMALL,
                        place.getWidth()),
                place.getX(),
                place.getY() + 26,
                SMALL,
                Palette.SOFT_INK);
        double left = place.getX() + LEFT;
        double right = place.getMaxX() - RIGHT;
        double bottom = place.getMaxY() - UNDER;
        List<Integer> years = figure.years();
        int last = years.get(years.size() - 1);
        Span time = new Span(Math.min(years.get(0), last - 1), last, left, right);
        Span tonnes = Span.around(
                tile.shown().stream()
                        .flatMap(policy -> values(tile, policy).stream())
                        .mapToDouble(Double::doubleValue),
                bottom,
                place.getY() + TITLE);
        Grid.level(sheet, tonnes, left, right);
        tile.shown().forEach(policy -> line(sheet, values(tile, policy), time, tonnes, Palette.THIN_LINE, OTHERS));
        sheet.line(left, tonnes.at(0), right, tonnes.at(0), Palette.HAIRLINE, Palette.SOFT_INK);
        line(sheet, values(tile, tile.policy()), time, tonnes, Palette.LINE, level ? Palette.INK : Palette.BLUE);
        for (int year : new TreeSet<>(List.of(years.get(0), last))) {
            String label = Integer.toString(year);
            sheet.text(
                    label,
                    time.at(year) - GlyphGraphics.width(label, Grid.NUMBER) / 2,
                    bottom + 15,
                    Grid.NUMBER,
                    Palette.SOFT_INK);
        }
    }

    private void line(SvgSheet sheet, List<Double> values, Span time, Span tonnes, BasicStroke stroke, Color colour) {
        for (int i = 1; i < values.size(); i++) {
            sheet.line(
                    time.at(figure.years().get(i - 1)),
                    tonnes.at(values.get(i - 1)),
                    time.at(figure.years().get(i)),
                    tonnes.at(values.get(i)),
                    stroke,
                    colour);
        }
    }
}
