package chokepoint.reports.file;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.figure.Figure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON Schema of figures, read off the records that they are. */
final class FigureSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FigureSchema() {}

    static String text() throws Exception {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A figure of a Chokepoint report, format " + FigureFile.FORMAT);
        ArrayNode kinds = root.putArray("oneOf");
        for (Class<?> kind : Figure.class.getPermittedSubclasses()) {
            ObjectNode schema = record(kind);
            ObjectNode properties = (ObjectNode) schema.get("properties");
            properties.putObject("format").put("const", FigureFile.FORMAT);
            properties.putObject("kind").put("const", word(kind));
            ((ArrayNode) schema.get("required")).add("format").add("kind");
            kinds.add(schema);
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** The word of a kind, from any of its figures: all components are left out. */
    private static String word(Class<?> kind) throws Exception {
        Class<?>[] types = Stream.of(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] nothing = Arrays.stream(types)
                .map(type -> type == double.class
                        ? (Object) 0.0
                        : type == int.class ? 0 : type == boolean.class ? false : null)
                .toArray();
        return ((Figure) kind.getDeclaredConstructor(types).newInstance(nothing)).kind();
    }

    /** The file of a figure as a tree, which is of the schema, and would not be in another format. */
    static JsonNode file(Figure figure) throws Exception {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text(), InputFormat.JSON);
        String text = FigureFile.text(figure);
        assertThat(schema.validate(text, InputFormat.JSON))
                .as(figure.words().id())
                .isEmpty();
        assertThat(schema.validate(text.replace("\"format\" : 1", "\"format\" : 0"), InputFormat.JSON))
                .as("another format of " + figure.words().id())
                .isNotEmpty();
        return MAPPER.readTree(text);
    }

    /** The same for several, by their names. */
    static Map<String, JsonNode> files(List<Figure> figures) throws Exception {
        Map<String, JsonNode> files = new HashMap<>();
        for (Figure figure : figures) {
            files.put(figure.words().id(), file(figure));
        }
        return files;
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            properties.set(name, of(component.getGenericType()));
            required.add(name);
        }
        return schema;
    }

    private static ObjectNode of(Type type) {
        ObjectNode schema = MAPPER.createObjectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == LocalDate.class) {
            schema.putArray("type").add("string").add("null");
            return schema.put("format", "date");
        }
        if (type == double.class || type == Double.class) {
            schema.putArray("type").add("number").add("null");
            return schema;
        }
        if (type == int.class) {
            return schema.put("type", "integer");
        }
        if (type == Integer.class) {
            schema.putArray("type").add("integer").add("null");
            return schema;
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == Nest.class) {
            ArrayNode names = schema.putArray("enum");
            Stream.of(Nest.values()).map(Nest::name).forEach(names::add);
            names.addNull();
            return schema;
        }
        if (type == Bands.class) {
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (String column : List.of("mean", "p10", "median", "p90")) {
                properties.set(column, list(double.class));
                required.add(column);
            }
            return schema;
        }
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        }
        ObjectNode record = record((Class<?>) type);
        // an entry of a list may be left out
        record.putArray("type").add("object").add("null");
        return record;
    }

    private static ObjectNode list(Type entry) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.putArray("type").add("array").add("null");
        schema.set("items", of(entry));
        return schema;
    }
}
