package chokepoint.scenarios.model;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.instrument.Policy;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.random.Draws;
import chokepoint.core.result.PolicyRecorder;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.ArrayList;
import java.util.List;

/** A scenario under a policy the plain, slow way: one model from week 0 to the end, without a tape. */
final class UnbrokenRun {

    private UnbrokenRun() {}

    /** What is read off the run. */
    static List<PolicyValue> values(Scenario scenario, Policy policy, long seed, int replication) {
        Draws draws = new Draws(seed, replication);
        World world = WorldAssembler.random(scenario, draws).withPolicy(policy);
        PolicyRecorder recorder = new PolicyRecorder(world);
        ChokepointModel model = new ChokepointModel(world, draws, recorder);
        new PlainLoopEngine().run(model, 0, world.timeline().endWeek());
        return recorder.values(model.state());
    }

    /** A check sum of the state at the beginning of each week from one to another, the latter left out. */
    static List<Integer> states(Scenario scenario, Policy policy, long seed, int replication, int from, int until) {
        Draws draws = new Draws(seed, replication);
        World world = WorldAssembler.random(scenario, draws).withPolicy(policy);
        ChokepointModel model = new ChokepointModel(world, draws, (week, state) -> {});
        PlainLoopEngine engine = new PlainLoopEngine();
        engine.run(model, 0, from);
        List<Integer> states = new ArrayList<>();
        for (int week = from; week < until; week++) {
            Tape tape = Tape.recording();
            model.tape(tape, week);
            states.add(tape.snapshot().hashCode());
            engine.run(model, week, week + 1);
        }
        return states;
    }
}
