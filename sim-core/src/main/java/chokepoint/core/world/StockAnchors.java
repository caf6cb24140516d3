package chokepoint.core.world;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules.StockAnchor;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import java.util.Arrays;

/** When the stocks that are drawn are what firms hold: once for each item, and from then on stocks are results. */
public final class StockAnchors {

    /** No week: stocks are never restated. */
    public static final int NEVER = -1;

    private StockAnchors() {}

    /** No item is ever restated. */
    public static int[] none() {
        int[] weeks = new int[Item.COUNT];
        Arrays.fill(weeks, NEVER);
        return weeks;
    }

    /** Week by item at whose end stocks are restated; {@link #NEVER} where they are not. */
    static int[] weeks(Scenario scenario) {
        int[] weeks = none();
        if (!scenario.rules().has(Rule.STOCKS_AT_ANCHOR)) {
            return weeks;
        }
        Timeline timeline = scenario.timeline();
        int last = scenario.measureWeekOfFile() - 1;
        Arrays.fill(weeks, Math.max(timeline.warmUpWeeks() - 1, last));
        if (scenario.rules().stockAnchor() == StockAnchor.END_OF_WARM_UP) {
            Arrays.fill(weeks, timeline.warmUpWeeks() - 1);
            return weeks;
        }
        for (ControlPlan control : scenario.controls()) {
            int before = timeline.calendar().weekOf(control.announce()) - 1;
            for (int item = 0; item < Item.COUNT; item++) {
                if (control.items().has(item)) {
                    weeks[item] = Math.max(timeline.warmUpWeeks() - 1, Math.min(weeks[item], before));
                }
            }
        }
        return weeks;
    }
}
