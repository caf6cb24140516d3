package chokepoint.studies.store;

import chokepoint.core.store.Part;
import chokepoint.core.store.StoreException;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The results of an experiment in a folder, part by part, as Parquet files. A part that is there is whole and stays; one that is
 * not is written again from its results, to the same bytes.
 *
 * @param <R> what came of one run
 */
final class Parts<R> implements AutoCloseable {

    private final Path folder;
    private final Path shown;
    private final Content<R> content;
    private final Map<Part, Boolean> whole = new HashMap<>();
    private final AtomicInteger held = new AtomicInteger();
    private @Nullable PartWriter<R> writer;

    /**
     * Opens the parts of an experiment and removes what a killed process left unfinished.
     *
     * @param folder of the parts; this process must be the only one that writes there
     * @param shown how messages name it
     */
    Parts(Path folder, Path shown, Content<R> content) {
        this.folder = folder;
        this.shown = shown;
        this.content = content;
        try {
            Files.createDirectories(folder);
            PartFolder.removeDrafts(folder);
        } catch (IOException e) {
            throw refused("cannot be opened", e);
        }
    }

    synchronized boolean holds(Part part) {
        return whole.computeIfAbsent(part, this::isWhole);
    }

    private boolean isWhole(Part part) {
        try {
            for (Optional<PartFolder> found = PartFolder.holding(folder, part);
                    found.isPresent();
                    found = PartFolder.holding(folder, part)) {
                if (found.get().isWhole(content.tables())) {
                    held.addAndGet(part.size());
                    return true;
                }
                Disk.delete(found.get().path());
            }
            return false;
        } catch (IOException e) {
            throw refused("cannot be read", e);
        }
    }

    void keep(Part part, List<R> results) {
        PartFolder place = PartFolder.of(folder, part);
        try {
            Files.createDirectory(place.draft());
            writer().write(place.draft(), results);
            place.publish(content.tables());
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
        String reason = e instanceof SQLException sql ? Database.firstLine(sql) : Disk.reason(e);
        return new StoreException(
                shown + " " + what + ": " + reason + ". The " + held
                        + " runs in it are safe; make room or give access, and run the same command again to go on",
                e);
    }

    private synchronized PartWriter<R> writer() {
        if (writer == null) {
            writer = new PartWriter<>(content);
        }
        return writer;
    }

    /** Where the parts of the first {@code runs} runs lie, in order. */
    List<PartFolder> folders(int runs) {
        try {
            return PartFolder.of(folder, runs);
        } catch (IOException e) {
            throw refused("cannot be read", e);
        }
    }

    @Override
    public synchronized void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
