package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.ControlPlan.Reading;
import chokepoint.core.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property: identities 5 and 6 of the model, bit for bit. The same world, policy, seed and version give the same results whichever
 * engine schedules the phases, on one thread or two, a second time, and as part of a larger experiment; a policy changes nothing
 * before its announcement.
 */
class ReproducibilityProperty {

    private static final int RUNS = 3;

    static Stream<Arguments> scenarios() {
        return Stream.of(
                Arguments.of("baseline-2024", DrawnWorlds.baseline()),
                Arguments.of("no-ban", DrawnWorlds.noBan()),
                Arguments.of("ban-2026", DrawnWorlds.ban()),
                Arguments.of("total ban", DrawnWorlds.totalBan()));
    }

    @ParameterizedTest(name = "{0}: plain loop on one thread, MASON on two")
    @MethodSource("scenarios")
    void enginesAndThreadsAgree(String name, Scenario scenario) {
        assertAllSame(
                DrawnWorlds.run(scenario, RUNS, 1, PlainLoopEngine::new),
                DrawnWorlds.run(scenario, RUNS, 2, MasonEngine::new));
    }

    @Test
    void theSameExperimentTwiceAgrees() {
        Scenario ban = DrawnWorlds.ban();
        List<RunRecord> first = DrawnWorlds.run(ban, RUNS, 2, PlainLoopEngine::new);
        assertAllSame(first, DrawnWorlds.run(ban, RUNS, 2, PlainLoopEngine::new));
        assertAllSame(first, DrawnWorlds.run(ban, RUNS, 1, MasonEngine::new));
    }

    @Test
    void aReplicationDoesNotDependOnHowManyThereAre() {
        Scenario ban = DrawnWorlds.ban();
        List<RunRecord> many = DrawnWorlds.run(ban, RUNS);
        RunRecord alone = Replication.run(ban, DrawnWorlds.SEED, RUNS - 1, new PlainLoopEngine());
        SameRecord.assertSame(many.get(RUNS - 1), alone);
        assertThat(many.get(RUNS - 1).replication()).isEqualTo(RUNS - 1);
    }

    @Test
    void replicationsAndSeedsDiffer() {
        Scenario ban = DrawnWorlds.ban();
        RunRecord first = Replication.run(ban, DrawnWorlds.SEED, 0, new PlainLoopEngine());
        RunRecord second = Replication.run(ban, DrawnWorlds.SEED, 1, new PlainLoopEngine());
        RunRecord otherSeed = Replication.run(ban, DrawnWorlds.SEED + 1, 0, new PlainLoopEngine());
        assertThat(Arrays.deepEquals(first.outputShare(), second.outputShare())).isFalse();
        assertThat(Arrays.deepEquals(first.outputShare(), otherSeed.outputShare()))
                .isFalse();
    }

    private static void assertAllSame(List<RunRecord> one, List<RunRecord> other) {
        assertThat(one).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            SameRecord.assertSame(one.get(i), other.get(i));
        }
    }

    private static final Supplier<List<RunRecord>> NO_BAN = new Supplier<>() {
        private List<RunRecord> runs = List.of();

        @Override
        public synchronized List<RunRecord> get() {
            runs = runs.isEmpty() ? DrawnWorlds.run(DrawnWorlds.noBan(), RUNS) : runs;
            return runs;
        }
    };

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of("ban-2026", DrawnWorlds.ban()),
                Arguments.of("narrow reading", DrawnWorlds.ban(Reading.NARROW)),
                Arguments.of("total reading", DrawnWorlds.ban(Reading.TOTAL)),
                Arguments.of("total ban on everything", DrawnWorlds.totalBan()),
                Arguments.of("24 months", DrawnWorlds.ban(24)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void aPolicyChangesNothingBeforeItsAnnouncement(String name, Scenario policy) {
        List<RunRecord> without = NO_BAN.get();
        List<RunRecord> with = DrawnWorlds.run(policy, RUNS);
        for (int i = 0; i < RUNS; i++) {
            RunRecord run = with.get(i);
            assertThat(run.measureIndex()).as("weeks before the measure").isEqualTo(52);
            SameRecord.assertSame(without.get(i), run, run.measureIndex());
            assertThat(Arrays.deepEquals(without.get(i).markets(), run.markets()))
                    .as("the policy changes something after its announcement")
                    .isFalse();
        }
    }

    /** Two bans that end on different days are one ban until the earlier day. */
    @Test
    void theEndOfAControlChangesNothingBeforeIt() {
        List<RunRecord> half = DrawnWorlds.run(DrawnWorlds.ban(6), RUNS);
        List<RunRecord> year = DrawnWorlds.run(DrawnWorlds.ban(12), RUNS);
        for (int i = 0; i < RUNS; i++) {
            SameRecord.assertSame(half.get(i), year.get(i), half.get(i).measureIndex() + 25);
        }
    }
}
