package chokepoint.findings.replay;

import chokepoint.core.validation.Score;
import chokepoint.findings.ensemble.Spread;
import java.time.LocalDate;
import java.util.List;

/**
 * What the runs of a replay say of one quantity through time, beside what was observed.
 *
 * @param group prices, home, imports, exports or demand
 * @param label what it is
 * @param unit of values and observations
 * @param days middle of each value's time
 * @param spreads value by day, over the runs
 * @param observed rows of the same quantity, with the middle of their time
 */
public record ReplaySeries(
        String group, String label, String unit, List<LocalDate> days, List<Spread> spreads, List<Observed> observed) {

    /** A row and the middle of its time. */
    public record Observed(LocalDate day, Score score) {

        static Observed of(Score score) {
            return new Observed(
                    middle(
                            score.target().period().from(),
                            score.target().period().to()),
                    score);
        }
    }

    static LocalDate middle(LocalDate from, LocalDate to) {
        return LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
    }
}
