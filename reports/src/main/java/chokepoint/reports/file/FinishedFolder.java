package chokepoint.reports.file;

import chokepoint.reports.UnusableResultsException;
import chokepoint.reports.UnusableResultsException.Problem;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.FinishedRun;
import chokepoint.reports.statistics.FinishedRun.Industry;
import chokepoint.reports.store.Disk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a folder of results that is finished, whole and unchanged since. */
public final class FinishedFolder {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
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

    private static FinishedRun read(Path folder) throws IOException, Unusable {
        if (!Files.isDirectory(folder)) {
            throw new Unusable("no such folder; give the folder of a finished run");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new Unusable("cannot be read: access is denied");
        }
        Path path = folder.resolve(ManifestFile.PATH);
        if (!Files.isRegularFile(path)) {
            throw new Unusable("holds no " + ManifestFile.PATH + "; give the folder of a finished run");
        }
        try {
            return new FinishedFolder(folder, new ObjectMapper().readTree(Files.readAllBytes(path))).run();
        } catch (JsonProcessingException e) {
            throw new Unusable(ManifestFile.PATH + " is not JSON" + AGAIN);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unusable("cannot be read: " + e.getMessage() + AGAIN);
        }
    }

    private FinishedRun run() throws IOException, Unusable {
        int format = manifest.path("format_version").asInt(0);
        if (!manifest.path("runs").isInt()) {
            throw new Unusable(ManifestFile.PATH + " is not that of a run; give the folder of a finished run");
        }
        if (format != ManifestFile.FORMAT_VERSION) {
            throw new Unusable("files of format_version " + format + "; this program reads "
                    + ManifestFile.FORMAT_VERSION + AGAIN + " with this program");
        }
        int runs = manifest.path("runs").intValue();
        double horizon = manifest.path("horizon_days").doubleValue();
        OutcomeRows outcomes = new OutcomeRows();
        read("outcomes.csv", outcomes::add);
        List<CSVRecord> reserves = new ArrayList<>();
        read("reserves.csv", reserves::add);
        List<String> names = new ArrayList<>(
                reserves.stream().map(row -> row.get("industry")).toList());
        names.add(OutcomesFile.JAPAN);
        int[] replications =
                outcomes.replications(runs - manifest.path("failed").intValue(), names);
        return new FinishedRun(
                manifest.path("scenario").path("name").asText(),
                manifest.path("scenario").path("name").asText(),
                manifest.path("scenario").path("title").asText(),
                manifest.path("seed").longValue(),
                replications,
                LocalDate.parse(manifest.path("measure_date").asText()),
                horizon,
                manifest.path("tool").path("version").asText() + " "
                        + manifest.path("tool").path("commit").asText(),
                reserves.stream().map(row -> industry(row, outcomes, horizon)).toList(),
                outcomes.netLossJpyBn(OutcomesFile.JAPAN));
    }

    /** Reads the rows of a table whose bytes are those that the manifest lists. */
    private void read(String file, Consumer<CSVRecord> rows) throws IOException, Unusable {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new Unusable("holds no " + file + AGAIN);
        }
        String listed = "";
        for (JsonNode entry : manifest.path("files")) {
            listed = entry.path("path").asText().equals(file)
                    ? entry.path("sha256").asText()
                    : listed;
        }
        if (!Fingerprint.of(file, path).sha256().equals(listed)) {
            throw new Unusable(
                    file + " is not the one that " + ManifestFile.PATH + " lists: changed or cut short" + AGAIN);
        }
        try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, FORMAT)) {
            parser.forEach(rows);
        }
    }

    private static Industry industry(CSVRecord row, OutcomeRows outcomes, double horizonDays) {
        String name = row.get("industry");
        return new Industry(
                name,
                new DaysSpread(
                        Cells.days(row, "first_lost_output_p10"),
                        Cells.days(row, "first_lost_output_median"),
                        Cells.days(row, "first_lost_output_p90"),
                        Cells.number(row, "never_short_share"),
                        Math.min(horizonDays, Cells.number(row, "first_lost_output_mean_capped_at_horizon_days"))),
                row.get("binding_nest"),
                row.get("cause"),
                Cells.number(row, "output_lost_first_year_share_mean"),
                outcomes.days(name),
                outcomes.netLossJpyBn(name));
    }
}
