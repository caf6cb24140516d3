package chokepoint.reports.view;

import java.util.List;

/**
 * Where something happens.
 *
 * @param answer how often it does, the rule, and how well that does
 * @param further how surely each condition belongs to it
 * @param notAForecast what the numbers are not
 * @param rule the conditions; empty where there is none
 * @param stability what else is often restricted
 */
public record DiscoveryView(
        Frame frame,
        List<String> answer,
        List<String> further,
        String notAForecast,
        List<FigureView> figures,
        Table rule,
        Table stability) {}
