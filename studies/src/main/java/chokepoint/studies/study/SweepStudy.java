package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.store.Part;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.findings.provenance.Sha256;
import chokepoint.findings.sweep.SweepSetup;
import chokepoint.scenarios.design.Design;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * Variants of a scenario, every one under the same luck: row by row of a design, so many replications each. Run number n is replication
 * n mod {@code replications} of row n div {@code replications}.
 *
 * @param scenario as it is given
 * @param variant the scenario of a row; a function of its number alone, called from many threads
 * @param replications runs of a row
 * @param shortestHorizonDays of all rows
 */
public record SweepStudy(
        Scenario scenario,
        Design design,
        IntFunction<Scenario> variant,
        int replications,
        long seed,
        double shortestHorizonDays)
        implements Study {

    /** Replications of a row unless a study says otherwise. */
    public static final int USUAL_REPLICATIONS = 8;

    /** More runs than that are asked for twice. */
    public static final int MANY_RUNS = 100_000;

    /** Most runs of a sweep. */
    public static final int MOST_RUNS = 10_000_000;

    public SweepStudy {
        long runs = (long) design.size() * replications;
        if (replications < 1 || runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("a sweep of " + runs + " runs; allowed: 1 to " + MOST_RUNS);
        }
    }

    @Override
    public int runs() {
        return design.size() * replications;
    }

    /** What was swept, for those who tell of it. */
    public SweepSetup setup(Build build) {
        return new SweepSetup(scenario, design.keys(), design.rows(), replications, seed, shortestHorizonDays, build);
    }

    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(scenario, seed, build);
        root.put("runs_per_part", Part.RUNS);
        root.putObject("sweep")
                .put("rows", design.size())
                .put("replications", replications)
                .put("design_sha256", Sha256.of(design.csv()));
        return JsonText.of(root);
    }

    @Override
    public Path usualFolder() {
        String inputs =
                ScenarioText.of(scenario) + design.csv() + "replications: " + replications + "\nseed: " + seed + "\n";
        return Path.of("results", "sweep-" + scenario.name() + "-" + Sha256.shortOf(inputs));
    }
}
