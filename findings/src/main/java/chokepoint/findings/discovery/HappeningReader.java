package chokepoint.findings.discovery;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.discovery.Happening.Clause;
import chokepoint.findings.ensemble.NotUnderstoodException;
import chokepoint.findings.ensemble.NotUnderstoodException.Mistake;
import chokepoint.findings.ensemble.Precision.Wanted;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.WantedOutcomes;
import chokepoint.findings.outcome.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked for: {@code loss > 600 bn JPY}, {@code tts[INDUSTRY] < 90 days}, any number of the catalogue by its key, of Japan or
 * {@code KEY[INDUSTRY]}; {@code any(KEY) > N} where it holds of at least one industry; {@code output_lost > 5% within 26 weeks} of the weeks
 * themselves, of Japan, {@code [INDUSTRY]} or {@code any(…)}. Clauses are joined by {@code and}.
 */
public final class HappeningReader {

    /** Name of the output that is lost in the first weeks. */
    public static final String OUTPUT_LOST = "output_lost";

    private static final Pattern AND =
            Pattern.compile("\\s+and(?:\\s+|$)(?![^\\[\\]]*])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<any>any)\\s*\\(\\s*(?<anyKey>[a-z][a-z0-9_]*)\\s*\\)|(?<key>[a-z][a-z0-9_]*)\\s*(?:\\[(?<industry>[^\\]]*)])?)"
                    + "\\s*(?<comparison>>=|<=|≥|≤|>|<)\\s*(?<number>[-−]?[0-9]+(?:\\.[0-9]+)?)\\s*(?<unit>[A-Za-z/% ]*?)"
                    + "(?:\\s*\\bwithin\\s+(?<span>[0-9]{1,4})\\s*(?<spanUnit>days?|weeks?|months?))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String SHARE = "share";
    private static final String PERCENT = "%";
    private static final double HUNDRED = 100;
    private static final double WEEKS_OF_A_MONTH = 52 / 12.0;

    private final Scenario scenario;
    private final WantedOutcomes outcomes;
    private final List<Mistake> mistakes = new ArrayList<>();

    private HappeningReader(Scenario scenario, Catalogue catalogue) {
        this.scenario = scenario;
        outcomes = new WantedOutcomes(scenario, catalogue);
    }

    /**
     * Reads it.
     *
     * @throws NotUnderstoodException with everything that is wrong
     */
    public static Happening read(String text, Scenario scenario, Catalogue catalogue) throws NotUnderstoodException {
        HappeningReader reader = new HappeningReader(scenario, catalogue);
        List<Clause> clauses = new ArrayList<>();
        for (String part : AND.split(text.strip(), -1)) {
            reader.clause(part.strip()).ifPresent(clauses::add);
        }
        if (!reader.mistakes.isEmpty()) {
            throw new NotUnderstoodException(reader.mistakes);
        }
        return new Happening(clauses);
    }

    private Optional<Clause> wrong(String part, String message, String given, List<String> known) {
        mistakes.add(new Mistake(part, message, given, known));
        return Optional.empty();
    }

    private Optional<Clause> clause(String part) {
        Matcher form = FORM.matcher(part);
        if (!form.matches()) {
            return wrong(
                    part,
                    "is not understood; write 'loss > 600 bn JPY', 'tts[INDUSTRY] < 90 days', 'KEY > N' or 'KEY[INDUSTRY] > N' with a number"
                            + " of outcomes.csv, 'any(KEY) > N' for at least one industry, 'output_lost > 5% within 26 weeks'; with >, >=, < or"
                            + " <=, and several joined by 'and'",
                    "",
                    List.of());
        }
        boolean any = form.group("any") != null;
        String key = (any ? form.group("anyKey") : form.group("key")).toLowerCase(Locale.ROOT);
        @Nullable String named = any ? null : form.group("industry");
        List<Integer> of = named == null
                ? IntStream.range(0, outcomes.industries().size()).boxed().toList()
                : List.of(outcomes.industries().indexOf(named.strip()));
        if (of.contains(-1)) {
            wrong(
                    part,
                    "names no industry of this scenario",
                    String.valueOf(named).strip(),
                    outcomes.industries());
        }
        boolean ofJapan = named == null && !any;
        if (key.equals(OUTPUT_LOST)) {
            return of.contains(-1) ? Optional.empty() : lostOutput(part, form, ofJapan ? List.of() : of, any);
        }
        if (form.group("span") != null) {
            return wrong(part, "'within' goes with " + OUTPUT_LOST + " alone", "", List.of());
        }
        List<String> known = ofJapan ? outcomes.keysOfJapan() : outcomes.keysOfIndustries();
        if (!known.contains(key)) {
            boolean other = ofJapan && outcomes.keysOfIndustries().contains(key);
            return wrong(
                    part,
                    other
                            ? key + " is a number of an industry; write " + key + "[INDUSTRY] or any(" + key + ")"
                            : key + " is no number of " + (ofJapan ? "Japan" : "an industry"),
                    other ? "" : key,
                    other ? List.of() : known);
        }
        if (of.contains(-1)) {
            return Optional.empty();
        }
        List<Wanted> wanted = ofJapan
                ? List.of(outcomes.ofJapan(key).orElseThrow())
                : of.stream()
                        .map(place -> outcomes.ofIndustry(key, place).orElseThrow())
                        .toList();
        Wanted first = wanted.get(0);
        boolean percent = form.group("unit").strip().equals(PERCENT);
        if (!(percent ? first.unit().strip().startsWith(SHARE) : first.isUnit(form.group("unit")))) {
            return wrong(
                    part,
                    "has the unit '" + form.group("unit").strip() + "'; allowed:"
                            + (first.unit().isEmpty() ? " none" : first.unit())
                            + (first.unit().strip().startsWith(SHARE) ? ", or per cent" : ""),
                    "",
                    List.of());
        }
        Limit limit = Limit.of(form, percent);
        return Optional.of(new Clause(
                (any ? "any(" + key + ")" : first.subject()) + " " + limit.words(percent ? PERCENT : first.unit()),
                false,
                any(limit, wanted.stream().map(Wanted::values).toList())));
    }

    private Optional<Clause> lostOutput(String part, Matcher form, List<Integer> of, boolean any) {
        @Nullable String span = form.group("span");
        if (span == null) {
            return wrong(
                    part,
                    OUTPUT_LOST
                            + " wants the first weeks in which it is lost, as in 'output_lost > 5% within 26 weeks'",
                    "",
                    List.of());
        }
        String unit = form.group("unit").strip();
        if (!unit.equals(PERCENT) && !unit.isEmpty()) {
            return wrong(part, "has the unit '" + unit + "'; allowed: per cent, or none for a share", "", List.of());
        }
        int weeks = weeks(Integer.parseInt(span), form.group("spanUnit").toLowerCase(Locale.ROOT));
        int most = scenario.timeline().horizonWeeks();
        if (weeks < 1 || weeks > most) {
            return wrong(part, "asks for " + weeks + " weeks; allowed: 1 to " + most + ", the horizon", "", List.of());
        }
        LostOutput lost = new LostOutput(scenario, weeks);
        Limit limit = Limit.of(form, unit.equals(PERCENT));
        List<Function<Runs, double[]>> values = of.isEmpty()
                ? List.of(lost::ofJapan)
                : of.stream()
                        .<Function<Runs, double[]>>map(industry -> runs -> lost.of(runs, industry))
                        .toList();
        String subject = of.isEmpty()
                ? OUTPUT_LOST
                : any
                        ? "any(" + OUTPUT_LOST + ")"
                        : OUTPUT_LOST + "[" + outcomes.industries().get(of.get(0)) + "]";
        return Optional.of(new Clause(
                subject + " " + limit.words(unit) + " within " + weeks + (weeks == 1 ? " week" : " weeks"),
                true,
                any(limit, values)));
    }

    private static int weeks(int span, String unit) {
        double weeks = unit.startsWith("d")
                ? (double) span / WeekCalendar.DAYS_PER_WEEK
                : unit.startsWith("m") ? span * WEEKS_OF_A_MONTH : span;
        return (int) Math.round(weeks);
    }

    /** Whether a comparison holds of at least one of some numbers, by run. */
    private static Function<Runs, boolean[]> any(Limit limit, List<Function<Runs, double[]>> numbers) {
        return runs -> {
            boolean[] holds = new boolean[runs.count()];
            for (Function<Runs, double[]> number : numbers) {
                double[] values = number.apply(runs);
                for (int run = 0; run < holds.length; run++) {
                    holds[run] |= limit.holds(values[run]);
                }
            }
            return holds;
        };
    }

    /**
     * A comparison with a number.
     *
     * @param written as people wrote it
     * @param value in the unit of what is compared
     */
    private record Limit(String comparison, String written, double value) {

        static Limit of(Matcher form, boolean percent) {
            String written = form.group("number").replace('−', '-');
            return new Limit(
                    form.group("comparison").replace("≥", ">=").replace("≤", "<="),
                    written.contains(".") ? written.replaceAll("\\.?0+$", "") : written,
                    Double.parseDouble(written) / (percent ? HUNDRED : 1));
        }

        String words(String unit) {
            return comparison + " " + written + unit;
        }

        boolean holds(double number) {
            return switch (comparison) {
                case ">" -> number > value;
                case ">=" -> number >= value;
                case "<" -> number < value;
                default -> number <= value;
            };
        }
    }
}
