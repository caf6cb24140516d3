package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.findings.figure.GainMatrix;
import chokepoint.findings.figure.GainMatrix.Cell;
import chokepoint.findings.figure.GainMatrix.Row;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.DaysTable;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.reports.table.Estimates;
import chokepoint.reports.table.PolicyNames;
import java.util.List;

/** Days gained under one ban: industries against policies. */
final class DaysFigure {

    private DaysFigure() {}

    static GainMatrix of(PolicyComparison comparison, PolicyCase ban) {
        DaysTable table = comparison.daysTable(ban);
        List<String> policies =
                comparison.others().stream().map(PolicyNames::code).toList();
        List<Row> rows = table.rows().stream()
                .map(row -> new Row(
                        row.name(),
                        row.cells().stream()
                                .map(cell -> new Cell(cell.gained().mean(), cell.marked()))
                                .toList()))
                .toList();
        Words words = new Words(
                PolicyFigures.daysId(comparison, ban),
                PolicyHeadlines.days(ban, table),
                "Days later that output is first lost under " + ban.name() + ", against “"
                        + comparison.baseline().name() + "”: difference of mean min(days, 365) over "
                        + PolicyHeadlines.runs(comparison)
                        + ". Bold in colour: clear of nought when the whole table is looked at; grey: not.",
                description(policies, rows),
                "Blue: output is lost later; orange: earlier. Intervals stand in the table under it. Read the upmost row"
                        + " first: it is when Japan first loses any output.",
                "“First of”: in every run whichever loses output first, never a mean.",
                PolicyHeadlines.source(comparison));
        return new GainMatrix(words, policies, rows);
    }

    private static String description(List<String> policies, List<Row> rows) {
        StringBuilder text = new StringBuilder("A table of days gained by industry and policy; marked ones are clear.");
        for (Row row : rows) {
            text.append(' ').append(row.name()).append(':');
            for (int p = 0; p < policies.size(); p++) {
                Cell cell = row.cells().get(p);
                text.append(' ')
                        .append(policies.get(p))
                        .append(' ')
                        .append(Estimates.plus(cell.days()))
                        .append(cell.clear() ? " (clear);" : ";");
            }
        }
        return text.toString();
    }
}
