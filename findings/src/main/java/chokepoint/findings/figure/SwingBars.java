package chokepoint.findings.figure;

import java.util.List;

/**
 * How far a number swings with each thing that moves it, the widest first: a tornado.
 *
 * @param unit of all numbers
 * @param centre where it lies when nothing is held
 */
public record SwingBars(Words words, String unit, double centre, List<Row> rows) implements Figure {

    /**
     * What moves it.
     *
     * @param low where the number lies while this stands low
     * @param high while it stands high
     */
    public record Row(String name, double low, double high) {}

    @Override
    public String kind() {
        return "swing-bars";
    }
}
