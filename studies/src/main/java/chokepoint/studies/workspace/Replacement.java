package chokepoint.studies.workspace;

import chokepoint.studies.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces an older result by a new one that was made beside it: the old folder steps aside, the new one takes its name, files of
 * others move over, the old one goes. Killed in between, it is finished or undone when the folder is opened again.
 */
public final class Replacement {

    private static final String NEXT = "-next";
    private static final String OLD = "-old";

    private Replacement() {}

    /** Where the new result is made. */
    public static Path place(Path target) {
        return beside(target, NEXT);
    }

    private static Path beside(Path target, String end) {
        return target.resolveSibling("." + target.getFileName() + end);
    }

    /** Puts the finished result beside in the place of the old one. */
    public static void replace(Path target, List<Path> kept) throws IOException {
        Path old = beside(target, OLD);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(place(target), target, StandardCopyOption.ATOMIC_MOVE);
        finish(target, old, kept);
    }

    /**
     * Gives a folder its name back that a killed process had taken off it.
     *
     * @param shown how messages name it
     */
    public static void recover(Path target, Path shown) throws IOException {
        Path old = beside(target, OLD);
        if (Files.isDirectory(old) && !Files.exists(target)) {
            // whoever is replacing it at this moment holds the lock of the old folder
            try (FolderLock lock = FolderLock.take(old, shown)) {
                boolean whole = Files.isRegularFile(place(target).resolve(OwnFiles.MANIFEST));
                Files.move(whole ? place(target) : old, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Finishes what a killed process began; the folder is there and locked. */
    public static void finish(Path target) throws IOException {
        Path old = beside(target, OLD);
        if (Files.isDirectory(old)) {
            finish(target, old, OwnFiles.foreign(old));
        }
    }

    private static void finish(Path target, Path old, List<Path> kept) throws IOException {
        for (Path file : kept) {
            Path place = target.resolve(file);
            Path folder = place.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(place)) {
                Files.move(old.resolve(file), place);
            }
        }
        // the manifest last: while it is there, the files it lists are known for Chokepoint's own
        try (Stream<Path> entries = Files.walk(old)) {
            for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(path) && !path.equals(old.resolve(OwnFiles.MANIFEST))) {
                    Files.delete(path);
                }
            }
        }
        Disk.delete(old);
    }
}
