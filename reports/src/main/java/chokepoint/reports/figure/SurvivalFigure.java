package chokepoint.reports.figure;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.figure.DayMatrix;
import chokepoint.findings.figure.DayMatrix.Row;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Time to survive by industry and oxide. */
final class SurvivalFigure {

    private SurvivalFigure() {}

    static DayMatrix of(Ensemble ensemble) {
        List<String> columns = Arrays.stream(Nest.values()).map(Figures::symbol).toList();
        List<Row> rows = ensemble.byUrgency().stream()
                .map(industry -> {
                    List<chokepoint.findings.ensemble.DaysSpread> days = new ArrayList<>();
                    for (Nest nest : Nest.values()) {
                        days.add(ensemble.nestSurvival(industry.index(), nest).orElse(null));
                    }
                    return new Row(industry.name(), days);
                })
                .toList();
        Words words = new Words(
                "survival",
                Headlines.survival(ensemble),
                "Days from " + Figures.dayInWords(ensemble.measureDate())
                        + " until an oxide (or finished magnets) is what costs an industry most output while that is under 99% of plan for 28 days, or"
                        + " until all private stock of it is gone (2% of the eve's cover), whichever comes first. Median, and"
                        + " quartiles of the runs in which it happens, of " + Headlines.runs(ensemble) + ".",
                description(rows, columns, ensemble.horizonDays()),
                Headlines.survivalCaption(),
                "A plant that stands still for want of one oxide uses no other: an oxide hidden behind a scarcer one shows a"
                        + " longer time than it would have alone. Two oxides in one column stand in for each other."
                        + " A median counts the runs in which it never happens as well and may lie beyond the quartiles of the"
                        + " others.",
                Headlines.SOURCE);
        return new DayMatrix(words, ensemble.horizonDays(), columns, rows);
    }

    private static String description(List<Row> rows, List<String> columns, double horizonDays) {
        StringBuilder text = new StringBuilder("A table of median days by industry and oxide.");
        for (Row row : rows) {
            text.append(' ').append(row.name()).append(':');
            for (int column = 0; column < columns.size(); column++) {
                var days = row.days().get(column);
                if (days != null) {
                    text.append(' ')
                            .append(columns.get(column))
                            .append(' ')
                            .append(Figures.medianOrShare(days, horizonDays))
                            .append(';');
                }
            }
        }
        return text.toString();
    }
}
