package chokepoint.scenarios.evidence;

import chokepoint.core.validation.Period;

/**
 * A row of a table of evidence, its cells read.
 *
 * @param line in the file
 * @param kind ln, interval, event or absence
 * @param period that it is of
 * @param low lower end, or the value where no end is given
 * @param high upper end, or the value
 * @param offset what is added to both sides of a comparison of logarithms: 1 % of a normal month of goods by customs, else 0
 * @param reportProbability chance of a report; 1 where none is given
 * @param use fit, check, base or none
 * @param reliability A, B or C
 * @param outcome how a run shows it; empty where it does not
 * @param quantity what it is of
 * @param unit of its numbers
 * @param silence why no run shows it; empty where one does, or nobody says
 */
public record SeenRow(
        int line,
        String id,
        String block,
        String kind,
        Period period,
        double low,
        double high,
        double offset,
        double reportProbability,
        String use,
        String reliability,
        String outcome,
        String quantity,
        String unit,
        String silence) {}
