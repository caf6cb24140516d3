package chokepoint.findings.sensitivity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A function of the unit cube whose indices are known, from {@code sensitivity_references.csv}.
 *
 * @param first first-order indices by column
 * @param total total indices by column
 */
record TestFunction(String name, ToDoubleFunction<double[]> output, double[] first, double[] total) {

    private static final List<String[]> REFERENCES = read();

    static final TestFunction ISHIGAMI = known("ishigami", "a=7 b=0.1", TestFunction::ishigami, 3);
    static final TestFunction G_OF_EIGHT = g(0, 1, 4.5, 9, 99, 99, 99, 99);
    static final TestFunction G_OF_SIX = g(0, 0.5, 3, 9, 99, 99);

    static List<TestFunction> all() {
        return List.of(ISHIGAMI, G_OF_EIGHT, G_OF_SIX);
    }

    int columns() {
        return first.length;
    }

    double[] outputs(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(output).toArray();
    }

    /** True values in the order first-order, then total. */
    double[] truth() {
        double[] truth = Arrays.copyOf(first, 2 * columns());
        System.arraycopy(total, 0, truth, columns(), columns());
        return truth;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Of inputs in [−π, π]. */
    static double ishigami(double[] unit) {
        double[] x = Arrays.stream(unit).map(u -> Math.PI * (2 * u - 1)).toArray();
        return Math.sin(x[0]) * (1 + 0.1 * Math.pow(x[2], 4)) + 7 * Math.pow(Math.sin(x[1]), 2);
    }

    private static TestFunction g(double... a) {
        StringBuilder parameters = new StringBuilder("a=");
        for (double one : a) {
            parameters
                    .append(parameters.length() > 2 ? " " : "")
                    .append(one == Math.rint(one) ? "" + (int) one : "" + one);
        }
        return known(
                "sobol-g",
                parameters.toString(),
                unit -> {
                    double product = 1;
                    for (int j = 0; j < a.length; j++) {
                        product *= (Math.abs(4 * unit[j] - 2) + a[j]) / (1 + a[j]);
                    }
                    return product;
                },
                a.length);
    }

    private static TestFunction known(
            String function, String parameters, ToDoubleFunction<double[]> output, int columns) {
        double[][] indices = new double[2][columns];
        for (int j = 0; j < columns; j++) {
            indices[0][j] = reference(function, parameters, "first", j + 1);
            indices[1][j] = reference(function, parameters, "total", j + 1);
        }
        return new TestFunction(function + " " + parameters, output, indices[0], indices[1]);
    }

    /** A number of the table; a row may hold for several columns, written as 5-8. */
    static double reference(String function, String parameters, String quantity, int column) {
        return REFERENCES.stream()
                .filter(row -> row[0].equals(function) && row[1].equals(parameters) && row[2].equals(quantity))
                .filter(row -> {
                    String[] ends = row[3].split("-");
                    return Integer.parseInt(ends[0]) <= column && column <= Integer.parseInt(ends[ends.length - 1]);
                })
                .mapToDouble(row -> Double.parseDouble(row[4]))
                .findFirst()
                .orElseThrow();
    }

    private static List<String[]> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TestFunction.class.getResourceAsStream("sensitivity_references.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
