package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is printed, and how exactly: {@code 1,234} to half a unit, {@code −0.05} to half a hundredth, {@code 12%} to half
 * a hundredth of one.
 *
 * @param value the number; a percentage as a share; infinite for {@code > 1,092}
 * @param halfUnit half a unit of its last digit
 */
record Printed(String text, double value, double halfUnit) {

    private static final Pattern NUMBER = Pattern.compile("([<>]?)\\s?([−-]?)(\\d[\\d,]*)(\\.\\d+)?\\s?(%?)");

    /** Guards a rounded value against the last bit of the one it is rounded from. */
    private static final double LAST_BIT = 1e-9;

    /** The first number in a text. */
    static Printed of(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new AssertionError("no number in '" + text + "'");
        }
        String fraction = number.group(4) == null ? "" : number.group(4);
        double scale = number.group(5).isEmpty() ? 1 : 0.01;
        double value = Double.parseDouble(number.group(3).replace(",", "") + fraction) * scale;
        double unit = Math.pow(10, -Math.max(0, fraction.length() - 1)) * scale;
        double signed = number.group(2).isEmpty() ? value : -value;
        boolean last = number.group(1).equals("<")
                ? Math.abs(value - unit) < LAST_BIT
                : Math.abs(1 - value - unit) < LAST_BIT || number.group(5).isEmpty();
        if (!number.group(1).isEmpty() && !last) {
            throw new AssertionError(
                    "'" + text + "': only before the first or the last that can be printed stands < or >");
        }
        return switch (number.group(1)) {
            case ">" ->
                number.group(5).isEmpty()
                        ? new Printed(text, Double.POSITIVE_INFINITY, 0)
                        : new Printed(text, (value + 1) / 2, (1 - value) / 2);
            case "<" -> new Printed(text, signed / 2, value / 2);
            default -> new Printed(text, signed, unit / 2);
        };
    }

    /** Fails unless a value, rounded as this one is, would be printed the same. */
    void isRounded(double expected) {
        if (Double.isInfinite(expected) || Double.isInfinite(value)) {
            assertThat(value).as(text).isEqualTo(expected);
            return;
        }
        assertThat(Math.abs(expected - value))
                .as("%s is printed, reckoned anew it is %s", text, expected)
                .isLessThanOrEqualTo(halfUnit + LAST_BIT * Math.max(1, Math.abs(expected)));
    }

    /** Fails unless full days that have passed would be printed the same; what lies beyond the horizon names that. */
    void isDaysPassed(double expected, double horizonDays) {
        assertThat(value)
                .as("%s is printed, reckoned anew it is %s", text, expected)
                .isEqualTo(Double.isInfinite(expected) ? expected : Math.floor(expected));
        if (Double.isInfinite(expected)) {
            assertThat(text.replaceAll("[>, ]", "")).isEqualTo(Long.toString(Math.round(horizonDays)));
        }
    }
}
