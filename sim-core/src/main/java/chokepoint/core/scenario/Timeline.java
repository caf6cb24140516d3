package chokepoint.core.scenario;

import chokepoint.core.time.WeekCalendar;

/**
 * The weeks of a run: an unreported warm-up from week 0, a reported spin-up, the measure, and the end.
 *
 * @param calendar week 0 is the first week of the warm-up
 * @param warmUpWeeks length of the warm-up; its last 104 weeks measure references
 * @param measureWeek first week of the measure (the day every "days" outcome counts from)
 * @param endWeek first week that is not simulated
 * @param growth whether demand, supply and ramps grow after the warm-up
 */
public record Timeline(WeekCalendar calendar, int warmUpWeeks, int measureWeek, int endWeek, boolean growth) {

    /** Weeks at the end of the warm-up over which references and biases are measured. */
    public static final int REFERENCE_WEEKS = 104;

    public Timeline {
        if (warmUpWeeks < REFERENCE_WEEKS || measureWeek < warmUpWeeks || endWeek <= measureWeek) {
            throw new IllegalArgumentException("timeline: warm-up " + warmUpWeeks + ", measure " + measureWeek
                    + ", end " + endWeek + " weeks; allowed: " + REFERENCE_WEEKS + " <= warm-up <= measure < end");
        }
    }

    /** The same timeline with its measure in another week. */
    public Timeline withMeasure(int week) {
        return new Timeline(calendar, warmUpWeeks, week, endWeek, growth);
    }

    /** The same timeline with another first week that is not simulated. */
    public Timeline withEnd(int week) {
        return new Timeline(calendar, warmUpWeeks, measureWeek, week, growth);
    }

    public int reportedWeeks() {
        return endWeek - warmUpWeeks;
    }

    /** Weeks from the measure to the end. */
    public int horizonWeeks() {
        return endWeek - measureWeek;
    }
}
