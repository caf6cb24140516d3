package chokepoint.app.sentences;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stored runs of a result, asked in SQL by JDBC alone: no class of the program takes part, so that what it printed is reckoned
 * anew another way.
 */
final class StoredFacts implements AutoCloseable {

    private final Connection connection;
    /** Answers by question: a sentence and each of its mutants ask the same. */
    private final Map<String, List<Double>> numbers = new HashMap<>();

    private StoredFacts(Connection connection) {
        this.connection = connection;
    }

    /** An empty database. */
    static StoredFacts open() throws SQLException {
        return new StoredFacts(DriverManager.getConnection("jdbc:duckdb:"));
    }

    /** Makes each Parquet file of the parts in a folder of runs a view: {@code prefix + name of the file}. */
    StoredFacts with(Path runs, String prefix, String... tables) throws SQLException {
        for (String table : tables) {
            execute("CREATE VIEW " + prefix + table + " AS SELECT * FROM read_parquet('"
                    + runs.toString().replace("'", "''") + "/*/" + table + ".parquet')");
        }
        return this;
    }

    void execute(String sql) throws SQLException {
        numbers.clear();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number a query gives; NaN for NULL. */
    double number(String sql) {
        List<Double> column = numbers(sql);
        if (column.size() != 1) {
            throw new AssertionError(column.size() + " rows: " + sql);
        }
        return column.get(0);
    }

    /** The numbers in the first column of a query. */
    List<Double> numbers(String sql) {
        return numbers.computeIfAbsent(sql, this::ask);
    }

    private List<Double> ask(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Double> column = new ArrayList<>();
            while (rows.next()) {
                double value = rows.getDouble(1);
                column.add(rows.wasNull() ? Double.NaN : value);
            }
            return column;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The texts in the first column of a query. */
    List<String> texts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** A text as a literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
