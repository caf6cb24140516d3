package chokepoint.scenarios.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Gathers everything that is wrong, so that a user sees all of it at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int line, String key, String value, String message) {
        found.add(new Problem(file, line, key, value, message));
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Throws when there is any problem. */
    public void throwIfAny() {
        if (any()) {
            throw new InvalidInputException(found);
        }
    }

    /** " Did you mean …?" when a known name is near, else the known names when they are few. */
    public static String suggestion(String given, Collection<String> known) {
        String nearest = "";
        int least = Math.max(2, given.length() / 3) + 1;
        for (String name : known) {
            int distance = LevenshteinDistance.getDefaultInstance().apply(given, name);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        if (!nearest.isEmpty()) {
            return "; did you mean '" + nearest + "'?";
        }
        return known.size() <= 20 ? "; allowed: " + String.join(", ", known) : "";
    }
}
