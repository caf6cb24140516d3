package chokepoint.studies.store.table;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreColumn.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names that stand for ordinals in files: DuckDB's own enumerations, made once for each database. */
public final class Names {

    private final List<String> industries;

    public Names(Scenario scenario) {
        industries = scenario.structure().industries().stream()
                .map(WorldStructure.Industry::name)
                .toList();
    }

    public List<String> of(Kind kind) {
        return switch (kind) {
            case INDUSTRY -> industries;
            case NEST -> Stream.of(Nest.values()).map(Nest::key).toList();
            case ITEM -> Stream.of(Item.values()).map(Item::symbol).toList();
            case CAUSE -> Stream.of(Cause.values()).map(Cause::label).toList();
            case WHOLE, SMALL, REAL, SINGLE, TEXT, DATE, NAME ->
                throw new IllegalArgumentException(kind + " has no names");
        };
    }

    public void createIn(Database database) throws SQLException {
        for (Kind kind : Kind.values()) {
            if (kind.isName()) {
                database.execute("CREATE TYPE " + type(kind) + " AS ENUM (" + Database.texts(of(kind)) + ")");
            }
        }
    }

    private static String type(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "_name";
    }

    /** The name of the ordinal in a column, in SQL. */
    public String ofOrdinal(Kind kind, String column) {
        return "([" + Database.texts(of(kind)) + "])[" + column + " + 1]::" + type(kind);
    }

    /** The ordinal of the name in a column, in SQL; null for none. */
    public static String toOrdinal(Kind kind, String column) {
        return "enum_code(" + column + "::" + type(kind) + ")::TINYINT";
    }
}
