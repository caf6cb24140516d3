package chokepoint.studies;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A function of numbers in (0, 1) that is never under nought and whose indices are known in closed form.
 *
 * @param first first-order indices
 * @param total total indices
 */
record KnownFunction(String name, ToDoubleFunction<double[]> of, double[] first, double[] total) {

    /** Of the two that stand here. */
    static final int COLUMNS = 5;

    /**
     * Sobol's: the product of g_j = (|4 x_j − 2| + a_j) / (1 + a_j). Each g_j has mean 1 and variance v_j = 1 / (3 (1 + a_j)²), so that the
     * product has variance Π(1 + v_j) − 1, of which v_j is carried by j alone and v_j Π(1 + v_i) over all others by j in all.
     */
    static final KnownFunction G = g(0, 1, 4.5, 2, 3);

    /**
     * Ishigami's, sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over (−π, π), and 20, which changes no variance; the last two columns do nothing.
     * With b = 0.1: V₁ = (1 + bπ⁴/5)²/2, V₂ = 7²/8, V₁₃ = 8 b² π⁸ / 225, and nothing else.
     */
    static final KnownFunction ISHIGAMI = ishigami();

    /** Sobol's, of as many numbers as are given. */
    static KnownFunction g(double... a) {
        int columns = a.length;
        double[] v = IntStream.range(0, columns)
                .mapToDouble(j -> 1 / (3 * Math.pow(1 + a[j], 2)))
                .toArray();
        double product = IntStream.range(0, columns).mapToDouble(j -> 1 + v[j]).reduce(1, (x, y) -> x * y);
        return new KnownFunction(
                "Sobol's G",
                x -> IntStream.range(0, columns)
                        .mapToDouble(j -> (Math.abs(4 * x[j] - 2) + a[j]) / (1 + a[j]))
                        .reduce(1, (y, z) -> y * z),
                IntStream.range(0, columns)
                        .mapToDouble(j -> v[j] / (product - 1))
                        .toArray(),
                IntStream.range(0, columns)
                        .mapToDouble(j -> v[j] * product / (1 + v[j]) / (product - 1))
                        .toArray());
    }

    private static KnownFunction ishigami() {
        double one = Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2) / 2;
        double two = 49.0 / 8;
        double together = 8 * 0.01 * Math.pow(Math.PI, 8) / 225;
        double all = one + two + together;
        return new KnownFunction(
                "Ishigami's",
                u -> {
                    double sine = Math.sin(Math.PI * (2 * u[0] - 1));
                    double other = Math.sin(Math.PI * (2 * u[1] - 1));
                    double fourth = Math.pow(Math.PI * (2 * u[2] - 1), 4);
                    return 20 + sine + 7 * other * other + 0.1 * fourth * sine;
                },
                new double[] {one / all, two / all, 0, 0, 0},
                new double[] {(one + together) / all, two / all, together / all, 0, 0});
    }

    int columns() {
        return first.length;
    }

    /** True indices, first-order before total. */
    double[] truth() {
        double[] truth = Arrays.copyOf(first, 2 * columns());
        System.arraycopy(total, 0, truth, columns(), columns());
        return truth;
    }

    @Override
    public String toString() {
        return name;
    }
}
