package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.factor.Factor;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.store.Part;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.findings.provenance.Sha256;
import chokepoint.findings.sensitivity.DriverSetup;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/**
 * What drives a scenario; see {@link DriverSetup}.
 *
 * @param factors all that vary
 * @param trajectories of the screening
 * @param baseRows of the study by variance
 * @param scrambles 0 for independent random base rows
 * @param leading factors that are studied by variance
 */
public record DriverStudy(
        Scenario scenario, List<Factor> factors, int trajectories, int baseRows, int scrambles, int leading, long seed)
        implements Study {

    public static final int USUAL_TRAJECTORIES = 20;
    public static final int USUAL_BASE_ROWS = 1024;
    public static final int USUAL_LEADING = 10;
    public static final int USUAL_SCRAMBLES = 8;

    public DriverStudy {
        factors = List.copyOf(factors);
    }

    @Override
    public int runs() {
        return setup(Build.UNKNOWN).runs();
    }

    /** The same with the program that makes it. */
    public DriverSetup setup(Build build) {
        return new DriverSetup(scenario, factors, trajectories, baseRows, scrambles, leading, seed, build);
    }

    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(scenario, seed, build);
        root.put("runs_per_part", Part.RUNS);
        ObjectNode own = root.putObject("sensitivity")
                .put("trajectories", trajectories)
                .put("base_rows", baseRows)
                .put("scrambles", scrambles)
                .put("leading", leading);
        own.put("factors_sha256", Sha256.of(text()));
        return JsonText.of(root);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        factors.forEach(factor -> text.append(factor.name())
                .append(factor.paths())
                .append(factor.courses())
                .append('\n'));
        return text.toString();
    }

    @Override
    public Path usualFolder() {
        String inputs = ScenarioText.of(scenario) + text() + trajectories + " " + baseRows + " " + scrambles + " "
                + leading + "\nseed: " + seed + "\n";
        return Path.of("results", "sensitivity-" + scenario.name() + "-" + Sha256.shortOf(inputs));
    }
}
