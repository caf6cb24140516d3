package chokepoint.reports.figure;

import chokepoint.core.material.Item;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Measure;
import chokepoint.findings.figure.StackedPanels;
import chokepoint.findings.figure.StackedPanels.Panel;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who supplied Japan, week by week, for the controlled oxides together and each item. */
final class SupplyFigure {

    /** A source of supply in the stack, from the bottom up. */
    private enum Source {
        CHINA(Channel.CHINA, "China, licensed"),
        CONTRACT(Channel.CONTRACT, "contracts outside China"),
        RESERVE(Channel.RESERVE, "national reserve"),
        OTHER(Channel.OTHER_SPOT, "other purchases"),
        RECYCLED(Channel.RECYCLED, "recycled"),
        LEAKED(Channel.LEAKED, "smuggled, re-exported");

        private final Channel channel;
        private final String label;

        Source(Channel channel, String label) {
            this.channel = channel;
            this.label = label;
        }
    }

    private record Goods(String label, List<Item> items) {}

    private final Ensemble ensemble;
    private final List<Goods> goods;

    private SupplyFigure(Ensemble ensemble) {
        this.ensemble = ensemble;
        goods = goodsShown(controlled(ensemble));
    }

    static StackedPanels of(Ensemble ensemble) {
        return new SupplyFigure(ensemble).figure();
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

    private static List<Goods> goodsShown(List<Item> oxides) {
        List<Goods> shown = new ArrayList<>();
        if (oxides.size() > 1) {
            shown.add(new Goods("these oxides together", oxides));
        }
        for (Item item : oxides.stream().filter(Item::isOxide).toList()) {
            shown.add(new Goods(item.label() + " (" + item.symbol() + ")", List.of(item)));
        }
        shown.add(new Goods("finished magnets", List.of(Item.MAGNETS)));
        return shown;
    }

    private StackedPanels figure() {
        Words words = new Words(
                "supply",
                Headlines.supply(ensemble),
                "Tonnes of oxide a week that users in Japan bought or were given, by source, for "
                        + (ensemble.measure().isEmpty()
                                ? "selected oxides and finished magnets"
                                : goods(ensemble)
                                        + (controlled(ensemble).contains(Item.MAGNETS) ? "" : " and finished magnets"))
                        + ": mean of " + Headlines.runs(ensemble) + ". "
                        + Headlines.shade(ensemble),
                description(),
                Headlines.supplyCaption(ensemble),
                "China, licensed: Chinese lots, under licence while a control is in force. Other purchases: spot lots from"
                        + " plants outside China and resold contract lots. Magnets count as the oxide in them; what magnet makers in"
                        + " Japan use is counted under the oxides. Purchases above use refill stocks.",
                Headlines.SOURCE);
        return new StackedPanels(
                words,
                RunFigures.dates(ensemble),
                Arrays.stream(Source.values()).map(source -> source.label).toList(),
                goods.stream().map(this::panel).toList());
    }

    private Panel panel(Goods content) {
        return new Panel(
                content.label(),
                "t a week; China licensed " + shares(Channel.CHINA, content.items(), ", then "),
                Arrays.stream(Source.values())
                        .map(source -> values(ensemble.meanSupplyTReo(source.channel, content.items())))
                        .toList(),
                values(ensemble.meanUseTReo(content.items())));
    }

    private static List<Double> values(double[] byWeek) {
        return Arrays.stream(byWeek).boxed().toList();
    }

    /** A channel's share in the year before, where something is recorded of it, and in the first year. */
    private String shares(Channel channel, List<Item> items, String then) {
        double before = ensemble.supplyShare(channel, items, false);
        double after = ensemble.supplyShare(channel, items, true);
        return (Double.isNaN(before) ? "" : Figures.runsShare(before) + then)
                + (Double.isNaN(after) ? "none bought" : Figures.runsShare(after));
    }

    private String description() {
        StringBuilder text = new StringBuilder(
                "Small charts of weekly supply by source as areas on top of each other. Share of each source "
                        + (knowsBefore(ensemble) ? "in the year before the measure and " : "")
                        + "in its first " + Figures.whole(ensemble.firstYearDays()) + " days.");
        for (Goods content : goods) {
            text.append(' ').append(content.label()).append(':');
            for (Source source : Source.values()) {
                text.append(' ')
                        .append(source.label)
                        .append(' ')
                        .append(shares(source.channel, content.items(), " to "))
                        .append(';');
            }
        }
        return text.toString();
    }
}
