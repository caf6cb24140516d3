package chokepoint.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A results folder that is there whole or not at all: files are written beside it and the finished folder is moved into place.
 * An older folder of Chokepoint's own (it has a manifest) is replaced; anything else is refused.
 */
final class OutputFolder implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";

    private final Path target;
    private final Path draft;

    private OutputFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /** Opens a draft for {@code target}. */
    static OutputFolder open(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new OutputRefusedException(target + " is a file; choose a folder with --out");
        }
        if (Files.isDirectory(absolute) && !isOwn(absolute)) {
            throw new OutputRefusedException(target
                    + " holds files that Chokepoint did not write; choose another folder with --out or empty it");
        }
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new OutputRefusedException(target + " is the root of a disk; choose a folder with --out");
        }
        Files.createDirectories(parent);
        // the process number keeps two runs into one folder apart
        String draft = "." + absolute.getFileName() + "-draft-"
                + ProcessHandle.current().pid();
        return new OutputFolder(absolute, Files.createDirectory(parent.resolve(draft)));
    }

    private static boolean isOwn(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(MANIFEST))) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Where to write. */
    Path draft() {
        return draft;
    }

    /** Moves the draft into place. */
    void commit() throws IOException {
        Path old = null;
        if (Files.exists(target)) {
            old = target.resolveSibling(draft.getFileName() + "-old");
            Files.move(target, old);
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (old != null) {
                Files.move(old, target);
            }
            throw e;
        }
        if (old != null) {
            delete(old);
        }
    }

    /** Removes a draft that was not moved into place. */
    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            delete(draft);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
