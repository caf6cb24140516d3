package chokepoint.reports.file;

import chokepoint.reports.UnusableResultsException;
import chokepoint.reports.UnusableResultsException.Problem;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.FinishedRun;
import chokepoint.reports.statistics.FinishedRun.Industry;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public static List<FinishedRun> read(List<Path> folders) throws IOException {
        List<FinishedRun> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders) {
            try {
                runs.add(read(folder));
            } catch (Unusable e) {
                problems.add(new Problem(folder.toString(), String.valueOf(e.getMessage())));
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
        Map<String, List<CSVRecord>> outcomes = outcomes();
        List<Industry> industries = new ArrayList<>();
        for (CSVRecord row : table("reserves.csv")) {
            String name = row.get("industry");
            industries.add(industry(row, name, inOrder(outcomes, name, runs), horizon));
        }
        return new FinishedRun(
                manifest.path("scenario").path("name").asText(),
                manifest.path("scenario").path("name").asText(),
                manifest.path("scenario").path("title").asText(),
                manifest.path("seed").longValue(),
                runs,
                LocalDate.parse(manifest.path("measure_date").asText()),
                horizon,
                manifest.path("tool").path("version").asText() + " "
                        + manifest.path("tool").path("commit").asText(),
                industries,
                numbers(inOrder(outcomes, OutcomesFile.JAPAN, runs), "net_loss_first_year_jpy_bn"));
    }

    private Map<String, List<CSVRecord>> outcomes() throws IOException, Unusable {
        Map<String, List<CSVRecord>> byIndustry = new LinkedHashMap<>();
        for (CSVRecord row : table("outcomes.csv")) {
            byIndustry
                    .computeIfAbsent(row.get("industry"), name -> new ArrayList<>())
                    .add(row);
        }
        return byIndustry;
    }

    /** Rows of a table whose bytes are those that the manifest lists. */
    private List<CSVRecord> table(String file) throws IOException, Unusable {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new Unusable("holds no " + file + AGAIN);
        }
        byte[] bytes = Files.readAllBytes(path);
        String listed = "";
        for (JsonNode entry : manifest.path("files")) {
            listed = entry.path("path").asText().equals(file)
                    ? entry.path("sha256").asText()
                    : listed;
        }
        if (!Fingerprint.of(bytes).equals(listed)) {
            throw new Unusable(
                    file + " is not the one that " + ManifestFile.PATH + " lists: changed or cut short" + AGAIN);
        }
        try (CSVParser parser = CSVParser.parse(new String(bytes, StandardCharsets.UTF_8), FORMAT)) {
            return parser.getRecords();
        }
    }

    /** The rows of an industry, which must be one per replication, in order. */
    private static List<CSVRecord> inOrder(Map<String, List<CSVRecord>> outcomes, String industry, int runs)
            throws Unusable {
        List<CSVRecord> rows = outcomes.getOrDefault(industry, List.of());
        if (rows.size() != runs) {
            throw new Unusable(
                    "outcomes.csv has " + rows.size() + " rows for " + industry + "; expected " + runs + AGAIN);
        }
        for (int run = 0; run < runs; run++) {
            if (!rows.get(run).get("replication").equals(Integer.toString(run))) {
                throw new Unusable("outcomes.csv has no replication " + run + " in its place for " + industry + AGAIN);
            }
        }
        return rows;
    }

    private static Industry industry(CSVRecord row, String name, List<CSVRecord> outcomes, double horizonDays) {
        double[] days = outcomes.stream()
                .mapToDouble(outcome -> days(outcome, "first_lost_output"))
                .toArray();
        return new Industry(
                name,
                new DaysSpread(
                        days(row, "first_lost_output_p10"),
                        days(row, "first_lost_output_median"),
                        days(row, "first_lost_output_p90"),
                        number(row, "never_short_share"),
                        Math.min(horizonDays, number(row, "first_lost_output_mean_capped_at_horizon_days"))),
                row.get("binding_nest"),
                row.get("cause"),
                number(row, "output_lost_first_year_share_mean"),
                days,
                numbers(outcomes, "net_loss_first_year_jpy_bn"));
    }

    private static double days(CSVRecord row, String event) {
        return row.get(event + "_censored").equals("true") ? Double.POSITIVE_INFINITY : number(row, event + "_days");
    }

    private static double[] numbers(List<CSVRecord> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    private static double number(CSVRecord row, String column) {
        String cell = row.get(column);
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "column " + column + ", line " + (row.getRecordNumber() + 1) + ": '" + cell + "' is not a number",
                    e);
        }
    }
}
