package chokepoint.findings.ensemble;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.findings.outcome.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How exactly the mean of an outcome is to be known before an experiment ends: half the width of its 95 % interval. Days count up to the
 * horizon; runs in which the question does not arise are left out.
 *
 * @param what is asked for; its {@code values} read it off runs
 * @param halfWidth in the unit of the outcome
 */
public record Precision(Wanted what, double halfWidth) {

    /**
     * The mean that is asked for.
     *
     * @param subject as it is written
     * @param unit as it is written behind a number, with a space before it
     * @param days whether it counts days, up to the horizon
     * @param values by run
     */
    public record Wanted(String subject, String unit, boolean days, Function<Runs, double[]> values) {

        /** Whether a word may stand behind a number of it: its unit, another spelling of that, or nothing. */
        public boolean isUnit(String written) {
            List<String> units = days
                    ? DAYS
                    : subject.equals(WantedOutcomes.LOSS)
                            ? YEN
                            : List.of("", unit.strip().toLowerCase(Locale.ROOT));
            return units.contains(plain(written));
        }

        private static String plain(String unit) {
            return unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
    }

    private static final Pattern FORM = Pattern.compile(
            "\\s*(?<key>[a-z][a-z0-9_]*)(?:\\[(?<industry>[^\\]]*)])?\\s*(?:±|\\+-|\\+/-)\\s*(?<width>[0-9]+(?:\\.[0-9]+)?)"
                    + "\\s*(?<unit>[A-Za-z ]*?)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> DAYS = List.of("", "day", "days", "d");
    private static final List<String> YEN = List.of("", "bn jpy", "jpy bn", "bn yen", "bn");
    private static final double UPPER_PROBABILITY = 0.975;

    /**
     * Reads {@code tts[INDUSTRY] ± N days}, {@code loss ± N bn JPY}, or any number of a catalogue by its key: {@code KEY[INDUSTRY] ± N} of an
     * industry, {@code KEY ± N} of Japan; {@code +-} and {@code +/-} stand for ± too.
     *
     * @throws IllegalArgumentException when it is none of these; the message lists what is allowed
     */
    public static Precision parse(String text, Scenario scenario, Catalogue catalogue) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not understood; " + allowed(scenario));
        }
        String key = form.group("key").toLowerCase(Locale.ROOT);
        @Nullable String named = form.group("industry");
        Wanted wanted = wanted(key, named, scenario, catalogue);
        String unit = form.group("unit");
        if (!wanted.isUnit(unit)) {
            throw new IllegalArgumentException("has the unit '" + Wanted.plain(unit) + "'; " + allowed(scenario));
        }
        double width = Double.parseDouble(form.group("width"));
        if (width <= 0) {
            throw new IllegalArgumentException(
                    "asks for a width of nought, which no number of runs reaches; " + allowed(scenario));
        }
        return new Precision(wanted, width);
    }

    private static Wanted wanted(String key, @Nullable String industry, Scenario scenario, Catalogue catalogue) {
        WantedOutcomes outcomes = new WantedOutcomes(scenario, catalogue);
        if (industry == null) {
            return outcomes.ofJapan(key)
                    .orElseThrow(() -> new IllegalArgumentException("is not understood; " + allowed(scenario)));
        }
        int place = outcomes.industries().indexOf(industry.strip());
        if (!outcomes.keysOfIndustries().contains(key)) {
            throw new IllegalArgumentException("is not understood; " + allowed(scenario));
        }
        if (place < 0) {
            throw new IllegalArgumentException("names no industry of this scenario; " + allowed(scenario));
        }
        return outcomes.ofIndustry(key, place).orElseThrow();
    }

    private static String allowed(Scenario scenario) {
        return "allowed: 'loss ± 20 bn JPY' and 'tts[INDUSTRY] ± 5 days' (or +- or +/-) with any number above nought, and for"
                + " INDUSTRY one of "
                + String.join(
                        ", ",
                        scenario.structure().industries().stream()
                                .map(WorldStructure.Industry::name)
                                .toList())
                + "; and every number of outcomes.csv by its name, such as 'loss_horizon_jpy_bn ± 20' of Japan or with an INDUSTRY";
    }

    /** The wish in one spelling. */
    public String text() {
        return what.subject() + " ± " + number(halfWidth) + what.unit();
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
        double[] values = Arrays.stream(what.values().apply(runs))
                .filter(value -> !Double.isNaN(value))
                .map(value -> what.days() ? Math.min(value, horizonDays) : value)
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
            String known = "the mean of " + wanted.what().subject() + " is " + String.format(Locale.ROOT, "%.4g", mean)
                    + " ± " + String.format(Locale.ROOT, "%.3g", halfWidth)
                    + wanted.what().unit() + " (95%)";
            return reached()
                    ? "Stopped after " + runs + " runs: " + known + ", within the ± " + number(wanted.halfWidth())
                            + wanted.what().unit() + " asked for."
                    : "Stopped at the most runs allowed, " + runs + ": " + known + ", not within the ± "
                            + number(wanted.halfWidth()) + wanted.what().unit() + " asked for.";
        }
    }
}
