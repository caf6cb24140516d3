package chokepoint.studies.workspace;

import chokepoint.studies.disk.Disk;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder of a comparison that is there whole or not at all: files are written beside it and the finished folder is moved into
 * place. An older one is replaced when its manifest lists everything in the folder; anything else in it is somebody's work, or
 * runs, and stops the program.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path draft;
    /** Files of others that stay. */
    private final List<Path> staying;

    private final Consumer<String> trouble;
    /** Tidies up when the user stops the program. */
    private final Thread interrupted = new Thread(this::discard);

    private OutputFolder(Path target, Path draft, List<Path> staying, Consumer<String> trouble) {
        this.target = target;
        this.draft = draft;
        this.staying = staying;
        this.trouble = trouble;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    private void discard() {
        try {
            close();
        } catch (IOException e) {
            trouble.accept("could not remove " + draft + ": " + e.getMessage());
        }
    }

    /**
     * Opens a draft for {@code target}.
     *
     * @param trouble told when a draft cannot be removed
     * @throws OutputRefusedException when the folder holds something else than a comparison
     */
    public static OutputFolder open(Path target, Consumer<String> trouble) throws IOException {
        return open(target, false, trouble);
    }

    /**
     * The same that can replace a folder into which somebody has put files.
     *
     * @param force whether those of others stay and the rest is replaced; never in a folder of runs, or one without a manifest
     */
    public static OutputFolder open(Path target, boolean force, Consumer<String> trouble) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        OwnFiles.refuseUnusable(target, absolute);
        List<Path> foreign = foreignFiles(absolute);
        boolean result = Files.isRegularFile(absolute.resolve(OwnFiles.MANIFEST))
                && !Files.exists(absolute.resolve(ExperimentFile.PATH));
        if (!foreign.isEmpty() && !(force && result)) {
            throw new OutputRefusedException(target + " holds files that no comparison wrote (" + foreign.get(0)
                    + (foreign.size() > 1 ? " and " + (foreign.size() - 1) + " more" : "")
                    + "); choose another folder with --out");
        }
        Path parent = absolute.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        // the process number keeps two runs into one folder apart
        String draft = "." + absolute.getFileName() + "-draft-"
                + ProcessHandle.current().pid();
        return new OutputFolder(absolute, Files.createDirectory(absolute.resolveSibling(draft)), foreign, trouble);
    }

    /** Files in the folder that its manifest does not list, relative to it. */
    private static List<Path> foreignFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<String> own = new HashSet<>(OwnFiles.listed(folder.resolve(OwnFiles.MANIFEST)));
        own.add(OwnFiles.MANIFEST);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !own.contains(file.toString().replace('\\', '/')))
                    .sorted()
                    .toList();
        }
    }

    /** Where to write. */
    public Path draft() {
        return draft;
    }

    /** Moves the draft into place. */
    public void commit() throws IOException {
        Path old = target.resolveSibling(draft.getFileName() + "-old");
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, old);
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (replaces) {
                Files.move(old, target);
            }
            throw e;
        }
        for (Path file : staying) {
            Path place = target.resolve(file);
            if (!Files.exists(place)) {
                Path parent = place.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.move(old.resolve(file), place);
            }
        }
        Disk.delete(old);
    }

    /** Removes a draft that was not moved into place. */
    @Override
    public void close() throws IOException {
        Disk.delete(draft);
    }
}
