package chokepoint.studies.store;

import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.store.PairResult;
import chokepoint.core.store.PairStore;
import chokepoint.core.store.Part;
import chokepoint.core.store.StoreException;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.studies.store.database.Columns;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.PairContent;
import chokepoint.studies.store.table.StoreTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was read off the runs of a comparison of policies, in a folder, part by part, as Parquet files. A part that is there is
 * whole and stays.
 */
public final class PairParts implements PairStore, AutoCloseable {

    private final Parts<PairResult> parts;

    /**
     * Opens the parts of a comparison and removes what a killed process left unfinished.
     *
     * @param folder of the comparison; this process must be the only one that writes there
     * @param shown how messages name it
     */
    public PairParts(Path folder, Path shown) {
        parts = new Parts<>(folder.resolve(PartStore.RUNS), shown, new PairContent());
    }

    @Override
    public boolean holds(Part part) {
        return parts.holds(part);
    }

    @Override
    public void keep(Part part, List<PairResult> results) {
        parts.keep(part, results);
    }

    /**
     * Reads the first {@code runs} replications, all of which must be kept; row by row, so that only the numbers stay.
     *
     * @param cases names of the cases, in the order of reports
     * @param policies names of the policies, likewise
     * @param threads to read with; they change nothing that is read
     * @throws StoreException when a file cannot be read, or holds a case or policy that is not named
     */
    public PolicyRuns read(int runs, List<String> cases, List<String> policies, int threads) {
        List<PartFolder> folders = parts.folders(runs);
        try (Database database = new Database(threads)) {
            Columns columns = new Columns(database);
            for (StoreTable table : StoreTable.ofPairs()) {
                PartFolder.createView(database, table, folders);
            }
            List<PolicyKey> keys = new ArrayList<>();
            columns.read("SELECT DISTINCT key, counterpart FROM policy_values ORDER BY 1, 2", chunk -> {
                for (int row = 0; row < chunk.rows(); row++) {
                    keys.add(PolicyKey.of(chunk.text(0, row), chunk.text(1, row)));
                }
            });
            List<String> first = names(keys, PolicyKey::subject);
            List<String> second = names(keys, PolicyKey::counterpart);
            createNames(database, StoreTable.CASE_NAME, cases);
            createNames(database, StoreTable.POLICY, policies);
            createNames(
                    database,
                    StoreTable.MEASURE,
                    Stream.of(PolicyMeasure.values()).map(PolicyMeasure::key).toList());
            createNames(database, StoreTable.KEY, first);
            createNames(database, StoreTable.COUNTERPART, second);
            PolicyRuns.Builder builder = new PolicyRuns.Builder(cases, policies, runs, keys);
            readFailures(columns, builder);
            readValues(columns, builder, places(keys, first, second));
            return builder.build();
        } catch (SQLException e) {
            throw new StoreException("the runs of the comparison cannot be read: " + Database.firstLine(e), e);
        }
    }

    private static void createNames(Database database, String column, List<String> names) throws SQLException {
        database.execute("CREATE TYPE " + column + "_names AS ENUM (" + Database.texts(names) + ")");
    }

    /** Names that keys have in one place, each once; one at least, as DuckDB asks for. */
    private static List<String> names(List<PolicyKey> keys, Function<PolicyKey, String> part) {
        List<String> names = keys.stream().map(part).distinct().sorted().toList();
        return names.isEmpty() ? List.of("") : names;
    }

    /** Places of keys by those of their two names; −1 where there is none. */
    private static int[][] places(List<PolicyKey> keys, List<String> first, List<String> second) {
        int[][] places = new int[first.size()][second.size()];
        for (int[] row : places) {
            Arrays.fill(row, -1);
        }
        for (int key = 0; key < keys.size(); key++) {
            places[first.indexOf(keys.get(key).subject())][
                    second.indexOf(keys.get(key).counterpart())] = key;
        }
        return places;
    }

    private static String place(String column) {
        return "enum_code(" + column + "::" + column + "_names)::SMALLINT";
    }

    private static void readFailures(Columns columns, PolicyRuns.Builder builder) {
        columns.read(
                "SELECT replication, case_name, policy, failure FROM policy_failures ORDER BY replication, "
                        + place(StoreTable.CASE_NAME) + ", " + place(StoreTable.POLICY),
                chunk -> {
                    for (int row = 0; row < chunk.rows(); row++) {
                        builder.failed(new PolicyRuns.FailedPair(
                                chunk.whole(0, row), chunk.text(1, row), chunk.text(2, row), chunk.text(3, row)));
                    }
                });
    }

    private static void readValues(Columns columns, PolicyRuns.Builder builder, int[][] keys) {
        PolicyMeasure[] measures = PolicyMeasure.values();
        columns.read(
                "SELECT replication, " + place(StoreTable.CASE_NAME) + ", " + place(StoreTable.POLICY) + ", "
                        + place(StoreTable.MEASURE) + ", " + place(StoreTable.KEY) + ", "
                        + place(StoreTable.COUNTERPART)
                        + ", year, value FROM policy_values",
                chunk -> {
                    for (int row = 0; row < chunk.rows(); row++) {
                        builder.add(
                                chunk.whole(0, row),
                                chunk.small(1, row),
                                chunk.small(2, row),
                                measures[chunk.small(3, row)],
                                keys[chunk.small(4, row)][chunk.small(5, row)],
                                chunk.small(6, row),
                                chunk.real(7, row));
                    }
                });
    }

    @Override
    public void close() {
        parts.close();
    }
}
