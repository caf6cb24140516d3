package chokepoint.core.validation;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an observation is read off a run, in the observation's own unit. Prices are relative: the simulated price over its mean of
 * 2009, times the price observed in 2009. Customs tonnes are tonnes of oxide over one assumed factor.
 */
public final class Measurement {

    private static final double PERCENT = 100;
    private static final double STOPPED_OUTPUT_SHARE = 0.25;
    private static final int STOPPED_WEEKS = 4;
    private static final double RECOVERED_PRICE_SHARE = 0.5;
    private static final Period BASE_YEAR = Period.of("2009");
    private static final LocalDate HALT = LocalDate.of(2010, 9, 21);

    /** Observed price of 2009 by symbol, and unit value of 2009. */
    private final Map<String, Double> base = new HashMap<>();

    private final TreeMap<LocalDate, Double> yuanPerDollar;
    private final double modelDollarFactor;

    /**
     * @param targets all observations; those of 2009 are the bases
     * @param yuanPerDollar exchange rate by first day of the month
     * @param modelDollarFactor dollars of the model in a dollar of 2009
     */
    public Measurement(List<Target> targets, Map<LocalDate, Double> yuanPerDollar, double modelDollarFactor) {
        this.yuanPerDollar = new TreeMap<>(yuanPerDollar);
        this.modelDollarFactor = modelDollarFactor;
        for (Target target : targets) {
            if (target.group().equals("price") && target.period().equals(BASE_YEAR)) {
                base.put(target.subject(), target.observedUnits());
            }
        }
    }

    /** Whether the observation lies in what a run shows and the model says anything about it. */
    public boolean isComparable(Target target, History history) {
        return history.holds(target.period());
    }

    /**
     * The simulated value of an observation.
     *
     * @throws IllegalArgumentException when nobody knows how to read it off a run
     */
    public double of(Target target, History history) {
        Period period = target.period();
        if (target.group().equals("home")) {
            return history.mean(homeYuanPerKg(target.subject(), history), period);
        }
        if (target.quantity().equals("price")) {
            return history.mean(exportUsdPerKg(target.subject(), history), period);
        }
        if (target.quantity().startsWith("export price / ")) {
            double home = history.mean(history.homeUsdPerKg()[item(target.subject())], period);
            return history.mean(history.exportUsdPerKg()[item(target.subject())], period)
                    / (home * (1 + history.valueAddedTaxShare()));
        }
        if (target.quantity().startsWith("customs unit value")) {
            return baseOf(target) * unitValue(history, period) / unitValue(history, BASE_YEAR);
        }
        return switch (target.quantity()) {
            case "Japanese imports from China" ->
                history.sum(history.importsTReo(), period) / history.reoPerProductFactor();
            case "Chinese exports" -> history.sum(history.exportsTReo(), period) / history.reoPerProductFactor();
            case "growth of non-Chinese primary supply" -> supplyRamp(history, period);
            case "substitution reached" -> substitutionSpeed(history, period);
            case "time to recover from the 2010 disruption" -> yearsToRecover(history);
            case "share of rare earths leaving China that was smuggled" -> smuggledPercent(history, period);
            case "industries that stopped production during the 2010 halt" -> stoppedIndustries(history, period);
            default -> byBeginning(target, history);
        };
    }

    private static double byBeginning(Target target, History history) {
        if (target.quantity().startsWith("Japanese demand")) {
            return history.sum(history.purchasesTReo(), target.period());
        }
        if (target.quantity().startsWith("days from the halt")) {
            return history.mean(history.runDays(), target.period());
        }
        throw new IllegalArgumentException(
                "target " + target.id() + ": nobody knows how to read '" + target.quantity() + "' off a run");
    }

    private static int item(String symbol) {
        return Item.ofSymbol(symbol)
                .orElseThrow(() -> new IllegalArgumentException("'" + symbol + "' is no oxide"))
                .ordinal();
    }

    private double baseOf(Target target) {
        Double value = base.get(target.subject());
        if (value == null) {
            throw new IllegalArgumentException("target " + target.id() + " has no row for 2009 to be relative to");
        }
        return value;
    }

    /** Export price of an oxide by week, as it would have been quoted: over its mean of 2009, times the quote of 2009. */
    public double[] exportUsdPerKg(String symbol, History history) {
        double[] price = history.exportUsdPerKg()[item(symbol)];
        Double quoted = base.get(symbol);
        if (quoted == null) {
            throw new IllegalArgumentException("no target of " + symbol + " is of 2009: nothing to be relative to");
        }
        double factor = quoted / history.mean(price, BASE_YEAR);
        return Arrays.stream(price).map(value -> value * factor).toArray();
    }

    /** Home price of an oxide by week in yuan, with value-added tax. */
    public double[] homeYuanPerKg(String symbol, History history) {
        double[] price = history.homeUsdPerKg()[item(symbol)];
        double[] yuan = new double[price.length];
        for (int week = 0; week < price.length; week++) {
            Map.Entry<LocalDate, Double> rate = yuanPerDollar.floorEntry(history.dateOf(week));
            double dollars = price[week] / modelDollarFactor * (1 + history.valueAddedTaxShare());
            yuan[week] = dollars * (rate == null ? yuanPerDollar.firstEntry() : rate).getValue();
        }
        return yuan;
    }

    /** Value over tonnes of Chinese lots sold to G7. */
    private static double unitValue(History history, Period period) {
        double value = 0;
        double tonnes = 0;
        int g7 = Region.G7.ordinal();
        for (int item = 0; item < Item.OXIDES; item++) {
            double[] price = history.regionUsdPerKg()[g7][item];
            double[] sold = history.exportedTReo()[g7][item];
            double[] paid = new double[sold.length];
            for (int week = 0; week < sold.length; week++) {
                paid[week] = price[week] * sold[week];
            }
            value += history.sum(paid, period);
            tonnes += history.sum(sold, period);
        }
        return value / tonnes;
    }

    private static double smuggledPercent(History history, Period period) {
        double smuggled = history.sum(history.smuggledTReo(), period);
        return PERCENT * smuggled / (smuggled + history.sum(history.exportsTReo(), period));
    }

    private static double years(Period period) {
        return (period.to().toEpochDay() - period.from().toEpochDay())
                / (WeekCalendar.WEEKS_PER_YEAR * WeekCalendar.DAYS_PER_WEEK);
    }

    private static double substitutionSpeed(History history, Period period) {
        double[] share = history.magnetThriftShare();
        double reached = share[history.index(period.to().minusDays(1))] - share[history.index(period.from())];
        return PERCENT * reached / years(period);
    }

    /** Growth from the first to the last year of the period, over the market of the first, a year. */
    private static double supplyRamp(History history, Period period) {
        Period first = new Period(period.from(), period.from().plusYears(1));
        Period last = new Period(period.to().minusYears(1), period.to());
        double grown = history.sum(history.outsideTReo(), last) - history.sum(history.outsideTReo(), first);
        return PERCENT * grown / history.sum(history.magnetMarketTReo(), first) / (years(period) - 1);
    }

    /** Years from the halt until the price of Nd is back under half of its peak. */
    private static double yearsToRecover(History history) {
        double[] price = history.exportUsdPerKg()[Item.ND.ordinal()];
        int peak = 0;
        for (int week = 0; week < price.length; week++) {
            peak = price[week] > price[peak] ? week : peak;
        }
        int week = peak;
        while (week < price.length - 1 && price[week] > RECOVERED_PRICE_SHARE * price[peak]) {
            week++;
        }
        return (week - history.index(HALT)) / WeekCalendar.WEEKS_PER_YEAR;
    }

    /** Industries whose output stays under a quarter of plan for four weeks. */
    private static double stoppedIndustries(History history, Period period) {
        int stopped = 0;
        for (double[] output : history.outputShare()) {
            int run = 0;
            boolean stops = false;
            for (int week = history.index(period.from());
                    week <= history.index(period.to().minusDays(1));
                    week++) {
                run = output[week] < STOPPED_OUTPUT_SHARE ? run + 1 : 0;
                stops |= run >= STOPPED_WEEKS;
            }
            stopped += stops ? 1 : 0;
        }
        return stopped;
    }
}
