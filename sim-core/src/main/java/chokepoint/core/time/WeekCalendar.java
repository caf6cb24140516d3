package chokepoint.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Week index to date and back.
 *
 * <p>Week {@code w} is the half-open interval of seven days that starts on {@code origin + 7w} days. Inside the model only
 * the index is used; dates appear at the edges.
 *
 * @param origin first day of week 0
 */
public record WeekCalendar(LocalDate origin) {

    public static final int DAYS_PER_WEEK = 7;

    /** Mean number of weeks in a year of 365.25 days; converts yearly flows and growth to weekly ones. */
    public static final double WEEKS_PER_YEAR = 365.25 / 7.0;

    /** Weeks in a licensing or review quarter. */
    public static final int WEEKS_PER_QUARTER = 13;

    /** The week whose half-open interval holds {@code date}; negative before the origin. */
    public int weekOf(LocalDate date) {
        return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(origin, date), DAYS_PER_WEEK));
    }

    /** First day of week {@code week}. */
    public LocalDate startOf(int week) {
        return origin.plusDays((long) week * DAYS_PER_WEEK);
    }

    /** A yearly flow (t/yr) as a weekly one. */
    public static double weeklyFlow(double perYear) {
        return perYear / WEEKS_PER_YEAR;
    }

    /** A yearly growth share (0.06 = 6 %/yr) as the factor after {@code weeks} weeks, compounding. */
    public static double growthFactor(double perYearShare, double weeks) {
        return Math.pow(1.0 + perYearShare, weeks / WEEKS_PER_YEAR);
    }
}
