package chokepoint.studies.store;

import chokepoint.core.store.StoreException;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreTable;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions in SQL to the runs in a folder, finished or not: every whole part counts. */
public final class Query implements AutoCloseable {

    private static final int MOST_FOLDERS = 26;

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

        /** Two that share the work. */
        static Rows of(Head head, Row row) {
            return new Rows() {
                @Override
                public void head(List<String> names, List<Boolean> numbers) throws IOException {
                    head.take(names, numbers);
                }

                @Override
                public void row(List<@Nullable Object> cells) throws IOException {
                    row.take(cells);
                }
            };
        }
    }

    /** Takes the columns of an answer; see {@link Rows#head}. */
    @FunctionalInterface
    public interface Head {
        void take(List<String> names, List<Boolean> numbers) throws IOException;
    }

    /** Takes a row of an answer; see {@link Rows#row}. */
    @FunctionalInterface
    public interface Row {
        void take(List<@Nullable Object> cells) throws IOException;
    }

    /** A question that cannot be answered; the message says why. */
    public static final class QueryRefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        QueryRefusedException(String message) {
            super(message);
        }
    }

    /**
     * Opens the runs in folders for questions: the tables of the first stand by their names, those of each folder also in a
     * schema of its own, {@link #schema}, and those of the twins of the first in the schema {@code twins}. Nothing but these can be
     * read, and nothing written.
     *
     * @throws QueryRefusedException when there are none
     */
    public static Query open(List<Path> folders) throws QueryRefusedException {
        if (folders.isEmpty() || folders.size() > MOST_FOLDERS) {
            throw new QueryRefusedException(folders.size() + " folders; give 1 to " + MOST_FOLDERS);
        }
        List<List<PartFolder>> parts = new ArrayList<>();
        for (Path folder : folders) {
            parts.add(partsOf(folder));
        }
        Database database = new Database(Runtime.getRuntime().availableProcessors());
        try {
            for (int i = 0; i < folders.size(); i++) {
                database.execute("CREATE SCHEMA " + schema(i));
                createViews(database, schema(i) + ".", parts.get(i));
            }
            createViews(database, "", parts.get(0));
            List<PartFolder> twins = PartFolder.in(
                    folders.get(0).resolve(PartStore.TWINS).toAbsolutePath().normalize());
            if (!twins.isEmpty()) {
                database.execute("CREATE SCHEMA " + PartStore.TWINS);
                createViews(database, PartStore.TWINS + ".", twins);
            }
            database.shut(folders.stream()
                    .flatMap(
                            folder -> Stream.of(PartStore.RUNS, PartStore.TWINS).map(folder::resolve))
                    .map(folder -> folder.toAbsolutePath().normalize())
                    .toList());
            return new Query(database);
        } catch (SQLException | IOException e) {
            database.close();
            throw new StoreException(
                    folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + " cannot be read: "
                            + (e instanceof SQLException sql ? Database.firstLine(sql) : e.getMessage())
                            + "; the same 'run' command again mends what is damaged",
                    e);
        }
    }

    /** Name of the schema of a folder, by its place in the list: a, b, c and so on. */
    public static String schema(int folder) {
        return String.valueOf((char) ('a' + folder));
    }

    private static List<PartFolder> partsOf(Path folder) throws QueryRefusedException {
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new QueryRefusedException(folder + " cannot be read: access is denied");
        }
        try {
            List<PartFolder> parts = PartFolder.in(
                    folder.resolve(PartStore.RUNS).toAbsolutePath().normalize());
            if (parts.isEmpty()) {
                throw new QueryRefusedException(folder + " holds no runs; give the folder of a run");
            }
            return parts;
        } catch (IOException e) {
            throw new QueryRefusedException(folder + " cannot be read: " + Disk.reason(e));
        }
    }

    private static void createViews(Database database, String schema, List<PartFolder> parts) throws SQLException {
        List<StoreTable> tables = StoreTable.in(parts.get(0).path());
        for (StoreTable table : tables) {
            PartFolder.createView(database, schema + table.key(), table, parts);
        }
        if (tables.contains(StoreTable.RUNS)) {
            database.execute("CREATE VIEW " + schema + "failures AS SELECT replication, failure FROM " + schema
                    + "runs WHERE failure IS NOT NULL");
        }
    }

    /**
     * Asks, and hands over the answer row by row.
     *
     * @param sql exactly one statement that reads
     */
    public void ask(String sql, Rows rows) throws IOException, QueryRefusedException {
        Question.check(database, sql);
        try (Statement statement = database.connection().createStatement()) {
            if (!statement.execute(sql)) {
                rows.head(List.of(), List.of());
                return;
            }
            try (ResultSet result = statement.getResultSet()) {
                hand(result, rows);
            }
        } catch (SQLException e) {
            throw new QueryRefusedException(Database.cause(e));
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
