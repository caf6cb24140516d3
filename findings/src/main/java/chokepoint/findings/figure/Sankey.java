package chokepoint.findings.figure;

import java.util.List;

/**
 * Who pays whom: money that flows into instruments and out of them again.
 *
 * @param in flows to instruments; none where no money moves, as the description says
 * @param out flows from instruments
 */
public record Sankey(Words words, List<Flow> in, List<Flow> out) implements Figure {

    /**
     * Money from one to another.
     *
     * @param usd above nought
     */
    public record Flow(String from, String to, double usd) {}

    /** What passes through all instruments. */
    public double totalUsd() {
        return in.stream().mapToDouble(Flow::usd).sum();
    }

    @Override
    public String kind() {
        return "sankey";
    }
}
