package chokepoint.studies.store;

import chokepoint.studies.store.Query.QueryRefusedException;
import chokepoint.studies.store.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * Holds a question to what it may be: one statement that reads. DuckDB's own parser says what it is; it would otherwise write
 * files, replace the runs it is asked about, and read any file of the machine.
 */
final class Question {

    /** Functions that stand as a table and make their rows from their arguments alone. */
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest", "repeat");

    /** What the parser makes of a text: why it is no SELECT, how many statements it has, and functions that stand as tables. */
    private static final String PARSE = """
            WITH parsed AS (SELECT json_serialize_sql(?::VARCHAR) AS tree)
            SELECT json_extract_string(tree, '$.error') = 'true' AS failed,
              json_extract_string(tree, '$.error_type') AS kind,
              json_extract_string(tree, '$.error_message') AS message,
              coalesce(json_extract_string(tree, '$.position')::BIGINT, 0) AS position,
              json_array_length(tree, '$.statements') AS statements,
              (SELECT string_agg(DISTINCT lower(json_extract_string(node.json, '$.function.function_name')), ' ')
                FROM (SELECT CASE WHEN type = 'OBJECT' THEN json_extract(tree, fullkey) END AS json FROM json_tree(tree)) AS node
                WHERE json_extract_string(node.json, '$.type') = 'TABLE_FUNCTION') AS functions
            FROM parsed""";

    private Question() {}

    /**
     * Refuses what is not exactly one SELECT; WITH, FROM, VALUES, DESCRIBE, SHOW and SUMMARIZE are such, too.
     *
     * @throws QueryRefusedException with the reason
     */
    static void check(Database database, String sql) throws QueryRefusedException {
        try (PreparedStatement parser = database.connection().prepareStatement(PARSE)) {
            parser.setString(1, sql);
            try (ResultSet parsed = parser.executeQuery()) {
                parsed.next();
                check(parsed);
            }
        } catch (SQLException e) {
            throw new QueryRefusedException(Database.cause(e));
        }
    }

    private static void check(ResultSet parsed) throws SQLException, QueryRefusedException {
        if (parsed.getBoolean("failed")) {
            throw new QueryRefusedException(
                    "parser".equals(parsed.getString("kind"))
                            ? "the question cannot be read: " + parsed.getString("message") + " at character "
                                    + (parsed.getLong("position") + 1)
                            : "only a single SELECT is answered (or WITH, FROM, DESCRIBE, SHOW, SUMMARIZE): the runs can"
                                    + " be read here, not written, and no other file either");
        }
        long statements = parsed.getLong("statements");
        if (statements != 1) {
            throw new QueryRefusedException(
                    statements + " statements; give one SELECT at a time, joined in WITH where they belong together");
        }
        String functions = parsed.getString("functions");
        for (String name : functions == null || functions.isEmpty() ? new String[0] : functions.split(" ")) {
            if (!TABLE_FUNCTIONS.contains(name)) {
                throw new QueryRefusedException("the table function " + name + " is not available here; there are "
                        + String.join(", ", TABLE_FUNCTIONS.stream().sorted().toList())
                        + ", and the tables of the runs: give several folders to ask them together");
            }
        }
    }
}
