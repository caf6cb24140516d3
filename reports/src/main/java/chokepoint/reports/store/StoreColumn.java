package chokepoint.reports.store;

import org.duckdb.DuckDBColumnType;

/**
 * A column of a stored table.
 *
 * @param unit unit of the numbers; empty for words, dates and counts
 * @param meaning what it says, in a sentence without a full stop
 */
record StoreColumn(String name, Kind kind, String unit, String meaning) {

    /** Kinds of columns: how a reader sees them, and how they come out of a record. */
    enum Kind {
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
        String sql() {
            return sql;
        }

        /** Type on the way into the file. */
        DuckDBColumnType raw() {
            return raw;
        }

        boolean isName() {
            return this == INDUSTRY || this == NEST || this == ITEM || this == CAUSE;
        }
    }

    static StoreColumn of(String name, Kind kind, String meaning) {
        return new StoreColumn(name, kind, "", meaning);
    }

    static StoreColumn real(String name, String unit, String meaning) {
        return new StoreColumn(name, Kind.REAL, unit, meaning);
    }

    static StoreColumn single(String name, String unit, String meaning) {
        return new StoreColumn(name, Kind.SINGLE, unit, meaning);
    }
}
