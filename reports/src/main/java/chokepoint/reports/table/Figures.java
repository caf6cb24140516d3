package chokepoint.reports.table;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.FirstIndustry;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.Spread;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers, dates and names as people read them; the same on every machine. */
public final class Figures {

    /** Stands where there is nothing to say. */
    public static final String NONE = "-";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final double ONE_DECIMAL_BELOW = 10;
    private static final double TWO_DECIMALS_BELOW = 1;
    private static final double PERCENT = 100;
    /** Half of the smallest amount that is printed as other than zero. */
    private static final double SHOWN_AS_ZERO = 0.005;

    private Figures() {}

    /** A count with thousands separated by commas: 1,092. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Whole number nearest to {@code value}: 1,092. */
    public static String whole(double value) {
        return count(Math.round(value));
    }

    /** Full days passed before something happens; "> 1,092" beyond the horizon, a dash where it applies to no run. */
    public static String days(double days, double horizonDays) {
        if (Double.isNaN(days)) {
            return NONE;
        }
        return Double.isInfinite(days) ? "> " + whole(horizonDays) : count((long) Math.floor(days));
    }

    /** The median day, or in how many runs it happens where that is no more than half of them: "61", "in 30%", "never". */
    public static String medianOrShare(DaysSpread days, double horizonDays) {
        if (days.happens() || days.runs() == 0) {
            return days(days.runs() == 0 ? Double.NaN : days.median(), horizonDays);
        }
        return days.everHappens() ? "in " + runsShare(days.hitShare()) : "never";
    }

    /** The same, and under it the quartiles of the runs in which it happens. */
    public static String medianAndQuartiles(DaysSpread days, double horizonDays) {
        String median = medianOrShare(days, horizonDays);
        return days.hit() < 2
                ? median
                : median + "\n" + days(days.lowerQuartile(), horizonDays) + " – "
                        + days(days.upperQuartile(), horizonDays);
    }

    /** The ISO day on which {@code days} have passed; "> day" with the last simulated one when beyond it. */
    public static String date(double days, Ensemble ensemble) {
        if (Double.isNaN(days)) {
            return NONE;
        }
        return Double.isInfinite(days)
                ? ">" + ensemble.dateAfter(ensemble.horizonDays())
                : ensemble.dateAfter(days).toString();
    }

    /** A day in words: 6 January 2026. */
    public static String dayInWords(LocalDate day) {
        return DAY.format(day);
    }

    /** A day in short words: 6 Jan 2026. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** An amount with about two digits or more: 1,234; 12; 3.4; 0.05. */
    public static String amount(double value) {
        double size = Math.abs(value);
        if (size < SHOWN_AS_ZERO) {
            return "0";
        }
        if (size < TWO_DECIMALS_BELOW) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
        return size < ONE_DECIMAL_BELOW ? String.format(Locale.ROOT, "%.1f", value) : whole(value);
    }

    /** A round number as it is: 0.05, 2, 1,000. */
    public static String plain(double value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A share as per cent, with one decimal under ten: 42%, 3.1%, 0%. */
    public static String percent(double share) {
        double percent = share * PERCENT;
        return Math.abs(percent) < TWO_DECIMALS_BELOW / 2 / ONE_DECIMAL_BELOW
                ? (percent == 0 ? "0%" : "<0.1%")
                : String.format(Locale.ROOT, Math.abs(percent) < ONE_DECIMAL_BELOW ? "%.1f%%" : "%.0f%%", percent);
    }

    /** A share of runs as a whole per cent; "<1%" and ">99%" are not rounded to nought or all. */
    public static String runsShare(double share) {
        long percent = Math.round(share * PERCENT);
        if (percent == 0 && share > 0) {
            return "<1%";
        }
        return percent == PERCENT && share < 1 ? ">99%" : percent + "%";
    }

    /** A share of GDP as per cent with two decimals; "<0.01%" and ">-0.01%" are not rounded to nought. */
    public static String gdpShare(double share) {
        if (share != 0 && Math.abs(share) * PERCENT < SHOWN_AS_ZERO) {
            return share > 0 ? "<0.01%" : ">-0.01%";
        }
        return String.format(Locale.ROOT, "%.2f%%", share * PERCENT);
    }

    /** Short name of a nest: Dy/Tb. */
    public static String symbol(Nest nest) {
        return nest.key().replace('|', '/');
    }

    /** A nest in words: dysprosium or terbium. */
    public static String inWords(Nest nest) {
        return nest.items().stream()
                .map(Item::label)
                .map(label -> label.replace(" oxide", ""))
                .collect(Collectors.joining(" or "));
    }

    /** A cause in words that follow "because". */
    public static String inWords(Cause cause) {
        return switch (cause) {
            case NONE -> "nothing held it back";
            case REFUSED -> "licences were refused";
            case DELAYED -> "goods waited for licences";
            case OUTBID -> "it was outbid in the free market";
            case IN_TRANSIT -> "goods were still in transit";
            case SEIZED -> "goods were seized on the way";
        };
    }

    /** A mean, and on a second line the range from 10% to 90% where there is any. */
    public static String amountAndRange(Spread amount) {
        return amount(amount.mean())
                + (amount.p90() > 0 ? "\n" + amount(amount.p10()) + " – " + amount(amount.p90()) : "");
    }

    /** Share of the runs in which an industry is the first to lose output. */
    public static String firstIn(FirstIndustry first, IndustrySummary industry) {
        return first.ranked().stream()
                .filter(share -> share.industry() == industry.index())
                .map(share -> runsShare(first.shareOfRuns(share)))
                .findFirst()
                .orElse(NONE);
    }
}
