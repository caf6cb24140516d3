package chokepoint.studies.workspace;

import chokepoint.studies.store.PartStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code experiment.json}: what the runs in a folder are a function of. It is written before the first of them; runs go on only
 * where it is the same to the last byte. The number of runs is not in it: there may be more later.
 */
public final class ExperimentFile {

    public static final String PATH = PartStore.EXPERIMENT;

    private ExperimentFile() {}

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
