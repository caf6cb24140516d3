package chokepoint.studies.search;

import chokepoint.studies.disk.Disk;
import chokepoint.studies.workspace.ExperimentFile;
import chokepoint.studies.workspace.FolderLock;
import chokepoint.studies.workspace.OutputRefusedException;
import chokepoint.studies.workspace.OwnFiles;
import chokepoint.studies.workspace.ReportPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of a search for policies: gone on with where it is of the same search, refused where it is of anything else. */
final class SearchFolder implements AutoCloseable {

    /** What may lie in a folder that no search has claimed yet. */
    private static final Set<String> BEFORE_THE_FIRST =
            Set.of(FolderLock.FILE, OwnFiles.IDENTITY_DRAFT, ExperimentFile.PATH);

    private final Path path;
    private final FolderLock lock;

    private SearchFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens a folder, which is made when it is not there.
     *
     * @param identity what the search depends on
     * @throws OutputRefusedException when it holds another experiment or other files, or another process writes there
     */
    public static SearchFolder open(Path target, String identity) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        OwnFiles.refuseUnusable(target, absolute);
        Files.createDirectories(absolute);
        FolderLock lock = FolderLock.take(absolute, target);
        try {
            claim(target, absolute, identity);
            ReportPlace.finish(absolute);
            return new SearchFolder(absolute, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void claim(Path target, Path folder, String identity) throws IOException {
        Path experiment = folder.resolve(ExperimentFile.PATH);
        // an empty one was left by a disk that was full
        if (Files.exists(experiment) && Files.size(experiment) > 0) {
            String found = Files.readString(experiment);
            if (!found.equals(identity)) {
                List<String> differences = ExperimentFile.differences(found, identity);
                throw new OutputRefusedException(target + " holds another experiment"
                        + (differences.isEmpty() ? "" : " (" + String.join("; ", differences) + ")")
                        + "; choose another folder with --out");
            }
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(
                    file -> !BEFORE_THE_FIRST.contains(file.getFileName().toString()))) {
                throw new OutputRefusedException(
                        target + " holds files of no search for policies; choose another folder with --out");
            }
        }
        Disk.replace(experiment, folder.resolve(OwnFiles.IDENTITY_DRAFT), identity);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
