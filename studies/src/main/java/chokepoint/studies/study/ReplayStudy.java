package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/**
 * A replay of the past against what was observed, with its counterfactuals.
 *
 * @param scenarios the replay first, then the same world in which something did not happen
 * @param seeds of all luck, at least one and each once: the score is the mean over them, series and rows are of the first
 * @param runs under each seed
 */
public record ReplayStudy(List<Scenario> scenarios, List<Long> seeds, int runs) implements Study {

    public ReplayStudy {
        scenarios = List.copyOf(scenarios);
        seeds = List.copyOf(seeds);
        if (scenarios.isEmpty()
                || runs < 1
                || seeds.isEmpty()
                || seeds.stream().distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("a replay of " + scenarios.size() + " scenarios, " + runs
                    + " runs, seeds " + seeds + "; allowed: 1 or more of each, and a seed once");
        }
    }

    /** The first of the seeds. */
    @Override
    public long seed() {
        return seeds.get(0);
    }

    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(scenarios.get(0), build);
        ArrayNode luck = root.putArray("seeds");
        seeds.forEach(luck::add);
        return JsonText.of(root);
    }

    @Override
    public Path usualFolder() {
        return Path.of("results", "validation");
    }
}
