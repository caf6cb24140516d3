package chokepoint.reports.file;

import chokepoint.core.experiment.Build;
import chokepoint.findings.provenance.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * {@code datapackage.json}: the columns of every CSV file with type, unit and meaning, as a Frictionless tabular data package,
 * so that programs can read the files without a person. It is made from the same columns as the files' headers.
 */
final class DataPackageFile {

    private static final String PATH = "datapackage.json";

    private DataPackageFile() {}

    /**
     * Describes the tables among the files.
     *
     * @param name of what the tables are about
     */
    static ResultFile of(String name, String title, Build build, List<ResultFile> files) {
        ObjectNode root = JsonText.object();
        root.put("profile", "tabular-data-package")
                .put("name", slug(name))
                .put("title", title)
                .put(
                        "description",
                        "Results of Chokepoint, a rare-earth supply-disruption simulator. A what-if under stated assumptions,"
                                + " not a forecast. Days count from the first day of the measure. An empty cell beside a flag"
                                + " that ends in _censored and is true lies beyond the horizon.");
        root.putArray("contributors").addObject().put("title", "chokepoint " + build.version());
        ArrayNode resources = root.putArray("resources");
        for (ResultFile file : files) {
            if (!file.columns().isEmpty()) {
                describe(resources.addObject(), file);
            }
        }
        return ResultFile.ofText(PATH, JsonText.of(root));
    }

    private static void describe(ObjectNode resource, ResultFile file) {
        resource.put("profile", "tabular-data-resource")
                .put("name", slug(file.path().replace(".csv", "")))
                .put("path", file.path())
                .put("description", file.about())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        resource.putObject("dialect")
                .put("delimiter", ",")
                .put("lineTerminator", "\n")
                .put("header", true);
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Column column : file.columns()) {
            ObjectNode field = fields.addObject()
                    .put("name", column.name())
                    .put("type", column.type().key())
                    .put("description", column.meaning() + ".");
            if (!column.unit().isEmpty()) {
                field.put("unit", column.unit());
            }
        }
        schema.putArray("missingValues").add("");
    }

    /** A name in the letters that data packages allow. */
    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}
