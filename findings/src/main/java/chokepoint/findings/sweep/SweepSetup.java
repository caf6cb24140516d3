package chokepoint.findings.sweep;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Runs;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was swept.
 *
 * @param scenario as it is given, before a row sets anything
 * @param keys what is varied
 * @param rows by row and key; empty where the row leaves the scenario as it is
 * @param replications runs of each row; the same number is the same luck in every row
 * @param shortestHorizonDays of all rows
 */
public record SweepSetup(
        Scenario scenario,
        List<String> keys,
        List<List<String>> rows,
        int replications,
        long seed,
        double shortestHorizonDays,
        Build build) {

    /** As scenarios write numbers. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]{1,3})?");

    public SweepSetup {
        keys = List.copyOf(keys);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Number of all runs. */
    public int runs() {
        return rows.size() * replications;
    }

    /** Row of a run. */
    public int row(int run) {
        return run / replications;
    }

    /**
     * Values of runs by row and luck; not a number for a run that broke off.
     *
     * @param values one of each of the runs
     */
    public double[][] byRowAndLuck(Runs runs, double[] values) {
        double[][] byRow = new double[rows.size()][replications];
        for (double[] row : byRow) {
            Arrays.fill(row, Double.NaN);
        }
        int[] numbers = runs.replications();
        for (int at = 0; at < numbers.length; at++) {
            byRow[row(numbers[at])][luck(numbers[at])] = values[at];
        }
        return byRow;
    }

    /** Names of the keys, each as short as tells it from the others: the end of its path. */
    public List<String> names() {
        return keys.stream()
                .map(key -> IntStream.iterate(
                                key.lastIndexOf('.'), dot -> dot >= 0, dot -> key.lastIndexOf('.', dot - 1))
                        .mapToObj(dot -> key.substring(dot + 1))
                        .filter(end -> keys.stream()
                                        .filter(other -> other.equals(end) || other.endsWith("." + end))
                                        .count()
                                == 1)
                        .findFirst()
                        .orElse(key))
                .toList();
    }

    /** What a row sets, for people; empty where it leaves the scenario as it is. */
    public String settings(int row) {
        return settings(rows.get(row));
    }

    /**
     * Values of keys, for people.
     *
     * @param values by key; empty where nothing is to be said of it
     */
    public String settings(List<String> values) {
        List<String> names = names();
        return IntStream.range(0, keys.size())
                .filter(key -> !values.get(key).isEmpty())
                .mapToObj(key -> names.get(key) + " = " + values.get(key))
                .collect(Collectors.joining(", "));
    }

    /** Whether everything that is set for a key is a number. */
    public boolean isNumber(int key) {
        return rows.stream()
                .map(row -> row.get(key))
                .allMatch(value -> value.isEmpty() || NUMBER.matcher(value).matches());
    }

    /** Luck of a run. */
    public int luck(int run) {
        return run % replications;
    }
}
