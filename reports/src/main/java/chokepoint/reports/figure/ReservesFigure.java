package chokepoint.reports.figure;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.figure.StockBars;
import chokepoint.findings.figure.StockBars.Row;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.util.Arrays;
import java.util.List;

/** How long stocks last, by industry: cover by layer, and the day on which the first firms are short of the same goods. */
final class ReservesFigure {

    private ReservesFigure() {}

    static StockBars of(Ensemble ensemble) {
        List<Row> rows = ensemble.byUrgency().stream()
                .map(industry -> row(ensemble, industry))
                .toList();
        Words words = new Words(
                "reserves",
                Headlines.reserves(ensemble),
                "Days of cover on the eve of the measure by layer of stock, of the goods that bound most often, and days until"
                        + " want of the same goods holds the industry under 99% of plan for 28 days, or all private stock of them"
                        + " is gone. "
                        + ensemble.scenario().title() + ", "
                        + Headlines.runs(ensemble) + ".",
                description(rows),
                "Stock is in days of use when the measure begins, a mean over firms; the mark shows when the thinnest firms hold"
                        + " their industry up, in the median of the runs, with the quartiles of those in which they do. A day in the"
                        + " title is of the earliest industry of each run, whichever that is.",
                "Cover is a mean over runs and firms, and firms differ: an industry is short as soon as its output is"
                        + " under 99% of plan for 28 days, which the firms with the least stock decide, long before the average"
                        + " firm is empty.",
                Headlines.SOURCE);
        return new StockBars(
                words,
                ensemble.measureDate(),
                ensemble.horizonDays(),
                Arrays.stream(Layer.values()).map(Layer::label).toList(),
                rows);
    }

    private static Row row(Ensemble ensemble, IndustrySummary industry) {
        return new Row(
                industry.name(),
                industry.layers().stream()
                        .map(layer -> layer.coverDays().mean())
                        .toList(),
                industry.bindingNestLasts(),
                when(ensemble, industry),
                why(industry));
    }

    private static String when(Ensemble ensemble, IndustrySummary industry) {
        DaysSpread days = industry.bindingNestLasts();
        if (!days.happens()) {
            return days.everHappens() ? "in " + Figures.runsShare(days.hitShare()) + " of runs" : "never short";
        }
        return Figures.days(days.median(), ensemble.horizonDays()) + " d, "
                + Figures.shortDay(ensemble.dateAfter(days.median()));
    }

    private static String why(IndustrySummary industry) {
        Nest nest = industry.binding().nest();
        Cause cause = industry.binding().cause();
        if (nest == null) {
            return "";
        }
        return cause == Cause.NONE ? Figures.symbol(nest) : Figures.symbol(nest) + ", " + cause.label();
    }

    private static String description(List<Row> rows) {
        StringBuilder text = new StringBuilder("A row per industry, the most urgent first.");
        for (Row row : rows) {
            text.append(' ')
                    .append(row.name())
                    .append(": cover ")
                    .append(Figures.whole(row.allCoverDays()))
                    .append(" days, short of it: ")
                    .append(row.when())
                    .append('.');
        }
        return text.toString();
    }
}
