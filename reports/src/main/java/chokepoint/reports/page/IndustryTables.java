package chokepoint.reports.page;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.AddedSummary;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.FirstIndustry;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.LayerSummary;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Spread;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tables of a page with one row per industry. */
final class IndustryTables {

    private static final int GOODS_COLUMN = 7;
    private static final int CAUSE_COLUMN = 8;

    private final Ensemble ensemble;
    private final double horizonDays;

    IndustryTables(Ensemble ensemble) {
        this.ensemble = ensemble;
        horizonDays = ensemble.horizonDays();
    }

    /** When output is lost and why, by industry, shortest first. */
    void reserves(Html html) {
        boolean more = ensemble.added().isPresent();
        html.open(PageFrame.wide("How long stocks last"))
                .open("table")
                .element(
                        "caption",
                        "How long stocks last, shortest first: median days, and the quartiles of the runs in which it happens");
        html.open("thead").open("tr").head("", 1);
        html.head(more ? "Added by the measure" : "First lost output", 2)
                .head("Output under", 3)
                .head("First", 1);
        html.head("Held up by", 2)
                .head("Days of these goods", 2)
                .head("JPY bn", more ? 3 : 2)
                .head("Whole again", 1)
                .close("tr");
        html.open("tr");
        for (String head : List.of("Industry", "runs", "days", "99%", "90%", "75%", "in", "goods", "cause")) {
            html.head(head, 1);
        }
        html.head("stock", 1).head("short after", 1);
        if (more) {
            html.head("added in " + Findings.period(ensemble), 1);
        }
        html.head("lost in " + (more ? "it" : Findings.period(ensemble)), 1).head("lost in all", 1);
        html.head("days after", 1).close("tr").close("thead").open("tbody");
        ensemble.byUrgency().forEach(industry -> html.row(reserveCells(industry), GOODS_COLUMN, CAUSE_COLUMN));
        html.row(anyCells(), GOODS_COLUMN, CAUSE_COLUMN);
        html.close("tbody").close("table").close("div");
    }

    private List<String> reserveCells(IndustrySummary industry) {
        FirstIndustry first = first();
        List<String> cells = new ArrayList<>();
        cells.add(industry.name());
        addDays(cells, ensemble.firstLoss(industry));
        for (DaysSpread days : List.of(industry.firstLostOutput(), industry.under90(), industry.under75())) {
            cells.add(Figures.medianOrShare(days, horizonDays));
        }
        cells.add(Figures.firstIn(first, industry));
        Nest nest = industry.binding().nest();
        cells.add(nest == null ? Figures.NONE : Figures.symbol(nest));
        Cause cause = industry.binding().cause();
        cells.add(cause == Cause.NONE ? Figures.NONE : cause.label());
        cells.add(
                nest == null
                        ? Figures.NONE
                        : Figures.whole(industry.totalCoverDays().mean()));
        cells.add(nest == null ? Figures.NONE : Figures.medianAndQuartiles(industry.bindingNestLasts(), horizonDays));
        ensemble.added().ifPresent(added -> cells.add(interval(added.lossJpyBn().get(industry.index()))));
        cells.add(Figures.amountAndRange(industry.lossJpyBn()));
        cells.add(Figures.amountAndRange(industry.lossHorizonJpyBn()));
        cells.add(Figures.medianAndQuartiles(industry.recovery().daysAfterLoss(), horizonDays));
        return cells;
    }

    private FirstIndustry first() {
        return ensemble.added().map(AddedSummary::first).orElse(ensemble.first());
    }

    private void addDays(List<String> cells, DaysSpread days) {
        cells.add(Figures.runsShare(days.hitShare())
                + (days.runs() < 2
                        ? ""
                        : "\n" + Figures.runsShare(days.hitShareLow()) + " – "
                                + Figures.runsShare(days.hitShareHigh())));
        cells.add(Figures.medianAndQuartiles(days, horizonDays));
    }

    private List<String> anyCells() {
        FirstIndustry first = first();
        List<String> cells = new ArrayList<>(List.of("Japan: any of them"));
        addDays(cells, first.earliestDays());
        cells.add(Figures.medianOrShare(ensemble.first().earliestDays(), horizonDays));
        cells.addAll(Collections.nCopies(7, Figures.NONE));
        ensemble.added().ifPresent(added -> cells.add(interval(added.japan().lossMean())));
        cells.add(Figures.amountAndRange(ensemble.japan().lossJpyBn()));
        cells.add(Figures.amountAndRange(ensemble.japan().lossHorizonJpyBn()));
        cells.add(Figures.NONE);
        return cells;
    }

    /** In how many runs each industry is the first, added by the measure and as a level. */
    void first(Html html) {
        FirstIndustry level = ensemble.first();
        html.open(PageFrame.wide("Which industry is first"))
                .open("table class=\"narrow\"")
                .element(
                        "caption",
                        "Which industry is the first to lose output, in how many of the runs; ties are split");
        html.open("thead").open("tr").head("Industry", 1);
        ensemble.added().ifPresent(added -> html.head("added by the measure", 1));
        html.head("whatever the reason", 1).close("tr").close("thead").open("tbody");
        for (IndustrySummary industry : ensemble.byUrgency()) {
            List<String> cells = new ArrayList<>(List.of(industry.name()));
            ensemble.added().ifPresent(added -> cells.add(share(added.first(), industry)));
            cells.add(share(level, industry));
            html.row(cells);
        }
        List<String> eve = new ArrayList<>(List.of("already short on the eve"));
        ensemble.added().ifPresent(added -> eve.add(Figures.NONE));
        eve.add(Figures.runsShare((double) level.shortOnEve() / level.runs()));
        html.row(eve);
        List<String> nobody = new ArrayList<>(List.of("nobody"));
        ensemble.added()
                .ifPresent(added -> nobody.add(Figures.runsShare(
                        (double) added.first().nobody() / added.first().runs())));
        nobody.add(Figures.runsShare((double) level.nobody() / level.runs()));
        html.row(nobody).close("tbody").close("table").close("div");
    }

    private static String share(FirstIndustry first, IndustrySummary industry) {
        return first.ranked().stream()
                .filter(share -> share.industry() == industry.index())
                .map(share -> Figures.runsShare(first.shareOfRuns(share)))
                .findFirst()
                .orElse("0%");
    }

    /** Firms, layers and recovery. */
    void details(Html html) {
        html.open(PageFrame.wide("More detail by industry"))
                .open("table")
                .element("caption", "The same industries in more detail");
        html.open("thead")
                .open("tr")
                .head("", 1)
                .head("Days until the first", 1)
                .head("Stock on the eve, days (mean)", 3)
                .head("Days until a layer is gone", 3);
        html.head("Share of short runs with", 2)
                .head("Whole again, share of short runs", 2)
                .head("Output lost", 1)
                .head("JPY bn", 1)
                .close("tr");
        html.open("tr");
        for (String head : List.of("Industry", "firm is short", "parts", "own reserve", "trading houses", "parts")) {
            html.head(head, 1);
        }
        for (String head :
                List.of("own reserve", "trading houses", "these goods", "this cause", "not in the horizon")) {
            html.head(head, 1);
        }
        html.head("while measure holds", 1)
                .head("of a year's plan", 1)
                .head("after output made up", 1)
                .close("tr")
                .close("thead")
                .open("tbody");
        ensemble.byUrgency().forEach(industry -> html.row(detailCells(industry)));
        html.close("tbody").close("table").close("div");
    }

    private List<String> detailCells(IndustrySummary industry) {
        List<String> cells = new ArrayList<>();
        cells.add(industry.name());
        cells.add(Figures.medianOrShare(industry.firstFirm(), horizonDays));
        industry.layers()
                .forEach(layer -> cells.add(Figures.whole(layer.coverDays().mean())));
        for (LayerSummary layer : industry.layers()) {
            cells.add(layer.gone().runs() == 0 ? "none" : Figures.medianOrShare(layer.gone(), horizonDays));
        }
        boolean everShort = industry.firstLostOutput().everHappens();
        cells.add(everShort ? Figures.runsShare(industry.binding().nestShare()) : Figures.NONE);
        cells.add(everShort ? Figures.runsShare(industry.binding().causeShare()) : Figures.NONE);
        cells.add(everShort ? Figures.runsShare(industry.recovery().shareNotRecovered()) : Figures.NONE);
        cells.add(everShort ? Figures.runsShare(industry.recovery().shareWhileHeld()) : Figures.NONE);
        cells.add(percents(industry.lostFirstYearShare()));
        cells.add(Figures.amountAndRange(industry.lossAfterMadeUpJpyBn()));
        return cells;
    }

    private static String percents(Spread share) {
        return Figures.percent(share.mean())
                + (share.p90() > 0 ? "\n" + Figures.percent(share.p10()) + " – " + Figures.percent(share.p90()) : "");
    }

    /** A mean and its interval. */
    private static String interval(MeanInterval mean) {
        return Figures.amount(mean.mean())
                + (mean.isKnown() && mean.low() < mean.high()
                        ? "\n± " + Figures.amount((mean.high() - mean.low()) / 2)
                        : "");
    }
}
