package chokepoint.studies.run;

import chokepoint.core.engine.Engine;
import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Past;
import chokepoint.core.experiment.Replication;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.scenario.Timeline;
import chokepoint.findings.provenance.Sha256;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.store.PastFolder;
import chokepoint.studies.study.Fork;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * {@code run --fork-at DATE}: each replication's past until a date is computed once, kept in a folder, and gone on from by
 * every scenario that shares it. Results are those of unbroken runs.
 */
public final class SharedPasts {

    private final Scenario scenario;
    private final long seed;
    private final int week;
    private final PastFolder pasts;
    private final Supplier<Engine> engines;
    /** A folder that cannot be written costs time, not results: it is said once. */
    private final AtomicBoolean warned = new AtomicBoolean();

    private final Consumer<String> warning;

    /**
     * @param fork where the past ends and is kept
     * @param build the program, which its past is a function of
     * @param warning told once what costs time
     * @throws InvalidInputException when the date is outside the run, or the scenario's controls stand in another order
     */
    public SharedPasts(
            Scenario scenario, long seed, Fork fork, Build build, Supplier<Engine> engines, Consumer<String> warning) {
        LocalDate forkAt = fork.at();
        this.warning = warning;
        this.scenario = scenario;
        this.seed = seed;
        this.engines = engines;
        Timeline timeline = scenario.timeline();
        week = timeline.calendar().weekOf(forkAt);
        if (week < timeline.warmUpWeeks() || week >= timeline.endWeek()) {
            throw refused(
                    forkAt,
                    "allowed: " + timeline.calendar().startOf(timeline.warmUpWeeks()) + " (the end of the warm-up) to "
                            + timeline.calendar().startOf(timeline.endWeek() - 1));
        }
        String past;
        try {
            past = ScenarioText.ofPast(scenario, week);
        } catch (IllegalArgumentException e) {
            throw refused(forkAt, String.valueOf(e.getMessage()));
        }
        String identity = past + "seed: " + seed + "\nversion: " + build.version() + " " + build.commit() + "\n";
        pasts = new PastFolder(fork.pasts().resolve(Sha256.shortOf(identity)));
    }

    private static InvalidInputException refused(LocalDate forkAt, String why) {
        return new InvalidInputException(List.of(new Problem("command line", 0, "--fork-at", forkAt.toString(), why)));
    }

    /** The runs of the scenario, each from its stored past; a past that is missing is computed and kept. */
    public IntFunction<RunRecord> replications() {
        return replication -> Replication.resume(scenario, seed, replication, engines.get(), past(replication));
    }

    /** The past of a replication; one that is missing is computed and kept. */
    Past past(int replication) {
        try {
            Optional<Past> kept = pasts.find(replication);
            if (kept.isPresent()) {
                return kept.get();
            }
        } catch (IOException e) {
            warn(e);
        }
        Past past = Replication.past(scenario, seed, replication, engines.get(), week);
        try {
            pasts.keep(replication, past);
        } catch (IOException e) {
            warn(e);
        }
        return past;
    }

    private void warn(IOException e) {
        if (warned.compareAndSet(false, true)) {
            warning.accept("pasts cannot be kept (" + e.getMessage() + "); runs compute their own, which takes longer");
        }
    }
}
