package chokepoint.reports.page;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.statistics.LayerSummary;
import chokepoint.reports.statistics.Recovery;
import chokepoint.reports.statistics.Spread;
import chokepoint.reports.table.Figures;
import java.util.ArrayList;
import java.util.List;

/** The tables of a page with one row per industry. */
final class IndustryTables {

    private static final int OXIDE_COLUMN = 7;
    private static final int CAUSE_COLUMN = 8;

    private final Ensemble ensemble;
    private final double horizonDays;

    IndustryTables(Ensemble ensemble) {
        this.ensemble = ensemble;
        horizonDays = ensemble.horizonDays();
    }

    /** How long reserves last, by industry, shortest first. */
    void reserves(Html html) {
        html.open(PageFrame.wide("How long reserves last"))
                .open("table")
                .element(
                        "caption",
                        "How long reserves last, shortest first: median or mean, and the range of eight runs in ten");
        html.open("thead").open("tr").head("", 1).head("Cover at the start, days (mean)", 4);
        html.head("First lost output", 2).head("What bound", 2).head("Lost in the first year", 2);
        html.head("Whole again", 1).head("Never", 1).close("tr");
        html.open("tr");
        for (String head : List.of("Industry", "parts", "own reserve", "trading houses", "all", "days")) {
            html.head(head, 1);
        }
        for (String head : List.of("date", "oxide", "cause", "output", "JPY bn, net")) {
            html.head(head, 1);
        }
        html.head("date", 1).head("short", 1).close("tr").close("thead").open("tbody");
        ensemble.byUrgency().forEach(industry -> html.row(reserveCells(industry), OXIDE_COLUMN, CAUSE_COLUMN));
        html.close("tbody").close("table").close("div");
    }

    private List<String> reserveCells(IndustrySummary industry) {
        List<String> cells = new ArrayList<>();
        cells.add(industry.name());
        industry.layers()
                .forEach(layer -> cells.add(Figures.whole(layer.coverDays().mean())));
        cells.add(Figures.whole(industry.totalCoverDays().mean()));
        DaysSpread first = industry.firstLostOutput();
        cells.add(medianAndRange(first));
        cells.add(day(first));
        Nest nest = industry.binding().nest();
        cells.add(nest == null ? Figures.NONE : Figures.symbol(nest));
        Cause cause = industry.binding().cause();
        cells.add(cause == Cause.NONE ? Figures.NONE : cause.label());
        cells.add(percents(industry.lostFirstYearShare()));
        cells.add(amounts(industry.netLossJpyBn()));
        Recovery recovery = industry.recovery();
        cells.add(day(recovery.days())
                + (recovery.stillHeldAtMedian() && recovery.days().happens() ? "*" : ""));
        cells.add(Figures.runsShare(industry.neverShortShare()));
        return cells;
    }

    /** Firms, depths, layers and recovery. */
    void details(Html html) {
        html.open(PageFrame.wide("More detail by industry"))
                .open("table")
                .element("caption", "The same industries in more detail, days");
        html.open("thead")
                .open("tr")
                .head("", 1)
                .head("Median days until", 2)
                .head("Median days until a layer is gone", 3);
        html.head("Share of short runs with", 2)
                .head("Whole again", 3)
                .head("JPY bn", 1)
                .close("tr");
        html.open("tr");
        for (String head : List.of("Industry", "first firm short", "output under 90%", "parts", "own reserve")) {
            html.head(head, 1);
        }
        for (String head : List.of("trading houses", "this oxide", "this cause", "days", "not inside horizon")) {
            html.head(head, 1);
        }
        html.head("while measure holds", 1)
                .head("lost, gross", 1)
                .close("tr")
                .close("thead")
                .open("tbody");
        ensemble.byUrgency().forEach(industry -> html.row(detailCells(industry)));
        html.close("tbody").close("table").close("div");
    }

    private List<String> detailCells(IndustrySummary industry) {
        List<String> cells = new ArrayList<>();
        cells.add(industry.name());
        cells.add(Figures.days(industry.firstFirm().median(), horizonDays));
        cells.add(Figures.days(industry.under90().median(), horizonDays));
        for (LayerSummary layer : industry.layers()) {
            double gone = layer.gone().median();
            cells.add(Double.isNaN(gone) ? "none" : Figures.days(gone, horizonDays));
        }
        boolean everShort = industry.neverShortShare() < 1;
        cells.add(everShort ? Figures.runsShare(industry.binding().nestShare()) : Figures.NONE);
        cells.add(everShort ? Figures.runsShare(industry.binding().causeShare()) : Figures.NONE);
        cells.add(everShort ? medianAndRange(industry.recovery().days()) : Figures.NONE);
        cells.add(everShort ? Figures.runsShare(industry.recovery().shareNotRecovered()) : Figures.NONE);
        cells.add(everShort ? Figures.runsShare(industry.recovery().shareWhileHeld()) : Figures.NONE);
        cells.add(amounts(industry.grossLossJpyBn()));
        return cells;
    }

    private String day(DaysSpread days) {
        return days.happens() ? Figures.shortDay(ensemble.dateAfter(days.median())) : Figures.NONE;
    }

    /** The median with the range of eight runs in ten under it; no range when it is all beyond the horizon. */
    private String medianAndRange(DaysSpread days) {
        String median = Figures.days(days.median(), horizonDays);
        return Double.isInfinite(days.p10())
                ? median
                : median + "\n" + Figures.days(days.p10(), horizonDays) + " – " + Figures.days(days.p90(), horizonDays);
    }

    private static String percents(Spread share) {
        return Figures.percent(share.mean())
                + (share.p90() > 0 ? "\n" + Figures.percent(share.p10()) + " – " + Figures.percent(share.p90()) : "");
    }

    private static String amounts(Spread amount) {
        return Figures.amount(amount.mean())
                + (amount.p90() > 0 ? "\n" + Figures.amount(amount.p10()) + " – " + Figures.amount(amount.p90()) : "");
    }
}
