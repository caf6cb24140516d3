package chokepoint.findings.robustness;

import chokepoint.findings.sweep.SweepSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sweep as a crossing of what somebody decides with what nobody does: every alternative has a row in each of the same surroundings.
 *
 * @param decided places of the keys that are decided
 * @param alternatives what they are set to, by alternative and decided key, in the order of the rows
 * @param surroundings what the other keys are set to, by surroundings and other key; one without keys where every key is decided
 * @param rows of the sweep by alternative and surroundings; of equal rows the first
 */
public record Crossing(
        List<Integer> decided,
        List<List<String>> alternatives,
        List<List<String>> surroundings,
        List<List<Integer>> rows) {

    public Crossing {
        decided = List.copyOf(decided);
        alternatives = alternatives.stream().map(List::copyOf).toList();
        surroundings = surroundings.stream().map(List::copyOf).toList();
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** An alternative has no row in surroundings that another one has. */
    public static final class NotCrossedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int missing;

        NotCrossedException(String message, int missing) {
            super(message);
            this.missing = missing;
        }

        /** Number of pairs of an alternative and surroundings without a row. */
        public int missing() {
            return missing;
        }
    }

    /**
     * Of a sweep.
     *
     * @param decided places among the keys, at least one
     * @throws NotCrossedException where a row is missing; its message names the first
     */
    public static Crossing of(SweepSetup setup, List<Integer> decided) throws NotCrossedException {
        Set<Integer> chosen = new HashSet<>(decided);
        List<Integer> ours = places(setup, chosen, true);
        List<Integer> others = places(setup, chosen, false);
        List<List<String>> alternatives = distinct(setup, ours);
        List<List<String>> surroundings = distinct(setup, others);
        Map<List<List<String>>, Integer> known = new LinkedHashMap<>();
        for (int row = 0; row < setup.rows().size(); row++) {
            known.putIfAbsent(List.of(settings(setup, row, ours), settings(setup, row, others)), row);
        }
        int missing = alternatives.size() * surroundings.size() - known.size();
        List<List<Integer>> rows = new ArrayList<>();
        for (List<String> alternative : alternatives) {
            List<Integer> own = new ArrayList<>();
            for (List<String> around : surroundings) {
                Integer row = known.get(List.of(alternative, around));
                if (row == null) {
                    throw new NotCrossedException(
                            words(setup, ours, alternative) + " has no row with " + words(setup, others, around),
                            missing);
                }
                own.add(row);
            }
            rows.add(own);
        }
        return new Crossing(ours, alternatives, surroundings, rows);
    }

    private static List<Integer> places(SweepSetup setup, Set<Integer> chosen, boolean wanted) {
        return IntStream.range(0, setup.keys().size())
                .filter(place -> chosen.contains(place) == wanted)
                .boxed()
                .toList();
    }

    private static List<List<String>> distinct(SweepSetup setup, List<Integer> places) {
        return IntStream.range(0, setup.rows().size())
                .mapToObj(row -> settings(setup, row, places))
                .distinct()
                .toList();
    }

    private static List<String> settings(SweepSetup setup, int row, List<Integer> places) {
        return places.stream().map(place -> setup.rows().get(row).get(place)).toList();
    }

    private static String words(SweepSetup setup, List<Integer> places, List<String> values) {
        List<String> all = new ArrayList<>(setup.keys().stream().map(key -> "").toList());
        IntStream.range(0, values.size()).forEach(at -> all.set(places.get(at), values.get(at)));
        String words = setup.settings(all);
        return words.isEmpty() ? "as given" : words;
    }

    /** What an alternative sets, for people. */
    public String words(SweepSetup setup, int alternative) {
        return words(setup, decided, alternatives.get(alternative));
    }

    /** Values of the sweep by alternative, surroundings and luck. */
    double[][][] arranged(double[][] byRowAndLuck) {
        return rows.stream()
                .map(own -> own.stream()
                        .map(row -> Arrays.copyOf(byRowAndLuck[row], byRowAndLuck[row].length))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }
}
