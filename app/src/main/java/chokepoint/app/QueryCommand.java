package chokepoint.app;

import chokepoint.reports.file.QueryCsv;
import chokepoint.reports.store.Query;
import chokepoint.reports.store.Query.QueryRefusedException;
import chokepoint.reports.table.QueryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chokepoint query DIR SQL}: asks the runs in a folder. */
@Command(
        name = "query",
        description = {
            "Asks the runs in a folder of results in SQL (that of DuckDB), finished or not.",
            "Tables: runs, failures, outcomes, nests, industry_weeks, cover_weeks, item_weeks, firm_spells; every column is in"
                    + " docs/results.md. Days beyond the horizon are infinity.",
            "In a folder of a comparison of policies: policy_values, policy_failures."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  chokepoint query results/A \"select industry, median(first_lost_output_days) days from outcomes group by 1"
                    + " order by 2\"",
            "  chokepoint query results/A \"select week, median(japan_free_price) from item_weeks where item = 'Dy' group by"
                    + " 1 order by 1\" --csv > dy.csv",
            "  chokepoint query results/A \"describe outcomes\"",
            "  chokepoint query results/P \"select case_name, policy, sum(value) / 200 usd from policy_values where measure ="
                    + " 'outlay' group by all\""
        })
final class QueryCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of results.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "SQL", description = "The question, for example: select * from runs limit 5")
    private String sql = "";

    @Option(names = "--csv", description = "Print CSV, every row and digit, instead of a table.")
    private boolean csv;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new OutputRefusedException(folder + ": no such folder; give the folder of a run");
        }
        try (Query query = Query.open(folder)) {
            if (csv) {
                query.ask(sql, new QueryCsv(Console.writer()));
            } else {
                QueryTable table = new QueryTable();
                query.ask(sql, table);
                Console.out(table.render().stripTrailing());
            }
            return 0;
        } catch (QueryRefusedException e) {
            throw new OutputRefusedException(String.valueOf(e.getMessage()));
        }
    }
}
