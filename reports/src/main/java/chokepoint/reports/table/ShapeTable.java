package chokepoint.reports.table;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.QuotaPlan;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.validation.History;
import chokepoint.core.validation.Period;
import chokepoint.findings.ensemble.Sample;
import chokepoint.findings.ensemble.Spread;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.Appendix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The shape of the crisis: what is known of its course, and whether the median of the runs has it. */
final class ShapeTable {

    private static final double STOPPED_OUTPUT_SHARE = 0.25;
    private static final int STOPPED_WEEKS = 4;
    private static final LocalDate HALT = LocalDate.of(2010, 9, 21);
    private static final double PERCENT = 100;
    private static final List<Item> LIGHT = List.of(Item.LA, Item.CE);
    private static final List<Item> HEAVY = List.of(Item.EU, Item.TB, Item.DY);

    private final ReplaySummary replay;
    private final List<List<String>> rows = new ArrayList<>();

    private ShapeTable(ReplaySummary replay) {
        this.replay = replay;
    }

    /** The section; empty of rows when the replay does not reach from 2009 to the end of 2013. */
    static Appendix of(ReplaySummary replay) {
        ShapeTable table = new ShapeTable(replay);
        History first = replay.histories().get(0);
        boolean whole = first.holds(Period.of("2009")) && first.holds(Period.of("2013-12"));
        return new Appendix(
                "The shape of the crisis",
                List.of(
                        "What is known of its course beside what the runs do: median, and the range of eight runs in ten."
                                + " Peaks are those of the month with the highest price."),
                whole ? table.rows() : List.of());
    }

    private List<List<String>> rows() {
        rows.add(List.of("what", "known", "runs", "as known"));
        for (Item item : LIGHT) {
            peak(
                    item,
                    "mid 2011",
                    Period.of("2011-05").from(),
                    Period.of("2011-09").to());
        }
        for (Item item : HEAVY) {
            peak(
                    item,
                    "later than light: July to December 2011",
                    Period.of("2011-07").from(),
                    Period.of("2011-12").to());
        }
        number(
                "dearest of the seven oxides in December 2013 over its peak, %",
                "under 50", history -> PERCENT * lastOverPeak(history), 0, 50);
        number(
                "imports of October and November 2010 over the half-year before, %",
                "a collapse: under 75", history -> PERCENT * importsOver(history, "2010-10", "2010-11"), 0, 75);
        number(
                "the same, least that still arrives",
                "a leak: over 0",
                history -> PERCENT * importsOver(history, "2010-11", "2010-11"),
                1,
                100);
        number(
                "imports of December 2010 over the half-year before, %",
                "an overshoot: over 100", history -> PERCENT * importsOver(history, "2010-12", "2010-12"), 100, 1000);
        number("industries under 25% of output for four weeks in 2010", "0", ShapeTable::stopped, 0, 0);
        number(
                "days that stocks and goods on the way would last, at the halt",
                "160 to 220",
                history -> history.runDays()[history.index(HALT)],
                160,
                220);
        number(
                "exports of 2011 under what quotas and exceptions allow, %",
                "under 100", history -> PERCENT * exportsOverQuota(history, 2011), 0, 100);
        number(
                "exports of 2012 under what quotas and exceptions allow, %",
                "under 100, and far below", history -> PERCENT * exportsOverQuota(history, 2012), 0, 100);
        number(
                "Japanese purchases of 2012 over 2010, %",
                "under 50 (25,500 to 14,470 t is 57)",
                history -> PERCENT
                        * year(history, history.purchasesTReo(), 2012)
                        / year(history, history.purchasesTReo(), 2010),
                0,
                57);
        return rows;
    }

    private Spread spread(ToDoubleFunction<History> value) {
        return Sample.of(replay.histories().stream().mapToDouble(value)).spread();
    }

    private void number(String what, String known, ToDoubleFunction<History> value, double least, double most) {
        Spread spread = spread(value);
        boolean holds = spread.median() >= least && spread.median() <= most;
        rows.add(List.of(what, known, text(spread), holds ? "yes" : "no"));
    }

    private static String text(Spread spread) {
        return number(spread.median()) + " (" + number(spread.p10()) + " to " + number(spread.p90()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private void peak(Item item, String known, LocalDate from, LocalDate to) {
        Spread spread = spread(history -> peakDay(history, item).toEpochDay());
        LocalDate median = LocalDate.ofEpochDay(Math.round(spread.median()));
        boolean holds = !median.isBefore(from) && median.isBefore(to);
        rows.add(List.of(
                "peak of " + item.symbol(),
                known,
                median + " (" + LocalDate.ofEpochDay(Math.round(spread.p10())) + " to "
                        + LocalDate.ofEpochDay(Math.round(spread.p90())) + ")",
                holds ? "yes" : "no"));
    }

    private static LocalDate peakDay(History history, Item item) {
        double[] price = history.exportUsdPerKg()[item.ordinal()];
        LocalDate best = Period.of("2009").from();
        double highest = 0;
        for (LocalDate month = best; month.getYear() < 2014; month = month.plusMonths(1)) {
            double mean = history.mean(price, new Period(month, month.plusMonths(1)));
            if (mean > highest) {
                highest = mean;
                best = month;
            }
        }
        return best.plusDays(14);
    }

    private static double lastOverPeak(History history) {
        double dearest = 0;
        for (Item item : List.of(Item.LA, Item.CE, Item.ND, Item.SM, Item.EU, Item.TB, Item.DY)) {
            double[] price = history.exportUsdPerKg()[item.ordinal()];
            LocalDate peak = peakDay(history, item).withDayOfMonth(1);
            double most = history.mean(price, new Period(peak, peak.plusMonths(1)));
            dearest = Math.max(dearest, history.mean(price, Period.of("2013-12")) / most);
        }
        return dearest;
    }

    private static double importsOver(History history, String from, String to) {
        Period before = new Period(LocalDate.of(2010, 3, 1), LocalDate.of(2010, 9, 1));
        Period period = new Period(Period.of(from).from(), Period.of(to).to());
        return history.mean(history.importsTReo(), period) / history.mean(history.importsTReo(), before);
    }

    private static double stopped(History history) {
        int count = 0;
        int from = history.index(LocalDate.of(2010, 1, 1));
        int to = history.index(LocalDate.of(2011, 1, 1));
        for (double[] output : history.outputShare()) {
            int low = 0;
            boolean stops = false;
            for (int week = from; week < to; week++) {
                low = output[week] < STOPPED_OUTPUT_SHARE ? low + 1 : 0;
                stops |= low >= STOPPED_WEEKS;
            }
            count += stops ? 1 : 0;
        }
        return count;
    }

    private static double year(History history, double[] series, int year) {
        return history.sum(series, Period.of(Integer.toString(year)));
    }

    /** Exports over the quotas of a year and what needs none, both as customs weigh them. */
    private double exportsOverQuota(History history, int year) {
        double allowed = 0;
        for (QuotaPlan quota : replay.scenario().quotas()) {
            double years = (quota.end().toEpochDay() - quota.start().toEpochDay())
                    / (WeekCalendar.WEEKS_PER_YEAR * WeekCalendar.DAYS_PER_WEEK);
            if (quota.start().getYear() == year) {
                allowed += quota.tonnes() + years * quota.outside().centralPerYear();
            }
        }
        return year(history, history.exportsTReo(), year) / history.reoPerProductFactor() / allowed;
    }
}
