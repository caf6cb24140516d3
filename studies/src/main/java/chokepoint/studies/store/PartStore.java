package chokepoint.studies.store;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunStore;
import chokepoint.core.store.StoreException;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.Asked;
import chokepoint.studies.store.table.Content;
import chokepoint.studies.store.table.DesignContent;
import chokepoint.studies.store.table.DrawnContent;
import chokepoint.studies.store.table.RunContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of an experiment in a folder, part by part, as Parquet files. A part that is there is whole and stays; one that is
 * not is written again from its runs, to the same bytes.
 */
public final class PartStore implements RunStore, AutoCloseable {

    /** File in the experiment's folder that says what the runs are a function of; it is written before them. */
    public static final String EXPERIMENT = "experiment.json";

    /** Folder of the parts inside that of the experiment. */
    public static final String RUNS = "runs";

    /** Folder of the parts of the twins: the same runs without the measure. */
    public static final String TWINS = "twins";

    private final Parts<RunResult> parts;
    private final Scenario scenario;
    private final Catalogue catalogue;

    /**
     * Opens the parts of an experiment and removes what a killed process left unfinished.
     *
     * @param folder of the experiment; this process must be the only one that writes there
     * @param shown how messages name it
     */
    public PartStore(Path folder, Path shown, Scenario scenario) {
        this(folder, shown, scenario, Catalogue.SHIPPED);
    }

    /**
     * The same, with other outcomes than those that are shipped.
     *
     * @param catalogue what is measured of the runs and kept; whoever reads them must ask for the same
     */
    public PartStore(Path folder, Path shown, Scenario scenario, Catalogue catalogue) {
        this(folder, shown, scenario, catalogue, RUNS);
    }

    private PartStore(Path folder, Path shown, Scenario scenario, Catalogue catalogue, String name) {
        this(folder, shown, scenario, catalogue, name, new RunContent(scenario, catalogue));
    }

    private PartStore(
            Path folder, Path shown, Scenario scenario, Catalogue catalogue, String name, Content<RunResult> content) {
        this.scenario = scenario;
        this.catalogue = catalogue;
        parts = new Parts<>(folder.resolve(name), shown, content);
    }

    /**
     * Opens the parts of runs that draw their inputs, which keep where these stood; see {@link #PartStore(Path, Path, Scenario, Catalogue)}.
     *
     * @param seed of the runs
     */
    public static PartStore ofDrawn(Path folder, Path shown, Scenario scenario, Catalogue catalogue, long seed) {
        RunContent runs = new RunContent(scenario, catalogue);
        return new PartStore(folder, shown, scenario, catalogue, RUNS, new DrawnContent(runs, scenario, seed));
    }

    /**
     * Opens the parts of runs of a design, which keep outcomes and no weeks; see {@link #PartStore(Path, Path, Scenario, Catalogue)}.
     *
     * @param asked what was asked in each run
     */
    public static PartStore ofDesign(Path folder, Path shown, Scenario scenario, Catalogue catalogue, Asked asked) {
        RunContent runs = new RunContent(scenario, catalogue);
        return new PartStore(folder, shown, scenario, catalogue, RUNS, new DesignContent(runs, asked));
    }

    /** Opens the parts of an experiment's twins; see {@link #PartStore(Path, Path, Scenario, Catalogue)}. */
    public static PartStore ofTwins(Path folder, Path shown, Scenario twin, Catalogue catalogue) {
        return new PartStore(folder, shown, twin, catalogue, TWINS);
    }

    /**
     * Makes sure that runs can be kept and read, before any is made.
     *
     * @throws chokepoint.core.store.StoreException when not; it says what to do
     */
    public static void prepare() {
        Database.load();
    }

    @Override
    public boolean holds(Part part) {
        return parts.holds(part);
    }

    @Override
    public void keep(Part part, List<RunResult> results) {
        parts.keep(part, results);
    }

    /**
     * The first {@code runs} runs, all of which must be kept.
     *
     * @param threads to read with; they change nothing that is read
     */
    public StoredRuns read(int runs, int threads) {
        return read(runs, threads, StoredRuns.MOST_RUNS_HELD);
    }

    /**
     * The same.
     *
     * @param mostHeld of so many runs the small tables are held in memory, of more they are read each time
     */
    StoredRuns read(int runs, int threads, int mostHeld) {
        return new StoredRuns(parts.folders(runs), scenario, catalogue, threads, mostHeld);
    }

    /**
     * The first {@code runs} runs in an experiment's folder that is not written to here, as they lie there.
     *
     * @param catalogue what was measured of them
     * @param threads to read with; they change nothing that is read
     */
    public static StoredRuns readOnly(Path experiment, Scenario scenario, Catalogue catalogue, int runs, int threads) {
        return readOnly(experiment.resolve(RUNS), experiment, scenario, catalogue, runs, threads);
    }

    /** The twins of those; see {@link #readOnly}. */
    public static StoredRuns twinsReadOnly(Path experiment, Scenario twin, Catalogue catalogue, int runs, int threads) {
        return readOnly(experiment.resolve(TWINS), experiment, twin, catalogue, runs, threads);
    }

    private static StoredRuns readOnly(
            Path parts, Path shown, Scenario scenario, Catalogue catalogue, int runs, int threads) {
        try {
            return new StoredRuns(PartFolder.of(parts, runs), scenario, catalogue, threads, StoredRuns.MOST_RUNS_HELD);
        } catch (IOException e) {
            throw new StoreException(shown + " cannot be read: " + Disk.reason(e), e);
        }
    }

    /**
     * The file that seals each part of the first {@code runs} runs, and of their twins where there are any, relative to the experiment's
     * folder, in order.
     */
    public static List<String> seals(Path experiment, int runs, boolean twins) throws IOException {
        List<String> seals = new ArrayList<>(seals(experiment, RUNS, runs));
        if (twins) {
            seals.addAll(seals(experiment, TWINS, runs));
        }
        return seals;
    }

    private static List<String> seals(Path experiment, String name, int runs) throws IOException {
        return PartFolder.of(experiment.resolve(name), runs).stream()
                .map(part -> name + "/" + part.path().getFileName() + "/" + PartFolder.SUMS)
                .toList();
    }

    /** Runs that lie in an experiment's folder. */
    public static int held(Path experiment) throws IOException {
        return PartFolder.in(experiment.resolve(RUNS)).stream()
                .mapToInt(part -> part.part().size())
                .sum();
    }

    /** Whether a file, relative to the experiment's folder, is one that a store writes. */
    public static boolean isOwn(Path file) {
        return file.getNameCount() == 3
                && (file.startsWith(RUNS) || file.startsWith(TWINS))
                && PartFolder.isOwn(file.getName(1), file.getName(2));
    }

    /** Removes parts that others have replaced, or that are not of this experiment; further runs than {@code runs} stay. */
    public static void tidy(Path experiment, int runs) throws IOException {
        for (String name : List.of(RUNS, TWINS)) {
            Path folder = experiment.resolve(name);
            if (Files.isDirectory(folder)) {
                PartFolder.tidy(folder, PartFolder.of(folder, runs));
            }
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
