package chokepoint.core.world;

import chokepoint.core.random.Draws;
import chokepoint.core.random.InverseNormal;
import chokepoint.core.random.Purpose;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * One draw of every input row.
 *
 * <p>Each row is triangular(low, central, high) at its own address, so adding a row moves no other. Stock days share a common
 * factor: their normal scores are √ρ·common + √(1−ρ)·own, otherwise the spread of an industry's cover averages away.
 */
public final class InputDraw {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

    private final InputTable table;
    private final Map<String, Double> values;

    private InputDraw(InputTable table, Map<String, Double> values) {
        this.table = table;
        this.values = values;
    }

    /** Every row at its central value. */
    public static InputDraw central(InputTable table) {
        Map<String, Double> values = new HashMap<>();
        table.rows().forEach(row -> values.put(row.path(), row.central()));
        return new InputDraw(table, values);
    }

    /**
     * A random draw.
     *
     * @param stockDaysCommonShare ρ in [0, 1], share of the variance of stock-day scores that all stock rows have in common
     */
    public static InputDraw random(InputTable table, Draws draws, double stockDaysCommonShare) {
        double common = draws.normal(Purpose.STOCK_DAYS_COMMON, 0, 0);
        Map<String, Double> values = new HashMap<>();
        for (InputRow row : table.rows()) {
            double probability = draws.uniform(Purpose.INPUT_VALUE, Draws.addressOf(row.path()), 0);
            if (isStockDays(row)) {
                double score = Math.sqrt(stockDaysCommonShare) * common
                        + Math.sqrt(1 - stockDaysCommonShare) * InverseNormal.quantile(probability);
                probability = STANDARD_NORMAL.cumulativeProbability(score);
            }
            values.put(row.path(), row.quantile(probability));
        }
        return new InputDraw(table, values);
    }

    /** The same draw with some parameters replaced. */
    InputDraw with(Map<Parameter, Double> parameters) {
        Map<String, Double> replaced = new HashMap<>(values);
        for (Parameter parameter : Parameter.values()) {
            Double value = parameters.get(parameter);
            if (value != null) {
                replaced.put(parameter.path(), value);
            }
        }
        return new InputDraw(table, replaced);
    }

    private static boolean isStockDays(InputRow row) {
        return row.unit().equals("days");
    }

    /** Drawn value at {@code path}. */
    public double value(String path) {
        Double value = values.get(path);
        if (value == null) {
            throw new IllegalArgumentException("no input row has the path " + path);
        }
        return value;
    }

    /** Drawn value at {@code path}, or {@code absent} when no row has it. */
    public double valueOr(String path, double absent) {
        return values.getOrDefault(path, absent);
    }

    public InputTable table() {
        return table;
    }
}
