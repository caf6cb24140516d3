package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.RunPair;
import chokepoint.core.store.RunResult;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The runs of a scenario with their twins, each pair as a pure function of its number: the same records as two unbroken runs. The
 * weeks that both have in common are run once.
 */
public final class PairedRuns {

    private final Scenario scenario;
    private final Scenario twin;
    private final long seed;
    private final Supplier<Engine> engines;
    /** Weeks that both have in common; 0 for none. */
    private final int commonWeeks;

    /**
     * @param twin on the same timeline
     * @param engines makes an engine for each run
     */
    public PairedRuns(Scenario scenario, Scenario twin, long seed, Supplier<Engine> engines) {
        if (!scenario.timeline().equals(twin.timeline())) {
            throw new IllegalArgumentException(
                    twin.name() + " has another timeline than " + scenario.name() + ", so that no week can be paired");
        }
        this.scenario = scenario;
        this.twin = twin;
        this.seed = seed;
        this.engines = engines;
        commonWeeks = CommonPast.weeks(scenario, twin);
    }

    /** Pairs, each from its beginning. */
    public IntFunction<RunPair> fromTheBeginning() {
        return replication -> {
            if (commonWeeks == 0) {
                return pair(
                        Replication.run(scenario, seed, replication, engines.get()),
                        Replication.run(twin, seed, replication, engines.get()));
            }
            return fork(new StartedRun(scenario, seed, replication, engines.get()));
        };
    }

    /**
     * Pairs, each on from a past.
     *
     * @param pasts of the same seed and replication, and of a scenario that is the same as this one until their week
     */
    public IntFunction<RunPair> from(IntFunction<Past> pasts) {
        return replication -> {
            Past past = pasts.apply(replication);
            if (commonWeeks < past.week()) {
                return pair(
                        Replication.resume(scenario, seed, replication, engines.get(), past),
                        Replication.run(twin, seed, replication, engines.get()));
            }
            StartedRun run = new StartedRun(scenario, seed, replication, engines.get());
            run.resume(past);
            return fork(run);
        };
    }

    private RunPair fork(StartedRun run) {
        run.runTo(commonWeeks);
        StartedRun other = new StartedRun(twin, seed, run.replication(), engines.get());
        other.resume(run.take());
        return pair(run.finish(), other.finish());
    }

    private static RunPair pair(RunRecord run, RunRecord twin) {
        return new RunPair(new RunResult.Finished(run), new RunResult.Finished(twin));
    }
}
