package chokepoint.app.sentences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What plain runs hold where it is asked what drives them, read in SQL: what was drawn from {@code draws.csv}, results from the store. */
final class GivenFacts implements AutoCloseable {

    private static final String SET = "calibrated_set";

    final StoredFacts facts;
    final List<String> factors;
    /** By name, with a minus for a hyphen, as printed texts are read. */
    final Map<String, String> labels = new LinkedHashMap<>();

    final Map<String, PlainRanks> targets = new LinkedHashMap<>();

    private GivenFacts(StoredFacts facts, Path results) throws IOException {
        this.facts = facts;
        String asked = Files.readString(results.resolve("experiment.json"));
        long seed = DriverFacts.number(asked, "seed");
        factors = facts.texts("SELECT column_name FROM (DESCRIBE draws) WHERE column_name <> 'replication'");
        double[][] values = new double[factors.size()][];
        boolean[] choice = new boolean[factors.size()];
        for (int factor = 0; factor < values.length; factor++) {
            String name = factors.get(factor);
            values[factor] = TargetFacts.column(facts, "SELECT \"" + name + "\" FROM draws ORDER BY replication");
            choice[factor] = name.equals(SET);
            labels.put(
                    name,
                    facts.texts("SELECT DISTINCT label FROM told WHERE factor = " + StoredFacts.literal(name))
                            .get(0)
                            .replace('-', '−'));
        }
        TargetFacts.read(facts, "true", (double) DriverFacts.number(asked, "horizon_days"))
                .forEach((label, outputs) -> targets.put(label, new PlainRanks(values, choice, outputs, seed)));
    }

    /**
     * Opens runs and what they were found to tell.
     *
     * @param results folder of the runs
     * @param out folder that the answer went into
     * @param world resource folder of the world's tables
     */
    static GivenFacts open(Path results, Path out, String world) throws SQLException, IOException {
        StoredFacts facts = StoredFacts.open().with(results.resolve("runs"), "", "runs", "outcomes");
        TargetFacts.cars(facts, world);
        List<Path> tables = new ArrayList<>(List.of(out.resolve("draws.csv"), out.resolve("told.csv")));
        tables.add(results.resolve("inputs.csv"));
        for (Path table : tables) {
            facts.execute("CREATE TABLE " + table.getFileName().toString().replace(".csv", "")
                    + " AS SELECT * FROM read_csv(" + StoredFacts.literal(table.toString())
                    + ", header = true, sample_size = -1, quote = '\"', escape = '\"')");
        }
        return new GivenFacts(facts, results);
    }

    double number(String sql) {
        return facts.number(sql);
    }

    double brokenOff() {
        return number("SELECT count(*) FROM runs WHERE failure IS NOT NULL");
    }

    PlainRanks loss() {
        return TargetFacts.loss(targets);
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
