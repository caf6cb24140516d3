package chokepoint.findings.evidence;

import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.ensemble.NotUnderstoodException.Mistake;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.Series;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads when single firms make less than a share of their plan; see {@link OutcomeReader}. */
final class FirmReader {

    /** Names of the series of firms. */
    static final List<String> KEYS =
            Stream.of(FirmSeries.values()).map(FirmSeries::key).toList();

    private static final int ARGUMENTS = 3;
    private static final Pattern UNDER = Pattern.compile("(?<key>[a-z0-9_]+)\\s*<\\s*(?<share>[0-9]+(?:\\.[0-9]+)?)");

    private final Scenario scenario;
    private final List<Mistake> mistakes;

    /**
     * @param mistakes gets everything that is wrong
     */
    FirmReader(Scenario scenario, List<Mistake> mistakes) {
        this.scenario = scenario;
        this.mistakes = mistakes;
    }

    private <T> Optional<T> wrong(String message, String given, List<String> known) {
        mistakes.add(new Mistake("", message, given, known));
        return Optional.empty();
    }

    /** A series of the firms of an industry. */
    Optional<Series> series(String key, String industry) {
        List<String> known =
                scenario.structure().industries().stream().map(Industry::name).toList();
        int place = known.indexOf(industry.strip());
        if (place < 0) {
            return wrong("'" + industry.strip() + "' is no industry of this scenario", industry.strip(), known);
        }
        int kind = KEYS.indexOf(key);
        return kind < 0
                ? wrong(key + " is no series of firms", key, KEYS)
                : Optional.of(new Series.FirmOutput(FirmSeries.values()[kind], place));
    }

    /**
     * Days to the first week from a date on, or the number of industries with such a week between two.
     *
     * @param since the former
     */
    Optional<Function<Runs, double[]>> read(boolean since, String text) {
        List<String> arguments =
                Stream.of(text.split(",", ARGUMENTS)).map(String::strip).toList();
        if (arguments.size() != ARGUMENTS) {
            return wrong((since ? "since" : "within") + " takes three things in brackets", "", List.of());
        }
        Matcher form = UNDER.matcher(arguments.get(0));
        if (!form.matches()) {
            return wrong("'" + arguments.get(0) + "' is no SERIES < SHARE", "", List.of());
        }
        List<LocalDate> dates = dates(arguments.get(1), since ? 1 : 2);
        List<Series> firms = new ArrayList<>();
        for (String industry : arguments.get(2).split(";")) {
            series(form.group("key"), industry).ifPresent(firms::add);
        }
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        double share = Double.parseDouble(form.group("share"));
        Timeline timeline = scenario.timeline();
        WeekCalendar calendar = timeline.calendar();
        int from = calendar.weekOf(dates.get(0));
        if (since) {
            return from < timeline.warmUpWeeks() || from >= timeline.endWeek()
                    ? Optional.empty()
                    : Optional.of(runs -> least(runs, firms, share, from, dates.get(0)));
        }
        int first = calendar.startOf(from).isBefore(dates.get(0)) ? from + 1 : from;
        int last = calendar.weekOf(dates.get(1).minusDays(1));
        return first < timeline.warmUpWeeks() || last >= timeline.endWeek() || last < first
                ? Optional.empty()
                : Optional.of(runs -> count(runs, firms, share, first, last));
    }

    private List<LocalDate> dates(String text, int wanted) {
        List<LocalDate> dates = new ArrayList<>();
        try {
            for (String date : text.split("\\.\\.", -1)) {
                dates.add(LocalDate.parse(date.strip()));
            }
        } catch (DateTimeParseException e) {
            dates.clear();
        }
        if (dates.size() != wanted) {
            wrong(
                    "'" + text + "' is no "
                            + (wanted == 1 ? "date; allowed: 2025-04-04" : "stretch; allowed: 2026-01-06..2026-06-24"),
                    "",
                    List.of());
        }
        return dates;
    }

    /** By week from the first to the last, and run. */
    private double[][] values(Runs runs, Series firms, int first, int last) {
        return runs.weekly(
                        List.of(firms),
                        new Runs.Window(
                                0, runs.count(), first - scenario.timeline().warmUpWeeks(), last - first + 1))
                .get(0);
    }

    private double[] least(Runs runs, List<Series> firms, double share, int from, LocalDate date) {
        double[] least = new double[runs.count()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (Series one : firms) {
            double[][] values = values(runs, one, from, scenario.timeline().endWeek() - 1);
            for (int week = values.length - 1; week >= 0; week--) {
                double days = Math.max(
                        0, scenario.timeline().calendar().startOf(from + week).toEpochDay() - date.toEpochDay());
                for (int run = 0; run < least.length; run++) {
                    least[run] = values[week][run] < share ? Math.min(least[run], days) : least[run];
                }
            }
        }
        return least;
    }

    private double[] count(Runs runs, List<Series> firms, double share, int first, int last) {
        double[] counts = new double[runs.count()];
        for (Series one : firms) {
            double[][] values = values(runs, one, first, last);
            for (int run = 0; run < counts.length; run++) {
                int of = run;
                counts[run] += Arrays.stream(values).anyMatch(week -> week[of] < share) ? 1 : 0;
            }
        }
        return counts;
    }
}
