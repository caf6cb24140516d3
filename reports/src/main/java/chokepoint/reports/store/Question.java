package chokepoint.reports.store;

import chokepoint.reports.store.Query.QueryRefusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * Holds a question to what it may be: one statement that reads. DuckDB's own parser says what it is; it would otherwise write
 * files, replace the runs it is asked about, and read any file of the machine.
 */
final class Question {

    /** Functions that stand as a table and make their rows from their arguments alone. */
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest", "repeat");

    private Question() {}

    /**
     * Refuses what is not exactly one SELECT; WITH, FROM, VALUES, DESCRIBE, SHOW and SUMMARIZE are such, too.
     *
     * @throws QueryRefusedException with the reason
     */
    static void check(Database database, String sql) throws QueryRefusedException {
        JsonNode parsed = parsed(database, sql);
        if (parsed.path("error").asBoolean()) {
            if (parsed.path("error_type").asText().equals("parser")) {
                throw new QueryRefusedException("the question cannot be read: "
                        + parsed.path("error_message").asText() + " at character "
                        + (parsed.path("position").asInt() + 1));
            }
            throw new QueryRefusedException(
                    "only a single SELECT is answered (or WITH, FROM, DESCRIBE, SHOW, SUMMARIZE): "
                            + "the runs can be read here, not written, and no other file either");
        }
        int statements = parsed.path("statements").size();
        if (statements != 1) {
            throw new QueryRefusedException(
                    statements + " statements; give one SELECT at a time, joined in WITH where they belong together");
        }
        refuseFunctions(parsed);
    }

    private static JsonNode parsed(Database database, String sql) throws QueryRefusedException {
        try (PreparedStatement parser =
                database.connection().prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            parser.setString(1, sql);
            try (ResultSet result = parser.executeQuery()) {
                result.next();
                return new ObjectMapper().readTree(result.getString(1));
            }
        } catch (SQLException e) {
            throw new QueryRefusedException(Database.cause(e));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("DuckDB writes JSON that is none", e);
        }
    }

    private static void refuseFunctions(JsonNode node) throws QueryRefusedException {
        if (node.path("type").asText().equals("TABLE_FUNCTION")) {
            String name = node.path("function").path("function_name").asText().toLowerCase(Locale.ROOT);
            if (!TABLE_FUNCTIONS.contains(name)) {
                throw new QueryRefusedException("the table function " + name + " is not available here; there are "
                        + String.join(", ", TABLE_FUNCTIONS.stream().sorted().toList())
                        + ", and the tables of the runs: give several folders to ask them together");
            }
        }
        for (JsonNode child : node) {
            refuseFunctions(child);
        }
    }
}
