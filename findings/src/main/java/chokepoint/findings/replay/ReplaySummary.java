package chokepoint.findings.replay;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.History;
import chokepoint.core.validation.Measurement;
import chokepoint.core.validation.Period;
import chokepoint.core.validation.ReplayScore;
import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import chokepoint.findings.ensemble.Sample;
import chokepoint.findings.ensemble.Spread;
import chokepoint.findings.replay.ReplaySeries.Observed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The runs of a replay, how they score, and what they would have been without one cause or another.
 *
 * @param histories by replication
 * @param variants counterfactuals with the same seed
 * @param further the same replay under further seeds, with the counterfactual without a crisis alone; what decides is the mean over
 *     all seeds, rows and charts are of the first
 */
public record ReplaySummary(
        Scenario scenario,
        long seed,
        List<History> histories,
        Measurement measurement,
        Scoreboard scoreboard,
        List<Variant> variants,
        List<ReplaySummary> further) {

    private static final Period PEAK = Period.of("2011-Q2");
    private static final Period BASE = Period.of("2009");
    private static final int FIRST_YEAR = 2009;
    private static final int YEARS = 5;
    private static final int MONTHS_PER_YEAR = 12;

    /** A counterfactual: a scenario and its runs. */
    public record Variant(Scenario scenario, List<History> histories) {}

    /** How the name of the world without quota, halt and alarm ends. */
    public static final String CALM = "-no-crisis";

    /** Largest price of 2011-Q2 over 2009 that a world without quota, halt and alarm may show. */
    public static final double LARGEST_CALM_FACTOR = 3;

    /** Largest price of 2011-Q2 in such a world over that of the full run. */
    public static final double LARGEST_CALM_SHARE = 0.4;

    /** The replay under every seed, this one first. */
    public List<ReplaySummary> bySeed() {
        List<ReplaySummary> all = new ArrayList<>(List.of(this));
        all.addAll(further);
        return all;
    }

    /** Scoreboards of all seeds. */
    public List<Scoreboard> scoreboards() {
        return bySeed().stream().map(ReplaySummary::scoreboard).toList();
    }

    /** All seeds, in their order, with a separator between them. */
    public String seeds(String separator) {
        return bySeed().stream().map(one -> Long.toString(one.seed())).collect(Collectors.joining(separator));
    }

    /** The mean over all seeds, which decides. */
    public ReplayScore score() {
        return ReplayScore.of(scoreboards());
    }

    /** Median export price of an oxide in the second quarter of 2011 over its mean of 2009. */
    public static double peakFactor(List<History> histories, Item item) {
        return Sample.of(histories.stream().mapToDouble(history -> {
                    double[] price = history.exportUsdPerKg()[item.ordinal()];
                    return history.mean(price, PEAK) / history.mean(price, BASE);
                }))
                .quantile(0.5);
    }

    /** Every quantity through time, group by group. */
    public List<ReplaySeries> series() {
        List<ReplaySeries> series = new ArrayList<>();
        for (Item item : Item.values()) {
            String symbol = item.symbol();
            List<Observed> prices = observed(score -> score.target().quantity().equals("price")
                    && score.target().subject().equals(symbol));
            if (!prices.isEmpty()) {
                series.add(weekly(
                        "prices",
                        symbol + ", export",
                        "USD/kg",
                        history -> measurement.exportUsdPerKg(symbol, history),
                        prices));
            }
        }
        for (Item item : Item.values()) {
            String symbol = item.symbol();
            List<Observed> prices = observed(score -> score.target().group().equals("home")
                    && score.target().subject().equals(symbol));
            if (!prices.isEmpty()) {
                series.add(weekly(
                        "home",
                        symbol + ", at home",
                        "CNY/kg with VAT",
                        history -> measurement.homeYuanPerKg(symbol, history),
                        prices));
            }
        }
        series.add(byMonth());
        series.add(byYear(
                "trade",
                "Chinese exports",
                "t customs weight/yr",
                history -> period -> history.sum(history.exportsTReo(), period) / history.reoPerProductFactor(),
                score -> score.target().quantity().equals("Chinese exports")));
        series.add(byYear(
                "demand",
                "Japanese purchases",
                "t REO/yr",
                history -> period -> history.sum(history.purchasesTReo(), period),
                score -> score.target().quantity().startsWith("Japanese demand")));
        return series;
    }

    private List<Observed> observed(Predicate<Score> kind) {
        return scoreboard.scores().stream()
                .filter(Score::comparable)
                .filter(kind)
                .map(Observed::of)
                .toList();
    }

    private ReplaySeries weekly(
            String group, String label, String unit, Function<History, double[]> values, List<Observed> observed) {
        List<double[]> byRun = histories.stream().map(values).toList();
        List<LocalDate> days = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        for (int w = 0; w < histories.get(0).weeks(); w++) {
            int week = w;
            days.add(histories.get(0).dateOf(week));
            spreads.add(Sample.of(byRun.stream().mapToDouble(run -> run[week])).spread());
        }
        return new ReplaySeries(group, label, unit, days, spreads, observed);
    }

    private interface Reading extends Function<Period, Double> {}

    private ReplaySeries byYear(
            String group, String label, String unit, Function<History, Reading> reading, Predicate<Score> kind) {
        List<Period> years = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            years.add(Period.of(Integer.toString(FIRST_YEAR + year)));
        }
        return over(group, label, unit, years, reading, kind);
    }

    private ReplaySeries byMonth() {
        List<Period> months = new ArrayList<>();
        for (int month = 0; month < YEARS * MONTHS_PER_YEAR; month++) {
            LocalDate from = LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(month);
            months.add(new Period(from, from.plusMonths(1)));
        }
        // goods of the first weeks were bought before the record begins
        return over(
                "trade",
                "Japanese imports from China",
                "t customs weight/month",
                months.subList(2, months.size()),
                history -> period -> history.sum(history.importsTReo(), period) / history.reoPerProductFactor(),
                score -> score.target().quantity().equals("Japanese imports from China"));
    }

    private ReplaySeries over(
            String group,
            String label,
            String unit,
            List<Period> periods,
            Function<History, Reading> reading,
            Predicate<Score> kind) {
        List<LocalDate> days = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        for (Period period : periods) {
            if (histories.get(0).holds(period)) {
                days.add(ReplaySeries.middle(period.from(), period.to()));
                spreads.add(Sample.of(histories.stream()
                                .mapToDouble(history -> reading.apply(history).apply(period)))
                        .spread());
            }
        }
        return new ReplaySeries(group, label, unit, days, spreads, observed(kind));
    }
}
