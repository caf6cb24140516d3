package chokepoint.app;

import chokepoint.reports.file.QueryCsv;
import chokepoint.reports.table.QueryTable;
import chokepoint.scenarios.input.InputFile;
import chokepoint.studies.store.Query;
import chokepoint.studies.store.Query.QueryRefusedException;
import chokepoint.studies.workspace.OutputRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chokepoint query DIR SQL}: asks the runs in a folder. */
@Command(
        name = "query",
        description = {
            "Asks the runs in a folder of results in SQL (that of DuckDB), finished or not.",
            "Tables: runs, failures, outcomes, nests, industry_weeks, cover_weeks, item_weeks, firm_spells, draws; every column is in"
                    + " docs/results.md. Days beyond the horizon are infinity.",
            "In a folder of a comparison of policies: policy_values, policy_failures.",
            "Of several folders the tables of the first stand by their names, and those of each by the letter of its place:"
                    + " a.runs, b.runs. Exactly one SELECT (or DESCRIBE, SHOW, SUMMARIZE); no other file is read or written."
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
            "  chokepoint query results/A results/B \"select avg(a.net_loss_first_year_jpy_bn - b.net_loss_first_year_jpy_bn)"
                    + " from a.runs a join b.runs b using (replication)\"",
            "  chokepoint query results/P \"select case_name, policy, sum(value) / 200 usd from policy_values where measure ="
                    + " 'outlay' group by all\""
        })
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR… SQL",
            hideParamSyntax = true,
            description = "Folders of results, and the question last, for example: select * from runs limit 5")
    private List<String> arguments = List.of();

    @Option(names = "--csv", description = "Print CSV, every row and digit, instead of a table.")
    private boolean csv;

    @Override
    public Integer call() throws IOException {
        List<Path> folders = folders();
        String sql = arguments.get(arguments.size() - 1);
        try (Query query = Query.open(folders)) {
            if (folders.size() > 1) {
                for (int i = 0; i < folders.size(); i++) {
                    Console.err()
                            .println((i == 0 ? "Asking " : "and ") + folders.get(i) + ", whose tables are "
                                    + (i == 0 ? "outcomes and so on, or " : "") + Query.schema(i)
                                    + ".outcomes and so on");
                }
            }
            if (csv) {
                QueryCsv lines = new QueryCsv(Console.writer());
                query.ask(sql, Query.Rows.of((names, numbers) -> lines.head(names), lines::row));
            } else {
                QueryTable table = new QueryTable();
                query.ask(sql, Query.Rows.of(table::head, table::row));
                Console.out(table.render().stripTrailing());
            }
            return 0;
        } catch (QueryRefusedException e) {
            throw new OutputRefusedException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isFolder(String name) {
        return InputFile.path(name).filter(Files::isDirectory).isPresent();
    }

    private List<Path> folders() {
        if (arguments.size() < 2 || isFolder(arguments.get(arguments.size() - 1))) {
            throw new ParameterException(
                    spec.commandLine(),
                    arguments.size() < 2 && !isFolder(arguments.get(0))
                            ? "the folder is missing: it stands before the question"
                            : "the question is missing: it stands last, in quotes, for example \"select * from runs limit 5\"");
        }
        List<Path> folders = arguments.subList(0, arguments.size() - 1).stream()
                .map(name -> InputFile.path(name).orElse(Path.of("")))
                .toList();
        for (int i = 0; i < folders.size(); i++) {
            if (!isFolder(arguments.get(i))) {
                throw new OutputRefusedException(arguments.get(i) + ": no such folder; give the folder of a run");
            }
        }
        return folders;
    }
}
