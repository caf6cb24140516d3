package chokepoint.reports.figure;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.WeekBinding;
import chokepoint.findings.figure.WeekFields;
import chokepoint.findings.figure.WeekFields.Row;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What bound, when: by industry and week the oxide that cost most output. */
final class BindingFigure {

    private BindingFigure() {}

    static WeekFields of(Ensemble ensemble) {
        List<Row> rows = ensemble.byUrgency().stream()
                .map(industry -> new Row(
                        industry.name(),
                        IntStream.range(0, ensemble.weeks())
                                .mapToObj(week -> ensemble.binding(industry.index(), week))
                                .toList()))
                .toList();
        List<Row> shown = rows.stream().filter(BindingFigure::everShort).toList();
        String undrawn =
                rows.stream().filter(row -> !everShort(row)).map(Row::name).collect(Collectors.joining(", "));
        Words words = new Words(
                "binding",
                Headlines.binding(ensemble),
                "The oxide that most often costs an industry most output, by week, over the runs in which output is under 99% of"
                        + " plan; the stronger the colour, the more of the " + Headlines.runs(ensemble) + " are short. "
                        + Headlines.shade(ensemble),
                description(shown),
                Headlines.bindingCaption(),
                "A plant short of several oxides at once shows the one that costs most. No field: in no run is the industry’s"
                        + " output under 99% of plan."
                        + (undrawn.isEmpty() ? "" : " Never so, and not drawn: " + undrawn + "."),
                Headlines.SOURCE);
        return new WeekFields(words, RunFigures.dates(ensemble), shown);
    }

    private static boolean everShort(Row row) {
        return row.weeks().stream().anyMatch(week -> week.nest() != null);
    }

    private static String description(List<Row> rows) {
        StringBuilder text = new StringBuilder("A row per industry and a field per week.");
        for (Row row : rows) {
            text.append(' ').append(row.name()).append(": ");
            Map<Nest, Integer> weeksOf = new EnumMap<>(Nest.class);
            for (WeekBinding binding : row.weeks()) {
                Nest nest = binding.nest();
                if (binding.shortShare() > 0.5 && nest != null) {
                    weeksOf.merge(nest, 1, Integer::sum);
                }
            }
            int weeks = weeksOf.values().stream().mapToInt(Integer::intValue).sum();
            text.append(weeksOf.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(most -> "short in most runs in " + weeks
                                    + (weeks == 1 ? " week, mostly " : " weeks, mostly ")
                                    + Figures.symbol(most.getKey()))
                            .orElse("short in less than half of the runs in every week"))
                    .append('.');
        }
        return text.toString();
    }
}
