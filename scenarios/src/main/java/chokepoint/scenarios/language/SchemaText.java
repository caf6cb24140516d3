package chokepoint.scenarios.language;

import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.Key.Need;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.Date;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.GroupList;
import chokepoint.scenarios.keys.KeyType.Name;
import chokepoint.scenarios.keys.KeyType.Named;
import chokepoint.scenarios.keys.KeyType.NumberOrRange;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.keys.KeyType.Text;
import chokepoint.scenarios.keys.KeyType.WordList;
import chokepoint.scenarios.keys.KeyType.YesNo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue of keys as a JSON Schema (draft 2020-12) for editors. It gives the same verdict on a single file as the
 * reader's check of keys; dates that contradict each other, sums of shares and files that are missing only the reader sees.
 */
public final class SchemaText {

    /** Ranges of input values that many rows share, by their name. */
    private final Map<NumberOrRange, String> sharedRanges = new LinkedHashMap<>();

    private SchemaText() {}

    /**
     * The schema as JSON text.
     *
     * @param kind what the files hold, in one word
     */
    public static String text(String kind, Group root) {
        return new SchemaText().write(kind, root);
    }

    private String write(String kind, Group root) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:chokepoint:" + kind);
        schema.put("title", "Chokepoint " + kind);
        schema.putAll(group(root, false));
        Map<String, Object> definitions = new LinkedHashMap<>();
        sharedRanges.forEach((either, name) ->
                definitions.put(name, Map.of("anyOf", List.of(of(either.number()), group(either.range(), false)))));
        schema.put("$defs", definitions);
        return JsonText.of(schema);
    }

    private Map<String, Object> of(KeyType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof Text text) {
            schema.put("type", "string");
            schema.put("minLength", text.leastCharacters());
            schema.put("maxLength", text.longestCharacters());
        } else if (type instanceof Name) {
            schema.put("type", "string");
            schema.put("pattern", Name.PATTERN.pattern());
        } else if (type instanceof Quantity number) {
            schema.put("type", number.whole() ? "integer" : "number");
            schema.put("minimum", number.least());
            schema.put("maximum", number.most());
        } else if (type instanceof YesNo) {
            schema.put("type", "boolean");
        } else if (type instanceof Date) {
            schema.put("type", "string");
            schema.put("format", "date");
            schema.put("pattern", Date.PATTERN.pattern());
        } else if (type instanceof Choice choice) {
            schema.put("type", "string");
            schema.put("enum", choice.words());
        } else if (type instanceof WordList list) {
            schema.put("type", "array");
            schema.put("items", of(new Choice(list.words())));
            schema.put("minItems", 1);
            schema.put("uniqueItems", true);
        } else if (type instanceof Group group) {
            return group(group, false);
        } else if (type instanceof Named named) {
            schema.put("type", "object");
            schema.put("propertyNames", of(new Name()));
            schema.put("additionalProperties", group(named.each(), false));
        } else if (type instanceof GroupList list) {
            schema.put("type", "array");
            schema.put("items", group(list.each(), true));
            schema.put("minItems", 1);
        } else if (type instanceof NumberOrRange either) {
            String name = sharedRanges.computeIfAbsent(either, range -> "range-" + (sharedRanges.size() + 1));
            schema.put("$ref", "#/$defs/" + name);
        }
        return schema;
    }

    /** Lists are taken whole, so what their entries need must be there; other needs may be met by a parent. */
    private Map<String, Object> group(Group group, boolean inList) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key key : group.keys()) {
            Map<String, Object> property = of(key.type());
            property.put("description", description(key));
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> required = group.keys().stream()
                .filter(key -> key.need() == Need.IN_EVERY_FILE || (inList && key.need() == Need.SOMEWHERE))
                .map(Key::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static String description(Key key) {
        String unit = key.type() instanceof Quantity number && !number.unit().equals("1")
                ? " Unit: " + number.unit() + "."
                : "";
        if (key.type() instanceof NumberOrRange either
                && !either.number().unit().equals("1")) {
            unit = " Unit: " + either.number().unit() + ".";
        }
        String absent = key.absent().isEmpty() ? "" : " Default: " + key.absent() + ".";
        return key.doc() + unit + absent;
    }
}
