package chokepoint.reports.view;

import java.util.List;

/**
 * The report of a run.
 *
 * @param summary what the scenario is about; empty for nothing
 * @param findings what was found, in words
 * @param reserves when output is lost and why
 * @param first which industry is the first
 * @param details firms, layers and recovery
 * @param drives what can be told of what drives it, a paragraph each
 * @param basis what the result rests on
 */
public record ReportView(
        Frame frame,
        String summary,
        Findings findings,
        Table reserves,
        Table first,
        Table details,
        List<FigureView> figures,
        List<String> drives,
        Basis basis,
        Facts facts) {

    /**
     * What was found.
     *
     * @param failures what is to be said of runs that failed; empty for nothing
     * @param said a paragraph each
     * @param notAForecast what the numbers are not
     * @param replay how the model does with the past: a sentence, or none
     */
    public record Findings(String failures, List<String> said, String notAForecast, List<String> replay) {}

    /**
     * What the result rests on.
     *
     * @param said the same in a sentence
     * @param shares the inputs by provenance, counted and by what they are told to move
     * @param inputs the inputs themselves, folded away
     */
    public record Basis(String said, Table shares, List<Folded> inputs) {}

    /**
     * What was run.
     *
     * @param hasTwins whether every run has a twin without the measure
     * @param measureDay the first day of the measure
     * @param horizonDays days simulated
     */
    public record Facts(
            String scenario, String runs, String seed, boolean hasTwins, String measureDay, String horizonDays) {}
}
