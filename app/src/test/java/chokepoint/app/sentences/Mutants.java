package chokepoint.app.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrong values for a place: every number in it changed, the other sign, another name. */
final class Mutants {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d.,])[−-]?\\d[\\d,]*(\\.\\d+)?");

    private Mutants() {}

    /**
     * @param names that may stand in place of each other, such as those of industries
     */
    static List<String> of(String value, List<String> names) {
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
            if (value.equalsIgnoreCase(name)) {
                names.stream()
                        .filter(other -> !other.equalsIgnoreCase(name))
                        .findFirst()
                        .ifPresent(wrong::add);
                return wrong;
            }
        }
        Matcher number = NUMBER.matcher(value);
        while (number.find()) {
            String text = number.group();
            double read = Double.parseDouble(text.replace(",", "").replace('−', '-'));
            int decimals = text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
            double step = 3 * Math.pow(10, -decimals);
            wrong.add(replaced(value, number, read + step, decimals));
            if (read != 0) {
                wrong.add(replaced(value, number, -read, decimals));
            }
        }
        if (wrong.isEmpty()) {
            wrong.add("not " + value);
        }
        return wrong;
    }

    private static String replaced(String value, Matcher number, double by, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", by).replace('-', '−');
        return value.substring(0, number.start()) + text + value.substring(number.end());
    }
}
