package chokepoint.reports.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence, or a clause of one, with places for numbers and names, as in {@code Japan loses JPY {loss} bn}. Whatever is printed as
 * a finding is filled into one, so that a test can take numbers and names out of the printed text again and reckon them anew from
 * the stored runs. Templates are the constants of enums; a constant without such a check fails the build.
 */
public interface Template {

    /** A place in a pattern: a name in braces. */
    Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    /** Name of the constant. */
    String name();

    /** The words, with each place as a name in braces; a name may stand only once. */
    String pattern();

    /** Names of the places, in their order. */
    default List<String> places() {
        return PLACE.matcher(pattern()).results().map(place -> place.group(1)).toList();
    }

    /**
     * The words with values in their places.
     *
     * @param values as many as there are places, in their order, already as people read them
     * @throws IllegalArgumentException for another number of values
     */
    default String say(String... values) {
        Matcher places = PLACE.matcher(pattern());
        StringBuilder said = new StringBuilder();
        int used = 0;
        while (places.find()) {
            if (used == values.length) {
                throw new IllegalArgumentException(name() + " has more places than the " + values.length + " values");
            }
            places.appendReplacement(said, Matcher.quoteReplacement(values[used++]));
        }
        if (used != values.length) {
            throw new IllegalArgumentException(name() + " has " + used + " places for " + values.length + " values");
        }
        return places.appendTail(said).toString();
    }

    /** The sentence as the title of a chart, which bears no full stop. */
    default String title(String... values) {
        String said = say(values);
        return said.substring(0, said.length() - 1);
    }
}
