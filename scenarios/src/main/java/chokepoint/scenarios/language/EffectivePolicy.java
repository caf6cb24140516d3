package chokepoint.scenarios.language;

import chokepoint.core.instrument.Policy;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import java.util.List;

/**
 * A policy with its parents merged below it.
 *
 * @param policy what the documents say
 * @param document merged keys with their origins
 * @param files labels of the files it was merged from, the oldest parent first
 */
public record EffectivePolicy(Policy policy, Mapping document, List<String> files) {}
