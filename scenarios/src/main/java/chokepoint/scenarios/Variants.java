package chokepoint.scenarios;

import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.design.Design;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.Lineage;
import chokepoint.scenarios.language.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** One scenario with values set on top, again and again: its files are read once. */
public final class Variants {

    private static final int MOST_TOLD = 20;

    /** Of a key with more values than that each row is looked at only as a whole. */
    private static final int MOST_VALUES_ALONE = 50;

    private final Lineage lineage;
    private final List<String> common;

    Variants(Lineage lineage, List<String> common) {
        this.lineage = lineage;
        this.common = List.copyOf(common);
    }

    /** The scenario with what is set in all variants. Errors as {@link ScenarioLibrary#load(String, List)}. */
    public Scenario common() {
        return with(List.of());
    }

    /** The scenario with further values on top. Errors as {@link ScenarioLibrary#load(String, List)}. */
    public Scenario with(List<String> settings) {
        Problems problems = new Problems();
        List<String> all = new ArrayList<>(common);
        all.addAll(settings);
        return ScenarioLibrary.effective(Settings.on(lineage, all, problems), problems)
                .scenario();
    }

    /**
     * Everything that is wrong with the rows of a design; empty when all can be run. Each value is looked at by itself first, so that one
     * that is wrong in a thousand rows is told once; then each row.
     *
     * @param label where the rows stand, in messages
     * @param lines line of a row there
     */
    public List<Problem> check(Design design, String label, IntFunction<Integer> lines) {
        Scenario given = common();
        Set<Problem> found = new LinkedHashSet<>();
        for (int column = 0; column < design.keys().size(); column++) {
            Set<String> seen = new LinkedHashSet<>(List.of(Design.AS_GIVEN));
            for (int row = 0; row < design.size() && seen.size() <= MOST_VALUES_ALONE; row++) {
                String value = design.rows().get(row).get(column);
                if (seen.add(value)) {
                    found.addAll(
                            wrong(List.of(design.keys().get(column) + "=" + value), given, label, lines.apply(row)));
                }
            }
        }
        for (int row = 0; row < design.size() && found.size() < MOST_TOLD; row++) {
            List<String> settings = design.settings(row);
            if (settings.size() > 1) {
                found.addAll(wrong(settings, given, label, lines.apply(row)));
            }
        }
        return List.copyOf(found);
    }

    private List<Problem> wrong(List<String> settings, Scenario given, String label, int line) {
        try {
            Scenario variant = with(settings);
            return variant.structure().industries().equals(given.structure().industries())
                    ? List.of()
                    : List.of(
                            new Problem(
                                    label,
                                    line,
                                    "",
                                    String.join(", ", settings),
                                    "changes the list of industries, so that its runs cannot stand beside those of other rows"));
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .map(problem -> problem.file().equals(Settings.LABEL)
                            ? new Problem(label, line, problem.key(), problem.value(), problem.message())
                            : problem)
                    .toList();
        }
    }
}
