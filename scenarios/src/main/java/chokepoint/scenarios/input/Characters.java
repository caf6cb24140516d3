package chokepoint.scenarios.input;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Characters that no text of a scenario, policy or table may hold: they would reach terminals, pages and papers and do something
 * there. Control characters besides tab and line ends, halves of characters, and signs that turn the direction of text round.
 */
public final class Characters {

    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private Characters() {}

    /** Place of the first such character in a text, in chars. */
    public static OptionalInt firstForbidden(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isForbidden(text.codePointAt(at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isForbidden(int point) {
        boolean lineOrTab = point == '\t' || point == '\n' || point == '\r';
        return (Character.isISOControl(point) && !lineOrTab)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || turnsDirection(point);
    }

    private static boolean turnsDirection(int point) {
        return (point >= FIRST_EMBEDDING && point <= LAST_OVERRIDE)
                || (point >= FIRST_ISOLATE && point <= LAST_ISOLATE);
    }

    /** What is wrong with the character at a place, with its code point. */
    public static String complaint(String text, int at) {
        int point = text.codePointAt(at);
        String name = String.format(Locale.ROOT, "U+%04X", point);
        if (point == 0) {
            return "holds a zero byte (" + name + "): it is no text file, or not in UTF-8";
        }
        String kind = Character.isISOControl(point)
                ? "holds the control character "
                : turnsDirection(point)
                        ? "holds a sign that turns the direction of text round, "
                        : "holds half a character, ";
        return kind + name + "; take it out";
    }

    /** The text with a dot for each such character: what messages may show. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.appendCodePoint(isForbidden(point) ? '·' : point));
        return shown.toString();
    }
}
