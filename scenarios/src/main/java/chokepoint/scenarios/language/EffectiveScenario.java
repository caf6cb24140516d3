package chokepoint.scenarios.language;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.scenarios.table.WorldTables.Origin;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Map;

/**
 * A scenario with its parents merged below it, and where every value comes from.
 *
 * @param scenario what the documents say
 * @param document merged keys with their origins; what changes tables is not in it
 * @param changedRows input rows that are not as shipped, by path
 * @param changedIndustries industries that are not as shipped, by name
 * @param origins where changed rows and industries come from
 * @param files labels of the files it was merged from, the oldest parent first
 */
public record EffectiveScenario(
        Scenario scenario,
        Mapping document,
        Map<String, InputRow> changedRows,
        Map<String, Industry> changedIndustries,
        Map<String, Origin> origins,
        List<String> files) {

    /** The same with another scenario. */
    EffectiveScenario with(Scenario other) {
        return new EffectiveScenario(other, document, changedRows, changedIndustries, origins, files);
    }
}
