package chokepoint.core.scenario;

import chokepoint.core.draw.Chance;
import chokepoint.core.time.StepPath;
import java.time.LocalDate;
import java.util.List;

/**
 * A factor that moves by date, as a scenario writes it: straight between the days, level before the first and after the last.
 *
 * @param steps in rising order of days, at least one
 */
public record Course(List<Step> steps) {

    /** Value from a day on, relative to the base year: 1 is the base year. */
    public record Step(LocalDate from, double lowFactor, double centralFactor, double highFactor) {

        public Step {
            InputRow.checkRange("from " + from, lowFactor, centralFactor, highFactor);
        }
    }

    /** The course with one draw that moves all of it between low and high. */
    public StepPath realise(Timeline timeline, Chance.Range drawn) {
        int[] weeks = new int[steps.size()];
        double[] factors = new double[steps.size()];
        for (int i = 0; i < weeks.length; i++) {
            Step step = steps.get(i);
            weeks[i] = timeline.calendar().weekOf(step.from());
            factors[i] = drawn.of(step.lowFactor(), step.centralFactor(), step.highFactor());
        }
        return new StepPath(weeks, factors);
    }
}
