package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.HeldPairs;
import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.experiment.PolicyExperiment;
import chokepoint.core.experiment.SharedTrunks;
import chokepoint.core.instrument.Policy;
import chokepoint.core.store.PairResult;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies one after the other, with the past before their announcement kept, against the same with every past computed anew. */
class SharedTrunksTest {

    private static final int RUNS = 2;
    private static final PolicyCases CASES = new PolicyCases(
                    ScenarioLibrary.load("no-ban"),
                    List.of(ScenarioLibrary.load("ban-2026-total")),
                    List.of(2027),
                    0,
                    110)
            .withoutFloods();

    private static List<PairResult> results(Policy policy, SharedTrunks trunks) throws InterruptedException {
        HeldPairs held = new HeldPairs();
        new PolicyExperiment(CASES.drawn(3), List.of(policy), 3, PlainLoopEngine::new, trunks)
                .stream(RUNS, held, 2, finished -> {});
        return held.results();
    }

    @Test
    void aKeptPastGivesWhatAComputedOneGives() throws InterruptedException {
        SharedTrunks kept = new SharedTrunks(1L << 28);
        SharedTrunks full = new SharedTrunks(1);
        for (String name : List.of("reserve-180", "cfd-110", "heavy-floor", "cfd-110")) {
            Policy policy = PolicyLibrary.load(name);
            List<PairResult> anew = results(policy, SharedTrunks.NONE);
            assertThat(anew).allSatisfy(pair -> assertThat(pair.failure()).isEmpty());
            assertThat(results(policy, kept)).as(name).isEqualTo(anew);
            assertThat(results(policy, full)).as(name).isEqualTo(anew);
        }
        // three packages are announced on the same day: the second and third find the past of the first
        assertThat(kept.reused()).isEqualTo(2L * RUNS);
        assertThat(full.reused()).isZero();
    }
}
