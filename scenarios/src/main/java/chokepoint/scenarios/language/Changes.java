package chokepoint.scenarios.language;

import chokepoint.scenarios.keys.KeyType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Gathers what differs between two things of one kind, in words: what the first has stands before the arrow. */
final class Changes {

    private final String nameA;
    private final String nameB;
    private final List<String> found = new ArrayList<>();

    /** Nothing found yet between the things of these names. */
    Changes(String nameA, String nameB) {
        this.nameA = nameA;
        this.nameB = nameB;
    }

    /** One line per difference. */
    List<String> list() {
        return List.copyOf(found);
    }

    void add(String line) {
        found.add(line);
    }

    interface Comparison<T> {
        void compare(String name, T first, T second);
    }

    static <T> Map<String, T> byName(List<T> items, Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(name.apply(item), item));
        return map;
    }

    <T> void named(String kind, Map<String, T> inA, Map<String, T> inB, Comparison<T> comparison) {
        inA.forEach((name, first) -> {
            T second = inB.get(name);
            if (second == null) {
                found.add(kind + " " + name + ": only in " + nameA);
            } else {
                comparison.compare(kind + " " + name, first, second);
            }
        });
        inB.keySet().stream()
                .filter(name -> !inA.containsKey(name))
                .forEach(name -> found.add(kind + " " + name + ": only in " + nameB));
    }

    void change(String what, Object first, Object second) {
        if (!Objects.equals(first, second)) {
            found.add(what + ": " + first + " → " + second);
        }
    }

    void moved(String what, LocalDate first, LocalDate second) {
        if (!first.equals(second)) {
            long days = ChronoUnit.DAYS.between(first, second);
            boolean open = isOpen(first) || isOpen(second);
            String by = open ? "" : " (" + Math.abs(days) + " days " + (days > 0 ? "later" : "earlier") + ")";
            found.add(what + ": " + day(first) + " → " + day(second) + by);
        }
    }

    private static boolean isOpen(LocalDate day) {
        return day.getYear() == 9999;
    }

    private static String day(LocalDate day) {
        return isOpen(day) ? "no end" : day.toString();
    }

    static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    static String range(double low, double central, double high) {
        return low == high
                ? KeyType.plain(central)
                : KeyType.plain(central) + " (" + KeyType.plain(low) + " to " + KeyType.plain(high) + ")";
    }

    void words(String what, List<String> first, List<String> second) {
        List<String> added =
                second.stream().filter(word -> !first.contains(word)).toList();
        List<String> dropped =
                first.stream().filter(word -> !second.contains(word)).toList();
        if (!added.isEmpty()) {
            found.add(what + ": " + String.join(", ", added) + " only in " + nameB);
        }
        if (!dropped.isEmpty()) {
            found.add(what + ": " + String.join(", ", dropped) + " only in " + nameA);
        }
    }
}
