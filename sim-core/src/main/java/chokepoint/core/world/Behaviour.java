package chokepoint.core.world;

import chokepoint.core.scenario.Parameter;
import java.util.EnumMap;
import java.util.Map;

/** Realised values of all behavioural {@link Parameter}s of one run. Immutable. */
public final class Behaviour {

    private final double[] values;

    private Behaviour(double[] values) {
        this.values = values;
    }

    /** Every parameter at its shipped central value. */
    public static Behaviour central() {
        double[] values = new double[Parameter.values().length];
        for (Parameter parameter : Parameter.values()) {
            values[parameter.ordinal()] = parameter.row().central();
        }
        return new Behaviour(values);
    }

    /** Parameters as drawn. */
    public static Behaviour of(InputDraw draw) {
        double[] values = new double[Parameter.values().length];
        for (Parameter parameter : Parameter.values()) {
            values[parameter.ordinal()] = draw.value(parameter.path());
        }
        return new Behaviour(values);
    }

    /** The same behaviour with some parameters replaced. */
    public Behaviour with(Map<Parameter, Double> replacements) {
        double[] replaced = values.clone();
        new EnumMap<>(replacements).forEach((parameter, value) -> replaced[parameter.ordinal()] = value);
        return new Behaviour(replaced);
    }

    /** The same behaviour with one parameter replaced. */
    public Behaviour with(Parameter parameter, double value) {
        double[] replaced = values.clone();
        replaced[parameter.ordinal()] = value;
        return new Behaviour(replaced);
    }

    /** Value in the parameter's own unit. */
    public double get(Parameter parameter) {
        return values[parameter.ordinal()];
    }

    /** Value of a parameter in weeks, rounded to whole weeks. */
    public int weeks(Parameter parameter) {
        return (int) Math.round(values[parameter.ordinal()]);
    }
}
