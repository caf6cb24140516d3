package chokepoint.reports.statistics;

import chokepoint.core.world.Scenario;
import chokepoint.core.world.WorldStructure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How exactly a mean is to be known before an experiment ends: half the width of its 95 % interval. The mean is that of
 * min(days to the first lost output, horizon) of an industry, or of Japan's loss of the first year.
 *
 * @param industry index of the industry; −1 for the loss of Japan
 * @param name name of the industry; empty for the loss of Japan
 * @param halfWidth in days, or billions of yen
 */
public record Precision(int industry, String name, double halfWidth) {

    private static final Pattern FORM = Pattern.compile(
            "\\s*(?:tts\\[(?<industry>[^\\]]*)]|(?<loss>loss))\\s*(?:±|\\+-|\\+/-)\\s*(?<width>[0-9]+(?:\\.[0-9]+)?)"
                    + "\\s*(?<unit>[A-Za-z ]*?)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> DAYS = List.of("", "day", "days", "d");
    private static final List<String> YEN = List.of("", "bn jpy", "jpy bn", "bn yen", "bn");
    private static final double UPPER_PROBABILITY = 0.975;

    /**
     * Reads {@code tts[INDUSTRY] ± N days} or {@code loss ± N bn JPY}; {@code +-} and {@code +/-} stand for ± too.
     *
     * @throws IllegalArgumentException when it is neither; the message lists what is allowed
     */
    public static Precision parse(String text, Scenario scenario) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not understood; " + allowed(scenario));
        }
        boolean loss = form.group("loss") != null;
        String unit = form.group("unit").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!(loss ? YEN : DAYS).contains(unit)) {
            throw new IllegalArgumentException("has the unit '" + unit + "'; " + allowed(scenario));
        }
        double width = Double.parseDouble(form.group("width"));
        if (width <= 0) {
            throw new IllegalArgumentException(
                    "asks for a width of nought, which no number of runs reaches; " + allowed(scenario));
        }
        if (loss) {
            return new Precision(-1, "", width);
        }
        String name = form.group("industry").strip();
        int industry = names(scenario).indexOf(name);
        if (industry < 0) {
            throw new IllegalArgumentException("names no industry of this scenario; " + allowed(scenario));
        }
        return new Precision(industry, name, width);
    }

    private static List<String> names(Scenario scenario) {
        return scenario.structure().industries().stream()
                .map(WorldStructure.Industry::name)
                .toList();
    }

    private static String allowed(Scenario scenario) {
        return "allowed: 'loss ± 20 bn JPY' and 'tts[INDUSTRY] ± 5 days' (or +- or +/-) with any number above nought, and for"
                + " INDUSTRY one of " + String.join(", ", names(scenario));
    }

    /** The wish in one spelling. */
    public String text() {
        return subject() + " ± " + number(halfWidth) + unit();
    }

    private String subject() {
        return industry < 0 ? "loss" : "tts[" + name + "]";
    }

    private String unit() {
        return industry < 0 ? " bn JPY" : " days";
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.3g", value)
                        .replaceAll("(\\.\\d*?)0+$", "$1")
                        .replaceAll("\\.$", "");
    }

    /** How exactly the mean is known from some runs. */
    public Interval of(Runs runs, double horizonDays) {
        double[] values = industry < 0
                ? runs.japan().lossJpyBn()
                : Arrays.stream(runs.industry(industry, 0, runs.count()).daysToSurvive())
                        .map(days -> Math.min(days, horizonDays))
                        .toArray();
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        int count = values.length;
        double half = count < 2
                ? Double.POSITIVE_INFINITY
                // without a generator of its own: it draws nothing
                : new TDistribution(null, count - 1.0).inverseCumulativeProbability(UPPER_PROBABILITY)
                        * Math.sqrt(squares / (count - 1) / count);
        return new Interval(this, count, mean, half);
    }

    /**
     * A mean and its 95 % interval by Student's t.
     *
     * @param runs number of runs it rests on
     */
    public record Interval(Precision wanted, int runs, double mean, double halfWidth) {

        public boolean reached() {
            return halfWidth <= wanted.halfWidth();
        }

        /** Why the experiment ended with so many runs: one sentence. */
        public String sentence() {
            String known = "the mean of " + wanted.subject() + " is " + String.format(Locale.ROOT, "%.4g", mean) + " ± "
                    + String.format(Locale.ROOT, "%.3g", halfWidth) + wanted.unit() + " (95%)";
            return reached()
                    ? "Stopped after " + runs + " runs: " + known + ", within the ± " + number(wanted.halfWidth())
                            + wanted.unit() + " asked for."
                    : "Stopped at the most runs allowed, " + runs + ": " + known + ", not within the ± "
                            + number(wanted.halfWidth()) + wanted.unit() + " asked for.";
        }
    }
}
