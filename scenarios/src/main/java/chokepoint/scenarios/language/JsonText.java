package chokepoint.scenarios.language;

import chokepoint.scenarios.keys.KeyType;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON with two spaces of indent. */
final class JsonText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText json = new JsonText();
        json.write(value, "\n");
        return json.text.append('\n').toString();
    }

    private void write(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            open('{', map.isEmpty(), '}', newLine, map.entrySet().iterator(), entry -> {
                Map.Entry<?, ?> pair = (Map.Entry<?, ?>) entry;
                string(String.valueOf(pair.getKey()));
                text.append(": ");
                write(pair.getValue(), newLine + INDENT);
            });
        } else if (value instanceof List<?> list) {
            open('[', list.isEmpty(), ']', newLine, list.iterator(), item -> write(item, newLine + INDENT));
        } else if (value instanceof Double number) {
            text.append(KeyType.plain(number));
        } else if (value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else {
            string(String.valueOf(value));
        }
    }

    private interface Part {
        void write(Object part);
    }

    private void open(char open, boolean empty, char close, String newLine, Iterator<?> parts, Part each) {
        text.append(open);
        while (parts.hasNext()) {
            text.append(newLine).append(INDENT);
            each.write(parts.next());
            text.append(parts.hasNext() ? "," : "");
        }
        text.append(empty ? "" : newLine).append(close);
    }

    private void string(String value) {
        text.append('"');
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        text.append('"');
    }
}
