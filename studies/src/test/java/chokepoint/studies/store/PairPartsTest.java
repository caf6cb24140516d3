package chokepoint.studies.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.store.Part;
import chokepoint.core.store.StoreException;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.TestPairs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a comparison is what was kept; the files do not tell in which order. */
class PairPartsTest {

    private static final int RUNS = 2 * Part.RUNS + 3;
    private static final int FAILING = 33;
    private static final List<String> CASES = List.of(TestPairs.NO_BAN, TestPairs.BAN, TestPairs.FLOOD);
    private static final List<String> POLICIES = List.of("none", "maker's \"floor\"");

    @TempDir
    private Path temp;

    private static TestPairs pairs() {
        double[] loss = IntStream.range(0, RUNS).mapToDouble(i -> i + 0.125).toArray();
        return new TestPairs(RUNS, TestPairs.cases(), POLICIES.toArray(String[]::new))
                .put(TestPairs.BAN, "none", PolicyMeasure.LOSS, "", 2028, loss)
                .put(TestPairs.BAN, "none", PolicyMeasure.CAPACITY, "Nd|Pr", 2036, 1000)
                .put(TestPairs.BAN, POLICIES.get(1), PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan's"), 2027, -1e-300)
                .put(TestPairs.NO_BAN, "none", PolicyMeasure.DAYS_TO_SURVIVE, "cars", 0, 365)
                .fail(FAILING, TestPairs.FLOOD, "none", "no 'ore' left");
    }

    private PairParts kept(String name, List<Part> order) {
        PairParts store = new PairParts(temp.resolve(name), temp.resolve(name));
        TestPairs pairs = pairs();
        order.forEach(part -> store.keep(part, pairs.results(part)));
        return store;
    }

    private SortedMap<String, String> contents(String name) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(temp.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        temp.resolve(name).relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void numbersComeBackToTheLastBitAndOnlyOfReplicationsWithoutFailure() {
        try (PairParts store = kept("a", Part.of(RUNS))) {
            PolicyRuns runs = store.read(RUNS, CASES, POLICIES, 2);

            assertThat(runs.count()).isEqualTo(RUNS - 1);
            assertThat(runs.replications()).doesNotContain(FAILING).contains(0, RUNS - 1);
            assertThat(runs.failures())
                    .containsExactly(new PolicyRuns.FailedPair(FAILING, TestPairs.FLOOD, "none", "no 'ore' left"));
            double[] loss = runs.values(TestPairs.BAN, "none", PolicyMeasure.LOSS, "", 2028);
            assertThat(loss).hasSize(RUNS - 1).startsWith(0.125, 1.125).doesNotContain(FAILING + 0.125);
            assertThat(runs.values(
                            TestPairs.BAN, POLICIES.get(1), PolicyMeasure.OUTLAY, PolicyKey.of("x", "Japan's"), 2027))
                    .containsOnly(-1e-300);
            assertThat(runs.values(TestPairs.NO_BAN, "none", PolicyMeasure.LOSS, "", 2028))
                    .containsOnly(0);
            assertThat(runs.keys(PolicyMeasure.CAPACITY)).containsExactly(PolicyKey.of("Nd|Pr"));
            assertThat(runs.years(PolicyMeasure.DAYS_TO_SURVIVE)).containsExactly(0);
            assertThat(runs.lastYear(TestPairs.BAN)).isEqualTo(2036);
            assertThat(runs.lastYear(TestPairs.NO_BAN)).isZero();
        }
    }

    @Test
    void bytesDoNotTellInWhichOrderPartsWereKept() throws IOException {
        List<Part> backwards = new ArrayList<>(Part.of(RUNS));
        Collections.reverse(backwards);
        kept("a", Part.of(RUNS)).close();
        kept("b", backwards).close();

        assertThat(contents("a")).isEqualTo(contents("b")).hasSize(3 * 3);
        assertThat(PartStore.isOwn(Path.of("runs/000000-000031/policy_values.parquet")))
                .isTrue();
    }

    @Test
    void aPartThatIsNotWholeIsNotHeld() throws IOException {
        kept("a", Part.of(RUNS)).close();
        Files.delete(temp.resolve("a/runs/000032-000063/policy_failures.parquet"));
        try (PairParts store = new PairParts(temp.resolve("a"), temp)) {
            assertThat(store.holds(new Part(0, 31))).isTrue();
            assertThat(store.holds(new Part(32, 63))).isFalse();
            assertThatThrownBy(() -> store.read(RUNS, CASES, POLICIES, 1)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aPolicyThatIsNotNamedIsRefused() {
        try (PairParts store = kept("a", Part.of(RUNS))) {
            assertThatThrownBy(() -> store.read(RUNS, CASES, List.of("none"), 1))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void theRunsCanBeAskedInSql() throws Exception {
        kept("a", Part.of(RUNS)).close();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Query query = Query.open(List.of(temp.resolve("a")))) {
            query.ask(
                    "select case_name, sum(value) from policy_values where measure = 'capacity' and key = 'Nd|Pr' group by 1"
                            + " union all select failure, replication from policy_failures",
                    new Query.Rows() {
                        @Override
                        public void head(List<String> names, List<Boolean> numbers) {
                            assertThat(numbers).containsExactly(false, true);
                        }

                        @Override
                        public void row(List<@Nullable Object> cells) {
                            rows.add(cells);
                        }
                    });
        }

        assertThat(rows)
                .containsExactlyInAnyOrder(
                        List.of(TestPairs.BAN, RUNS * 1000.0), List.of("no 'ore' left", (double) FAILING));
    }
}
