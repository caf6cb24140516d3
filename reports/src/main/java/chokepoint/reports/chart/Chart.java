package chokepoint.reports.chart;

import chokepoint.findings.figure.Words;
import java.util.List;

/**
 * A finished chart.
 *
 * @param words what it says in words
 * @param parts {@code <svg>} elements, one under the other; a chart that stands alone is one
 * @param drawing the first of the parts, to be drawn in dots
 */
public record Chart(Words words, List<String> parts, Drawing drawing) {

    public Chart {
        parts = List.copyOf(parts);
    }

    /** A figure whose parts were drawn one by one. */
    static Chart joined(List<Chart> drawn) {
        Chart first = drawn.get(0);
        return new Chart(
                first.words, drawn.stream().map(one -> one.parts.get(0)).toList(), first.drawing);
    }

    /** The picture as SVG. */
    public String svg() {
        return String.join("\n", parts);
    }

    /** Name in files and ids. */
    public String id() {
        return words.id();
    }

    /** The picture as a PNG file, twice as fine as the page shows it. */
    public byte[] png() {
        return drawing.png();
    }
}
