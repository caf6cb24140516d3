package chokepoint.studies.workspace;

import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.PartStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts a report in its place in one step as far as a kill can tell: it is written aside, brought to the disk, and renamed once;
 * from then on moving its files is only finished, never begun again. The manifest, where there is one, comes last.
 */
public final class ReportPlace {

    private static final String DRAFT = ".report-draft";
    private static final String FINISHED = ".report";

    private ReportPlace() {}

    /** An empty folder for a report. */
    public static Path draft(Path folder) throws IOException {
        Path draft = folder.resolve(DRAFT);
        Disk.delete(draft);
        return Files.createDirectories(draft);
    }

    /** Where a report lies that is whole but not in its place yet. */
    public static Path finished(Path folder) {
        return folder.resolve(FINISHED);
    }

    /** Whether a file, relative to the folder, belongs to a report on its way. */
    public static boolean isOwn(Path file) {
        return file.startsWith(DRAFT) || file.startsWith(FINISHED);
    }

    /** Puts the draft in its place. */
    public static void commit(Path folder) throws IOException {
        Path draft = folder.resolve(DRAFT);
        for (Path file : files(draft)) {
            Disk.sync(draft.resolve(file));
        }
        Disk.syncFolder(draft);
        Files.move(draft, finished(folder), StandardCopyOption.ATOMIC_MOVE);
        Disk.syncFolder(folder);
        finish(folder);
    }

    /** Finishes what a killed process left: moves a whole report into its place, throws a draft away. */
    public static void finish(Path folder) throws IOException {
        Disk.delete(folder.resolve(DRAFT));
        Path finished = finished(folder);
        if (!Files.isDirectory(finished)) {
            return;
        }
        Path manifest = finished.resolve(OwnFiles.MANIFEST);
        if (Files.isRegularFile(manifest)) {
            Set<String> gone = new TreeSet<>(OwnFiles.listed(folder.resolve(OwnFiles.MANIFEST)));
            gone.removeAll(OwnFiles.listed(manifest));
            for (String file : gone) {
                if (!PartStore.isOwn(Path.of(file))) {
                    Files.deleteIfExists(folder.resolve(file));
                }
            }
        }
        for (Path file : files(finished)) {
            if (!file.equals(Path.of(OwnFiles.MANIFEST))) {
                move(finished.resolve(file), folder.resolve(file));
            }
        }
        if (Files.isRegularFile(manifest)) {
            move(manifest, folder.resolve(OwnFiles.MANIFEST));
        }
        Disk.syncFolder(folder);
        Disk.delete(finished);
    }

    private static void move(Path from, Path to) throws IOException {
        Path parent = to.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
