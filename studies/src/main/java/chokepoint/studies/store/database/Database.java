package chokepoint.studies.store.database;

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
public final class Database implements AutoCloseable {

    /** How the driver begins when a query fails while its rows are fetched, and how it goes on. */
    private static final String AFTERWARDS = "unsuccessful or closed pending query result";

    private static final String CAUSE = "Error: ";

    private static boolean loaded;

    private final DuckDBConnection connection;

    /**
     * @param threads for one query; what is written depends on them, what is read does not
     */
    public Database(int threads) {
        load();
        try {
            Properties properties = new Properties();
            // rows as they come, instead of whole results in memory
            properties.setProperty("jdbc_stream_results", "true");
            connection = DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
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

    /**
     * Loads the library if that is still to be done.
     *
     * @throws StoreException when it cannot be; it says what to do
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        NativeLibrary.check();
        try {
            DriverManager.getConnection("jdbc:duckdb:").close();
            NativeLibrary.forgetFile();
            loaded = true;
        } catch (LinkageError | IllegalStateException | SQLException e) {
            throw NativeLibrary.notLoaded(e);
        }
    }

    /** Another connection to the same database, for another thread. */
    public DuckDBConnection another() throws SQLException {
        return connection.duplicate();
    }

    public DuckDBConnection connection() {
        return connection;
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From now on reads files of these folders alone, and nothing of that can be changed again. */
    public void shut(List<Path> folders) throws SQLException {
        execute("SET allowed_directories = ["
                + texts(folders.stream().map(folder -> folder + "/").toList()) + "]");
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    /** A text in SQL. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name in SQL, whatever is in it. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Texts in SQL, separated by commas. */
    public static String texts(List<String> values) {
        return values.stream().map(Database::text).collect(Collectors.joining(", "));
    }

    /** Files as the source of a query. */
    public static String parquet(List<Path> files) {
        return "read_parquet(["
                + files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", ")) + "])";
    }

    /** What DuckDB says is wrong, without its drawing of the query, and without the driver's words around the cause. */
    public static String firstLine(SQLException e) {
        return cause(e).lines().findFirst().orElse("");
    }

    /** What DuckDB says is wrong, the cause first. */
    public static String cause(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        if (message.contains(AFTERWARDS)) {
            int cause = message.indexOf(CAUSE, message.indexOf(AFTERWARDS));
            return cause < 0
                    ? message
                    : message.substring(cause + CAUSE.length()).strip();
        }
        return message;
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
