package chokepoint.reports.figure;

import chokepoint.core.material.Item;
import chokepoint.core.validation.History;
import chokepoint.findings.figure.FactorBars;
import chokepoint.findings.figure.FactorBars.Panel;
import chokepoint.findings.figure.Words;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.findings.replay.ReplaySummary.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the peak of 2011 is made of: how high prices stood without one cause each, oxide by oxide. */
final class SplitFigure {

    private static final List<Item> OXIDES = List.of(Item.LA, Item.CE, Item.ND, Item.SM, Item.EU, Item.TB, Item.DY);

    private SplitFigure() {}

    /** Of each oxide with an export price of 2009. */
    static FactorBars of(ReplaySummary replay) {
        List<List<History>> runs = new ArrayList<>(List.of(replay.histories()));
        replay.variants().forEach(variant -> runs.add(variant.histories()));
        List<Panel> panels = OXIDES.stream()
                .map(item -> new Panel(
                        item.symbol(),
                        runs.stream()
                                .map(histories -> ReplaySummary.peakFactor(histories, item))
                                .toList()))
                .toList();
        Words words = new Words(
                "replay-split",
                "What the peak is made of",
                "Median export price of the second quarter of 2011 over 2009: full run, and without one cause each.",
                panels.stream().map(SplitFigure::description).collect(Collectors.joining(" ")),
                "A cause matters where the bar without it is much shorter than that of the full run. Causes work together, so"
                        + " they do not add up. No crisis: without quota, halt and alarm.",
                "Bars begin at 1, the price of 2009. Logarithmic scale, the same in all panels.",
                PolicyHeadlines.SOURCE);
        return new FactorBars(words, names(replay), panels);
    }

    private static List<String> names(ReplaySummary replay) {
        List<String> names = new ArrayList<>(List.of("full run"));
        for (Variant variant : replay.variants()) {
            String name = variant.scenario().name();
            names.add(name.substring(replay.scenario().name().length() + 1).replace('-', ' '));
        }
        return names;
    }

    private static String description(Panel panel) {
        return String.format(
                Locale.ROOT,
                "%s: %.1f times 2009 in the full run, %.1f times without the crisis.",
                panel.name(),
                panel.factors().get(0),
                panel.factors().get(panel.factors().size() - 1));
    }
}
