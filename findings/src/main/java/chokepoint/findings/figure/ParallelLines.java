package chokepoint.findings.figure;

import java.util.List;

/**
 * Rows of many numbers as lines over parallel axes (A. Inselberg, 1985), so that what goes together is seen.
 *
 * @param classes what the colours stand for, the lowest first
 */
public record ParallelLines(Words words, List<Axis> axes, List<String> classes, List<Line> lines) implements Figure {

    /**
     * An axis.
     *
     * @param low value at its begin
     * @param high value at its end, not under {@code low}
     * @param ticks values that are written under it, with their words
     */
    public record Axis(String name, String unit, double low, double high, List<Tick> ticks) {}

    /** A value and what is written for it. */
    public record Tick(double value, String label) {}

    /**
     * A row.
     *
     * @param row its number in the design, from 1
     * @param values by axis
     * @param ofClass place among the classes
     */
    public record Line(int row, List<Double> values, int ofClass) {}

    @Override
    public String kind() {
        return "parallel-lines";
    }
}
