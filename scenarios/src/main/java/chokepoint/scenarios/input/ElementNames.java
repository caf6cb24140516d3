package chokepoint.scenarios.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names of the rare earths: people write Dysprosium where files say Dy, and Dysprosum too. */
final class ElementNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final int SLIP = 1;

    private static final Map<String, String> SYMBOLS = new LinkedHashMap<>();

    static {
        SYMBOLS.put("lanthanum", "La");
        SYMBOLS.put("cerium", "Ce");
        SYMBOLS.put("praseodymium", "Pr");
        SYMBOLS.put("neodymium", "Nd");
        SYMBOLS.put("samarium", "Sm");
        SYMBOLS.put("europium", "Eu");
        SYMBOLS.put("gadolinium", "Gd");
        SYMBOLS.put("terbium", "Tb");
        SYMBOLS.put("dysprosium", "Dy");
        SYMBOLS.put("yttrium", "Y");
    }

    /** Elements whose names lie a slip away from another's. */
    private static final List<String> OTHERS = List.of("erbium", "ytterbium", "thulium", "holmium");

    private ElementNames() {}

    /** A text with symbols for the names of elements in it. */
    static String symbols(String text) {
        Matcher words = WORD.matcher(text);
        StringBuilder result = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(result, Matcher.quoteReplacement(symbol(words.group())));
        }
        return words.appendTail(result).toString();
    }

    private static String symbol(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        if (SYMBOLS.containsKey(name) || OTHERS.contains(name)) {
            return SYMBOLS.getOrDefault(name, word);
        }
        return SYMBOLS.entrySet().stream()
                .filter(element -> new LevenshteinDistance(SLIP).apply(element.getKey(), name) >= 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(word);
    }
}
