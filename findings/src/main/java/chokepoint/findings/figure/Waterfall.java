package chokepoint.findings.figure;

import java.util.List;

/** Step by step from a first amount to what is left of it, one small picture a case. */
public record Waterfall(Words words, List<Panel> panels) implements Figure {

    /** A case. */
    public record Panel(String name, List<Step> steps) {}

    /**
     * A step.
     *
     * @param usd what it adds
     * @param sum whether it is the sum of those before it
     */
    public record Step(String name, double usd, boolean sum) {}

    @Override
    public String kind() {
        return "waterfall";
    }
}
