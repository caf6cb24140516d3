package chokepoint.reports.chart;

import chokepoint.core.material.Item;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.findings.replay.ReplaySummary.Variant;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the peak of 2011 is made of: how high prices stood without one cause each, oxide by oxide, as bars on a log scale. */
public final class SplitChart {

    private static final int PANEL_TITLE = 22;
    private static final int ROW_HEIGHT = 17;
    private static final int LABEL_WIDTH = 106;
    private static final int VALUE_WIDTH = 38;
    private static final int FOOT_HEIGHT = 34;
    private static final double BAR_HEIGHT = 11;
    private static final List<Item> OXIDES = List.of(Item.LA, Item.CE, Item.ND, Item.SM, Item.EU, Item.TB, Item.DY);
    private static final Font SMALL = Typeface.regular(10.5);

    private SplitChart() {}

    /** One panel for each oxide with an export price of 2009. */
    public static Chart of(ReplaySummary replay) {
        int panelHeight = PANEL_TITLE + ROW_HEIGHT * (1 + replay.variants().size()) + 12;
        SvgSheet sheet = new SvgSheet(
                "replay-split",
                "What the peak is made of",
                "Median export price of the second quarter of 2011 over 2009: full run, and without one cause each.",
                (double) PanelGrid.height(OXIDES.size(), panelHeight) + FOOT_HEIGHT);
        PanelGrid grid = new PanelGrid(sheet.top(), panelHeight);
        double largest = 1;
        for (Item item : OXIDES) {
            for (double factor : factors(replay, item)) {
                largest = Math.max(largest, factor);
            }
        }
        StringBuilder description = new StringBuilder();
        for (int i = 0; i < OXIDES.size(); i++) {
            description.append(drawPanel(sheet, grid.panel(i), replay, OXIDES.get(i), largest));
        }
        sheet.footer("Bars begin at 1, the price of 2009. Logarithmic scale, the same in all panels.");
        return sheet.finish(
                description.toString().trim(),
                "A cause matters where the bar without it is much shorter than that of the full run. Causes work together, so"
                        + " they do not add up. No crisis: without quota, halt and alarm.");
    }

    private static List<Double> factors(ReplaySummary replay, Item item) {
        List<Double> factors = new ArrayList<>();
        factors.add(ReplaySummary.peakFactor(replay.histories(), item));
        for (Variant variant : replay.variants()) {
            factors.add(ReplaySummary.peakFactor(variant.histories(), item));
        }
        return factors;
    }

    private static List<String> names(ReplaySummary replay) {
        List<String> names = new ArrayList<>(List.of("full run"));
        for (Variant variant : replay.variants()) {
            String name = variant.scenario().name();
            names.add(name.substring(replay.scenario().name().length() + 1).replace('-', ' '));
        }
        return names;
    }

    private static String drawPanel(
            SvgSheet sheet, Rectangle2D panel, ReplaySummary replay, Item item, double largest) {
        sheet.text(item.symbol(), panel.getX(), panel.getY() + 12, Typeface.bold(11.5), Palette.INK);
        List<Double> factors = factors(replay, item);
        List<String> names = names(replay);
        double room = panel.getWidth() - LABEL_WIDTH - VALUE_WIDTH;
        for (int row = 0; row < factors.size(); row++) {
            double y = panel.getY() + PANEL_TITLE + ROW_HEIGHT * (double) row;
            double length = room * Math.log(Math.max(1, factors.get(row))) / Math.log(largest);
            double x = panel.getX() + LABEL_WIDTH;
            sheet.text(names.get(row), panel.getX(), y + BAR_HEIGHT - 2, SMALL, Palette.SOFT_INK);
            sheet.fill(
                    new Rectangle2D.Double(x, y, Math.max(1, length), BAR_HEIGHT),
                    row == 0 ? Palette.INK : row == factors.size() - 1 ? Palette.GREEN : Palette.BLUE);
            String value = String.format(Locale.ROOT, "%.1f", factors.get(row));
            sheet.text(value, x + length + 4, y + BAR_HEIGHT - 2, SMALL, Palette.INK);
        }
        return String.format(
                Locale.ROOT,
                "%s: %.1f times 2009 in the full run, %.1f times without the crisis. ",
                item.symbol(),
                factors.get(0),
                factors.get(factors.size() - 1));
    }
}
