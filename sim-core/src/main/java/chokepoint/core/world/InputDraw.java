package chokepoint.core.world;

import chokepoint.core.draw.Chance;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rules;
import java.util.HashMap;
import java.util.Map;

/** One draw of every input row. Stock days share part of their variance, otherwise the spread of an industry's cover averages away. */
public final class InputDraw {

    private final InputTable table;
    private final Map<String, Double> values;

    private InputDraw(InputTable table, Map<String, Double> values) {
        this.table = table;
        this.values = values;
    }

    /**
     * Every row as a chance has it.
     *
     * @param stockDaysCommonShare ρ in [0, 1], share of the variance of stock-day scores that all stock rows have in common
     * @param rules which rows share it
     */
    public static InputDraw of(InputTable table, Chance chance, double stockDaysCommonShare, Rules rules) {
        Map<String, Double> values = new HashMap<>();
        for (InputRow row : table.rows()) {
            double value = row.sharesStockScore(rules)
                    ? chance.input(row.path(), row.low(), row.central(), row.high(), stockDaysCommonShare)
                    : chance.input(row.path(), row.low(), row.central(), row.high());
            values.put(row.path(), value);
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
