package chokepoint.reports.table;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.AddedSummary;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.FirstIndustry;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.JapanSummary;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long stocks last, by industry, for a terminal: when output is lost, then why, after how much stock and at what cost. Plain
 * ASCII but for names; what does not fit a narrow terminal is left out and stands in the report.
 */
public final class ReserveTable {

    /** Width of a terminal in which every column fits. */
    private static final int WIDE = 94;

    private final Ensemble ensemble;
    private final int width;
    private final Findings findings;
    private final Optional<AddedSummary> added;
    private final boolean wide;

    /**
     * @param width characters of a line
     */
    public ReserveTable(Ensemble ensemble, int width) {
        this.ensemble = ensemble;
        this.width = width;
        findings = new Findings(ensemble);
        added = ensemble.added();
        wide = width >= WIDE;
    }

    /** Title, findings, both tables, and notes. */
    public String render() {
        StringBuilder text = new StringBuilder();
        paragraph(text, ensemble.scenario().title() + ": how long stocks last, by industry");
        paragraph(
                text,
                "Days from " + Figures.dayInWords(ensemble.measureDate()) + "; " + runs() + ", seed " + ensemble.seed()
                        + ".");
        if (!findings.failures().isEmpty()) {
            paragraph(text, findings.failures());
        }
        text.append('\n').append(when()).append('\n').append(why()).append('\n');
        paragraph(text, notes());
        text.append('\n');
        paragraph(text, String.join(" ", findings.first()));
        paragraph(text, String.join(" ", findings.cost()));
        paragraph(text, Findings.NOT_A_FORECAST);
        text.append('\n');
        paragraph(text, findings.damageShare());
        paragraph(text, findings.inputs());
        findings.replay().ifPresent(said -> paragraph(text, said));
        return text.toString();
    }

    private void paragraph(StringBuilder text, String words) {
        text.append(LineWrap.of(words, width));
    }

    private String runs() {
        return Figures.count(ensemble.runCount()) + (ensemble.runCount() == 1 ? " run" : " runs");
    }

    private String when() {
        List<Column> measure = new ArrayList<>(List.of(Column.ofNumbers("runs"), Column.ofNumbers("days")));
        if (wide) {
            measure.add(Column.ofNumbers("quartiles"));
        }
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("Industry")),
                new Group(firstLossHeading(), measure),
                new Group(
                        "Output under, days",
                        Column.ofNumbers("99%"),
                        Column.ofNumbers("90%"),
                        Column.ofNumbers("75%")),
                new Group("First", Column.ofNumbers("in"))));
        FirstIndustry first = added.map(AddedSummary::first).orElse(ensemble.first());
        for (IndustrySummary industry : ensemble.byUrgency()) {
            List<String> cells = new ArrayList<>(List.of(industry.name()));
            addDays(cells, ensemble.firstLoss(industry));
            for (DaysSpread days : List.of(industry.firstLostOutput(), industry.under90(), industry.under75())) {
                cells.add(Figures.medianOrShare(days, ensemble.horizonDays()));
            }
            cells.add(Figures.firstIn(first, industry));
            table.add(cells);
        }
        List<String> any = new ArrayList<>(List.of("any of them"));
        addDays(any, first.earliestDays());
        any.add(Figures.medianOrShare(ensemble.first().earliestDays(), ensemble.horizonDays()));
        any.addAll(List.of(Figures.NONE, Figures.NONE, Figures.NONE));
        table.add(any);
        return table.render(width);
    }

    private String firstLossHeading() {
        if (!wide) {
            return added.isPresent() ? "Added" : "First loss";
        }
        return added.isPresent() ? "Added by the measure" : "First lost output";
    }

    /** Loss of the first year, then of the whole horizon; the notes say of which days the first is. */
    private List<Group> lossGroups() {
        String what = added.isPresent() ? "added" : "lost";
        if (!wide) {
            return List.of(new Group("JPY bn", Column.ofNumbers(what), Column.ofNumbers("all")));
        }
        String period = ensemble.coversTheFirstYear() ? "year" : Figures.whole(ensemble.firstYearDays()) + " d";
        return List.of(
                new Group("JPY bn " + what, Column.ofNumbers(period)), new Group("level", Column.ofNumbers("all")));
    }

    private void addDays(List<String> cells, DaysSpread days) {
        cells.add(Figures.runsShare(days.hitShare()));
        cells.add(days.happens() ? Figures.days(days.median(), ensemble.horizonDays()) : Figures.NONE);
        if (wide) {
            cells.add(
                    days.hit() < 2
                            ? Figures.NONE
                            : Figures.days(days.lowerQuartile(), ensemble.horizonDays()) + "-"
                                    + Figures.days(days.upperQuartile(), ensemble.horizonDays()));
        }
    }

    private String why() {
        List<Column> held = new ArrayList<>(List.of(Column.ofWords("goods")));
        if (wide) {
            held.add(Column.ofWords("cause"));
        }
        List<Group> groups = new ArrayList<>(List.of(
                new Group("", Column.ofWords("Industry")),
                new Group(wide ? "Held up by" : "Lack of", held),
                new Group("Days of it", Column.ofNumbers("stock"), Column.ofNumbers("short"))));
        groups.addAll(lossGroups());
        groups.add(new Group("Whole", Column.ofNumbers("after")));
        TextTable table = new TextTable(groups);
        for (IndustrySummary industry : ensemble.byUrgency()) {
            Nest nest = industry.binding().nest();
            Cause cause = industry.binding().cause();
            List<String> cells = new ArrayList<>(List.of(industry.name()));
            cells.add(nest == null ? Figures.NONE : Figures.symbol(nest));
            if (wide) {
                cells.add(cause == Cause.NONE ? Figures.NONE : cause.label());
            }
            cells.add(
                    nest == null
                            ? Figures.NONE
                            : Figures.whole(industry.totalCoverDays().mean()));
            cells.add(
                    nest == null
                            ? Figures.NONE
                            : Figures.medianOrShare(industry.bindingNestLasts(), ensemble.horizonDays()));
            cells.add(Figures.amount(added.map(
                            summary -> summary.lossJpyBn().get(industry.index()).mean())
                    .orElse(industry.lossJpyBn().mean())));
            cells.add(Figures.amount(industry.lossHorizonJpyBn().mean()));
            cells.add(Figures.medianOrShare(industry.recovery().daysAfterLoss(), ensemble.horizonDays()));
            table.add(cells);
        }
        JapanSummary japan = added.map(AddedSummary::japan).orElse(ensemble.japan());
        List<String> cells = new ArrayList<>(List.of("Japan"));
        for (int i = 0; i < (wide ? 4 : 3); i++) {
            cells.add(Figures.NONE);
        }
        cells.add(Figures.amount(japan.lossMean().mean()));
        cells.add(Figures.amount(ensemble.japan().lossHorizonJpyBn().mean()));
        cells.add(Figures.NONE);
        table.add(cells);
        return table.render(width);
    }

    private String notes() {
        return (added.isPresent()
                        ? "Added by the measure: output more than 1% of plan under that of the same run without it, for 28 days;"
                        : "First lost output: under 99% of plan for 28 days;")
                + " in how many runs, and the median day where those are more than half"
                + (wide ? ", with the quartiles of the runs it happens in" : "")
                + ". Output under: levels, with the measure; 'in 30%' is the share of runs where no more than half are hit. First in:"
                + " share of runs in which the industry is the first. Stock: mean days of the goods that hold it up most often, on"
                + " the eve; short: when want of the same goods holds it up. Loss: mean"
                + (added.isPresent() ? " added in " : " in ") + findings.period() + "; all: level over the "
                + Figures.whole(ensemble.horizonDays())
                + " days simulated. Whole after: days from the first lost output.";
    }
}
