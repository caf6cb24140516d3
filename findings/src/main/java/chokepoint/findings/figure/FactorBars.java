package chokepoint.findings.figure;

import java.util.List;

/**
 * How many times as high something stands as before, whole and without one cause each; one small picture an item.
 *
 * @param bars names of the bars: the whole first, that without any of the causes last
 */
public record FactorBars(Words words, List<String> bars, List<Panel> panels) implements Figure {

    /**
     * An item.
     *
     * @param factors by bar, in the median of the runs; 1 is as before
     */
    public record Panel(String name, List<Double> factors) {}

    @Override
    public String kind() {
        return "factor-bars";
    }
}
