package chokepoint.reports.view;

import java.util.List;

/**
 * Policies compared.
 *
 * @param question what was asked
 * @param findings what was found, a paragraph for each ban
 * @param notAForecast what the numbers are not
 * @param curves cost curves, where something is varied
 * @param bans what is shown for each ban
 * @param marks what the marks of the first table mean
 * @param notes how to read the scoreboard
 * @param figures all but those of single bans
 * @param policies what each policy is
 * @param basis what the result rests on
 */
public record PolicyView(
        Frame frame,
        String question,
        List<String> findings,
        String notAForecast,
        List<Curve> curves,
        List<Ban> bans,
        List<String> marks,
        List<String> notes,
        List<FigureView> figures,
        List<Entry> policies,
        Basis basis) {

    /** The figure of that name, if it was drawn. */
    public List<FigureView> figure(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).toList();
    }

    /**
     * What is shown for one ban.
     *
     * @param days figures of days gained
     * @param worth what policies are worth to Japan
     * @param industries days gained by industry
     * @param things output, prices and capacity
     * @param cost what the whole coalition bears
     */
    public record Ban(Table whoPays, Table worth, List<FigureView> days, Table industries, Table things, Table cost) {}

    /**
     * A cost curve.
     *
     * @param said what it says
     */
    public record Curve(String title, List<String> said, List<FigureView> figures, Table table) {}

    /** A policy, and what it is. */
    public record Entry(String term, String meaning) {}

    /**
     * What the result rests on.
     *
     * @param said a paragraph each
     */
    public record Basis(List<String> said, String replications, String cases, String seed) {}
}
