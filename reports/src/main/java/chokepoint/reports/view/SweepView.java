package chokepoint.reports.view;

import java.util.List;

/**
 * A sweep.
 *
 * @param findings what was found, a paragraph each
 * @param notAForecast what the numbers are not
 * @param capDays days at which a later first lost output counts no more
 * @param rows what each row says
 * @param left which rows are not in the table; empty for none
 * @param varied what is varied
 */
public record SweepView(
        Frame frame,
        List<String> findings,
        String notAForecast,
        String capDays,
        List<FigureView> figures,
        Table rows,
        String left,
        Table varied) {}
