package chokepoint.app.sentences;

import chokepoint.reports.words.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template found in a printed text.
 *
 * @param values what stands in its places, as printed
 */
record Said(Template template, Map<String, String> values) {

    /** What stands in a place. */
    String text(String place) {
        String value = values.get(place);
        if (value == null) {
            throw new IllegalArgumentException(template.name() + " has no place " + place);
        }
        return value;
    }

    /** The number in a place; an infinite one where it is said to lie beyond the horizon. */
    Printed number(String place) {
        return Printed.of(text(place));
    }

    /** The same with something else in a place. */
    Said with(String place, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(place, value);
        return new Said(template, changed);
    }

    @Override
    public String toString() {
        return template.name() + values;
    }
}
