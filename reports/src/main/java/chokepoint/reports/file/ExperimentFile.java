package chokepoint.reports.file;

import chokepoint.core.store.Part;
import chokepoint.core.world.Scenario;
import chokepoint.reports.Build;
import chokepoint.reports.PolicySetup;
import chokepoint.reports.SearchSetup;
import chokepoint.reports.store.PartStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code experiment.json}: what the runs in a folder are a function of. It is written before the first of them; runs go on only
 * where it is the same to the last byte. The number of runs is not in it: there may be more later.
 */
public final class ExperimentFile {

    public static final String PATH = PartStore.EXPERIMENT;

    private ExperimentFile() {}

    public static String text(Scenario scenario, long seed, Build build) {
        ObjectNode root = ManifestFile.root(scenario, seed, build);
        root.put("runs_per_part", Part.RUNS);
        return JsonText.of(root);
    }

    /** The same for a comparison of policies. */
    public static String text(PolicySetup setup) {
        ObjectNode root = ManifestFile.root(setup);
        root.put("runs_per_part", Part.RUNS);
        return JsonText.of(root);
    }

    /** The same for a search for policies, of which the number of runs is a part and the number of evaluations is not. */
    public static String text(PolicySetup setup, SearchSetup search) {
        ObjectNode root = ManifestFile.root(setup);
        root.put("runs", setup.runs());
        root.put("yearly_ban_probability", setup.yearlyBanProbabilityShare());
        root.put("discount", setup.discountShare());
        ObjectNode own = root.putObject("search");
        own.put("goal", search.goal().name().toLowerCase(Locale.ROOT));
        own.put("budget_usd", search.budgetUsd());
        own.put("population", search.population());
        ArrayNode levers = own.putArray("levers");
        search.levers()
                .forEach(lever -> levers.addObject()
                        .put("name", lever.name())
                        .put("least", lever.least())
                        .put("most", lever.most())
                        .put("steps", lever.steps()));
        return JsonText.of(root);
    }

    /** What two experiments differ in, in words; empty when the texts are equal. */
    public static List<String> differences(String one, String other) {
        List<String> differences = new ArrayList<>();
        try {
            JsonNode first = new ObjectMapper().readTree(one);
            JsonNode second = new ObjectMapper().readTree(other);
            for (String path : List.of("/scenario/name", "/seed", "/tool/version", "/tool/commit", "/format_version")) {
                if (!first.at(path).equals(second.at(path))) {
                    differences.add(path.substring(path.lastIndexOf('/') + 1).replace('_', ' ') + " "
                            + first.at(path).asText() + ", not "
                            + second.at(path).asText());
                }
            }
            if (differences.isEmpty() && !first.equals(second)) {
                differences.add("other content of the scenario or its inputs");
            }
        } catch (JsonProcessingException e) {
            differences.add("an unreadable " + PATH);
        }
        return differences;
    }
}
