package chokepoint.studies.store.table;

import chokepoint.core.store.RunResult;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreColumn.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs of one scenario, and one more table beside theirs with a row a run, whose further columns are named by what is asked. */
abstract class BesideContent implements Content<RunResult> {

    private final RunContent runs;
    private final StoreTable beside;
    private final List<StoreTable> tables;

    /**
     * @param beside the further table
     * @param tables all tables, in their order
     */
    BesideContent(RunContent runs, StoreTable beside, List<StoreTable> tables) {
        this.runs = runs;
        this.beside = beside;
        this.tables = tables;
    }

    /** Names of the further columns. */
    abstract List<String> names();

    /** Kind of a further column. */
    abstract Kind kind(int place);

    /** What a further column says. */
    abstract String meaning(int place);

    /** Writes the row of a run, the columns of every such table first. */
    abstract void write(int run, Stretches.Out out);

    @Override
    public List<StoreTable> tables() {
        return tables;
    }

    @Override
    public List<StoreColumn> columns(StoreTable table) {
        if (table != beside) {
            return runs.columns(table);
        }
        List<StoreColumn> columns = new ArrayList<>(table.columns(Catalogue.SHIPPED));
        for (int place = 0; place < names().size(); place++) {
            columns.add(StoreColumn.of(names().get(place), kind(place), meaning(place)));
        }
        return columns;
    }

    @Override
    public void prepare(Database database) throws SQLException {
        runs.prepare(database);
    }

    @Override
    public Rows rowsOf(List<RunResult> results) {
        Rows outcomes = runs.rowsOf(results);
        Stretches own = new Stretches(
                results.size(),
                1,
                (row, from, length, out) -> write(results.get(row).replication(), out));
        return new Rows() {
            @Override
            public Stretches of(StoreTable table) {
                return table == beside ? own : outcomes.of(table);
            }

            @Override
            public String expression(StoreColumn column) {
                // names of keys hold dots
                return names().contains(column.name())
                        ? Database.identifier(column.name())
                        : outcomes.expression(column);
            }
        };
    }
}
