package chokepoint.studies.store;

import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.Content;
import chokepoint.studies.store.table.StoreColumn;
import chokepoint.studies.store.table.StoreColumn.Kind;
import chokepoint.studies.store.table.StoreTable;
import chokepoint.studies.store.table.Stretches;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBValue;

/**
 * Writes the tables of a part as Parquet files. The rows go straight from the records into DuckDB's vectors, by a table function
 * for each table; one thread writes a file, so that the same runs give the same bytes.
 */
final class PartWriter<R> implements AutoCloseable {

    private static final String FORMAT =
            "(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 1, ROW_GROUP_SIZE 122880)";

    private final Database database = new Database(1);
    private final Content<R> content;
    private final Map<Integer, Content.Rows> open = new ConcurrentHashMap<>();
    private final AtomicInteger lastKey = new AtomicInteger();

    PartWriter(Content<R> content) {
        this.content = content;
        try {
            content.prepare(database);
            for (StoreTable table : content.tables()) {
                register(table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the store cannot be set up", e);
        }
    }

    /**
     * Writes every table of a part; from any thread.
     *
     * @param folder an existing folder
     */
    void write(Path folder, List<R> results) throws SQLException {
        int key = lastKey.incrementAndGet();
        Content.Rows rows = content.rowsOf(results);
        open.put(key, rows);
        try (DuckDBConnection connection = database.another();
                Statement statement = connection.createStatement()) {
            for (StoreTable table : content.tables()) {
                String columns =
                        content.columns(table).stream().map(rows::expression).collect(Collectors.joining(", "));
                statement.execute("COPY (SELECT " + columns + " FROM " + function(table) + "(" + key + ")) TO "
                        + Database.text(folder.resolve(table.file()).toString()) + " " + FORMAT);
            }
        } finally {
            open.remove(key);
        }
    }

    private static String function(StoreTable table) {
        return "rows_of_" + table.key();
    }

    private void register(StoreTable table) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(function(table))
                    .withParameter(Integer.class)
                    .withFunction(new Rows(table))
                    .register(database.connection());
        }
    }

    /** Where a scan of a part's rows stands. */
    private static final class Scan {
        private int next;
    }

    /** A table's rows as DuckDB asks for them; the argument is the key of the part. */
    private final class Rows implements DuckDBTableFunction<Stretches, Scan, Object> {

        private final StoreTable table;

        Rows(StoreTable table) {
            this.table = table;
        }

        @Override
        public Stretches bind(DuckDBTableFunctionBindInfo info) {
            for (StoreColumn column : content.columns(table)) {
                if (column.kind() != Kind.DATE) {
                    info.addResultColumn(column.name(), column.kind().raw());
                }
            }
            try (DuckDBValue key = info.getParameter(0)) {
                Content.Rows rows = open.get(key.getInt());
                if (rows == null) {
                    throw new IllegalStateException("no part " + key.getInt() + " is being written");
                }
                return rows.of(table);
            }
        }

        @Override
        public Scan init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new Scan();
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            Stretches rows = info.getBindData();
            Scan scan = info.getInitData();
            int filled = rows.fill(scan.next, chunk);
            scan.next += filled;
            return filled;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
