package chokepoint.findings.evidence;

import chokepoint.core.material.Item;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.validation.Period;
import chokepoint.findings.ensemble.NotUnderstoodException;
import chokepoint.findings.ensemble.NotUnderstoodException.Mistake;
import chokepoint.findings.ensemble.Precision.Wanted;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.Series;
import chokepoint.findings.ensemble.WantedOutcomes;
import chokepoint.findings.outcome.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads how runs show something that was seen:
 *
 * <ul>
 *   <li>{@code mean(SERIES[ITEM])}: mean of a weekly series over the weeks whose middle lies in the period of the row
 *   <li>{@code mean(SERIES[INDUSTRY])}: the same of a series of the firms of an industry
 *   <li>{@code monthly(SERIES[ITEM])}: the same times the weeks of a month, for tonnes a week
 *   <li>{@code ratio(SERIES[ITEM], PERIOD)}: the same mean over that of another period
 *   <li>{@code first(KEY, INDUSTRY; INDUSTRY …)}: the least of some days of industries, infinite for never
 *   <li>{@code count(KEY <= NUMBER, INDUSTRY; INDUSTRY …)}: in how many of these industries the days are no more
 *   <li>{@code since(SERIES < SHARE, DATE, INDUSTRY; INDUSTRY …)}: days from a date to the first day of the first week in which a series of
 *       the firms of any of these industries is less; 0 in the week of the date, infinite for never
 *   <li>{@code within(SERIES < SHARE, DATE..DATE, INDUSTRY; INDUSTRY …)}: in how many of these industries it is less in some week that
 *       begins on the first of these dates or later and before the second
 * </ul>
 *
 * with {@code * FACTOR} behind where units differ. SERIES is one of the weekly series of items, KEY a number of industries in days.
 */
public final class OutcomeReader {

    private static final double MONTHS_PER_YEAR = 12;
    private static final double HALF_A_WEEK_DAYS = WeekCalendar.DAYS_PER_WEEK / 2.0;
    private static final Pattern FORM = Pattern.compile(
            "(?<function>[a-z]+)\\s*\\((?<arguments>[^()]*)\\)(?:\\s*\\*\\s*(?<factor>[0-9]+(?:\\.[0-9]+)?))?");
    private static final Pattern OF_ITEM = Pattern.compile("(?<series>[a-z0-9_]+)\\s*\\[(?<item>[^\\]]*)]");
    private static final Pattern UP_TO = Pattern.compile("(?<key>[a-z0-9_]+)\\s*<=\\s*(?<days>[0-9]+(?:\\.[0-9]+)?)");
    private static final List<String> FUNCTIONS =
            List.of("mean", "monthly", "ratio", "first", "count", "since", "within");

    private final Scenario scenario;
    private final WantedOutcomes outcomes;
    private final List<Mistake> mistakes = new ArrayList<>();

    private OutcomeReader(Scenario scenario, Catalogue catalogue) {
        this.scenario = scenario;
        outcomes = new WantedOutcomes(scenario, catalogue);
    }

    /**
     * Reads it.
     *
     * @param period of the row
     * @return what runs show; empty where a period does not lie in what they keep
     * @throws NotUnderstoodException with everything that is wrong
     */
    public static Optional<Function<Runs, double[]>> read(
            String text, Period period, Scenario scenario, Catalogue catalogue) throws NotUnderstoodException {
        OutcomeReader reader = new OutcomeReader(scenario, catalogue);
        Optional<Function<Runs, double[]>> found = reader.outcome(text.strip(), period);
        if (!reader.mistakes.isEmpty()) {
            throw new NotUnderstoodException(reader.mistakes);
        }
        return found;
    }

    private <T> Optional<T> wrong(String message, String given, List<String> known) {
        mistakes.add(new Mistake("", message, given, known));
        return Optional.empty();
    }

    private Optional<Function<Runs, double[]>> outcome(String text, Period period) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return wrong(
                    "is not understood; allowed: mean(SERIES[ITEM]), monthly(SERIES[ITEM]), ratio(SERIES[ITEM], PERIOD), first(KEY,"
                            + " INDUSTRIES), count(KEY <= DAYS, INDUSTRIES), since(SERIES < SHARE, DATE, INDUSTRIES), within(SERIES < SHARE,"
                            + " DATE..DATE, INDUSTRIES), with * FACTOR behind",
                    "",
                    List.of());
        }
        String function = form.group("function");
        if (!FUNCTIONS.contains(function)) {
            return wrong(function + " is none of what can be read off a run", function, FUNCTIONS);
        }
        if (function.equals("since") || function.equals("within")) {
            return new FirmReader(scenario, mistakes).read(function.equals("since"), form.group("arguments"));
        }
        List<String> arguments = Stream.of(form.group("arguments").split(",", 2))
                .map(String::strip)
                .toList();
        boolean needsTwo = !function.equals("mean") && !function.equals("monthly");
        if (needsTwo != (arguments.size() == 2)) {
            return wrong(
                    function + " takes " + (needsTwo ? "two things" : "one thing") + " in brackets", "", List.of());
        }
        double factor = form.group("factor") == null ? 1 : Double.parseDouble(form.group("factor"));
        Optional<Function<Runs, double[]>> found = switch (function) {
            case "mean" -> mean(arguments.get(0), period);
            case "monthly" -> scaled(mean(arguments.get(0), period), WeekCalendar.WEEKS_PER_YEAR / MONTHS_PER_YEAR);
            case "ratio" -> ratio(arguments, period);
            case "first" -> first(arguments);
            default -> count(arguments);
        };
        return scaled(found, factor);
    }

    private static Optional<Function<Runs, double[]>> scaled(Optional<Function<Runs, double[]>> of, double factor) {
        return of.map(values -> runs ->
                Arrays.stream(values.apply(runs)).map(value -> value * factor).toArray());
    }

    private Optional<Function<Runs, double[]>> ratio(List<String> arguments, Period period) {
        Period base;
        try {
            base = Period.of(arguments.get(1));
        } catch (RuntimeException e) {
            return wrong("'" + arguments.get(1) + "' is no period; allowed: 2025-03, 2025-01..2025-03", "", List.of());
        }
        Optional<Function<Runs, double[]>> above = mean(arguments.get(0), period);
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        Optional<Function<Runs, double[]>> below = mean(arguments.get(0), base);
        return above.flatMap(over -> below.map(under -> runs -> {
            double[] values = over.apply(runs);
            double[] bases = under.apply(runs);
            // of nought to nought nothing has changed
            return IntStream.range(0, values.length)
                    .mapToDouble(run -> values[run] == bases[run] ? 1 : values[run] / bases[run])
                    .toArray();
        }));
    }

    private Optional<Function<Runs, double[]>> mean(String argument, Period period) {
        Matcher form = OF_ITEM.matcher(argument);
        if (!form.matches()) {
            return wrong("'" + argument + "' is no SERIES[ITEM]", "", List.of());
        }
        List<String> keys =
                Stream.of(MarketSeries.values()).map(MarketSeries::key).toList();
        List<String> items = Stream.of(Item.values()).map(Item::symbol).toList();
        int[] weeks = weeks(period);
        if (FirmReader.KEYS.contains(form.group("series"))) {
            return new FirmReader(scenario, mistakes)
                    .series(form.group("series"), form.group("item"))
                    .flatMap(firms -> mean(firms, weeks));
        }
        int series = keys.indexOf(form.group("series"));
        int item = items.indexOf(form.group("item").strip());
        if (series < 0) {
            wrong(form.group("series") + " is no weekly series of an item", form.group("series"), keys);
        }
        if (item < 0) {
            wrong(form.group("item") + " is no item", form.group("item"), items);
        }
        if (series < 0 || item < 0) {
            return Optional.empty();
        }
        return mean(new Series.Quote(MarketSeries.values()[series], Item.values()[item]), weeks);
    }

    private static Optional<Function<Runs, double[]>> mean(Series wanted, int[] weeks) {
        return weeks.length == 0
                ? Optional.empty()
                : Optional.of(runs -> {
                    double[][] values = runs.weekly(
                                    List.of(wanted), new Runs.Window(0, runs.count(), weeks[0], weeks.length))
                            .get(0);
                    return IntStream.range(0, runs.count())
                            .mapToDouble(run -> Arrays.stream(values)
                                    .mapToDouble(week -> week[run])
                                    .average()
                                    .orElseThrow())
                            .toArray();
                });
    }

    /** Reported weeks whose middle lies in a period, or of a shorter one the week that holds it; none unless all of it is reported. */
    private int[] weeks(Period period) {
        Timeline timeline = scenario.timeline();
        double first = timeline.calendar().weekOf(period.from());
        double last = timeline.calendar().weekOf(period.to().minusDays(1));
        if (first < timeline.warmUpWeeks() || last >= timeline.endWeek()) {
            return new int[0];
        }
        int[] weeks = IntStream.rangeClosed((int) first, (int) last)
                .filter(week -> {
                    double middle = timeline.calendar().startOf(week).toEpochDay() + HALF_A_WEEK_DAYS;
                    return middle >= period.from().toEpochDay()
                            && middle < period.to().toEpochDay();
                })
                .map(week -> week - timeline.warmUpWeeks())
                .toArray();
        return weeks.length == 0 ? new int[] {(int) first - timeline.warmUpWeeks()} : weeks;
    }

    private Optional<Function<Runs, double[]>> first(List<String> arguments) {
        return days(arguments.get(0), arguments.get(1)).map(all -> runs -> {
            double[] least = new double[runs.count()];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (Wanted days : all) {
                double[] values = days.values().apply(runs);
                Arrays.setAll(least, run -> Math.min(least[run], values[run]));
            }
            return least;
        });
    }

    private Optional<Function<Runs, double[]>> count(List<String> arguments) {
        Matcher form = UP_TO.matcher(arguments.get(0));
        if (!form.matches()) {
            return wrong("'" + arguments.get(0) + "' is no KEY <= DAYS", "", List.of());
        }
        double most = Double.parseDouble(form.group("days"));
        return days(form.group("key"), arguments.get(1)).map(all -> runs -> {
            double[] counts = new double[runs.count()];
            for (Wanted days : all) {
                double[] values = days.values().apply(runs);
                for (int run = 0; run < counts.length; run++) {
                    counts[run] += values[run] <= most ? 1 : 0;
                }
            }
            return counts;
        });
    }

    private Optional<List<Wanted>> days(String key, String named) {
        List<String> known =
                scenario.structure().industries().stream().map(Industry::name).toList();
        List<Wanted> wanted = new ArrayList<>();
        if (!outcomes.keysOfIndustries().contains(key.toLowerCase(Locale.ROOT))) {
            wrong(key + " is no number of an industry", key, outcomes.keysOfIndustries());
        }
        for (String one : named.split(";")) {
            int place = known.indexOf(one.strip());
            if (place < 0) {
                wrong("'" + one.strip() + "' is no industry of this scenario", one.strip(), known);
            } else {
                outcomes.ofIndustry(key, place).ifPresent(wanted::add);
            }
        }
        if (mistakes.isEmpty() && wanted.stream().anyMatch(one -> !one.days())) {
            wrong(key + " is no number of days", "", List.of());
        }
        return mistakes.isEmpty() ? Optional.of(wanted) : Optional.empty();
    }
}
