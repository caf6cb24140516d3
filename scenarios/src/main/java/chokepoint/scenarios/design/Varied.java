package chokepoint.scenarios.design;

import chokepoint.scenarios.input.Problems;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of a scenario and what it is varied over: some values, or a range of numbers.
 *
 * @param values YAML each; of a range the equal steps that were asked for, and none where none were
 * @param range empty for values
 */
public record Varied(String key, List<String> values, Optional<Range> range) {

    /** Digits that a number out of a range has: enough to tell rows apart, few enough to be read. */
    private static final MathContext DIGITS = new MathContext(6);

    private static final int MOST_STEPS = 10_000;
    private static final String NUMBER = "([-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)";
    private static final Pattern RANGE =
            Pattern.compile("\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*(?:/\\s*([0-9]+)\\s*)?");

    /** Numbers between two, both included. */
    public record Range(double low, double high) {

        /** The number at a share of the way from low to high. */
        String at(double share) {
            return plain(low + share * (high - low));
        }
    }

    public Varied {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code KEY=a,b,c}, {@code KEY=low..high} or {@code KEY=low..high/steps}; commas inside quotes and brackets part nothing.
     *
     * @param label where it stands, in messages
     * @param place which of several it is
     * @return empty with the reason among the problems
     */
    public static Optional<Varied> parse(String text, String label, int place, Problems problems) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals).strip();
        if (equals < 0 || key.isEmpty()) {
            problems.add(
                    label,
                    place,
                    "",
                    text,
                    "says not what is varied; write KEY=VALUE,VALUE,… or KEY=LOW..HIGH, such as timeline.horizonWeeks=52,104");
            return Optional.empty();
        }
        return of(key, text.substring(equals + 1), label, place, problems);
    }

    /** The same with the key apart. */
    static Optional<Varied> of(String key, String over, String label, int place, Problems problems) {
        Matcher range = RANGE.matcher(over);
        if (range.matches()) {
            return ofRange(key, range, label, place, problems);
        }
        List<String> values = parted(over);
        for (String value : values) {
            if (value.isEmpty()) {
                problems.add(label, place, key, over, "has no value between two commas, or at an end");
                return Optional.empty();
            }
            if (values.indexOf(value) != values.lastIndexOf(value)) {
                problems.add(label, place, key, value, "stands twice among the values");
                return Optional.empty();
            }
        }
        return Optional.of(new Varied(key, values, Optional.empty()));
    }

    private static Optional<Varied> ofRange(String key, Matcher range, String label, int place, Problems problems) {
        double low = Double.parseDouble(range.group(1));
        double high = Double.parseDouble(range.group(2));
        int steps =
                range.group(3) == null ? 0 : Integer.parseInt(range.group(3).length() > 6 ? "999999" : range.group(3));
        if (!(low < high)) {
            problems.add(label, place, key, range.group().strip(), "is no range; write the smaller number first");
            return Optional.empty();
        }
        if (range.group(3) != null && (steps < 2 || steps > MOST_STEPS)) {
            problems.add(
                    label, place, key, range.group().strip(), "has " + steps + " steps; allowed: 2 to " + MOST_STEPS);
            return Optional.empty();
        }
        Range between = new Range(low, high);
        List<String> values = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            values.add(between.at(step / (steps - 1.0)));
        }
        return Optional.of(new Varied(key, values, Optional.of(between)));
    }

    /** The value at a place in [0, 1): a number of the range, or one of the values, each of which takes an equal part. */
    String at(double place) {
        return range.filter(between -> values.isEmpty())
                .map(between -> between.at(place))
                .orElseGet(() -> values.get((int) Math.min(values.size() - 1.0, Math.floor(place * values.size()))));
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Values between commas that stand neither in quotes nor in brackets. */
    private static List<String> parted(String over) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < over.length(); i++) {
            char c = over.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            part.append(c);
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
