package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mean with what is known of it, as it is printed: USD 1.2 bn (95% interval −0.8 to 1.6), +12 (4 of 24 runs differ, sign test p = 0.13). */
final class PrintedEstimate {

    private static final String NUMBER = "([−+]?[\\d,]+(?:\\.\\d+)?)";
    private static final Pattern FORM =
            Pattern.compile("(−?)(?:USD )?" + NUMBER + "( bn| M)?(?: \\((?:95% interval " + NUMBER + " to " + NUMBER
                    + "|(no run differs)|(\\d+) of (\\d+) runs differ, sign test p ([=<]) (\\d\\.\\d\\d))\\))?");

    private PrintedEstimate() {}

    /** Fails unless a text says the mean of a column as well as it is known. */
    static void says(String text, Known known) {
        Matcher form = FORM.matcher(text);
        assertThat(form.matches()).as("form of '%s'", text).isTrue();
        double unit = form.group(3) == null ? 1 : form.group(3).equals(" bn") ? 1e9 : 1e6;
        is(form.group(1) + form.group(2), known.mean() / unit);
        if (known.pairs() == 1) {
            assertThat(text).doesNotContain("(");
        } else if (known.hasInterval()) {
            assertThat(form.group(4)).as(text).isNotNull();
            is(form.group(4), known.low() / unit);
            is(form.group(5), known.high() / unit);
        } else if (known.differing() == 0) {
            assertThat(form.group(6)).as(text).isNotNull();
        } else {
            assertThat(form.group(7)).as(text).isEqualTo(Integer.toString(known.differing()));
            assertThat(form.group(8)).as(text).isEqualTo(Integer.toString(known.pairs()));
            double printed = Double.parseDouble(form.group(10));
            if (form.group(9).equals("<")) {
                assertThat(printed).isEqualTo(0.01);
                assertThat(known.signProbability()).isLessThan(0.01);
            } else {
                assertThat(known.signProbability()).as(text).isBetween(printed - 0.005001, printed + 0.005001);
            }
        }
    }

    /** Fails unless a plain amount is the rounded value. */
    static void amount(String text, double usd) {
        Matcher form = FORM.matcher(text);
        assertThat(form.matches()).as("form of '%s'", text).isTrue();
        double unit = form.group(3) == null ? 1 : form.group(3).equals(" bn") ? 1e9 : 1e6;
        is(form.group(1) + form.group(2), usd / unit);
    }

    /** Fails unless a number is printed as amounts are: whole from ten on, one decimal from one on, two under it, nought under 0.005. */
    private static void is(String printed, double value) {
        String plain = printed.replace(",", "").replace("+", "").replace('−', '-');
        assertThat(plain).doesNotContain("--");
        assertThat(printed.startsWith("+") && value <= 0)
                .as(printed + " for " + value)
                .isFalse();
        double read = Double.parseDouble(plain);
        int point = plain.indexOf('.');
        double half = read == 0 ? 0.005 : point < 0 ? 0.5 : Math.pow(10, point + 1.0 - plain.length()) / 2;
        assertThat(Math.abs(read - value))
                .as("%s is printed, reckoned anew it is %s", printed, value)
                .isLessThanOrEqualTo(half + 1e-7 * Math.abs(value));
    }
}
