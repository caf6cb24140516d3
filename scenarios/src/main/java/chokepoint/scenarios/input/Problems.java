package chokepoint.scenarios.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Gathers everything that is wrong, so that a user sees all of it at once. After {@value #MOST} problems it only counts: a
 * file with that many is of another kind than was meant.
 */
public final class Problems {

    private static final int MOST = 200;
    private static final int LONGEST_VALUE = 80;
    /** Longer words are no slips of the hand, and comparing them takes long. */
    private static final int LONGEST_SLIP = 120;

    private static final int FEW = 20;
    private static final int SHORTEST_BEGINNING = 3;

    private final List<Problem> found = new ArrayList<>();
    private int uncounted;

    public void add(String file, int line, String key, String value, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(file, line, shortened(key), shortened(value), message));
        } else {
            uncounted++;
        }
    }

    private static String shortened(String text) {
        String oneLine = Characters.shown(text).replaceAll("\\p{Cntrl}", "·");
        return oneLine.length() <= LONGEST_VALUE ? oneLine : oneLine.substring(0, LONGEST_VALUE) + "…";
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Problem> list() {
        List<Problem> all = new ArrayList<>(found);
        if (uncounted > 0) {
            all.add(new Problem(found.get(MOST - 1).file(), 0, "", "", "has " + uncounted + " problems more"));
        }
        return all;
    }

    /** Throws when there is any problem. */
    public void throwIfAny() {
        if (any()) {
            throw new InvalidInputException(list());
        }
    }

    /** {@link #suggestion}, but nothing once there are too many problems for anybody to read. */
    public String nearest(String given, Collection<String> known) {
        return found.size() < MOST ? suggestion(given, known) : "";
    }

    /** The known name that is near a given one, if any is. */
    public static Optional<String> nearestName(String given, Collection<String> known) {
        String nearest = given.isEmpty() || given.length() > LONGEST_SLIP ? "" : nearestOf(given, known);
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** "; did you mean …?" when a known name is near, and the known names when they are few. */
    public static String suggestion(String given, Collection<String> known) {
        String nearest = nearestName(given, known).orElse("");
        String few = known.size() <= FEW ? "allowed: " + String.join(", ", known) : "";
        if (nearest.isEmpty()) {
            return few.isEmpty() ? "" : "; " + few;
        }
        return "; did you mean '" + nearest + "'?" + (few.isEmpty() ? "" : " " + few);
    }

    /** The known name that begins like the given one or differs least, if by no more than four letters in ten. */
    private static String nearestOf(String given, Collection<String> known) {
        // names of files know elements by their symbols
        String wanted = ElementNames.symbols(given).toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = 1 + (wanted.length() < SHORTEST_BEGINNING ? 1 : Math.max(2, 4 * wanted.length() / 10));
        for (String name : known) {
            String other = name.toLowerCase(Locale.ROOT);
            if (other.equals(wanted)) {
                return name;
            }
            boolean begins = wanted.length() >= SHORTEST_BEGINNING && other.startsWith(wanted);
            int distance = begins ? 1 : new LevenshteinDistance(least).apply(wanted, other);
            if (distance >= 0 && distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }
}
