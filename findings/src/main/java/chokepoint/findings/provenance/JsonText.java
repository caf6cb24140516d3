package chokepoint.findings.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes JSON that looks the same on every machine: two spaces, line feeds. */
public final class JsonText {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static String of(ObjectNode root) {
        return of(root, INDENTER);
    }

    /** The same with the entries of a list beside each other: for long lists of numbers. */
    public static String withListsInLines(ObjectNode root) {
        return of(root, DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    }

    private static String of(ObjectNode root, DefaultPrettyPrinter.Indenter betweenEntries) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(betweenEntries);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
        }
    }
}
