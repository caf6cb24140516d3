package chokepoint.reports.page;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.Conditioned.Shift;
import chokepoint.findings.evidence.Reading;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.table.EvidenceAnswers;
import chokepoint.reports.table.EvidenceWords;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.view.EvidenceView;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import java.util.List;

/** The page {@code evidence.html} on runs weighed by what was seen, in one file that needs no other. */
public final class EvidencePage {

    private static final int MOST_INPUTS = 20;

    private final Conditioned conditioned;
    private final EvidenceWords words;
    private final List<Figure> figures;

    /**
     * @param figures those of {@link chokepoint.reports.figure.EvidenceFigure}
     */
    public EvidencePage(Conditioned conditioned, List<Figure> figures) {
        this.conditioned = conditioned;
        words = new EvidenceWords(conditioned);
        this.figures = List.copyOf(figures);
    }

    /** The whole page. */
    public String render() {
        return Templates.render(
                "evidence",
                new EvidenceView(
                        PageFrame.screen(
                                "Weighed by what was seen: "
                                        + conditioned.setup().scenario().name(),
                                conditioned.setup().build()),
                        words.sentences(),
                        Findings.NOT_A_FORECAST,
                        FigureViews.of(figures),
                        answers(),
                        seen(),
                        inputs(),
                        Figures.amount(conditioned.setup().modelLogSd())));
    }

    private Table answers() {
        return Table.captioned(
                "When industries lose output",
                List.of("industry", "in the runs, before", "after", "median day, before", "after"),
                conditioned.stops().stream()
                        .map(stop -> Row.of(List.of(
                                stop.industry(),
                                Figures.runsShare(stop.share().before()),
                                Figures.runsShare(stop.share().after()),
                                EvidenceAnswers.day(stop.medianDays().before()),
                                EvidenceAnswers.day(stop.medianDays().after()))))
                        .toList());
    }

    private Table seen() {
        return Table.captioned(
                "What was seen, beside what the runs show",
                List.of("row", "seen", "runs, median before", "after", "runs under it"),
                conditioned.readings().stream().map(this::row).toList());
    }

    private Row row(Reading reading) {
        Shift middle = EvidenceAnswers.middle(conditioned, reading);
        return Row.of(List.of(
                reading.evidence().id(),
                EvidenceAnswers.range(reading),
                EvidenceAnswers.number(middle.before()),
                EvidenceAnswers.number(middle.after()),
                Figures.runsShare(reading.priorPredictiveProbability())));
    }

    private Table inputs() {
        return Table.captioned(
                "Groups of inputs, the one that moved most surely first",
                List.of("inputs", "mean quantile, before", "after", "standard errors moved"),
                conditioned.moved().stream()
                        .limit(MOST_INPUTS)
                        .map(one -> Row.of(List.of(
                                one.label(),
                                EvidenceWords.quantile(one.quantile().before()),
                                EvidenceWords.quantile(one.quantile().after()),
                                Figures.amount(one.deviations()))))
                        .toList());
    }
}
