package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyCheck;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import chokepoint.scenarios.yaml.YamlValue.Sequence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What the reader's check of keys and the JSON Schema each find wrong with a document. */
final class Verdicts {

    private final Group root;
    private final JsonSchema schema;

    Verdicts(Group root, String schema) {
        this.root = root;
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        schema,
                        InputFormat.JSON,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    static Mapping read(String document) {
        Problems problems = new Problems();
        Mapping mapping = YamlReader.read("x.yaml", document, problems).orElseThrow();
        assertThat(problems.list()).isEmpty();
        return mapping;
    }

    List<?> ofReader(Mapping document) {
        Problems problems = new Problems();
        KeyCheck.file(document, root, problems);
        return problems.list();
    }

    Set<ValidationMessage> ofSchema(Mapping document) {
        return schema.validate(json(document));
    }

    /** A value as an editor's validator sees it. */
    private static JsonNode json(YamlValue value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Mapping mapping) {
            ObjectNode object = nodes.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry)));
            return object;
        }
        if (value instanceof Sequence sequence) {
            ArrayNode array = nodes.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Scalar scalar = (Scalar) value;
        return switch (scalar.kind()) {
            case NOTHING -> nodes.nullNode();
            case YES_NO -> nodes.booleanNode(scalar.text().equals("true"));
            case NUMBER -> nodes.numberNode(new BigDecimal(scalar.text()));
            case TEXT -> nodes.textNode(scalar.text());
        };
    }
}
