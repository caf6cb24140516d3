package chokepoint.core.validation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time an observation is of, half-open.
 *
 * @param from first day
 * @param to first day after it
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int QUARTER_MONTHS = 3;
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern TWO_MONTHS = Pattern.compile("(\\d{4})-(\\d{2})/(\\d{2})");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4}-\\d{2})\\.\\.(\\d{4}-\\d{2})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

    /**
     * Reads a period as targets write it: 2010-09-21, 2010-09, 2010-Q3, 2011-09/10, 2010-09..2011-01, 2010, 2010-2012.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Period of(String text) {
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return new Period(day, day.plusDays(1));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int first = QUARTER_MONTHS * (Integer.parseInt(quarter.group(2)) - 1) + 1;
            LocalDate from = LocalDate.of(Integer.parseInt(quarter.group(1)), first, 1);
            return new Period(from, from.plusMonths(QUARTER_MONTHS));
        }
        Matcher twoMonths = TWO_MONTHS.matcher(text);
        if (twoMonths.matches()) {
            return months(twoMonths.group(1) + "-" + twoMonths.group(2), twoMonths.group(1) + "-" + twoMonths.group(3));
        }
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return months(months.group(1), months.group(2));
        }
        if (MONTH.matcher(text).matches()) {
            return months(text, text);
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return years(years.group(1), years.group(2));
        }
        if (YEAR.matcher(text).matches()) {
            return years(text, text);
        }
        throw new IllegalArgumentException(
                "'" + text
                        + "' is no period; allowed: 2010-09-21, 2010-09, 2010-Q3, 2011-09/10, 2010-09..2011-01, 2010, 2010-2012");
    }

    private static Period months(String first, String last) {
        return new Period(
                YearMonth.parse(first).atDay(1),
                YearMonth.parse(last).plusMonths(1).atDay(1));
    }

    private static Period years(String first, String last) {
        return new Period(LocalDate.of(Integer.parseInt(first), 1, 1), LocalDate.of(Integer.parseInt(last) + 1, 1, 1));
    }
}
