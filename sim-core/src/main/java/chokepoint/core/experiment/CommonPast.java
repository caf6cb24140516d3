package chokepoint.core.experiment;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;

/** How long two scenarios are the same: until then their runs of equal luck are the same, too, and need be made only once. */
final class CommonPast {

    private CommonPast() {}

    /** Largest week until which two scenarios are the same; 0 when they are not the same at the end of the warm-up. */
    static int weeks(Scenario one, Scenario other) {
        int low = one.timeline().warmUpWeeks();
        if (!isSame(one, other, low)) {
            return 0;
        }
        int high = Math.min(one.timeline().endWeek(), other.timeline().endWeek()) - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (isSame(one, other, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static boolean isSame(Scenario one, Scenario other, int week) {
        try {
            return ScenarioText.ofPast(one, week).equals(ScenarioText.ofPast(other, week));
        } catch (IllegalArgumentException laterRuleStandsFirst) {
            return false;
        }
    }
}
