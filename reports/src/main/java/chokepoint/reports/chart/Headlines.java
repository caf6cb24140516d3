package chokepoint.reports.chart;

import chokepoint.core.material.Nest;
import chokepoint.reports.statistics.Bands;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.table.Figures;
import java.util.Comparator;
import java.util.List;

/** Titles that say what is seen, made from the numbers. */
final class Headlines {

    static final String SOURCE =
            "Source: Chokepoint simulation; inputs and their sources in inputs.csv. A what-if, not a forecast.";

    /** Output at or above this share of plan is whole. */
    private static final double FULL = 0.99;

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
                .map(measure -> "Shaded: the measure, " + Figures.dayInWords(measure.start()) + " to "
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
}
