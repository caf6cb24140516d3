package chokepoint.studies.run;

import chokepoint.core.experiment.Experiment;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.RunPair;
import chokepoint.core.store.RunStore;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.store.PartStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Where the runs of an experiment come from: alone, or each with its twin without the measure. */
public final class RunSource {

    private final @Nullable IntFunction<RunRecord> alone;
    private final @Nullable IntFunction<RunPair> paired;
    private final @Nullable Scenario twin;

    private RunSource(
            @Nullable IntFunction<RunRecord> alone, @Nullable IntFunction<RunPair> paired, @Nullable Scenario twin) {
        this.alone = alone;
        this.paired = paired;
        this.twin = twin;
    }

    /** Runs without twins, each a pure function of its number. */
    public static RunSource alone(IntFunction<RunRecord> runs) {
        return new RunSource(runs, null, null);
    }

    /** Runs with twins, each pair a pure function of its number. */
    public static RunSource paired(Scenario twin, IntFunction<RunPair> pairs) {
        return new RunSource(null, pairs, twin);
    }

    /** Opens the store of the twins in an experiment's folder; empty without twins. */
    Optional<PartStore> openTwins(Path folder, Path shown, Catalogue catalogue) {
        return Optional.ofNullable(twin).map(scenario -> PartStore.ofTwins(folder, shown, scenario, catalogue));
    }

    /** Makes and keeps what of the first {@code runs} is missing. */
    void stream(
            int runs,
            RunStore store,
            Optional<? extends RunStore> twins,
            int threads,
            boolean stopOnError,
            IntConsumer progress)
            throws InterruptedException {
        if (alone != null) {
            Experiment.stream(alone, runs, store, threads, stopOnError, progress);
        } else if (paired != null) {
            Experiment.streamPairs(paired, runs, store, twins.orElseThrow(), threads, stopOnError, progress);
        }
    }

    /** Files that seal the parts of the first {@code runs}. */
    List<String> seals(Path folder, int runs) throws IOException {
        return PartStore.seals(folder, runs, twin != null);
    }
}
