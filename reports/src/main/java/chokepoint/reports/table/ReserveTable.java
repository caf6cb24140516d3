package chokepoint.reports.table;

import static chokepoint.reports.table.TextTable.Column.ofNumbers;
import static chokepoint.reports.table.TextTable.Column.ofWords;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * How long reserves last, by industry, for a terminal: plain ASCII (names of industries aside), no wider than 150 characters
 * for the shipped industries.
 */
public final class ReserveTable {

    private static final List<Group> GROUPS = List.of(
            new Group("", ofWords("Industry")),
            new Group(
                    "Cover at start, days", ofNumbers("parts"), ofNumbers("own"), ofNumbers("trade"), ofNumbers("all")),
            new Group(
                    "First lost output, days and date",
                    ofNumbers("median"),
                    ofNumbers("10%"),
                    ofNumbers("90%"),
                    ofWords("median")),
            new Group("What bound", ofWords("oxide"), ofWords("cause")),
            new Group("First-year loss", ofNumbers("output"), ofNumbers("JPY bn")),
            new Group("Recovered", ofWords("by")),
            new Group("Never", ofNumbers("short")));

    /** Most characters in a line of words. */
    private static final int WORDS_WIDTH = 138;

    /** λ where only ASCII is sure to be shown. */
    private static final String DAMAGE_SHARE = "lambda";

    private final Ensemble ensemble;
    private final Findings findings;
    private final int width;

    /** As wide as it gets. */
    public ReserveTable(Ensemble ensemble) {
        this(ensemble, Integer.MAX_VALUE);
    }

    /**
     * @param width places in a line of the terminal
     */
    public ReserveTable(Ensemble ensemble, int width) {
        this.ensemble = ensemble;
        this.width = width;
        findings = new Findings(ensemble, DAMAGE_SHARE);
    }

    /** Title, table, notes, and the findings in words. */
    public String render() {
        TextTable table = new TextTable(GROUPS);
        ensemble.byUrgency().forEach(industry -> table.add(cells(industry)));
        return ensemble.scenario().title() + ": how long reserves last, by industry\n"
                + "Days from " + Figures.dayInWords(ensemble.measureDate()) + "; " + runs() + ", seed "
                + ensemble.seed()
                + ".\n" + (findings.failures().isEmpty() ? "" : wrap(findings.failures())) + "\n" + table.render(width)
                + '\n' + wrap(notes()) + '\n' + wrap(findings.first())
                + wrap(findings.cost()) + Findings.NOT_A_FORECAST + "\n\n" + wrap(findings.damageShare())
                + wrap(findings.inputs());
    }

    private String wrap(String text) {
        return LineWrap.of(text, Math.min(width, WORDS_WIDTH));
    }

    private String runs() {
        return Figures.count(ensemble.runCount()) + (ensemble.runCount() == 1 ? " run" : " runs");
    }

    private List<String> cells(IndustrySummary industry) {
        List<String> cells = new ArrayList<>();
        cells.add(industry.name());
        industry.layers()
                .forEach(layer -> cells.add(Figures.whole(layer.coverDays().mean())));
        cells.add(Figures.whole(industry.totalCoverDays().mean()));
        DaysSpread first = industry.firstLostOutput();
        cells.add(Figures.days(first.median(), ensemble.horizonDays()));
        cells.add(Figures.days(first.p10(), ensemble.horizonDays()));
        cells.add(Figures.days(first.p90(), ensemble.horizonDays()));
        cells.add(first.happens() ? Figures.date(first.median(), ensemble) : Figures.NONE);
        Nest nest = industry.binding().nest();
        cells.add(nest == null ? Figures.NONE : Figures.symbol(nest));
        Cause cause = industry.binding().cause();
        cells.add(cause == Cause.NONE ? Figures.NONE : cause.label());
        cells.add(Figures.percent(industry.lostFirstYearShare().mean()));
        cells.add(Figures.amount(industry.netLossJpyBn().mean()));
        cells.add(recovered(industry));
        cells.add(Figures.runsShare(industry.neverShortShare()));
        return cells;
    }

    /** Median date of recovery, starred when the measure still holds then. */
    private String recovered(IndustrySummary industry) {
        String date = Figures.date(industry.recovery().days().median(), ensemble);
        return industry.recovery().stillHeldAtMedian() && !date.equals(Figures.NONE) ? date + "*" : date;
    }

    private String notes() {
        return "Cover: mean over runs, of the oxide that bound most often (or is scarcest). First lost output: median and the"
                + " 10-90% range over runs; what is marked > is beyond the horizon. Loss: mean over runs, share of the first year's output and value added net of"
                + " output made later, at " + DAMAGE_SHARE + " "
                + Figures.amount(ensemble.japan().damageShare().mean())
                + " on average. Recovered: median of the runs that run short"
                + (starred() ? "; * while the measure still holds" : "") + ". Never short: share of runs.";
    }

    private boolean starred() {
        return ensemble.industries().stream()
                .anyMatch(industry -> recovered(industry).endsWith("*"));
    }
}
