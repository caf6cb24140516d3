package chokepoint.reports.view;

import java.util.List;

/**
 * What drives a scenario.
 *
 * @param method how it was studied
 * @param notAForecast what the numbers are not
 * @param targets a part each
 * @param factors every group and what it moves
 */
public record DriverView(Frame frame, List<String> method, String notAForecast, List<Target> targets, Table factors) {

    /**
     * A target.
     *
     * @param said what moves it
     */
    public record Target(String title, List<String> said, List<FigureView> figures) {}
}
