package chokepoint.reports.file;

import chokepoint.core.world.ScenarioText;
import chokepoint.reports.Build;
import chokepoint.reports.statistics.Ensemble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * {@code manifest.json}: what made the report, from what, and the fingerprint of every other file. No clock time, threads,
 * host, user or path outside the folder.
 */
final class ManifestFile {

    static final String PATH = "manifest.json";

    private ManifestFile() {}

    static ResultFile of(Ensemble ensemble, Build build, List<ResultFile> files) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.putObject("tool")
                .put("name", "chokepoint")
                .put("version", build.version())
                .put("commit", build.commit());
        root.putObject("scenario")
                .put("name", ensemble.scenario().name())
                .put("title", ensemble.scenario().title())
                .put("sha256", Sha256.of(ScenarioText.of(ensemble.scenario())));
        root.put("seed", ensemble.seed())
                .put("runs", ensemble.runCount())
                .put("measure_date", ensemble.measureDate().toString())
                .put("horizon_days", Math.round(ensemble.horizonDays()));
        ArrayNode list = root.putArray("files");
        for (ResultFile file : files) {
            list.addObject()
                    .put("path", file.path())
                    .put("bytes", file.bytes().length)
                    .put("sha256", Sha256.of(file.text()));
        }
        try {
            return new ResultFile(PATH, mapper.writer(printer()).writeValueAsString(root) + '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
