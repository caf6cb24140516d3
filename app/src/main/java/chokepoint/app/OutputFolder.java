package chokepoint.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A results folder that is there whole or not at all: files are written beside it and the finished folder is moved into place.
 * An older result is replaced when its manifest lists everything in the folder; anything else in it is somebody's work and
 * stops the run, or, when forced, stays.
 */
final class OutputFolder implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";
    private static final Set<String> UNLISTED = Set.of(MANIFEST, "run.log");
    private static final int SHOWN_FILES = 3;

    private final Path target;
    private final Path draft;
    private final List<Path> kept;
    /** Tidies up when the user stops the program. */
    private final Thread interrupted = new Thread(this::discard);

    private OutputFolder(Path target, Path draft, List<Path> kept) {
        this.target = target;
        this.draft = draft;
        this.kept = kept;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    private void discard() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("could not remove " + draft + ": " + e.getMessage());
        }
    }

    /**
     * Opens a draft for {@code target}.
     *
     * @param force replace an older result even if the folder holds other files, which stay
     * @throws OutputRefusedException when the folder holds something that Chokepoint did not write
     */
    static OutputFolder open(Path target, boolean force) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new OutputRefusedException(target + " is a file; choose a folder with --out");
        }
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new OutputRefusedException(target + " is the root of a disk; choose a folder with --out");
        }
        List<Path> foreign = foreignFiles(absolute);
        if (!foreign.isEmpty() && !(force && Files.isRegularFile(absolute.resolve(MANIFEST)))) {
            throw new OutputRefusedException(refusal(target, foreign));
        }
        Files.createDirectories(parent);
        // the process number keeps two runs into one folder apart
        String draft = "." + absolute.getFileName() + "-draft-"
                + ProcessHandle.current().pid();
        return new OutputFolder(absolute, Files.createDirectory(parent.resolve(draft)), foreign);
    }

    private static String refusal(Path target, List<Path> foreign) {
        String names = foreign.stream()
                .limit(SHOWN_FILES)
                .map(Path::toString)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String more = foreign.size() > SHOWN_FILES ? " and " + (foreign.size() - SHOWN_FILES) + " more" : "";
        return target + " holds files that Chokepoint did not write (" + names + more
                + "); choose another folder with --out, or keep them there with --force";
    }

    /** Files in the folder that its manifest does not list, relative to it. */
    private static List<Path> foreignFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<String> own = listed(folder.resolve(MANIFEST));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !own.contains(file.toString().replace('\\', '/')))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> listed(Path manifest) throws IOException {
        if (!Files.isRegularFile(manifest)) {
            return Set.of();
        }
        Set<String> own = new HashSet<>(UNLISTED);
        JsonNode files = new ObjectMapper().readTree(manifest.toFile()).path("files");
        files.forEach(file -> own.add(file.path("path").asText()));
        return own;
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
            keep(old);
            delete(old);
        }
    }

    private void keep(Path old) throws IOException {
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
