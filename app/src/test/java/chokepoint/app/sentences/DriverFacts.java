package chokepoint.app.sentences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the runs of a study of what drives a scenario hold, read in SQL: what was asked of each, what became of it, and which factors lead
 * by the steps of the screening.
 */
final class DriverFacts implements AutoCloseable {

    private static final List<String> NO_FACTOR = List.of("replication", "design_row", "luck", "other_inputs");
    private static final String SET = "calibrated_set";
    private static final int RUNS_PER_PART = 32;

    private final StoredFacts facts;
    /** By name, with a minus for a hyphen, as printed texts are read. */
    final Map<String, String> labels = new LinkedHashMap<>();

    final int trajectories;
    final int baseRows;
    final long seed;
    final int leadingWanted;
    final List<String> screened = new ArrayList<>();
    final List<String> leading;
    private final Map<String, double[]> quantiles = new LinkedHashMap<>();
    /** By label of the target, all runs in order; not a number where one broke off. */
    final Map<String, double[]> targets;

    private DriverFacts(StoredFacts facts, Path folder) throws IOException, SQLException {
        this.facts = facts;
        String asked = Files.readString(folder.resolve("experiment.json"));
        trajectories = (int) number(asked, "trajectories");
        baseRows = (int) number(asked, "base_rows");
        seed = number(asked, "seed");
        leadingWanted = (int) number(asked, "leading");
        facts.execute("CREATE VIEW screening AS SELECT * FROM read_csv("
                + StoredFacts.literal(folder.resolve("screening.csv").toString()) + ", header = true)");
        labels.put(SET, "which calibrated set of behaviour holds");
        for (String factor : facts.texts("SELECT column_name FROM (DESCRIBE design)")) {
            if (!NO_FACTOR.contains(factor)) {
                quantiles.put(
                        factor,
                        TargetFacts.column(facts, "SELECT \"" + factor + "\" FROM design ORDER BY replication"));
                if (!factor.equals(SET)) {
                    screened.add(factor);
                    labels.put(
                            factor,
                            facts.texts("SELECT DISTINCT label FROM screening WHERE factor = "
                                            + StoredFacts.literal(factor))
                                    .get(0)
                                    .replace('-', '−'));
                }
            }
        }
        labels.put("other_inputs", "all other inputs together");
        labels.put("luck", "luck");
        targets = TargetFacts.read(facts, "replication < " + screeningRuns(), (double) number(asked, "horizon_days"));
        leading = leading();
    }

    /**
     * Opens a result.
     *
     * @param world resource folder of the world's tables
     */
    static DriverFacts open(Path folder, String world) throws SQLException, IOException {
        StoredFacts facts = StoredFacts.open().with(folder.resolve("runs"), "", "runs", "outcomes", "design");
        TargetFacts.cars(facts, world);
        return new DriverFacts(facts, folder);
    }

    /** A number that stands in a JSON text. */
    static long number(String json, String key) {
        Matcher found = Pattern.compile("\"" + key + "\" : (-?\\d+)").matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + key + " in " + json);
        }
        return Long.parseLong(found.group(1));
    }

    double number(String sql) {
        return facts.number(sql);
    }

    int screeningRuns() {
        return trajectories * (screened.size() + 1);
    }

    /** First run of the study by variance: the screening fills whole parts. */
    int firstOfVariance() {
        return (int) Math.ceil(screeningRuns() / (double) RUNS_PER_PART) * RUNS_PER_PART;
    }

    /** Runs of a base row. */
    int perBase() {
        return leadingWanted + 4;
    }

    /** Columns of the study by variance, in order. */
    List<String> columns() {
        return Stream.concat(leading.stream(), Stream.of("other_inputs", "luck"))
                .toList();
    }

    double quantile(String factor, int run) {
        return quantiles.get(factor)[run];
    }

    /** Mean size of the effects of a factor: of steps between two runs of a trajectory, over the quantiles that they are apart. */
    double meanSize(String factor, double[] values) {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < trajectories; t++) {
            int from = t * (screened.size() + 1);
            if (Arrays.stream(values, from, from + screened.size() + 1).anyMatch(Double::isNaN)) {
                continue;
            }
            for (int run = from + 1; run <= from + screened.size(); run++) {
                double step = quantile(factor, run) - quantile(factor, run - 1);
                if (step != 0) {
                    sum += Math.abs((values[run] - values[run - 1]) / step);
                    count++;
                }
            }
        }
        if (count == 0) {
            throw new AssertionError(factor + " is never moved");
        }
        return sum / count;
    }

    private List<String> leading() {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String factor : screened) {
            double most = 0;
            for (double[] values : targets.values()) {
                double[] known = Arrays.stream(values, 0, screeningRuns())
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
                double mean = Arrays.stream(known).average().orElseThrow();
                double deviation = Math.sqrt(
                        Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum() / (known.length - 1));
                most = deviation > 0 ? Math.max(most, meanSize(factor, values) / deviation) : most;
            }
            scores.put(factor, most);
        }
        List<String> found = new ArrayList<>(quantiles.containsKey(SET) ? List.of(SET) : List.of());
        screened.stream()
                .sorted(Comparator.comparingDouble(factor -> -scores.get(factor)))
                .limit(leadingWanted - found.size())
                .forEach(found::add);
        return found;
    }

    /** Factors that stand at quantiles of their own in the study by variance. */
    List<String> asked() {
        return quantiles.keySet().stream()
                .filter(factor -> IntStream.range(firstOfVariance(), firstOfVariance() + baseRows * perBase())
                        .noneMatch(run -> Double.isNaN(quantile(factor, run))))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
