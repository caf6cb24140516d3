package chokepoint.reports.file;

import chokepoint.core.factor.Factor;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.Drivers.Found;
import chokepoint.findings.sensitivity.MorrisEffects;
import chokepoint.findings.sensitivity.SobolIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code indices.csv} and {@code screening.csv}: what drives a scenario, in numbers. */
final class DriversFile {

    private DriversFile() {}

    /** An index of a target. */
    private record Line(Found found, int column, String name, String label, boolean total, SobolIndex index) {}

    static ResultFile indices(Drivers drivers) {
        List<Line> lines = new ArrayList<>();
        for (Found found : drivers.found()) {
            found.indices().ifPresent(indices -> {
                for (int column = 0; column < indices.first().size(); column++) {
                    String name = drivers.columns().get(column);
                    String label = drivers.columnLabels().get(column);
                    lines.add(new Line(
                            found, column, name, label, false, indices.first().get(column)));
                    lines.add(new Line(
                            found, column, name, label, true, indices.total().get(column)));
                }
            });
        }
        return Entry.table(
                "indices.csv",
                "One index of one target.",
                List.of(
                        target(line -> line.found().target().name()),
                        Entry.word("column", "Name of the factor, other_inputs, or luck", Line::name),
                        Entry.word("label", "What it is, for people", Line::label),
                        Entry.word(
                                "index",
                                "first (by itself) or total (with all it does together with others)",
                                line -> line.total() ? "total" : "first"),
                        Entry.number(
                                "share",
                                "share of the variance",
                                "The index",
                                line -> line.index().known().estimate()),
                        Entry.number(
                                "low",
                                "share of the variance",
                                "Lower end of its 95% interval",
                                line -> line.index().known().low()),
                        Entry.number(
                                "high",
                                "share of the variance",
                                "Upper end of its 95% interval",
                                line -> line.index().known().high()),
                        Entry.number(
                                "first_half",
                                "share of the variance",
                                "The index from the first half of the base rows",
                                line -> line.index().firstHalf()),
                        Entry.number(
                                "second_half",
                                "share of the variance",
                                "The index from the second half",
                                line -> line.index().secondHalf()),
                        new Entry<>(
                                Column.flag("distinguishable", "Whether its whole interval lies above nought"),
                                line -> line.index().distinguishable()),
                        new Entry<>(
                                Column.flag(
                                        "settled",
                                        "Whether half of its interval, and the gap between the halves, are within 0.05"),
                                line -> line.index().settled())),
                lines);
    }

    private static Entry<Line> target(Function<Line, Object> name) {
        return Entry.word("target", "What is explained: loss, or days to the first lost output of an industry", name);
    }

    /** Effects of a factor on a target. */
    private record Step(Found found, Factor factor, MorrisEffects.Factor effects) {}

    static ResultFile screening(Drivers drivers) {
        List<Factor> screened = drivers.setup().screened();
        List<Step> steps = drivers.found().stream()
                .flatMap(found -> IntStream.range(0, screened.size())
                        .mapToObj(at -> new Step(
                                found,
                                screened.get(at),
                                found.effects().factors().get(at))))
                .toList();
        return Entry.table(
                "screening.csv",
                "The steps of one factor in one target.",
                Stream.of(
                                Entry.<Step>word(
                                        "target",
                                        "What is explained",
                                        step -> step.found().target().name()),
                                Entry.<Step>word(
                                        "factor",
                                        "Name of the factor",
                                        step -> step.factor().name()),
                                Entry.<Step>word(
                                        "label",
                                        "What it is, for people",
                                        step -> step.factor().label()),
                                new Entry<Step>(
                                        Column.whole("rows", "", "Rows and courses that it moves"),
                                        step -> step.factor().size()),
                                Entry.<Step>number(
                                        "mu",
                                        "that of the target",
                                        "Mean effect of a step, over its length in quantiles",
                                        step -> step.effects().mean()),
                                Entry.<Step>number(
                                        "mu_star",
                                        "that of the target",
                                        "Mean size of the effects",
                                        step -> step.effects().meanAbsolute().mean()),
                                Entry.<Step>number(
                                        "mu_star_low",
                                        "that of the target",
                                        "Lower end of its 95% interval",
                                        step -> step.effects().meanAbsolute().low()),
                                Entry.<Step>number(
                                        "mu_star_high",
                                        "that of the target",
                                        "Upper end of its 95% interval",
                                        step -> step.effects().meanAbsolute().high()),
                                Entry.<Step>number(
                                        "sigma",
                                        "that of the target",
                                        "Standard deviation of the effects: large where it acts bent, or together with others",
                                        step -> step.effects().deviation()),
                                new Entry<Step>(
                                        Column.flag("leads", "Whether it was studied by variance"),
                                        step -> drivers.leading().contains(step.factor())))
                        .toList(),
                steps);
    }
}
