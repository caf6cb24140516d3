package chokepoint.reports.figure;

import chokepoint.core.material.Item;
import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Measure;
import chokepoint.findings.figure.PricePanels;
import chokepoint.findings.figure.PricePanels.Market;
import chokepoint.findings.figure.PricePanels.Panel;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Prices in Japan, licensed against free, with the volumes that stand behind them. */
final class PricesFigure {

    private PricesFigure() {}

    static PricePanels of(Ensemble ensemble) {
        List<TradedPrices> items = ensemble
                .measure()
                .map(Measure::items)
                .orElse(List.of(Item.PR, Item.ND, Item.SM, Item.TB, Item.DY, Item.Y))
                .stream()
                .map(item -> new TradedPrices(ensemble, item))
                .toList();
        Words words = new Words(
                "prices",
                Headlines.prices(ensemble, items),
                "Prices paid in Japan for "
                        + (ensemble.measure().isPresent() ? "the controlled items" : "selected items")
                        + ", USD/kg, logarithmic scale (median and 10–90% of " + Headlines.runs(ensemble)
                        + "), and tonnes bought a week under them (mean). " + Headlines.shade(ensemble),
                description(items),
                "The free price is what the last buyers pay for what is not under licence; read it together with"
                        + " the volumes under it.",
                "Licensed: Chinese lots with a licence. Free: everything else, sold to whoever bids most. A price is drawn"
                        + " only while lots trade in at least half of the runs.",
                Headlines.SOURCE);
        return new PricePanels(
                words,
                RunFigures.dates(ensemble),
                items.stream().map(PricesFigure::panel).toList());
    }

    private static Panel panel(TradedPrices item) {
        return new Panel(
                item.label(),
                item.volumesInWords(),
                market(item.licensedPrice(), item::licensedTraded, item.licensedVolume()),
                market(item.freePrice(), item::freeTraded, item.freeVolume()));
    }

    private static Market market(Bands price, IntPredicate shown, Bands volume) {
        return new Market(
                price,
                IntStream.range(0, price.weeks()).mapToObj(shown::test).toList(),
                IntStream.range(0, volume.weeks())
                        .mapToObj(week -> volume.at(week).mean())
                        .toList());
    }

    private static String description(List<TradedPrices> items) {
        StringBuilder text = new StringBuilder("Small charts of prices and volumes through time, one per item.");
        for (TradedPrices item : items) {
            text.append(' ')
                    .append(item.label())
                    .append(": ")
                    .append(item.volumesInWords())
                    .append(
                            item.highestRatio() > 0
                                    ? ". In the dearest week in which both trade a free lot costs "
                                            + Figures.amount(item.highestRatio()) + " times a licensed one."
                                    : ".");
        }
        return text.toString();
    }
}
