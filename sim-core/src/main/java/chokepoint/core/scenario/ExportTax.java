package chokepoint.core.scenario;

import chokepoint.core.material.ItemSet;
import chokepoint.core.time.StepPath;
import java.time.LocalDate;
import java.util.List;

/**
 * A Chinese export tax by date; before its first day {@link Parameter#EXPORT_TAX_SHARE} holds.
 *
 * @param items what it is levied on
 * @param rates in rising order of days; each holds until the next
 */
public record ExportTax(String name, ItemSet items, List<Rate> rates) {

    /** Tax over the price before tax, from a day on. */
    public record Rate(LocalDate from, double taxShare) {}

    /** The rate through time, in steps. */
    public StepPath realise(Timeline timeline, double beforeShare) {
        int[] weeks = new int[2 * rates.size()];
        double[] shares = new double[weeks.length];
        double before = beforeShare;
        for (int i = 0; i < rates.size(); i++) {
            int week = timeline.calendar().weekOf(rates.get(i).from());
            weeks[2 * i] = week;
            weeks[2 * i + 1] = week;
            shares[2 * i] = before;
            before = rates.get(i).taxShare();
            shares[2 * i + 1] = before;
        }
        return new StepPath(weeks, shares);
    }
}
