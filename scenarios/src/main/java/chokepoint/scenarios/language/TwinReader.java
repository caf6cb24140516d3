package chokepoint.scenarios.language;

import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the scenario that a file names as what it is to be measured against. It holds for the file that names it and is not taken
 * over by those based on it: what a parent is measured against may lack what a child adds before the measure.
 */
public final class TwinReader {

    static final String KEY = "twin";

    private TwinReader() {}

    /**
     * A scenario with the twin its file names; the same when it names none.
     *
     * @throws chokepoint.scenarios.input.InvalidInputException when the twin cannot be read or no week of it can be paired
     */
    public static EffectiveScenario withTwin(
            EffectiveScenario effective, Lineage lineage, Shelf shelf, Problems problems) {
        if (!(effective.document().entries().get(KEY) instanceof Scalar named)) {
            return effective;
        }
        Path folder = lineage.own().folder();
        String place = shelf.names().contains(named.text()) || folder == null
                ? named.text()
                : folder.resolve(named.text()).toString();
        Optional<Lineage> other = LineageReader.read(place, shelf, problems);
        problems.throwIfAny();
        Scenario twin = ScenarioReader.read(other.orElseThrow(), problems).scenario();
        Scenario own = effective.scenario();
        if (!twin.timeline().equals(own.timeline())) {
            problems.add(
                    named.file(),
                    named.line(),
                    KEY,
                    named.text(),
                    "has another timeline, so that no week can be paired; give both the same spinUpFrom, measure, warmUpWeeks,"
                            + " horizonWeeks and growth");
        }
        if (!twin.structure().industries().equals(own.structure().industries())) {
            problems.add(
                    named.file(),
                    named.line(),
                    KEY,
                    named.text(),
                    "has other industries; a twin is the same world without the measure");
        }
        problems.throwIfAny();
        return effective.with(own.withTwin(twin));
    }
}
