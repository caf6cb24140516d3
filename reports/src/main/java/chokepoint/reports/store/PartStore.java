package chokepoint.reports.store;

import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunStore;
import chokepoint.core.store.StoreException;
import chokepoint.core.world.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The runs of an experiment in a folder, part by part, as Parquet files. A part that is there is whole and stays; one that is
 * not is written again from its runs, to the same bytes.
 */
public final class PartStore implements RunStore, AutoCloseable {

    /** Folder of the parts inside that of the experiment. */
    public static final String RUNS = "runs";

    private final Path folder;
    private final Path shown;
    private final Scenario scenario;
    private final Map<Part, Boolean> whole = new HashMap<>();
    private final AtomicInteger held = new AtomicInteger();
    private @Nullable PartWriter writer;

    /**
     * Opens the parts of an experiment and removes what a killed process left unfinished.
     *
     * @param folder of the experiment; this process must be the only one that writes there
     * @param shown how messages name it
     */
    public PartStore(Path folder, Path shown, Scenario scenario) {
        this.folder = folder.resolve(RUNS);
        this.shown = shown;
        this.scenario = scenario;
        try {
            Files.createDirectories(this.folder);
            PartFolder.tidy(this.folder, List.of());
        } catch (IOException e) {
            throw refused("cannot be opened", e);
        }
    }

    @Override
    public synchronized boolean holds(Part part) {
        return whole.computeIfAbsent(part, this::isWhole);
    }

    private boolean isWhole(Part part) {
        PartFolder found = PartFolder.of(folder, part);
        try {
            boolean there = found.isWhole();
            if (there) {
                held.addAndGet(part.size());
            } else {
                Disk.delete(found.path());
            }
            return there;
        } catch (IOException e) {
            throw refused("cannot be read", e);
        }
    }

    @Override
    public void keep(Part part, List<RunResult> results) {
        PartFolder place = PartFolder.of(folder, part);
        try {
            Files.createDirectory(place.draft());
            writer().write(place.draft(), results);
            place.publish();
            held.addAndGet(part.size());
            synchronized (this) {
                whole.put(part, true);
            }
        } catch (IOException | SQLException e) {
            throw refused("cannot take runs " + part.first() + " to " + part.last(), discard(place, e));
        }
    }

    private static Exception discard(PartFolder place, Exception failure) {
        try {
            Disk.delete(place.draft());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private StoreException refused(String what, Exception e) {
        String reason = e instanceof SQLException sql ? Database.firstLine(sql) : String.valueOf(e.getMessage());
        return new StoreException(
                shown + " " + what + ": " + reason + ". The " + held
                        + " runs in it are safe; make room or give access, and run the same command again to go on",
                e);
    }

    private synchronized PartWriter writer() {
        if (writer == null) {
            writer = new PartWriter(scenario);
        }
        return writer;
    }

    /**
     * The first {@code runs} runs, all of which must be kept.
     *
     * @param threads to read with; they change nothing that is read
     */
    public StoredRuns read(int runs, int threads) {
        List<PartFolder> parts = new ArrayList<>();
        for (Part part : Part.of(runs)) {
            parts.add(PartFolder.of(folder, part));
        }
        return new StoredRuns(parts, scenario, threads);
    }

    /** The file that seals each part, relative to the experiment's folder, in order. */
    public static List<String> seals(int runs) {
        return Part.of(runs).stream()
                .map(part ->
                        RUNS + "/" + PartFolder.of(Path.of(RUNS), part).path().getFileName() + "/" + PartFolder.SUMS)
                .toList();
    }

    /** Whether a file, relative to the experiment's folder, is one that a store writes. */
    public static boolean isOwn(Path file) {
        return file.getNameCount() == 3 && file.startsWith(RUNS) && PartFolder.isOwn(file.getName(1), file.getName(2));
    }

    /** Removes the parts that an experiment of {@code runs} runs does not have. */
    public static void tidy(Path experiment, int runs) throws IOException {
        Path folder = experiment.resolve(RUNS);
        PartFolder.tidy(
                folder,
                Part.of(runs).stream().map(part -> PartFolder.of(folder, part)).toList());
    }

    @Override
    public synchronized void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
