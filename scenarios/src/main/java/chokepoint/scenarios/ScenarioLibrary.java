package chokepoint.scenarios;

import chokepoint.core.world.Scenario;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.EffectiveScenario;
import chokepoint.scenarios.language.Lineage;
import chokepoint.scenarios.language.LineageReader;
import chokepoint.scenarios.language.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scenarios: shipped ones by name, a user's own by file. */
public final class ScenarioLibrary {

    private static final List<String> SHIPPED = List.of(
            "baseline-2024",
            "no-ban",
            "ban-2026",
            "ban-2026-narrow",
            "ban-2026-total",
            "ban-2026-escalating",
            "licence-2025",
            "myanmar-stop",
            "ban-2010-style");

    private ScenarioLibrary() {}

    /** Names of the shipped scenarios. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /**
     * Reads a scenario.
     *
     * @param nameOrFile name of a shipped scenario, or path of a YAML file
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong
     */
    public static Scenario load(String nameOrFile) {
        return effective(nameOrFile).scenario();
    }

    /** Reads a scenario with the origin of its values; errors as {@link #load}. */
    static EffectiveScenario effective(String nameOrFile) {
        Problems problems = new Problems();
        return effective(LineageReader.read(nameOrFile, SHIPPED, problems), problems);
    }

    /**
     * Reads a scenario from bytes.
     *
     * @param label its name in messages
     * @param folder folder its relative paths start from
     */
    static EffectiveScenario effective(String label, byte[] bytes, Path folder) {
        Problems problems = new Problems();
        return effective(LineageReader.read(label, bytes, folder, SHIPPED, problems), problems);
    }

    private static EffectiveScenario effective(Optional<Lineage> lineage, Problems problems) {
        if (lineage.isEmpty()) {
            problems.throwIfAny();
        }
        return ScenarioReader.read(lineage.orElseThrow(), problems);
    }
}
