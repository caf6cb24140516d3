package chokepoint.studies.workspace;

import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.PartStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of an experiment while it is worked on. Runs of the same experiment go on where they ended; runs of another one are
 * made in a hidden folder beside it, so that the old result stays until the new one is whole.
 *
 * <p>At every moment a kill leaves something that the same command goes on from: parts of runs are whole or absent, and so is a
 * report ({@link ReportPlace}). What a killed process left unfinished goes when the folder is opened again.
 */
public final class ExperimentFolder implements AutoCloseable {

    private final Path target;
    private final Path work;
    /** Of the folder, and of the one beside it. */
    private final List<FolderLock> locks;

    private final List<Path> kept;

    private ExperimentFolder(Path target, Path work, List<FolderLock> locks, List<Path> kept) {
        this.target = target;
        this.work = work;
        this.locks = locks;
        this.kept = kept;
    }

    /**
     * Opens a folder for an experiment, alone.
     *
     * @param target the folder as it was given
     * @param identity what the experiment is; see {@link ExperimentFile}
     * @param force recompute, and replace an older result even if other files lie in the folder, which stay
     * @throws OutputRefusedException when the folder holds something that is not to be replaced, or is being written to
     */
    public static ExperimentFolder open(Path target, String identity, boolean force) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        OwnFiles.refuseUnusable(target, absolute);
        Replacement.recover(absolute, target);
        OwnFiles.refuseForeign(target, absolute, identity, force);
        Files.createDirectories(absolute);
        List<FolderLock> locks = new ArrayList<>();
        try {
            locks.add(FolderLock.take(absolute, target));
            Replacement.finish(absolute);
            ReportPlace.finish(absolute);
            List<Path> foreign = OwnFiles.refuseForeign(target, absolute, identity, force);
            boolean goesOn = identity.equals(OwnFiles.identity(absolute)) && !force;
            boolean inPlace = goesOn || OwnFiles.holdsNothing(absolute);
            if (!inPlace && !force) {
                refuseUnfinished(target, absolute, identity);
            }
            Path work = inPlace ? absolute : Replacement.place(absolute);
            if (!inPlace) {
                if (!identity.equals(OwnFiles.identity(work))) {
                    Disk.delete(work);
                }
                Files.createDirectories(work);
                locks.add(FolderLock.take(work, target));
                ReportPlace.finish(work);
            }
            begin(work, identity);
            return new ExperimentFolder(absolute, work, locks, inPlace ? List.of() : foreign);
        } catch (IOException | RuntimeException e) {
            release(locks);
            throw e;
        }
    }

    private static void release(List<FolderLock> locks) throws IOException {
        for (FolderLock lock : locks) {
            lock.close();
        }
    }

    private static void refuseUnfinished(Path target, Path folder, String identity) throws IOException {
        if (OwnFiles.finishedRuns(folder) == 0 && !OwnFiles.identity(folder).isEmpty()) {
            throw new OutputRefusedException(target + " holds an unfinished experiment with "
                    + String.join(", ", ExperimentFile.differences(OwnFiles.identity(folder), identity))
                    + "; finish it with the command that began it, choose another folder with --out, or replace it with"
                    + " --force");
        }
    }

    private static void begin(Path work, String identity) throws IOException {
        Path file = work.resolve(ExperimentFile.PATH);
        if (!Files.exists(file)) {
            Disk.replace(file, work.resolve(OwnFiles.IDENTITY_DRAFT), identity);
        }
        Files.deleteIfExists(work.resolve(OwnFiles.IDENTITY_DRAFT));
    }

    /** Where runs are kept. */
    public Path work() {
        return work;
    }

    /** Where they lie once the report is committed. */
    public Path kept() {
        return target;
    }

    /** An empty folder to write the report into. */
    public Path reportDraft() throws IOException {
        return ReportPlace.draft(work);
    }

    /** Puts the report in its place, removes parts that are replaced, and replaces an older result; further runs stay. */
    public void commit(int runs) throws IOException {
        ReportPlace.commit(work);
        PartStore.tidy(work, runs);
        if (!work.equals(target)) {
            Replacement.replace(target, kept);
        }
    }

    @Override
    public void close() throws IOException {
        release(locks);
    }
}
