package chokepoint.scenarios.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes words as YAML that reads back as the same words. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./()|+–-]*( [A-Za-z0-9_./()|+,–-]+)*");
    private static final Pattern PLAIN_IN_LIST = Pattern.compile("[A-Za-z][A-Za-z0-9_./()-]*( [A-Za-z0-9_./()-]+)*");
    private static final List<String> WORDS_WITH_MEANING =
            List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    /** The one such word that names an oxide; every reader of scenarios takes it as text. */
    private static final String YTTRIUM = "Y";

    private YamlText() {}

    /** A key or a text, in quotes where needed. */
    static String quoted(String text) {
        return isPlain(text, PLAIN) ? text : inQuotes(text);
    }

    /** A word of a list or of a mapping in braces. */
    static String inList(String word) {
        return isPlain(word, PLAIN_IN_LIST) ? word : inQuotes(word);
    }

    /** A list of words. */
    static String list(List<String> words) {
        return words.stream().map(YamlText::inList).collect(Collectors.joining(", ", "[", "]"));
    }

    private static boolean isPlain(String text, Pattern pattern) {
        boolean meaning = WORDS_WITH_MEANING.contains(text.toLowerCase(Locale.ROOT)) && !text.equals(YTTRIUM);
        return pattern.matcher(text).matches() && !meaning;
    }

    private static String inQuotes(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
