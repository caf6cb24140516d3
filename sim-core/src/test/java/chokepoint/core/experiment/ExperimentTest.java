package chokepoint.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunResult.Failed;
import chokepoint.core.store.RunStore;
import chokepoint.core.store.StoreException;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs go to the store in whole parts, once each, whatever the threads, failures and broken-off attempts. */
class ExperimentTest {

    private static final int RUNS = 3 * Part.RUNS + 5;

    /** Keeps what it is given, and can be told to fail. */
    private static class Memory implements RunStore {

        final Map<Integer, List<RunResult>> kept = new ConcurrentSkipListMap<>();

        @Override
        public boolean holds(Part part) {
            return kept.containsKey(part.first());
        }

        @Override
        public void keep(Part part, List<RunResult> results) {
            assertThat(results).extracting(RunResult::replication).first().isEqualTo(part.first());
            assertThat(results).hasSize(part.size());
            assertThat(kept.put(part.first(), results)).as("kept once").isNull();
        }

        List<Integer> replications() {
            return kept.values().stream()
                    .flatMap(List::stream)
                    .map(RunResult::replication)
                    .toList();
        }
    }

    private static void stream(IntFunction<RunRecord> replications, RunStore store, int threads)
            throws InterruptedException {
        Experiment.stream(replications, RUNS, store, threads, false, finished -> {});
    }

    private static RunRecord record(int replication) {
        Timeline timeline = new Timeline(new WeekCalendar(LocalDate.of(2024, 1, 2)), 104, 104, 105, false);
        return new RunRecord(
                replication,
                timeline,
                List.of(),
                0,
                1,
                new double[0][],
                new double[0][],
                new byte[0][],
                new byte[0][],
                new byte[0][],
                new byte[0][],
                new float[0][Nest.COUNT][][],
                new float[0][Nest.COUNT][],
                new double[MarketSeries.values().length][Item.COUNT][1],
                new double[1][Item.COUNT][1],
                new double[FirmSeries.values().length][0][],
                new double[0],
                0);
    }

    private static List<Integer> upTo(int runs) {
        List<Integer> numbers = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            numbers.add(run);
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyRunIsKeptOnceAndInOrder(int threads) throws InterruptedException {
        Memory store = new Memory();
        stream(ExperimentTest::record, store, threads);
        assertThat(store.replications()).isEqualTo(upTo(RUNS));
    }

    /** Memory does not grow with the number of runs: few records live at any time. */
    @Test
    void recordsAreForgottenPartByPart() throws InterruptedException {
        AtomicInteger alive = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RunStore store = new RunStore() {
            @Override
            public boolean holds(Part part) {
                return false;
            }

            @Override
            public void keep(Part part, List<RunResult> results) {
                alive.addAndGet(-results.size());
            }
        };
        Experiment.stream(
                replication -> {
                    most.accumulateAndGet(alive.incrementAndGet(), Math::max);
                    return record(replication);
                },
                100 * Part.RUNS,
                store,
                2,
                false,
                finished -> {});
        assertThat(most.get()).isLessThanOrEqualTo(3 * Part.RUNS);
        assertThat(alive).hasValue(0);
    }

    @Test
    void partsThatAreHeldAreNotRepeated() throws InterruptedException {
        Memory store = new Memory();
        store.kept.put(Part.RUNS, List.of());
        Set<Integer> ran = new ConcurrentSkipListSet<>();
        stream(
                replication -> {
                    ran.add(replication);
                    return record(replication);
                },
                store,
                2);
        Set<Integer> expected = new TreeSet<>(upTo(RUNS));
        expected.removeAll(upTo(2 * Part.RUNS).subList(Part.RUNS, 2 * Part.RUNS));
        assertThat(ran).isEqualTo(expected);
    }

    @Test
    void aFailingRunIsRecordedAndTheOthersGoOn() throws InterruptedException {
        Memory store = new Memory();
        stream(
                replication -> {
                    if (replication % 40 == 3) {
                        throw new IllegalStateException("the stock\nis negative");
                    }
                    return record(replication);
                },
                store,
                2);
        assertThat(store.replications()).isEqualTo(upTo(RUNS));
        List<Failed> failed = store.kept.values().stream()
                .flatMap(List::stream)
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast)
                .toList();
        assertThat(failed).extracting(Failed::replication).containsExactly(3, 43, 83);
        assertThat(failed).extracting(Failed::message).containsOnly("IllegalStateException: the stock is negative");
    }

    @Test
    void aFailingRunStopsTheExperimentWhenAskedTo() {
        Memory store = new Memory();
        AtomicInteger ran = new AtomicInteger();
        assertThatThrownBy(() -> Experiment.stream(
                        replication -> {
                            ran.incrementAndGet();
                            if (replication == Part.RUNS + 1) {
                                throw new IllegalStateException("broken");
                            }
                            return record(replication);
                        },
                        RUNS,
                        store,
                        1,
                        true,
                        finished -> {}))
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessageContaining("replication " + (Part.RUNS + 1))
                .hasMessageContaining("broken");
        assertThat(ran).hasValue(Part.RUNS + 2);
        assertThat(store.kept).containsOnlyKeys(0);
    }

    /** Attempts end at random writes, as on a disk that is full now and then; each goes on where the last one ended. */
    @Test
    void anExperimentGoesOnAfterAnyNumberOfFailedWrites() throws InterruptedException {
        Random chance = new Random(20261121);
        Memory whole = new Memory();
        stream(ExperimentTest::record, whole, 1);
        for (int trial = 0; trial < 20; trial++) {
            Map<Integer, List<RunResult>> disk = Collections.synchronizedMap(new TreeMap<>());
            int attempts = 0;
            boolean ended = false;
            while (!ended) {
                Memory store = new Memory() {
                    @Override
                    public void keep(Part part, List<RunResult> results) {
                        if (chance.nextBoolean()) {
                            throw new StoreException("No space left on device", null);
                        }
                        super.keep(part, results);
                    }
                };
                store.kept.putAll(disk);
                attempts++;
                try {
                    stream(ExperimentTest::record, store, 2);
                    ended = true;
                } catch (StoreException e) {
                    assertThat(e).hasMessageContaining("No space");
                }
                assertThat(store.kept).containsAllEntriesOf(disk);
                disk.putAll(store.kept);
                assertThat(attempts).isLessThan(100);
            }
            assertThat(disk.keySet()).isEqualTo(whole.kept.keySet());
        }
    }

    @Test
    void progressCountsWhatWasThereBefore() throws InterruptedException {
        Memory store = new Memory();
        store.kept.put(0, List.of());
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Experiment.stream(ExperimentTest::record, RUNS, store, 1, false, told::add);
        assertThat(told).startsWith(Part.RUNS + 1).endsWith(RUNS);
    }

    @Test
    void partsAreCutByIndexAlone() {
        assertThat(Part.of(70)).containsExactly(new Part(0, 31), new Part(32, 63), new Part(64, 69));
        assertThat(Part.of(64)).isEqualTo(Part.of(70).subList(0, 2));
        assertThatThrownBy(() -> new Part(5, 9)).hasMessageContaining("allowed");
    }
}
