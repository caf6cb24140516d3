package chokepoint.core.validation;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;

/**
 * What one run says about the quantities that were observed in the crisis of 2010: weekly series from the end of the warm-up.
 * Arrays are not to be changed.
 *
 * @param calendar week 0 is the first week of the warm-up
 * @param firstWeek week of index 0 in the series
 * @param valueAddedTaxShare in Chinese home quotes
 * @param reoPerProductFactor tonnes of oxide in a tonne as customs weigh it
 * @param exportUsdPerKg by [oxide][week]: price of Chinese lots abroad, volume-weighted over regions
 * @param homeUsdPerKg by [oxide][week]: price in CHINA without value-added tax
 * @param exportedTReo by [region][oxide][week]: Chinese lots sold abroad by exporters
 * @param regionUsdPerKg by [region][oxide][week]
 * @param smuggledTReo by week, all oxides
 * @param importsTReo by week, all oxides: Chinese lots that reach Japan
 * @param purchasesTReo by week, all oxides: what Japan buys, whoever sells
 * @param usedTReo by week, all oxides: what plants in Japan use
 * @param runDays by week: days that stocks in Japan and goods on the way would last if nothing more came from China
 * @param lostUseTReo by [{@link Loss}][week]: what Japan does not use of what it would at the prices of the base year
 * @param magnetThriftShare by week: Nd, Pr, Dy and Tb that Japan no longer needs for what it makes
 * @param outsideTReo by week: Nd and Pr separated outside China
 * @param magnetMarketTReo by week: Nd and Pr separated anywhere
 * @param outputShare by [industry][week]
 */
public record History(
        WeekCalendar calendar,
        int firstWeek,
        double valueAddedTaxShare,
        double reoPerProductFactor,
        double[][] exportUsdPerKg,
        double[][] homeUsdPerKg,
        double[][][] exportedTReo,
        double[][][] regionUsdPerKg,
        double[] smuggledTReo,
        double[] importsTReo,
        double[] purchasesTReo,
        double[] usedTReo,
        double[] runDays,
        double[][] lostUseTReo,
        double[] magnetThriftShare,
        double[] outsideTReo,
        double[] magnetMarketTReo,
        double[][] outputShare) {

    /** Why Japan uses less than it would at the prices of the base year. */
    public enum Loss {
        /** Thrift, and products that do without. */
        SUBSTITUTED,
        /** Output that was lost. */
        NOT_MADE
    }

    /** Weeks in the series. */
    public int weeks() {
        return importsTReo.length;
    }

    /** Index of the week that holds a day. */
    public int index(LocalDate day) {
        return calendar.weekOf(day) - firstWeek;
    }

    /** First day of a week of the series. */
    public LocalDate dateOf(int index) {
        return calendar.startOf(firstWeek + index);
    }

    /** Whether a period lies in the series. */
    public boolean holds(Period period) {
        return index(period.from()) >= 0 && index(period.to().minusDays(1)) < weeks();
    }

    /** Mean of a weekly series over a period, weeks weighted with their days in it. */
    public double mean(double[] series, Period period) {
        double days = period.to().toEpochDay() - period.from().toEpochDay();
        return sum(series, period) * WeekCalendar.DAYS_PER_WEEK / days;
    }

    /** Sum of a weekly flow over a period; a week that lies in it partly counts partly. */
    public double sum(double[] series, Period period) {
        double sum = 0;
        for (int week = Math.max(0, index(period.from())); week < weeks(); week++) {
            long from = Math.max(dateOf(week).toEpochDay(), period.from().toEpochDay());
            long to = Math.min(
                    dateOf(week).toEpochDay() + WeekCalendar.DAYS_PER_WEEK,
                    period.to().toEpochDay());
            if (to <= from) {
                break;
            }
            sum += series[week] * (to - from) / WeekCalendar.DAYS_PER_WEEK;
        }
        return sum;
    }

    /** Chinese exports of all oxides to all regions, by week. */
    public double[] exportsTReo() {
        double[] sum = new double[weeks()];
        for (Region region : Region.values()) {
            for (int item = 0; item < Item.OXIDES; item++) {
                for (int week = 0; week < sum.length; week++) {
                    sum[week] += exportedTReo[region.ordinal()][item][week];
                }
            }
        }
        return sum;
    }
}
