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
import chokepoint.reports.view.Head;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
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
    Table reserves() {
        boolean more = ensemble.added().isPresent();
        List<Head> over = List.of(
                Head.of(""),
                new Head(more ? "Added by the measure" : "First lost output", 2),
                new Head("Output under", 3),
                Head.of("First"),
                new Head("Held up by", 2),
                new Head("Days of these goods", 2),
                new Head("JPY bn", more ? 3 : 2),
                Head.of("Whole again"));
        String period = Findings.period(ensemble);
        List<String> heads = new ArrayList<>(List.of(
                "Industry", "runs", "days", "99%", "90%", "75%", "in", "goods", "cause", "stock", "short after"));
        if (more) {
            heads.add("added in " + period);
        }
        heads.addAll(List.of("lost in " + (more ? "it" : period), "lost in all", "days after"));
        List<Row> rows = new ArrayList<>();
        ensemble.byUrgency().forEach(industry -> rows.add(Row.of(reserveCells(industry), GOODS_COLUMN, CAUSE_COLUMN)));
        rows.add(Row.of(anyCells(), GOODS_COLUMN, CAUSE_COLUMN));
        return new Table(
                "How long stocks last",
                "How long stocks last, shortest first: median days, and the quartiles of the runs in which it happens",
                List.of(over, Head.each(heads)),
                rows);
    }

    private List<String> reserveCells(IndustrySummary industry) {
        FirstIndustry first = earliest();
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

    private FirstIndustry earliest() {
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
        FirstIndustry first = earliest();
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
    Table first() {
        FirstIndustry level = ensemble.first();
        List<String> heads = new ArrayList<>(List.of("Industry"));
        ensemble.added().ifPresent(added -> heads.add("added by the measure"));
        heads.add("whatever the reason");
        List<Row> rows = new ArrayList<>();
        for (IndustrySummary industry : ensemble.byUrgency()) {
            List<String> cells = new ArrayList<>(List.of(industry.name()));
            ensemble.added().ifPresent(added -> cells.add(share(added.first(), industry)));
            cells.add(share(level, industry));
            rows.add(Row.of(cells));
        }
        List<String> eve = new ArrayList<>(List.of("already short on the eve"));
        ensemble.added().ifPresent(added -> eve.add(Figures.NONE));
        eve.add(Figures.runsShare((double) level.shortOnEve() / level.runs()));
        rows.add(Row.of(eve));
        List<String> nobody = new ArrayList<>(List.of("nobody"));
        ensemble.added()
                .ifPresent(added -> nobody.add(Figures.runsShare(
                        (double) added.first().nobody() / added.first().runs())));
        nobody.add(Figures.runsShare((double) level.nobody() / level.runs()));
        rows.add(Row.of(nobody));
        return new Table(
                "Which industry is first",
                "Which industry is the first to lose output, in how many of the runs; ties are split",
                List.of(Head.each(heads)),
                rows);
    }

    private static String share(FirstIndustry first, IndustrySummary industry) {
        return first.ranked().stream()
                .filter(share -> share.industry() == industry.index())
                .map(share -> Figures.runsShare(first.shareOfRuns(share)))
                .findFirst()
                .orElse("0%");
    }

    /** Firms, layers and recovery. */
    Table details() {
        List<Head> over = List.of(
                Head.of(""),
                Head.of("Days until the first"),
                new Head("Stock on the eve, days (mean)", 3),
                new Head("Days until a layer is gone", 3),
                new Head("Share of short runs with", 2),
                new Head("Whole again, share of short runs", 2),
                Head.of("Output lost"),
                Head.of("JPY bn"));
        List<Head> heads = Head.each(List.of(
                "Industry",
                "firm is short",
                "parts",
                "own reserve",
                "trading houses",
                "parts",
                "own reserve",
                "trading houses",
                "these goods",
                "this cause",
                "not in the horizon",
                "while measure holds",
                "of a year's plan",
                "after output made up"));
        return new Table(
                "More detail by industry",
                "The same industries in more detail",
                List.of(over, heads),
                ensemble.byUrgency().stream()
                        .map(industry -> Row.of(detailCells(industry)))
                        .toList());
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
