package chokepoint.studies.workspace;

import chokepoint.findings.provenance.Provenance;
import chokepoint.studies.store.PartStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells Chokepoint's own files in a folder from somebody's work, by the folder's manifest. */
public final class OwnFiles {

    public static final String MANIFEST = Provenance.MANIFEST;
    public static final String IDENTITY_DRAFT = ".experiment-draft";

    private static final Set<String> UNLISTED =
            Set.of(MANIFEST, RunLog.FILE, FolderLock.FILE, ExperimentFile.PATH, IDENTITY_DRAFT);
    private static final int SHOWN_FILES = 3;

    private OwnFiles() {}

    /** Refuses what cannot be a folder of results. */
    public static void refuseUnusable(Path target, Path absolute) {
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new OutputRefusedException(target + " is a file; choose a folder with --out");
        }
        if (absolute.getParent() == null) {
            throw new OutputRefusedException(target + " is the root of a disk; choose a folder with --out");
        }
    }

    /**
     * Files of others in a folder, relative to it.
     *
     * @throws OutputRefusedException when there are some in a folder that is not to be gone on with in place, and replacing it is
     *     not forced, or it is no result at all
     */
    public static List<Path> refuseForeign(Path target, Path folder, String identity, boolean force)
            throws IOException {
        List<Path> foreign = foreign(folder);
        // a manifest that cannot be read is made again, with what it lists, where the experiment is the same
        boolean result = isManifest(folder.resolve(MANIFEST));
        boolean goesOn = !result && !force && identity.equals(identity(folder));
        if (!foreign.isEmpty()
                && !goesOn
                && !(force && (result || !identity(folder).isEmpty()))) {
            throw new OutputRefusedException(refusal(target, foreign));
        }
        return foreign;
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

    /** Files in a folder that its manifest does not list, relative to it. */
    public static List<Path> foreign(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<String> own = new HashSet<>(UNLISTED);
        own.addAll(listed(folder.resolve(MANIFEST)));
        own.addAll(listed(ReportPlace.finished(folder).resolve(MANIFEST)));
        boolean experiment = Files.isRegularFile(folder.resolve(ExperimentFile.PATH));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !own.contains(file.toString().replace('\\', '/')))
                    .filter(file -> !(experiment && (PartStore.isOwn(file) || ReportPlace.isOwn(file))))
                    .sorted()
                    .toList();
        }
    }

    /** Paths that a manifest lists, with slashes; none without a manifest. */
    public static List<String> listed(Path manifest) throws IOException {
        if (!Files.isRegularFile(manifest)) {
            return List.of();
        }
        Set<String> listed = new HashSet<>();
        read(manifest)
                .path("files")
                .forEach(file -> listed.add(file.path("path").asText()));
        return listed.stream().sorted().toList();
    }

    private static boolean isManifest(Path file) throws IOException {
        return Files.isRegularFile(file) && read(file).path("files").isArray();
    }

    private static JsonNode read(Path manifest) throws IOException {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(manifest));
        } catch (JsonProcessingException e) {
            // not written by this program, which writes it whole or not at all: it lists nothing
            return new ObjectMapper().createObjectNode();
        }
    }

    /** Whether there is nothing of a result in a folder; the log may be there, and files of others. */
    public static boolean holdsNothing(Path folder) {
        return !Files.exists(folder.resolve(MANIFEST)) && !Files.exists(folder.resolve(ExperimentFile.PATH));
    }

    /** What the experiment in a folder is; empty when there is none. */
    public static String identity(Path folder) throws IOException {
        Path file = folder.resolve(ExperimentFile.PATH);
        return Files.isRegularFile(file) ? Files.readString(file) : "";
    }

    /** Runs of the finished result in a folder; 0 when there is none. */
    public static int finishedRuns(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        return Files.isRegularFile(manifest) ? read(manifest).path("runs").asInt(0) : 0;
    }
}
