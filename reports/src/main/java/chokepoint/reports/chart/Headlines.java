package chokepoint.reports.chart;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.reports.statistics.Bands;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.statistics.WeekBinding;
import chokepoint.reports.table.Figures;
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
        List<IndustrySummary> industries = ensemble.byUrgency();
        IndustrySummary first = industries.get(0);
        long falling = industries.stream()
                .filter(industry -> industry.firstLostOutput().happens())
                .count();
        if (falling == 0) {
            return "How long reserves last: in most runs no industry loses output";
        }
        String who = falling + " of " + industries.size() + (falling == 1 ? " industries loses" : " industries lose");
        return "How long reserves last: " + who + " output, first " + first.name() + ", "
                + (first.firstLostOutput().median() < 1
                        ? "at once"
                        : "after " + Figures.days(first.firstLostOutput().median(), ensemble.horizonDays()) + " days");
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
            return ensemble.measure().isPresent()
                    ? "Prices: no lot is sold outside the licences"
                    : "Prices: without a control there is one market";
        }
        return dearest.highestRatio() <= 1
                ? "Prices: a licence saves nothing"
                : "Prices: without a licence, " + dearest.label() + " costs up to "
                        + Figures.amount(dearest.highestRatio()) + " times as much";
    }

    static String cover(Ensemble ensemble) {
        List<IndustrySummary> industries = ensemble.byUrgency();
        long halved = industries.stream()
                .filter(industry -> coverHalves(ensemble, industry))
                .count();
        return "Cover: stocks of the binding oxide fall to half in "
                + (halved == industries.size()
                        ? "all " + halved
                        : halved == 0 ? "none of " + industries.size() : halved + " of " + industries.size())
                + (industries.size() == 1 ? " industry" : " industries");
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
                ? "Output: in most runs every industry keeps to its plan"
                : "Output falls furthest in " + worst.name() + ", to " + Figures.percent(lowest) + " of plan";
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
                .map(first -> "Time to survive by oxide: shortest in "
                        + first.industry().name() + ", for want of "
                        + Figures.inWords(first.nest()) + ", " + Figures.days(first.days(), ensemble.horizonDays())
                        + " days")
                .orElse("Time to survive by oxide: in most runs no oxide stops an industry");
    }

    static String survivalCaption(Ensemble ensemble) {
        List<String> stopping = new ArrayList<>();
        for (Nest nest : Nest.values()) {
            long stopped = ensemble.industries().stream()
                    .filter(industry -> ensemble.nestSurvival(industry.index(), nest)
                            .filter(DaysSpread::happens)
                            .isPresent())
                    .count();
            if (stopped > 0) {
                stopping.add(Figures.symbol(nest) + " in " + stopped);
            }
        }
        return (stopping.isEmpty()
                        ? "No oxide stops an industry or is used up inside the horizon in half of the runs."
                        : "Inside the horizon, in half of the runs or more, an industry is stopped by or out of: "
                                + String.join(", ", stopping) + " of "
                                + ensemble.industries().size()
                                + " industries.")
                + " Read along a row to see which oxide stops an industry first.";
    }

    static String supply(Ensemble ensemble) {
        List<Item> items = SupplyChart.controlled(ensemble);
        String before = Figures.runsShare(ensemble.supplyShare(Channel.CHINA, items, false));
        String after = Figures.runsShare(ensemble.supplyShare(Channel.CHINA, items, true));
        return ensemble.measure().isPresent()
                ? "Who supplied Japan: China's licensed share of the controlled oxides goes from " + before + " to "
                        + after
                : "Who supplied Japan: China's share is " + before + " in one year and " + after + " in the next";
    }

    static String supplyCaption(Ensemble ensemble) {
        List<Item> items = SupplyChart.controlled(ensemble);
        return "In the first year after " + Figures.dayInWords(ensemble.measureDate()) + " "
                + Figures.runsShare(ensemble.supplyShare(Channel.CONTRACT, items, true))
                + " of the tonnes come under contracts, "
                + Figures.runsShare(ensemble.supplyShare(Channel.OTHER_SPOT, items, true)) + " from other purchases, "
                + Figures.runsShare(ensemble.supplyShare(Channel.RECYCLED, items, true)) + " are recycled, "
                + Figures.runsShare(ensemble.supplyShare(Channel.RESERVE, items, true))
                + " come from the national reserve and "
                + Figures.runsShare(ensemble.supplyShare(Channel.LEAKED, items, true))
                + " around the control. Over each chart stands China's licensed share in the year before, and then in the first year."
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
                ? "What bound, when: in no week is an industry short in half of the runs"
                : "What bound, when: " + Figures.inWords(Nest.values()[most]) + " in "
                        + Figures.runsShare((double) weeks[most] / all) + " of the weeks in which an industry is short";
    }

    static String bindingCaption(Ensemble ensemble) {
        int[] weeks = bindingWeeks(ensemble);
        List<String> parts = new ArrayList<>();
        for (Nest nest : Nest.values()) {
            if (weeks[nest.ordinal()] > 0) {
                parts.add(Figures.symbol(nest) + " " + Figures.count(weeks[nest.ordinal()]));
            }
        }
        return parts.isEmpty()
                ? "In no week is an industry short in half of the runs or more."
                : "Industry-weeks that are short in half of the runs or more, by the oxide that binds: "
                        + String.join(", ", parts) + ".";
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
