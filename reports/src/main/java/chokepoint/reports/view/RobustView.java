package chokepoint.reports.view;

import java.util.List;

/**
 * Alternatives over states of the world.
 *
 * @param findings what they say in words
 * @param notAForecast what the numbers are not
 * @param alternatives a row each, the least regretted first
 * @param left what is left out of the table; empty where nothing is
 */
public record RobustView(
        Frame frame,
        List<String> findings,
        String notAForecast,
        List<FigureView> figures,
        Table alternatives,
        String left) {}
