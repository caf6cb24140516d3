package chokepoint.studies.store.table;

import chokepoint.core.store.RunResult;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreColumn.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes of the runs of a sweep, and what was asked in each. */
public final class DesignContent implements Content<RunResult> {

    private final RunContent runs;
    private final Asked asked;

    public DesignContent(RunContent runs, Asked asked) {
        this.runs = runs;
        this.asked = asked;
    }

    @Override
    public List<StoreTable> tables() {
        return StoreTable.ofDesigns();
    }

    @Override
    public List<StoreColumn> columns(StoreTable table) {
        if (table != StoreTable.DESIGN) {
            return runs.columns(table);
        }
        List<StoreColumn> columns = new ArrayList<>(table.columns(Catalogue.SHIPPED));
        for (int place = 0; place < asked.names().size(); place++) {
            columns.add(StoreColumn.of(
                    asked.names().get(place), asked.isNumber(place) ? Kind.REAL : Kind.TEXT, "What it is set to"));
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
        Stretches design = new Stretches(results.size(), 1, (row, from, length, out) -> {
            int run = results.get(row).replication();
            out.whole(run);
            out.whole(asked.row(run));
            out.whole(asked.luck(run));
            for (int place = 0; place < asked.names().size(); place++) {
                @Nullable String value = asked.value(run, place);
                if (asked.isNumber(place)) {
                    out.real(value == null ? Double.NaN : Double.parseDouble(value));
                } else {
                    out.text(value);
                }
            }
        });
        return new Rows() {
            @Override
            public Stretches of(StoreTable table) {
                return table == StoreTable.DESIGN ? design : outcomes.of(table);
            }

            @Override
            public String expression(StoreColumn column) {
                // names of keys hold dots
                return asked.names().contains(column.name())
                        ? Database.identifier(column.name())
                        : outcomes.expression(column);
            }
        };
    }
}
