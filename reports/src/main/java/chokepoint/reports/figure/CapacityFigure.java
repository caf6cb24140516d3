package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Nest;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.figure.PolicyTag;
import chokepoint.findings.figure.Words;
import chokepoint.findings.figure.YearLines;
import chokepoint.findings.figure.YearLines.Panel;
import chokepoint.findings.figure.YearLines.Row;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.PolicyNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Capacity outside China through time under every ban, of light and of heavy oxides. */
final class CapacityFigure {

    private CapacityFigure() {}

    static YearLines of(PolicyComparison comparison, Scoreboard scoreboard) {
        List<PolicyTag> policies = comparison.policies().stream()
                .map(policy -> PolicyFigures.tag(comparison, policy, PolicyNames.CODES))
                .toList();
        List<Integer> years = comparison.runs().years(PolicyMeasure.CAPACITY);
        List<Row> rows = comparison.bans().stream()
                .map(ban -> new Row(
                        ban.name(),
                        Scoreboard.NESTS.stream()
                                .map(nest -> panel(comparison, ban, nest, years))
                                .toList()))
                .toList();
        Words words = new Words(
                "capacity",
                PolicyHeadlines.capacity(comparison, scoreboard),
                "Capacity that runs outside China on 1 January under “"
                        + comparison.baseline().name()
                        + "”, and what each policy adds to it, t REO a year: mean of "
                        + PolicyHeadlines.runs(comparison) + ".",
                description(policies, years, rows),
                "Of one ban and one group of goods all policies but the baseline share a scale, and the others stand pale behind the one that is named.",
                same(comparison.baseline().name(), policies, rows),
                PolicyHeadlines.source(comparison));
        return new YearLines(words, policies, years, rows);
    }

    /** Which policies are left undrawn. */
    private static String same(String baseline, List<PolicyTag> policies, List<Row> rows) {
        int base = IntStream.range(0, policies.size())
                .filter(policy -> policies.get(policy).baseline())
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            for (Panel panel : row.panels()) {
                String names = IntStream.range(0, policies.size())
                        .filter(policy -> policy != base && !panel.differs(policy, base))
                        .mapToObj(policy -> policies.get(policy).name())
                        .collect(Collectors.joining(", "));
                if (!names.isEmpty()) {
                    text.append(text.isEmpty() ? "" : " ")
                            .append(row.name())
                            .append(", ")
                            .append(panel.name())
                            .append(": the same as under “")
                            .append(baseline)
                            .append("”, and not drawn: ")
                            .append(names)
                            .append('.');
                }
            }
        }
        return text.toString();
    }

    private static Panel panel(PolicyComparison comparison, PolicyCase ban, Nest nest, List<Integer> years) {
        return new Panel(
                Figures.symbol(nest),
                comparison.policies().stream()
                        .map(policy -> line(comparison, ban, policy, nest, years))
                        .toList());
    }

    private static List<Double> line(
            PolicyComparison comparison, PolicyCase ban, Policy policy, Nest nest, List<Integer> years) {
        return years.stream()
                .map(year -> comparison.mean(ban, policy, PolicyMeasure.CAPACITY, nest.key(), year))
                .toList();
    }

    private static String description(List<PolicyTag> policies, List<Integer> years, List<Row> rows) {
        StringBuilder text = new StringBuilder("Lines of capacity by policy; in the last year:");
        if (years.isEmpty()) {
            return text.append(" none.").toString();
        }
        for (Row row : rows) {
            for (int policy = 0; policy < policies.size(); policy++) {
                text.append(' ')
                        .append(row.name())
                        .append(", ")
                        .append(policies.get(policy).name());
                for (Panel panel : row.panels()) {
                    text.append(' ')
                            .append(panel.name())
                            .append(' ')
                            .append(Figures.whole(
                                    panel.tReoPerYear().get(policy).get(years.size() - 1)))
                            .append(" t;");
                }
            }
        }
        return text.toString();
    }
}
