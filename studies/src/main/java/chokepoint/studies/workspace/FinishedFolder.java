package chokepoint.studies.workspace;

import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.provenance.Provenance;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.StoredOutcomes;
import chokepoint.studies.workspace.UnusableResultsException.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads a folder of results that is finished: what it is from its manifest, its outcomes from the store. */
public final class FinishedFolder {

    private static final String AGAIN = "; run the scenario again";

    private final Path folder;
    private final JsonNode manifest;

    private FinishedFolder(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** A file that says something else than it should. */
    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Reads folders, the label of each its scenario's name.
     *
     * @throws UnusableResultsException with the problems of all folders
     */
    public static List<FinishedRun> read(List<Path> folders) {
        List<FinishedRun> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders) {
            try {
                runs.add(read(folder));
            } catch (Unusable e) {
                problems.add(new Problem(folder.toString(), String.valueOf(e.getMessage())));
            } catch (IOException e) {
                problems.add(
                        new Problem(folder.toString(), "cannot be read: " + Disk.reason(e) + "; give access to it"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableResultsException(problems);
        }
        return runs;
    }

    /**
     * What the manifest of a finished folder says, of whatever kind it is.
     *
     * @throws UnusableResultsException when there is none that this program reads
     */
    public static JsonNode manifest(Path folder) {
        try {
            FinishedFolder found = open(folder);
            found.refuseOtherFormat();
            return found.manifest;
        } catch (Unusable e) {
            throw new UnusableResultsException(List.of(new Problem(folder.toString(), String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new UnusableResultsException(List.of(
                    new Problem(folder.toString(), "cannot be read: " + Disk.reason(e) + "; give access to it")));
        }
    }

    private static FinishedRun read(Path folder) throws IOException, Unusable {
        try {
            return open(folder).run();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unusable("cannot be read: " + e.getMessage() + AGAIN);
        }
    }

    private static FinishedFolder open(Path folder) throws IOException, Unusable {
        if (!Files.isDirectory(folder)) {
            throw new Unusable("no such folder; give the folder of a finished run");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new Unusable("cannot be read: access is denied");
        }
        Path path = folder.resolve(Provenance.MANIFEST);
        if (!Files.isRegularFile(path)) {
            throw new Unusable("holds no " + Provenance.MANIFEST + "; give the folder of a finished run");
        }
        try {
            return new FinishedFolder(folder, new ObjectMapper().readTree(Files.readAllBytes(path)));
        } catch (JsonProcessingException e) {
            throw new Unusable(Provenance.MANIFEST + " is not JSON" + AGAIN);
        }
    }

    private void refuseOtherFormat() throws Unusable {
        int format = manifest.path("format_version").asInt(0);
        if (!manifest.path("runs").isInt()) {
            throw new Unusable(Provenance.MANIFEST + " is not that of a run; give the folder of a finished run");
        }
        if (format != Provenance.FORMAT_VERSION) {
            throw new Unusable("files of format_version " + format + "; this program reads " + Provenance.FORMAT_VERSION
                    + AGAIN + " with this program");
        }
    }

    private FinishedRun run() throws IOException, Unusable {
        refuseOtherFormat();
        if (manifest.has("sensitivity")) {
            throw new Unusable(
                    "is a study of what drives a scenario; its page says what it found, and 'query' answers more");
        }
        if (manifest.has("sweep")) {
            throw new Unusable(
                    "is a sweep of many scenarios; its page puts them side by side, and 'query' answers more");
        }
        StoredOutcomes outcomes;
        try {
            outcomes = StoredOutcomes.read(folder);
        } catch (StoreException e) {
            throw new Unusable(String.valueOf(e.getMessage()) + AGAIN);
        }
        return new FinishedRun(
                manifest.path("scenario").path("name").asText(),
                manifest.path("scenario").path("name").asText(),
                manifest.path("scenario").path("title").asText(),
                manifest.path("seed").longValue(),
                outcomes.replications(),
                LocalDate.parse(manifest.path("measure_date").asText()),
                manifest.path("horizon_days").doubleValue(),
                manifest.path("tool").path("version").asText() + " "
                        + manifest.path("tool").path("commit").asText(),
                outcomes.industries(),
                outcomes.japanLossJpyBn());
    }
}
