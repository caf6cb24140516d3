package chokepoint.scenarios.table;

import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Rules;
import chokepoint.core.validation.ReplayScore;
import chokepoint.scenarios.calibration.Crisis;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.calibration.FittedConstant;
import chokepoint.scenarios.calibration.FreeParameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Shipped tables of the calibration: what may be fitted, and the sets that were found plausible. */
public final class CalibrationTable {

    /** File of the plausible sets, one a line. */
    public static final String SETS = "plausible_sets.csv";

    /** The same for a fit that saw only the years to 2011. */
    public static final String EARLY_SETS = "plausible_sets_to_2011.csv";

    /** File that says of what model and data the sets are. */
    public static final String STAMP = "stamp.txt";

    private static final String SCORE = "replay_score.csv";

    private static final String FOLDER = "calibration/";
    private static final String COST = "cost";
    private static final String PASSES = "passes";

    private CalibrationTable() {}

    /** Parameters that may be fitted, each with what reads it, in the order of the table. */
    public static List<FittedConstant> constants() {
        return TargetTable.records(FOLDER + "free_parameters.csv").stream()
                .map(row -> new FittedConstant(
                        new FreeParameter(
                                parameter(row.get("parameter")),
                                number(row, "low"),
                                number(row, "start"),
                                number(row, "high"),
                                row.get("source")),
                        row.get("rule"),
                        Crisis.of(row.get("crises"))))
                .toList();
    }

    /** Parameters that may be fitted under some rules: what no rule that is on reads is left out. */
    public static List<FreeParameter> freeParameters(Rules rules) {
        return constants().stream()
                .map(FittedConstant::free)
                .filter(free -> rules.reads(free.parameter().path()))
                .toList();
    }

    /** The score of the replay as recorded. */
    public static ReplayScore replayScore() {
        CSVRecord row = TargetTable.records(FOLDER + SCORE).get(0);
        return new ReplayScore(
                Integer.parseInt(row.get("seeds")),
                number(row, "rows"),
                number(row, "passes"),
                number(row, "price_rms_log"),
                number(row, "import_rms_log"),
                number(row, "premiums"),
                number(row, "premium_passes"));
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Parameter parameter(String key) {
        for (Parameter parameter : Parameter.values()) {
            if (parameter.key().equals(key)) {
                return parameter;
            }
        }
        throw new IllegalArgumentException("no parameter has the key " + key);
    }

    /**
     * The installed sets; empty when none are.
     *
     * @param file {@link #SETS} or {@link #EARLY_SETS}
     * @param years what they were fitted to, in words
     */
    public static ParameterSets installed(String file, String years) {
        if (text(file) == null) {
            return ParameterSets.NONE;
        }
        List<Map<Parameter, Double>> sets = new ArrayList<>();
        for (CSVRecord row : TargetTable.records(FOLDER + file)) {
            Map<Parameter, Double> set = new EnumMap<>(Parameter.class);
            row.toMap().forEach((column, cell) -> {
                if (!column.equals(COST) && !column.equals(PASSES)) {
                    set.put(parameter(column), Double.parseDouble(cell));
                }
            });
            sets.add(set);
        }
        return new ParameterSets("calibrated to " + years + ": one of " + sets.size() + " plausible sets", sets);
    }

    /** Stamp of the installed sets; empty when none are installed. */
    public static String installedStamp() {
        String stamp = text(STAMP);
        return stamp == null ? "" : stamp.strip();
    }

    private static @Nullable String text(String file) {
        try (InputStream stream = CalibrationTable.class.getResourceAsStream("/chokepoint/" + FOLDER + file)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plausible sets as a table: what each costs, how many rows pass, and its values. */
    public static String text(List<FreeParameter> free, List<Evaluation> plausible, List<Map<Parameter, Double>> sets) {
        StringBuilder text = new StringBuilder(COST + "," + PASSES);
        free.forEach(one -> text.append(',').append(one.parameter().key()));
        text.append('\n');
        for (int i = 0; i < sets.size(); i++) {
            Map<Parameter, Double> set = sets.get(i);
            text.append(plausible.get(i).costScore())
                    .append(',')
                    .append(plausible.get(i).passes())
                    .append(',')
                    .append(free.stream()
                            .map(one -> String.valueOf(set.get(one.parameter())))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }
}
