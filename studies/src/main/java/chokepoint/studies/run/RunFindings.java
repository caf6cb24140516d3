package chokepoint.studies.run;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.ReplayScore;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.ensemble.Runs;
import chokepoint.studies.store.StoredRuns;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the runs of a scenario say. Runs in a folder are opened when they are first asked, and closed with this. */
public final class RunFindings implements AutoCloseable {

    private final Scenario scenario;
    private final long seed;
    private final Supplier<Runs> runs;
    private final Optional<Supplier<Runs>> twins;
    private final Optional<ReplayScore> replayScore;
    private final Optional<Precision.Interval> stopped;
    private @Nullable Runs open;
    private @Nullable Runs openTwins;
    private @Nullable Ensemble ensemble;

    RunFindings(
            Scenario scenario,
            long seed,
            Supplier<Runs> runs,
            Optional<Supplier<Runs>> twins,
            Optional<ReplayScore> replayScore,
            Optional<Precision.Interval> stopped) {
        this.scenario = scenario;
        this.seed = seed;
        this.runs = runs;
        this.twins = twins;
        this.replayScore = replayScore;
        this.stopped = stopped;
    }

    /** The runs with their statistics. */
    public synchronized Ensemble ensemble() {
        if (ensemble == null) {
            Runs own = runs.get();
            open = own;
            Optional<Runs> calm = twins.map(Supplier::get);
            openTwins = calm.orElse(null);
            ensemble = new Ensemble(scenario, seed, own, calm, replayScore);
        }
        return ensemble;
    }

    /** How exactly the mean was known that the number of runs was chosen by. */
    public Optional<Precision.Interval> stopped() {
        return stopped;
    }

    @Override
    public synchronized void close() {
        close(open);
        close(openTwins);
        open = null;
        openTwins = null;
        ensemble = null;
    }

    private static void close(@Nullable Runs runs) {
        if (runs instanceof StoredRuns stored) {
            stored.close();
        }
    }
}
