package chokepoint.studies.store.table;

import chokepoint.studies.store.database.Database;
import java.sql.SQLException;
import java.util.List;

/**
 * What a store keeps: its tables, and how results become their rows.
 *
 * @param <R> what came of one run
 */
public interface Content<R> {

    List<StoreTable> tables();

    /** Columns of one of the tables. */
    List<StoreColumn> columns(StoreTable table);

    /** Makes in a database what the expressions of columns need. */
    void prepare(Database database) throws SQLException;

    Rows rowsOf(List<R> results);

    /** The rows of one part. */
    interface Rows {

        Stretches of(StoreTable table);

        /** What is written of a column as it comes from the stretches, in SQL. */
        String expression(StoreColumn column);
    }
}
