package chokepoint.core.scenario;

import chokepoint.core.draw.Chance;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Sets of behavioural parameters that are plausible together, because a replay of the past came out well with each of them.
 * Parameters that were fitted hang together: drawn one by one from their ranges they would mostly be implausible.
 *
 * @param name where they are from, in words
 * @param sets each with the same parameters; empty: every parameter is drawn from its own range
 */
public record ParameterSets(String name, List<Map<Parameter, Double>> sets) {

    /** Every parameter is drawn from its own range. */
    public static final ParameterSets NONE = new ParameterSets("", List.of());

    public ParameterSets {
        sets = sets.stream().map(ParameterSets::inOrder).toList();
        for (Map<Parameter, Double> set : sets) {
            if (!set.keySet().equals(sets.get(0).keySet())) {
                throw new IllegalArgumentException("parameter sets with different parameters: " + set.keySet());
            }
        }
    }

    private static Map<Parameter, Double> inOrder(Map<Parameter, Double> set) {
        Map<Parameter, Double> ordered = new EnumMap<>(Parameter.class);
        ordered.putAll(set);
        return Collections.unmodifiableMap(ordered);
    }

    public boolean isEmpty() {
        return sets.isEmpty();
    }

    /** The set that holds; empty where every parameter holds its own value. */
    public Map<Parameter, Double> of(Chance chance) {
        OptionalInt set = sets.isEmpty() ? OptionalInt.empty() : chance.set(sets.size());
        return set.isEmpty() ? new EnumMap<>(Parameter.class) : sets.get(set.getAsInt());
    }

    /** These sets alone, one of them. */
    public ParameterSets only(int index) {
        return new ParameterSets(name, List.of(sets.get(index)));
    }

    /** The sets without parameters whose rows in a table are not those of the catalogue: a scenario knows better. */
    ParameterSets within(InputTable inputs) {
        List<Map<Parameter, Double>> kept = sets.stream()
                .map(set -> {
                    Map<Parameter, Double> own = new EnumMap<>(Parameter.class);
                    set.forEach((parameter, value) -> {
                        if (inputs.row(parameter.path()).equals(parameter.row())) {
                            own.put(parameter, value);
                        }
                    });
                    return own;
                })
                .toList();
        return new ParameterSets(name, kept);
    }

    /** The table in which the rows of these parameters have the range of the sets, and say so. */
    InputTable shownIn(InputTable inputs) {
        if (sets.isEmpty()) {
            return inputs;
        }
        List<InputRow> rows = sets.get(0).keySet().stream()
                .map(parameter -> {
                    double[] values = sets.stream()
                            .mapToDouble(set -> set.getOrDefault(parameter, Double.NaN))
                            .sorted()
                            .toArray();
                    return new InputRow(
                            parameter.path(),
                            values[0],
                            values[values.length / 2],
                            values[values.length - 1],
                            inputs.row(parameter.path()).unit(),
                            Provenance.DERIVED,
                            name,
                            "drawn with the other calibrated parameters, a whole set at a time; range and middle of the sets");
                })
                .toList();
        return inputs.with(rows);
    }
}
