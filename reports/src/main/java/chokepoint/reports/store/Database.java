package chokepoint.reports.store;

import chokepoint.core.store.StoreException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A DuckDB in memory, a workbench that reads and writes Parquet files and leaves nothing behind. */
final class Database implements AutoCloseable {

    private final DuckDBConnection connection;

    /**
     * @param threads for one query; what is written depends on them, what is read does not
     */
    Database(int threads) {
        try {
            Properties properties = new Properties();
            // rows as they come, instead of whole results in memory
            properties.setProperty("jdbc_stream_results", "true");
            connection = DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
            NativeLibrary.forgetFile();
            execute("SET threads = " + threads);
            execute("SET preserve_insertion_order = true");
            execute("SET autoinstall_known_extensions = false");
            execute("SET autoload_known_extensions = false");
            execute("SET parquet_metadata_cache = true");
            execute("SET temp_directory = "
                    + text(System.getProperty("java.io.tmpdir") + "/chokepoint-"
                            + ProcessHandle.current().pid()));
        } catch (SQLException e) {
            throw new StoreException("DuckDB does not start: " + firstLine(e), e);
        }
    }

    /** Another connection to the same database, for another thread. */
    DuckDBConnection another() throws SQLException {
        return connection.duplicate();
    }

    DuckDBConnection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A text in SQL. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Texts in SQL, separated by commas. */
    static String texts(List<String> values) {
        return values.stream().map(Database::text).collect(Collectors.joining(", "));
    }

    /** Files as the source of a query. */
    static String parquet(List<Path> files) {
        return "read_parquet(["
                + files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", ")) + "])";
    }

    /** What DuckDB says is wrong, without its drawing of the query. */
    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("DuckDB does not end: " + firstLine(e), e);
        }
    }
}
