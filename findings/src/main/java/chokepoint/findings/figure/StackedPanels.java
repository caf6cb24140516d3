package chokepoint.findings.figure;

import java.util.List;

/**
 * Tonnes a week by source on top of each other, one small picture a group of goods.
 *
 * @param sources from the bottom up
 */
public record StackedPanels(Words words, Dates dates, List<String> sources, List<Panel> panels) implements Figure {

    /**
     * A group of goods.
     *
     * @param note beside its name
     * @param tReoPerWeek mean tonnes by [source][week]
     * @param usedTReoPerWeek mean tonnes used by week
     */
    public record Panel(String name, String note, List<List<Double>> tReoPerWeek, List<Double> usedTReoPerWeek) {}

    @Override
    public String kind() {
        return "stacked-panels";
    }
}
