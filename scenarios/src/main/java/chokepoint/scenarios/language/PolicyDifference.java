package chokepoint.scenarios.language;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two policies, key by key; titles, summaries and sources are no difference. */
public final class PolicyDifference {

    private static final String NOT_SET = "not set";

    private PolicyDifference() {}

    /** One line per difference, what the first has before the arrow. Empty when there is none. */
    public static List<String> between(Policy a, Policy b, PolicyKeys catalogue) {
        Changes changes = new Changes(a.name(), b.name());
        changes.named(
                "instrument",
                Changes.byName(a.instruments(), Instrument::name),
                Changes.byName(b.instruments(), Instrument::name),
                (name, first, second) ->
                        keys(changes, name, PolicyText.keys(first, catalogue), PolicyText.keys(second, catalogue)));
        return changes.list();
    }

    private static void keys(Changes changes, String name, Map<String, String> first, Map<String, String> second) {
        Set<String> all = new LinkedHashSet<>(first.keySet());
        all.addAll(second.keySet());
        for (String key : all) {
            changes.change(name + ", " + key, first.getOrDefault(key, NOT_SET), second.getOrDefault(key, NOT_SET));
        }
    }
}
