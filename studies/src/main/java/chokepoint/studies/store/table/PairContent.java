package chokepoint.studies.store.table;

import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.store.PairResult;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreColumn.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was read off every run of a comparison of policies. */
public final class PairContent implements Content<PairResult> {

    @Override
    public List<StoreTable> tables() {
        return StoreTable.ofPairs();
    }

    @Override
    public List<StoreColumn> columns(StoreTable table) {
        return table.columns(Catalogue.SHIPPED);
    }

    @Override
    public void prepare(Database database) {
        // every part has its own names
    }

    @Override
    public Rows rowsOf(List<PairResult> results) {
        return new PairRows(results);
    }

    /** Names by the number they were first met at. */
    private static final class NameList {

        private final Map<String, Integer> places = new LinkedHashMap<>();

        short placeOf(String name) {
            return (short) (int) places.computeIfAbsent(name, key -> places.size());
        }

        List<String> names() {
            return List.copyOf(places.keySet());
        }
    }

    /** The rows of a part, in arrays. */
    private static final class PairRows implements Rows {

        private final List<PairResult> failures;
        private final NameList cases = new NameList();
        private final NameList policies = new NameList();
        private final NameList keys = new NameList();
        private final NameList counterparts = new NameList();
        private final int[] replication;
        private final short[] caseName;
        private final short[] policy;
        private final short[] measure;
        private final short[] key;
        private final short[] counterpart;
        private final short[] year;
        private final double[] value;

        PairRows(List<PairResult> results) {
            failures =
                    results.stream().filter(pair -> !pair.failure().isEmpty()).toList();
            int rows = results.stream().mapToInt(pair -> pair.values().size()).sum();
            replication = new int[rows];
            caseName = new short[rows];
            policy = new short[rows];
            measure = new short[rows];
            key = new short[rows];
            counterpart = new short[rows];
            year = new short[rows];
            value = new double[rows];
            int row = 0;
            for (PairResult pair : results) {
                for (PolicyValue one : pair.values()) {
                    replication[row] = pair.replication();
                    caseName[row] = cases.placeOf(pair.caseName());
                    policy[row] = policies.placeOf(pair.policy());
                    measure[row] = (short) one.measure().ordinal();
                    key[row] = keys.placeOf(one.key().subject());
                    counterpart[row] = counterparts.placeOf(one.key().counterpart());
                    year[row] = (short) one.year();
                    value[row++] = one.value();
                }
            }
        }

        @Override
        public Stretches of(StoreTable table) {
            return table == StoreTable.POLICY_VALUES ? values() : failed();
        }

        private Stretches values() {
            return new Stretches(value.length, value.length, (stretch, from, length, out) -> {
                out.wholes(replication, from, length);
                out.smalls(caseName, from, length);
                out.smalls(policy, from, length);
                out.smalls(measure, from, length);
                out.smalls(key, from, length);
                out.smalls(counterpart, from, length);
                out.smalls(year, from, length);
                out.reals(value, from, length);
            });
        }

        private Stretches failed() {
            return new Stretches(failures.size(), 1, (row, from, length, out) -> {
                PairResult pair = failures.get(row);
                out.whole(pair.replication());
                out.text(pair.caseName());
                out.text(pair.policy());
                out.text(pair.failure());
            });
        }

        @Override
        public String expression(StoreColumn column) {
            String name = column.name();
            if (column.kind() != Kind.NAME) {
                return name;
            }
            List<String> names = switch (name) {
                case StoreTable.CASE_NAME -> cases.names();
                case StoreTable.POLICY -> policies.names();
                case StoreTable.MEASURE ->
                    Stream.of(PolicyMeasure.values()).map(PolicyMeasure::key).toList();
                case StoreTable.KEY -> keys.names();
                default -> counterparts.names();
            };
            return "([" + Database.texts(names) + "]::VARCHAR[])[" + name + " + 1] AS " + name;
        }
    }
}
