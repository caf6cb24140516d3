package chokepoint.reports.chart;

import chokepoint.core.material.Item;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Measure;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** Who supplied Japan, week by week: areas on top of each other, for the controlled oxides together and each item. */
final class SupplyChart {

    private static final int LEGEND_HEIGHT = 30;
    private static final int FOOT_HEIGHT = 48;
    private static final int PANEL_HEIGHT = 186;
    private static final int PANEL_TITLE = 34;
    private static final int PANEL_GAP = 12;
    private static final double SLACK = 1.1;
    /** Share of weeks whose supply the axis holds; a single week of restocking may stick out. */
    private static final double SHOWN_SHARE = 0.995;

    private final Ensemble ensemble;
    private final TimePlots plots;
    private final List<Panel> panels;

    /** A source of supply in the stack, from the bottom up; neighbours differ in lightness. */
    enum Source {
        CHINA(Channel.CHINA, Palette.BLUE, "China, licensed"),
        CONTRACT(Channel.CONTRACT, Palette.SKY, "contracts outside China"),
        RESERVE(Channel.RESERVE, Palette.GREEN, "national reserve"),
        OTHER(Channel.OTHER_SPOT, Palette.YELLOW, "other purchases"),
        RECYCLED(Channel.RECYCLED, Palette.tint(Palette.PURPLE, 0.55), "recycled"),
        LEAKED(Channel.LEAKED, Palette.VERMILLION, "smuggled, re-exported");

        private final Channel channel;
        private final Color colour;
        private final String label;

        Source(Channel channel, Color colour, String label) {
            this.channel = channel;
            this.colour = colour;
            this.label = label;
        }
    }

    private record Panel(String label, List<Item> items) {}

    private SupplyChart(Ensemble ensemble) {
        this.ensemble = ensemble;
        plots = new TimePlots(ensemble);
        panels = panels(controlled(ensemble));
    }

    static Chart of(Ensemble ensemble) {
        return new SupplyChart(ensemble).draw();
    }

    /**
     * Oxides under the measure, magnets where it holds nothing else; without a measure, the oxides that have been under control
     * since 2025, and neodymium.
     */
    static List<Item> controlled(Ensemble ensemble) {
        List<Item> oxides = ensemble
                .measure()
                .map(Measure::items)
                .orElse(List.of(Item.ND, Item.SM, Item.GD, Item.TB, Item.DY, Item.Y))
                .stream()
                .filter(Item::isOxide)
                .toList();
        return oxides.isEmpty() ? List.of(Item.MAGNETS) : oxides;
    }

    /** What {@link #controlled} is called in a sentence. */
    static String goods(Ensemble ensemble) {
        boolean oxides = controlled(ensemble).stream().allMatch(Item::isOxide);
        return oxides ? "the controlled oxides" : "finished magnets";
    }

    /** Whether anything is recorded as bought in the year before: without it there is no share to compare with. */
    static boolean knowsBefore(Ensemble ensemble) {
        return !Double.isNaN(ensemble.supplyShare(Channel.CHINA, controlled(ensemble), false));
    }

    private static List<Panel> panels(List<Item> oxides) {
        List<Panel> panels = new ArrayList<>();
        if (oxides.size() > 1) {
            panels.add(new Panel("these oxides together", oxides));
        }
        for (Item item : oxides.stream().filter(Item::isOxide).toList()) {
            panels.add(new Panel(item.label() + " (" + item.symbol() + ")", List.of(item)));
        }
        panels.add(new Panel("finished magnets", List.of(Item.MAGNETS)));
        return panels;
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "supply",
                Headlines.supply(ensemble),
                "Tonnes of oxide a week that users in Japan bought or were given, by source, for "
                        + (ensemble.measure().isEmpty()
                                ? "selected oxides and finished magnets"
                                : goods(ensemble)
                                        + (controlled(ensemble).contains(Item.MAGNETS) ? "" : " and finished magnets"))
                        + ": mean of " + Headlines.runs(ensemble) + ". "
                        + Headlines.shade(ensemble),
                (double) LEGEND_HEIGHT + PanelGrid.height(panels.size(), PANEL_HEIGHT) + FOOT_HEIGHT);
        drawLegend(sheet);
        PanelGrid grid = new PanelGrid(sheet.top() + LEGEND_HEIGHT, PANEL_HEIGHT);
        for (int i = 0; i < panels.size(); i++) {
            drawPanel(sheet, grid.panel(i), panels.get(i));
        }
        sheet.footer(
                "China, licensed: Chinese lots, under licence while a control is in force. Other purchases: spot lots from"
                        + " plants outside China and resold contract lots. Magnets count as the oxide in them; what magnet makers in"
                        + " Japan use is counted under the oxides. Purchases above use refill stocks. "
                        + Headlines.SOURCE);
        return sheet.finish(description(), Headlines.supplyCaption(ensemble));
    }

    private void drawLegend(SvgSheet sheet) {
        Legend legend = new Legend(sheet, SvgSheet.MARGIN, sheet.top());
        for (Source source : Source.values()) {
            legend.swatch(source.colour, source.label);
        }
        legend.line(Palette.LINE, Palette.INK, "used by plants");
    }

    private void drawPanel(SvgSheet sheet, Rectangle2D panel, Panel content) {
        sheet.text(content.label(), panel.getX(), panel.getY() + 12, Typeface.bold(11.5), Palette.INK);
        sheet.text(
                "t a week; China licensed " + shares(Channel.CHINA, content.items(), ", then "),
                panel.getX(),
                panel.getY() + 26,
                Typeface.regular(10.5),
                Palette.SOFT_INK);
        sheet.plot(
                plot(content.items()),
                panel.getX(),
                panel.getY() + PANEL_TITLE,
                panel.getWidth(),
                panel.getHeight() - PANEL_TITLE - PANEL_GAP);
    }

    /** A channel's share in the year before, where something is recorded of it, and in the first year. */
    private String shares(Channel channel, List<Item> items, String then) {
        double before = ensemble.supplyShare(channel, items, false);
        double after = ensemble.supplyShare(channel, items, true);
        return (Double.isNaN(before) ? "" : Figures.runsShare(before) + then)
                + (Double.isNaN(after) ? "none bought" : Figures.runsShare(after));
    }

    private XYPlot plot(List<Item> items) {
        List<double[]> stacked = stacked(items);
        double[] top = stacked.get(stacked.size() - 1);
        double[] use = ensemble.meanUseTReo(items);
        double highest = Math.max(highest(top), highest(use));
        NumberAxis axis = PlotStyle.numberAxis(null);
        axis.setRange(0, highest > 0 ? highest * SLACK : 1);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(highest > 0 ? highest / 2 : 1)));
        XYPlot plot = plots.plot(axis, true);
        for (int i = stacked.size() - 1; i >= 0; i--) {
            double[] values = stacked.get(i);
            plots.addArea(plot, week -> values[week], Source.values()[i].colour);
            plots.addLine(plot, week -> values[week], Palette.PAPER, Palette.HAIRLINE);
        }
        plots.addLine(plot, week -> use[week], Palette.INK, Palette.THIN_LINE);
        return plot;
    }

    private static double highest(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.floor(SHOWN_SHARE * (sorted.length - 1))];
    }

    /** By source: tonnes of it and of all under it. */
    private List<double[]> stacked(List<Item> items) {
        List<double[]> stacked = new ArrayList<>();
        double[] below = new double[ensemble.weeks()];
        for (Source source : Source.values()) {
            double[] own = ensemble.meanSupplyTReo(source.channel, items);
            double[] sum = new double[below.length];
            for (int week = 0; week < sum.length; week++) {
                sum[week] = below[week] + own[week];
            }
            stacked.add(sum);
            below = sum;
        }
        return stacked;
    }

    private String description() {
        StringBuilder text = new StringBuilder(
                "Small charts of weekly supply by source as areas on top of each other. Share of each source "
                        + (knowsBefore(ensemble) ? "in the year before the measure and " : "")
                        + "in its first " + Figures.whole(ensemble.firstYearDays()) + " days.");
        for (Panel panel : panels) {
            text.append(' ').append(panel.label()).append(':');
            for (Source source : Source.values()) {
                text.append(' ')
                        .append(source.label)
                        .append(' ')
                        .append(shares(source.channel, panel.items(), " to "))
                        .append(';');
            }
        }
        return text.toString();
    }
}
