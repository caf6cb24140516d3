package chokepoint.findings.policy;

import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.store.PairResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What was read off the runs of a comparison of policies: every case under every policy, with the same luck in every replication.
 * Only replications count that reached their end under every pair, so that all columns are paired. A number that was left out
 * is 0.
 */
public final class PolicyRuns {

    /** A run that broke off; its replication is left out everywhere. */
    public record FailedPair(int replication, String caseName, String policy, String message) {}

    /** What a column holds. */
    private record Cell(PolicyMeasure measure, PolicyKey key, int year) {}

    private final List<String> cases;
    private final List<String> policies;
    private final int[] replications;
    private final List<FailedPair> failures;
    private final Map<Cell, Integer> cells;
    /** By pair and cell; null for a column of zeros. */
    private final double[][][] columns;

    private final Map<PolicyMeasure, List<PolicyKey>> keys = new EnumMap<>(PolicyMeasure.class);
    private final Map<PolicyMeasure, List<Integer>> years = new EnumMap<>(PolicyMeasure.class);

    private PolicyRuns(Builder from) {
        cases = from.cases;
        policies = from.policies;
        replications = from.replications();
        failures = List.copyOf(from.failures);
        cells = Map.copyOf(from.cells);
        columns = from.columns;
        for (PolicyMeasure measure : PolicyMeasure.values()) {
            keys.put(measure, distinct(measure, Cell::key));
            years.put(measure, distinct(measure, Cell::year));
        }
    }

    private <T extends Comparable<T>> List<T> distinct(PolicyMeasure measure, Function<Cell, T> part) {
        return cells.keySet().stream()
                .filter(cell -> cell.measure == measure)
                .map(part)
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> cases() {
        return cases;
    }

    public List<String> policies() {
        return policies;
    }

    /** Number of replications that reached their end under every pair: the length of every column. */
    public int count() {
        return replications.length;
    }

    /** Numbers of those replications, rising. */
    public int[] replications() {
        return replications.clone();
    }

    /** Runs that broke off, by replication, case and policy. */
    public List<FailedPair> failures() {
        return failures;
    }

    /** A column by replication; all zeros where nothing was read off. */
    public double[] values(String caseName, String policy, PolicyMeasure measure, String of, int year) {
        return values(caseName, policy, measure, PolicyKey.of(of), year);
    }

    /** The same under any key. */
    public double[] values(String caseName, String policy, PolicyMeasure measure, PolicyKey key, int year) {
        Integer cell = cells.get(new Cell(measure, key, year));
        double[][] pair = columns[pair(caseName, policy)];
        double[] found = cell == null || cell >= pair.length ? null : pair[cell];
        return found == null ? new double[count()] : found.clone();
    }

    private int pair(String caseName, String policy) {
        int first = cases.indexOf(caseName);
        int second = policies.indexOf(policy);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("no runs of case '" + caseName + "' under policy '" + policy
                    + "'; there are cases " + cases + " and policies " + policies);
        }
        return first * policies.size() + second;
    }

    /** Keys under which a measure was read off, in the order of letters. */
    public List<PolicyKey> keys(PolicyMeasure measure) {
        return keys.getOrDefault(measure, List.of());
    }

    /** Years for which a measure was read off, rising; 0 alone for a measure without years. */
    public List<Integer> years(PolicyMeasure measure) {
        return years.getOrDefault(measure, List.of());
    }

    /** The last calendar year of which anything is known in a case; 0 when nothing is. */
    public int lastYear(String caseName) {
        SortedSet<Integer> years = new TreeSet<>(List.of(0));
        int first = cases.indexOf(caseName) * policies.size();
        cells.forEach((cell, place) -> {
            for (int pair = first; pair < first + policies.size(); pair++) {
                if (place < columns[pair].length && columns[pair][place] != null) {
                    years.add(cell.year);
                }
            }
        });
        return years.last();
    }

    /**
     * The same from results in memory.
     *
     * @param cases in the order of reports
     * @param policies likewise
     * @param runs number of replications begun
     * @param results of every replication, case and policy
     */
    public static PolicyRuns of(List<String> cases, List<String> policies, int runs, List<PairResult> results) {
        SortedMap<PolicyKey, Integer> keys = new TreeMap<>();
        for (PairResult result : results) {
            result.values().forEach(value -> keys.put(value.key(), 0));
        }
        int next = 0;
        for (Map.Entry<PolicyKey, Integer> key : keys.entrySet()) {
            key.setValue(next++);
        }
        Builder builder = new Builder(cases, policies, runs, List.copyOf(keys.keySet()));
        for (PairResult result : results) {
            if (!result.failure().isEmpty()) {
                builder.failed(
                        new FailedPair(result.replication(), result.caseName(), result.policy(), result.failure()));
            }
        }
        for (PairResult result : results) {
            int first = cases.indexOf(result.caseName());
            int second = policies.indexOf(result.policy());
            for (PolicyValue value : result.values()) {
                int key = keys.getOrDefault(value.key(), -1);
                builder.add(result.replication(), first, second, value.measure(), key, value.year(), value.value());
            }
        }
        return builder.build();
    }

    /** Takes what is read, row by row. */
    public static final class Builder {

        private final List<String> cases;
        private final List<String> policies;
        private final List<PolicyKey> keys;
        /** Position by replication; −1 for one that is left out. */
        private final int[] positions;

        private final List<FailedPair> failures = new ArrayList<>();
        private final Map<Cell, Integer> cells = new HashMap<>();
        /** By measure, then {@code key × years + year}: place of the cell and one; 0 for none. */
        private final Map<PolicyMeasure, int[]> places = new EnumMap<>(PolicyMeasure.class);

        private final double[][][] columns;
        private int count;

        private static final int FIRST_YEAR = 1990;
        private static final int YEARS = 200;

        /**
         * @param cases in the order of reports
         * @param policies in the order of reports
         * @param runs number of replications begun
         * @param keys every key that rows will name by its place
         */
        public Builder(List<String> cases, List<String> policies, int runs, List<PolicyKey> keys) {
            this.cases = List.copyOf(cases);
            this.policies = List.copyOf(policies);
            this.keys = List.copyOf(keys);
            positions = new int[runs];
            count = runs;
            for (int i = 0; i < runs; i++) {
                positions[i] = i;
            }
            columns = new double[cases.size() * policies.size()][0][];
        }

        /** Leaves a replication out; told before any row is added. */
        public void failed(FailedPair pair) {
            failures.add(pair);
            positions[pair.replication()] = -1;
            count = 0;
            for (int i = 0; i < positions.length; i++) {
                positions[i] = positions[i] < 0 ? -1 : count++;
            }
        }

        private int[] replications() {
            int[] kept = new int[count];
            for (int i = 0; i < positions.length; i++) {
                if (positions[i] >= 0) {
                    kept[positions[i]] = i;
                }
            }
            return kept;
        }

        /** A number of a replication, case, policy and key by their places; rows of replications left out are passed over. */
        public void add(
                int replication, int caseName, int policy, PolicyMeasure measure, int key, int year, double value) {
            if (positions[replication] < 0) {
                return;
            }
            int pair = caseName * policies.size() + policy;
            int place = place(measure, key, year);
            double[][] columnsOfPair = columns[pair];
            if (place >= columnsOfPair.length) {
                columnsOfPair = Arrays.copyOf(columnsOfPair, Math.max(place + 1, 2 * columnsOfPair.length));
                columns[pair] = columnsOfPair;
            }
            if (columnsOfPair[place] == null) {
                columnsOfPair[place] = new double[count];
            }
            columnsOfPair[place][positions[replication]] = value;
        }

        private int place(PolicyMeasure measure, int key, int year) {
            if (year != 0 && (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS - 1)) {
                throw new IllegalArgumentException("year " + year + " of " + measure.key() + "; allowed: 0, and "
                        + FIRST_YEAR + " to " + (FIRST_YEAR + YEARS - 2));
            }
            int[] known = places.computeIfAbsent(measure, any -> new int[keys.size() * YEARS]);
            int at = key * YEARS + (year == 0 ? 0 : year - FIRST_YEAR + 1);
            if (known[at] == 0) {
                cells.put(new Cell(measure, keys.get(key), year), cells.size());
                known[at] = cells.size();
            }
            return known[at] - 1;
        }

        public PolicyRuns build() {
            failures.sort(Comparator.comparingInt(FailedPair::replication)
                    .thenComparingInt(pair -> cases.indexOf(pair.caseName()))
                    .thenComparingInt(pair -> policies.indexOf(pair.policy())));
            return new PolicyRuns(this);
        }
    }
}
