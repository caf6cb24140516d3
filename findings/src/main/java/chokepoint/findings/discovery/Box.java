package chokepoint.findings.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Limits by column, of which one after the other is moved. */
final class Box {

    private final Cases cases;
    private final double[] low;
    private final double[] high;

    private Box(Cases cases, double[] low, double[] high) {
        this.cases = cases;
        this.low = low;
        this.high = high;
    }

    /** A box without limits. */
    Box(Cases cases) {
        this(
                cases,
                new double[cases.columns().size()],
                new double[cases.columns().size()]);
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
    }

    Box copy() {
        return new Box(cases, low.clone(), high.clone());
    }

    /** Columns in the order of their names: where two serve as well, the name decides, not the place. */
    static int[] byName(List<String> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(columns::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void set(Face face, double limit) {
        (face.isLow() ? low : high)[face.column()] = limit;
    }

    void free(Face face) {
        set(face, face.isLow() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    double limit(Face face) {
        return (face.isLow() ? low : high)[face.column()];
    }

    boolean isRestricted(int column) {
        return Double.isFinite(low[column]) || Double.isFinite(high[column]);
    }

    /** Whether the column alone lets a row in. */
    boolean holds(int row, int column) {
        double value = cases.value(row, column);
        return low[column] <= value && value <= high[column];
    }

    /** Columns with a limit, in the order of their names. */
    int[] restricted() {
        return IntStream.of(byName(cases.columns())).filter(this::isRestricted).toArray();
    }

    /** Limits there are, in the order of the names of their columns, the lower one first. */
    List<Face> faces() {
        List<Face> faces = new ArrayList<>();
        for (int column : restricted()) {
            for (boolean isLow : new boolean[] {true, false}) {
                Face face = new Face(column, isLow);
                if (Double.isFinite(limit(face))) {
                    faces.add(face);
                }
            }
        }
        return faces;
    }

    Restriction restriction(int column) {
        return new Restriction(cases.columns().get(column), low[column], high[column]);
    }

    /** Limits there are, in the order of the names. */
    List<Restriction> restrictions() {
        return IntStream.of(restricted()).mapToObj(this::restriction).toList();
    }
}
