package chokepoint.reports.view;

import java.util.List;

/**
 * What drives a scenario, as far as plain runs can tell.
 *
 * @param method how they were asked
 * @param notAForecast what the numbers are not
 * @param targets a part each
 */
public record GivenView(Frame frame, List<String> method, String notAForecast, List<Target> targets) {

    /**
     * A target.
     *
     * @param said what moves it
     * @param figures one, or none where it cannot be asked
     * @param groups all that were looked at; without rows where it cannot be asked
     */
    public record Target(String title, List<String> said, List<FigureView> figures, Table groups) {}
}
