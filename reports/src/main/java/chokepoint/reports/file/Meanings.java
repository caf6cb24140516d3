package chokepoint.reports.file;

import chokepoint.core.result.RunRecord.Layer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What columns that stand in several files mean, in words. */
final class Meanings {

    private static final String FIRST_YEAR = " in the first 52 weeks of the measure, or to the end of a shorter run";
    static final String OUTPUT_LOST = "Output that is not made" + FIRST_YEAR + ", as a share of a year's plan";
    static final String LOSS = "Value added lost" + FIRST_YEAR;
    static final String LOSS_AFTER_MADE_UP = "The same less the part of output that is made up later";
    static final String LOSS_HORIZON = "Value added lost from the measure to the end of the run";
    static final String ADDED = "what the measure adds: the run less its twin without the measure; empty without twins";

    /** Events that days are counted to, by name in columns, in the order of the columns. */
    static final Map<String, String> EVENTS = events();

    private Meanings() {}

    private static Map<String, String> events() {
        Map<String, String> events = new LinkedHashMap<>();
        events.put(
                "first_lost_output",
                "the first lost output: the day that opens 28 days with the industry's output under 99% of plan");
        events.put("first_firm_short", "the first week in which a firm's output is under 99% of plan");
        events.put("output_under_90pct", "the day that opens 28 days with the industry's output under 90% of plan");
        events.put("output_under_75pct", "the day that opens 28 days with the industry's output under 75% of plan");
        events.put(
                "recovered",
                "the first of 13 straight weeks with output at 99% of plan or more after the first loss; empty when never"
                        + " short");
        return Collections.unmodifiableMap(events);
    }

    static String cover(Layer layer) {
        return "Cover on the eve of the measure in " + layer.label() + ", of the binding oxide";
    }

    static String gone(Layer layer) {
        return layer.label() + " of the binding oxide are down to 2% of the eve's cover; empty when there were none";
    }
}
