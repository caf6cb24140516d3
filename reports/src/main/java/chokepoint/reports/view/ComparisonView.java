package chokepoint.reports.view;

import java.util.List;

/**
 * Finished runs side by side.
 *
 * @param findings what was found, a paragraph each
 * @param notAForecast what the numbers are not
 * @param first the run that the others are compared with
 * @param capDays days at which a later first lost output counts no more
 * @param results what each run says
 * @param differences each run less the first
 * @param runs what is compared
 */
public record ComparisonView(
        Frame frame,
        List<String> findings,
        String notAForecast,
        String first,
        String capDays,
        FigureView figure,
        Table results,
        Table differences,
        Table runs) {}
