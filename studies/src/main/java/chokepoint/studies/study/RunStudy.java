package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Twin;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.store.Part;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.findings.provenance.Sha256;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The runs of one scenario, each with its own draw of inputs and luck.
 *
 * @param runs the number, or the most when it is to be found out
 * @param until how exactly a mean is to be known; then the number is found out
 * @param stopOnError whether a failing run ends the study, instead of being recorded
 * @param paired whether each run has a twin without the measure, where there is something to take out
 * @param catalogue what is measured of each run
 * @param fork where the past of each run is kept for other scenarios that share it; changes nothing but the time
 */
public record RunStudy(
        Scenario scenario,
        long seed,
        int runs,
        Optional<Precision> until,
        boolean stopOnError,
        boolean paired,
        Catalogue catalogue,
        Optional<Fork> fork)
        implements Study {

    private static final int FIRST_LOOK = 2 * Part.RUNS;

    public RunStudy {
        if (runs < 1) {
            throw new IllegalArgumentException("a study of " + runs + " runs; allowed: 1 or more");
        }
    }

    static RunStudy of(Scenario scenario) {
        return new RunStudy(
                scenario, USUAL_SEED, USUAL_RUNS, Optional.empty(), false, true, Catalogue.SHIPPED, Optional.empty());
    }

    /** The same with so many runs. */
    public RunStudy runs(int number) {
        return new RunStudy(scenario, seed, number, until, stopOnError, paired, catalogue, fork);
    }

    /** The same under another seed. */
    public RunStudy seed(long other) {
        return new RunStudy(scenario, other, runs, until, stopOnError, paired, catalogue, fork);
    }

    /** The same with as many runs as it takes until a mean is known so exactly, at most {@link #runs()}. */
    public RunStudy until(Precision wish) {
        return new RunStudy(scenario, seed, runs, Optional.of(wish), stopOnError, paired, catalogue, fork);
    }

    /** The same that ends with the first run that fails. */
    public RunStudy stopOnError(boolean stop) {
        return new RunStudy(scenario, seed, runs, until, stop, paired, catalogue, fork);
    }

    /** The same without twins: quicker, and nothing can be told of what the measure adds. */
    public RunStudy alone() {
        return new RunStudy(scenario, seed, runs, until, stopOnError, false, catalogue, fork);
    }

    /** The same of which other things are measured. */
    public RunStudy measuring(Catalogue outcomes) {
        return new RunStudy(scenario, seed, runs, until, stopOnError, paired, outcomes, fork);
    }

    /** The same that keeps pasts, or goes on from those that are kept. */
    public RunStudy forkedAt(Fork kept) {
        return new RunStudy(scenario, seed, runs, until, stopOnError, paired, catalogue, Optional.of(kept));
    }

    /** The scenario of the twins; empty without them. */
    public Optional<Scenario> twin() {
        return paired ? Twin.of(scenario) : Optional.empty();
    }

    /**
     * Runs after which the next look is taken: fixed numbers, a quarter apart, so that where it ends depends on nothing but the
     * results.
     *
     * @param done runs at the last look, 0 before the first
     */
    public int nextLook(int done) {
        int next = FIRST_LOOK;
        while (next <= done) {
            next += Math.max(1, next / 4 / Part.RUNS) * Part.RUNS;
        }
        return until.isPresent() ? Math.min(runs, next) : runs;
    }

    /** The number of runs in words. */
    public String runsInWords() {
        return until.map(wish -> "auto until " + wish.text() + ", at most " + runs)
                .orElse(Integer.toString(runs));
    }

    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(scenario, seed, build);
        root.put("runs_per_part", Part.RUNS);
        if (!catalogue.equals(Catalogue.SHIPPED)) {
            ArrayNode keys = root.putArray("outcomes");
            catalogue.keys().forEach(keys::add);
        }
        return JsonText.of(root);
    }

    @Override
    public Path usualFolder() {
        String inputs = ScenarioText.of(scenario) + "seed: " + seed + "\n";
        return Path.of("results", scenario.name() + "-" + Sha256.shortOf(inputs));
    }
}
