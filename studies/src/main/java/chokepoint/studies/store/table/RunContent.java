package chokepoint.studies.store.table;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.RunResult;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreColumn.Kind;
import java.sql.SQLException;
import java.util.List;

/** Runs of one scenario, whole. */
public final class RunContent implements Content<RunResult> {

    private final Scenario scenario;
    private final Catalogue catalogue;
    private final Names names;

    public RunContent(Scenario scenario, Catalogue catalogue) {
        this.scenario = scenario;
        this.catalogue = catalogue;
        names = new Names(scenario);
    }

    @Override
    public List<StoreTable> tables() {
        return StoreTable.ofRuns();
    }

    @Override
    public List<StoreColumn> columns(StoreTable table) {
        return table.columns(catalogue);
    }

    @Override
    public void prepare(Database database) throws SQLException {
        names.createIn(database);
    }

    @Override
    public Rows rowsOf(List<RunResult> results) {
        PartRows rows = new PartRows(results, catalogue);
        return new Rows() {
            @Override
            public Stretches of(StoreTable table) {
                return rows.of(table);
            }

            @Override
            public String expression(StoreColumn column) {
                return RunContent.this.expression(column);
            }
        };
    }

    private String expression(StoreColumn column) {
        String name = column.name();
        if (column.kind() == Kind.DATE) {
            return "DATE '"
                    + scenario.timeline().calendar().startOf(scenario.timeline().measureWeek())
                    + "' + 7 * week::INTEGER AS " + name;
        }
        return column.kind().isName() ? names.ofOrdinal(column.kind(), name) + " AS " + name : name;
    }
}
