package chokepoint.scenarios.yaml;

import chokepoint.scenarios.input.Problems;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML as raw text with lines; anchors, aliases, merge keys, tags of its own and duplicate keys are refused. */
public final class YamlReader {

    private static final int LARGEST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 20;
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final String MERGE_KEY = "<<";

    private final String file;
    private final Problems problems;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The mapping a document holds; empty when it is not one, with the reason among the problems. */
    public static Optional<YamlValue.Mapping> read(String file, String text, Problems problems) {
        if (text.length() > LARGEST_CHARACTERS) {
            problems.add(
                    file, 0, "", "", "has " + text.length() + " characters; allowed: at most " + LARGEST_CHARACTERS);
            return Optional.empty();
        }
        return new YamlReader(file, problems).read(new StringReader(text));
    }

    private Optional<YamlValue.Mapping> read(Reader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Node root = new Yaml(options).compose(reader);
            if (!(root instanceof MappingNode mapping)) {
                problems.add(file, 0, "", "", "holds no keys; start with 'title: …' and 'basedOn: …'");
                return Optional.empty();
            }
            return Optional.of(mapping(mapping));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "", "", "is not YAML here: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(file, 0, "", "", "is not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private YamlValue.Mapping mapping(MappingNode node) {
        check(node);
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(file, line(tuple.getKeyNode()), "", "", "a key must be plain text");
                continue;
            }
            String name = key.getValue();
            if (name.equals(MERGE_KEY)) {
                problems.add(file, line(key), name, "", "merge keys are not read; use basedOn");
                continue;
            }
            if (entries.put(name, value(tuple.getValueNode())) != null) {
                problems.add(file, line(key), name, "", "stands twice in the same place");
            }
        }
        return new YamlValue.Mapping(file, line(node), entries);
    }

    private YamlValue value(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        check(node);
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item)));
            return new YamlValue.Sequence(file, line(node), items);
        }
        return new YamlValue.Scalar(file, line(node), ((ScalarNode) node).getValue());
    }

    private void check(Node node) {
        if (node.getAnchor() != null) {
            problems.add(
                    file,
                    line(node),
                    "&" + node.getAnchor(),
                    "",
                    "anchors and aliases are not read; write the value out");
        }
        if (!node.getTag().getValue().startsWith(STANDARD_TAG)) {
            problems.add(file, line(node), node.getTag().getValue(), "", "tags are not read; write a plain value");
        }
    }
}
