package chokepoint.reports.figure;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.LossCourse;
import chokepoint.findings.ensemble.WeekBinding;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.words.ChartSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Titles that say what is seen, made from the numbers. */
final class Headlines {

    static final String SOURCE =
            "Source: Chokepoint simulation; inputs and their sources in inputs.csv. A what-if, not a forecast.";

    /** Output at or above this share of plan is whole. */
    private static final double FULL = 0.99;

    private static final double HALF = 0.5;

    private Headlines() {}

    static String runs(Ensemble ensemble) {
        return Figures.count(ensemble.runCount()) + (ensemble.runCount() == 1 ? " run" : " runs");
    }

    static String reserves(Ensemble ensemble) {
        Findings findings = new Findings(ensemble);
        return Double.isFinite(findings.firstDays()) && !findings.firstNamed().isEmpty()
                ? ChartSentence.RESERVES.title(
                        Figures.days(findings.firstDays(), ensemble.horizonDays()), findings.firstNamed())
                : ChartSentence.RESERVES_RARE.title();
    }

    /** What the shaded time is. */
    static String shade(Ensemble ensemble) {
        return ensemble.measure()
                .map(measure -> measure.holdsOn(ensemble.dateOf(ensemble.weeks()))
                        ? "Shaded: the measure, from " + Figures.dayInWords(measure.start()) + " on."
                        : "Shaded: the measure, " + Figures.dayInWords(measure.start()) + " to "
                                + Figures.dayInWords(measure.end()) + ".")
                .orElse("No measure is in force.");
    }

    static String prices(Ensemble ensemble, List<TradedPrices> items) {
        TradedPrices dearest = items.stream()
                .max(Comparator.comparingDouble(TradedPrices::highestRatio))
                .orElseThrow();
        if (dearest.highestRatio() == 0) {
            return (ensemble.measure().isPresent() ? ChartSentence.PRICES_NONE : ChartSentence.PRICES_ONE).title();
        }
        return dearest.highestRatio() <= 1
                ? ChartSentence.PRICES_NOTHING_SAVED.title()
                : ChartSentence.PRICES.title(dearest.label(), Figures.amount(dearest.highestRatio()));
    }

    static String cover(Ensemble ensemble) {
        List<IndustrySummary> industries = ensemble.byUrgency();
        long halved = industries.stream()
                .filter(industry -> coverHalves(ensemble, industry))
                .count();
        return ChartSentence.COVER.title(Figures.count(halved), Figures.count(industries.size()));
    }

    private static boolean coverHalves(Ensemble ensemble, IndustrySummary industry) {
        Nest nest = industry.binding().nest();
        if (nest == null) {
            return false;
        }
        Bands bands = ensemble.coverBands(industry.index(), nest);
        double half = industry.totalCoverDays().median() / 2;
        for (int week = 0; week < bands.weeks(); week++) {
            if (ensemble.weekSinceMeasure(week) >= 0 && bands.at(week).median() <= half) {
                return true;
            }
        }
        return false;
    }

    static String output(Ensemble ensemble) {
        IndustrySummary worst = ensemble.industries().get(0);
        double lowest = Double.POSITIVE_INFINITY;
        for (IndustrySummary industry : ensemble.industries()) {
            Bands bands = ensemble.outputBands(industry.index());
            for (int week = 0; week < bands.weeks(); week++) {
                if (bands.at(week).median() < lowest) {
                    lowest = bands.at(week).median();
                    worst = industry;
                }
            }
        }
        return lowest >= FULL
                ? ChartSentence.OUTPUT_WHOLE.title()
                : ChartSentence.OUTPUT.title(worst.name(), Figures.percent(lowest));
    }

    static String loss(Ensemble ensemble, LossCourse course, Optional<LossCourse> without) {
        int weeks = course.lossJpyBn().length;
        String days = Figures.whole(ensemble.horizonDays());
        String lost = Figures.amount(course.until(weeks));
        return without.map(calm -> ChartSentence.LOSS_ADDED.title(days, lost, Figures.amount(calm.until(weeks))))
                .orElseGet(() -> ChartSentence.LOSS.title(lost, days));
    }

    /** The shortest time to survive of all industries and nests. */
    private record Shortest(IndustrySummary industry, Nest nest, double days) {}

    private static Optional<Shortest> shortest(Ensemble ensemble) {
        List<Shortest> all = new ArrayList<>();
        for (IndustrySummary industry : ensemble.byUrgency()) {
            for (Nest nest : Nest.values()) {
                ensemble.nestSurvival(industry.index(), nest)
                        .filter(DaysSpread::happens)
                        .ifPresent(days -> all.add(new Shortest(industry, nest, days.median())));
            }
        }
        return all.stream().min(Comparator.comparingDouble(Shortest::days));
    }

    static String survival(Ensemble ensemble) {
        return shortest(ensemble)
                .map(first -> ChartSentence.SURVIVAL.title(
                        first.industry().name(),
                        Figures.inWords(first.nest()),
                        Figures.days(first.days(), ensemble.horizonDays())))
                .orElse(ChartSentence.SURVIVAL_NONE.title());
    }

    static String survivalCaption() {
        return "Read along a row to see which oxide stops an industry first.";
    }

    static String supply(Ensemble ensemble) {
        List<Item> items = SupplyFigure.controlled(ensemble);
        String after = Figures.runsShare(ensemble.supplyShare(Channel.CHINA, items, true));
        boolean measure = ensemble.measure().isPresent();
        String goods = SupplyFigure.goods(ensemble);
        if (!SupplyFigure.knowsBefore(ensemble)) {
            return measure
                    ? ChartSentence.SUPPLY_AFTER.title(goods, after)
                    : ChartSentence.SUPPLY_ONE_YEAR.title(after);
        }
        String before = Figures.runsShare(ensemble.supplyShare(Channel.CHINA, items, false));
        return measure
                ? ChartSentence.SUPPLY.title(goods, before, after)
                : ChartSentence.SUPPLY_NO_MEASURE.title(before, after);
    }

    static String supplyCaption(Ensemble ensemble) {
        List<Item> items = SupplyFigure.controlled(ensemble);
        return ChartSentence.SUPPLY_CAPTION.say(
                        Figures.whole(ensemble.firstYearDays()),
                        Figures.dayInWords(ensemble.measureDate()),
                        Figures.runsShare(ensemble.supplyShare(Channel.CONTRACT, items, true)),
                        Figures.runsShare(ensemble.supplyShare(Channel.OTHER_SPOT, items, true)),
                        Figures.runsShare(ensemble.supplyShare(Channel.RECYCLED, items, true)),
                        Figures.runsShare(ensemble.supplyShare(Channel.RESERVE, items, true)),
                        Figures.runsShare(ensemble.supplyShare(Channel.LEAKED, items, true)))
                + " Over each chart stands China's licensed share in "
                + (SupplyFigure.knowsBefore(ensemble) ? "the year before, and then in " : "")
                + "these " + Figures.whole(ensemble.firstYearDays()) + " days."
                + " Each chart has its own scale.";
    }

    static String binding(Ensemble ensemble) {
        int[] weeks = bindingWeeks(ensemble);
        int most = 0;
        int all = 0;
        for (int nest = 0; nest < weeks.length; nest++) {
            most = weeks[nest] > weeks[most] ? nest : most;
            all += weeks[nest];
        }
        return all == 0
                ? ChartSentence.BINDING_NONE.title()
                : ChartSentence.BINDING.title(
                        Figures.inWords(Nest.values()[most]), Figures.runsShare((double) weeks[most] / all));
    }

    static String bindingCaption() {
        return "The oxide that costs most output, by industry and week.";
    }

    /** Industry-weeks from the measure on that are short in half of the runs or more, by nest. */
    private static int[] bindingWeeks(Ensemble ensemble) {
        int[] weeks = new int[Nest.COUNT];
        for (IndustrySummary industry : ensemble.industries()) {
            for (int week = 0; week < ensemble.weeks(); week++) {
                WeekBinding binding = ensemble.binding(industry.index(), week);
                Nest nest = binding.nest();
                if (nest != null && ensemble.weekSinceMeasure(week) >= 0 && binding.shortShare() >= HALF) {
                    weeks[nest.ordinal()]++;
                }
            }
        }
        return weeks;
    }
}
