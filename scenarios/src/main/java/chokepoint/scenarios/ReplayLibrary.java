package chokepoint.scenarios;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.validation.Measurement;
import chokepoint.core.validation.Target;
import chokepoint.scenarios.evidence.SeenRow;
import chokepoint.scenarios.table.TargetTable;
import java.util.List;

/** Replayed pasts: the scenario that replays one, what was observed, and the variants that take a cause away. */
public final class ReplayLibrary {

    /** The scenario that replays the crisis of 2010. */
    public static final String CRISIS_2010 = "crisis-2010";

    /** The scenario that replays licences, dispute and ban of 2025 and 2026. */
    public static final String CRISIS_2025 = "crisis-2025";

    /** The same without the dispute of November 2025. */
    public static final String CRISIS_2025_NO_DISPUTE = "crisis-2025-no-dispute";

    /**
     * Dollars of the model, real and of 2025, in a dollar of 2009: US consumer prices of 2025 over those of 2009 (annual
     * averages, US Bureau of Labor Statistics, series CPI-U: 214.5 in 2009, about 322 in 2025).
     */
    public static final double MODEL_DOLLARS_PER_DOLLAR_OF_2009 = 1.5;

    private ReplayLibrary() {}

    /** Names of the variants of a replayed scenario, each without one cause, the calm one last. */
    public static List<String> variants() {
        return ScenarioLibrary.shipped().stream()
                .filter(name -> name.startsWith(CRISIS_2010 + "-"))
                .toList();
    }

    /**
     * A scenario whose runs end once what is fitted can be told: in the week after the last of the rows, and not before the measure has
     * begun, which every run reaches. Inputs, luck and weeks until then are those of the whole runs.
     */
    public static Scenario untilTold(Scenario scenario, List<SeenRow> fitted) {
        Timeline timeline = scenario.timeline();
        int last = fitted.stream()
                .mapToInt(row -> timeline.calendar().weekOf(row.period().to()))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("no row is to be fitted"));
        int end = Math.max(timeline.measureWeek(), last) + 1;
        return scenario.withTimeline(timeline.withEnd(Math.min(timeline.endWeek(), end)));
    }

    /** What was observed from 2009 to 2013: targets, then Chinese home prices. */
    public static List<Target> targets() {
        return TargetTable.targets(CRISIS_2010, List.of("targets", "home_prices"));
    }

    /** How targets are read off a run. */
    public static Measurement measurement() {
        return new Measurement(targets(), TargetTable.yuanPerDollar(CRISIS_2010), MODEL_DOLLARS_PER_DOLLAR_OF_2009);
    }
}
