package chokepoint.scenarios.keys;

import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.yaml.YamlValue.Kind;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand under a key. The one place that knows it: reader, schema, page of parameters and messages ask here. */
public sealed interface KeyType {

    /** A single value. */
    sealed interface Single extends KeyType {

        /** What is wrong with a value; empty when it is right. */
        Optional<String> wrong(Scalar value, Problems problems);
    }

    /** What is allowed, in words. */
    String allowed();

    /**
     * A text.
     *
     * @param leastCharacters smallest number of characters
     * @param longestCharacters largest number of characters
     */
    record Text(int leastCharacters, int longestCharacters) implements Single {

        @Override
        public String allowed() {
            return "text of " + leastCharacters + " to " + longestCharacters + " characters";
        }

        @Override
        public Optional<String> wrong(Scalar value, Problems problems) {
            int characters = value.text().codePointCount(0, value.text().length());
            if (value.kind() == Kind.NUMBER || value.kind() == Kind.YES_NO) {
                return Optional.of("must be text; put it in quotes");
            }
            return value.kind() == Kind.TEXT && characters >= leastCharacters && characters <= longestCharacters
                    ? Optional.empty()
                    : Optional.of("allowed: " + allowed());
        }
    }

    /** A name that can stand in the name of a folder. */
    record Name() implements Single {

        /** What names look like. */
        public static final Pattern PATTERN = Pattern.compile("^[A-Za-z][A-Za-z0-9._+-]{0,79}$");

        @Override
        public String allowed() {
            return "a letter, then letters, digits, dots, hyphens, underscores and plus signs; at most 80";
        }

        @Override
        public Optional<String> wrong(Scalar value, Problems problems) {
            return value.kind() == Kind.TEXT && PATTERN.matcher(value.text()).matches()
                    ? Optional.empty()
                    : Optional.of("allowed: " + allowed());
        }
    }

    /**
     * A number.
     *
     * @param least smallest allowed value
     * @param most largest allowed value
     * @param whole whether it must be a whole number
     * @param unit unit, which the key names too
     */
    record Quantity(double least, double most, boolean whole, String unit) implements Single {

        /** A share of one. */
        public static final Quantity SHARE = new Quantity(0, 1, false, "1");

        /** Whole weeks. */
        public static Quantity weeks(int least, int most) {
            return new Quantity(least, most, true, "weeks");
        }

        @Override
        public String allowed() {
            return (whole ? "a whole number from " : "") + plain(least) + " to " + plain(most)
                    + (unit.equals("1") ? "" : " " + unit);
        }

        @Override
        public Optional<String> wrong(Scalar value, Problems problems) {
            if (value.isQuoted(Kind.NUMBER)) {
                return Optional.of("is text: leave the quotes out");
            }
            if (value.kind() != Kind.NUMBER) {
                return Optional.of("is not a number; allowed: " + allowed() + " (the unit stands in the key)");
            }
            double number = Double.parseDouble(value.text());
            if (!(number >= least && number <= most)) {
                return Optional.of("is out of range; allowed: " + allowed());
            }
            return whole && number != Math.rint(number)
                    ? Optional.of("must be a whole number; allowed: " + allowed())
                    : Optional.empty();
        }
    }

    /** true or false. */
    record YesNo() implements Single {

        @Override
        public String allowed() {
            return "true, false";
        }

        @Override
        public Optional<String> wrong(Scalar value, Problems problems) {
            if (value.isQuoted(Kind.YES_NO)) {
                return Optional.of("is text: leave the quotes out");
            }
            return value.kind() == Kind.YES_NO ? Optional.empty() : Optional.of("allowed: " + allowed());
        }
    }

    /** A day of this century. */
    record Date() implements Single {

        /** What dates look like. */
        public static final Pattern PATTERN = Pattern.compile("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$");

        @Override
        public String allowed() {
            return "a date such as 2026-01-06, from 2000 to 2099";
        }

        @Override
        public Optional<String> wrong(Scalar value, Problems problems) {
            if (value.kind() != Kind.TEXT || !PATTERN.matcher(value.text()).matches()) {
                return Optional.of("is not a date; allowed: " + allowed());
            }
            try {
                LocalDate.parse(value.text());
                return Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.of("is no day of the calendar; allowed: " + allowed());
            }
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements Single {

        @Override
        public String allowed() {
            return String.join(", ", words);
        }

        @Override
        public Optional<String> wrong(Scalar value, Problems problems) {
            boolean known = value.kind() == Kind.TEXT && words.contains(value.text());
            return known ? Optional.empty() : Optional.of("is not known" + problems.nearest(value.text(), words));
        }
    }

    /** A list of different words out of a set, at least one. */
    record WordList(List<String> words) implements KeyType {

        @Override
        public String allowed() {
            return "a list out of " + String.join(", ", words);
        }
    }

    /** Keys of its own, all known. */
    record Group(List<Key> keys) implements KeyType {

        @Override
        public String allowed() {
            return "keys of its own: " + String.join(", ", names());
        }

        /** Names of the keys in order. */
        public List<String> names() {
            return keys.stream().map(Key::name).toList();
        }

        /** Keys by name: for a file with many keys, of which a group may have more than a thousand. */
        Map<String, Key> byName() {
            Map<String, Key> byName = new HashMap<>();
            keys.forEach(key -> byName.put(key.name(), key));
            return byName;
        }

        /** The key of a name. */
        public Optional<Key> key(String name) {
            return keys.stream().filter(key -> key.name().equals(name)).findFirst();
        }
    }

    /** Groups under names the author chooses. */
    record Named(Group each) implements KeyType {

        @Override
        public String allowed() {
            return "names of your own, each with " + String.join(", ", each.names());
        }
    }

    /** A list of groups, at least one. */
    record GroupList(Group each) implements KeyType {

        @Override
        public String allowed() {
            return "a list of {" + String.join(", ", each.names()) + "}";
        }
    }

    /** A plain number, or a group with its range. */
    record NumberOrRange(Quantity number, Group range) implements KeyType {

        @Override
        public String allowed() {
            return number.allowed() + ", or {" + String.join(", ", range.names()) + "}";
        }
    }

    /** A number without a needless fraction. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
