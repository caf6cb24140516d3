package chokepoint.findings.figure;

import java.util.List;

/**
 * Rows of estimates side by side, a small picture a measure, each on an axis of its own.
 *
 * @param rows names of the rows, from the top
 */
public record DotPanels(Words words, List<String> rows, List<Panel> panels) implements Figure {

    /**
     * A measure.
     *
     * @param marks by row
     */
    public record Panel(String name, String unit, List<Mark> marks) {}

    /**
     * One estimate.
     *
     * @param clear whether it is told apart from what the words of the figure say; the others are drawn hollow
     */
    public record Mark(Estimate estimate, boolean clear) {}

    @Override
    public String kind() {
        return "dot-panels";
    }
}
