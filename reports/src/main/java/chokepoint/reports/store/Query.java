package chokepoint.reports.store;

import chokepoint.core.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions in SQL to the runs in a folder, finished or not: every whole part counts. */
public final class Query implements AutoCloseable {

    private final Database database;

    private Query(Database database) {
        this.database = database;
    }

    /** Takes the rows of an answer. */
    public interface Rows {

        /**
         * Told once, first.
         *
         * @param numbers whether a column holds numbers
         */
        void head(List<String> names, List<Boolean> numbers) throws IOException;

        /** One row; empty cells are null. */
        void row(List<@Nullable Object> cells) throws IOException;
    }

    /** A question that cannot be answered; the message says why. */
    public static final class QueryRefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        QueryRefusedException(String message) {
            super(message);
        }
    }

    /**
     * Opens the runs in a folder for questions.
     *
     * @throws QueryRefusedException when there are none
     */
    public static Query open(Path folder) throws IOException, QueryRefusedException {
        List<PartFolder> parts = PartFolder.in(folder.resolve(PartStore.RUNS));
        if (parts.isEmpty()) {
            throw new QueryRefusedException(folder + " holds no runs; give the folder of a run");
        }
        Database database = new Database(Runtime.getRuntime().availableProcessors());
        try {
            if (Files.exists(parts.get(0).file(StoreTable.POLICY_VALUES))) {
                createViews(database, StoreTable.ofPairs(), parts);
            } else {
                createViews(database, StoreTable.ofRuns(), parts);
                database.execute(
                        "CREATE VIEW failures AS SELECT replication, failure FROM runs WHERE failure IS NOT NULL");
            }
            return new Query(database);
        } catch (SQLException e) {
            database.close();
            throw new StoreException(folder + " cannot be read: " + Database.firstLine(e), e);
        }
    }

    private static void createViews(Database database, List<StoreTable> tables, List<PartFolder> parts)
            throws SQLException {
        for (StoreTable table : tables) {
            PartFolder.createView(database, table, parts);
        }
    }

    /** Asks, and hands over the answer row by row. */
    public void ask(String sql, Rows rows) throws IOException, QueryRefusedException {
        try (Statement statement = database.connection().createStatement()) {
            if (!statement.execute(sql)) {
                rows.head(List.of(), List.of());
                return;
            }
            try (ResultSet result = statement.getResultSet()) {
                hand(result, rows);
            }
        } catch (SQLException e) {
            throw new QueryRefusedException(String.valueOf(e.getMessage()).strip());
        }
    }

    private static void hand(ResultSet result, Rows rows) throws SQLException, IOException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> names = new ArrayList<>();
        List<Boolean> numbers = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            names.add(meta.getColumnName(column));
            numbers.add(isNumber(meta.getColumnType(column)));
        }
        rows.head(names, numbers);
        while (result.next()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int column = 1; column <= names.size(); column++) {
                Object cell = result.getObject(column);
                cells.add(cell instanceof Number || cell == null ? cell : result.getString(column));
            }
            rows.row(cells);
        }
    }

    private static boolean isNumber(int type) {
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.FLOAT,
                    Types.REAL,
                    Types.DOUBLE,
                    Types.DECIMAL,
                    Types.NUMERIC -> true;
            default -> false;
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
