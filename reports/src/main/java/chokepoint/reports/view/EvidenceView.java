package chokepoint.reports.view;

import java.util.List;

/**
 * Runs before and after what was seen weighs.
 *
 * @param findings what they say in words
 * @param notAForecast what the numbers are not
 * @param answers when industries lose output
 * @param seen what was seen beside what runs show
 * @param inputs groups of inputs that moved
 * @param modelError how wrong the model itself is taken to be
 */
public record EvidenceView(
        Frame frame,
        List<String> findings,
        String notAForecast,
        List<FigureView> figures,
        Table answers,
        Table seen,
        Table inputs,
        String modelError) {}
