package chokepoint.studies.store.table;

import chokepoint.findings.outcome.Measured;
import chokepoint.findings.outcome.Named;
import chokepoint.findings.outcome.Outcome;
import java.util.List;
import org.duckdb.DuckDBColumnType;

/**
 * A column of a stored table.
 *
 * @param unit unit of the numbers; empty for words, dates and counts
 * @param meaning what it says, in a sentence without a full stop
 */
public record StoreColumn(String name, Kind kind, String unit, String meaning) {

    /** Kinds of columns: how a reader sees them, and how they come out of a record. */
    public enum Kind {
        WHOLE("INTEGER", DuckDBColumnType.INTEGER),
        SMALL("SMALLINT", DuckDBColumnType.SMALLINT),
        REAL("DOUBLE", DuckDBColumnType.DOUBLE),
        SINGLE("FLOAT", DuckDBColumnType.FLOAT),
        TEXT("VARCHAR", DuckDBColumnType.VARCHAR),
        /** Made from the column before it, the week. */
        DATE("DATE", DuckDBColumnType.DATE),
        /** Ordinals on the way, names in the file. */
        INDUSTRY("VARCHAR", DuckDBColumnType.TINYINT),
        NEST("VARCHAR", DuckDBColumnType.TINYINT),
        ITEM("VARCHAR", DuckDBColumnType.TINYINT),
        CAUSE("VARCHAR", DuckDBColumnType.TINYINT),
        /** A place in the part's own list of names on the way, the name in the file. */
        NAME("VARCHAR", DuckDBColumnType.SMALLINT);

        private final String sql;
        private final DuckDBColumnType raw;

        Kind(String sql, DuckDBColumnType raw) {
            this.sql = sql;
            this.raw = raw;
        }

        /** Type in SQL. */
        public String sql() {
            return sql;
        }

        /** Type on the way into the file. */
        public DuckDBColumnType raw() {
            return raw;
        }

        public boolean isName() {
            return this == INDUSTRY || this == NEST || this == ITEM || this == CAUSE;
        }
    }

    /** Columns of outcomes, in their order. */
    public static <R> List<StoreColumn> of(List<Outcome<R>> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.match(StoreColumn::ofNumber, StoreColumn::ofWord))
                .toList();
    }

    private static StoreColumn ofNumber(Measured<?> outcome) {
        String beyond = outcome.isDays() ? "; infinity beyond the horizon" : "";
        String absent = outcome.absent().isEmpty() ? "" : "; " + outcome.absent();
        return real(outcome.key(), outcome.unit(), outcome.meaning() + beyond + absent);
    }

    private static StoreColumn ofWord(Named<?> outcome) {
        return of(outcome.key(), kind(outcome), outcome.meaning());
    }

    /** Kind of the column of a word. */
    public static Kind kind(Named<?> outcome) {
        return switch (outcome.vocabulary()) {
            case NEST -> Kind.NEST;
            case CAUSE -> Kind.CAUSE;
        };
    }

    public static StoreColumn of(String name, Kind kind, String meaning) {
        return new StoreColumn(name, kind, "", meaning);
    }

    public static StoreColumn real(String name, String unit, String meaning) {
        return new StoreColumn(name, Kind.REAL, unit, meaning);
    }

    public static StoreColumn single(String name, String unit, String meaning) {
        return new StoreColumn(name, Kind.SINGLE, unit, meaning);
    }
}
