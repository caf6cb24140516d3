package chokepoint.benchmarks;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Past;
import chokepoint.core.experiment.Replication;
import chokepoint.core.scenario.Scenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole stretches of a run. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RunBenchmark {

    /** The 156 weeks from the measure to the end, with everything recorded, by number of agents. */
    @State(Scope.Thread)
    public static class FromTheMeasure {

        /** 297 is the shipped world. */
        @Param({"100", "297", "1000", "10000"})
        public int agents;

        private StartedRun started;
        private StartedRun.Running run;

        @Setup
        public void start() {
            started = new StartedRun(agents == 297 ? Worlds.shipped() : Worlds.ofAbout(agents));
        }

        @Setup(Level.Invocation)
        public void begin() {
            run = started.begin();
        }
    }

    @Benchmark
    public Object threeYears(FromTheMeasure state) {
        return state.run.finish();
    }

    /** The same weeks in the reference kernel. */
    @State(Scope.Thread)
    public static class Kernel {

        private final ReferenceKernel kernel = new ReferenceKernel(Worlds.shipped(), Worlds.draws());
        private int week;
    }

    @Benchmark
    public double kernelThreeYears(Kernel state) {
        double traded = 0;
        for (int i = 0; i < 156; i++) {
            traded += state.kernel.step(state.week++);
        }
        return traded;
    }

    /** One replication from the scenario to its record. */
    @State(Scope.Thread)
    public static class Whole {

        private final Scenario scenario = Worlds.scenario();
        private final int warmUpWeeks = scenario.timeline().warmUpWeeks();
        private final Past warmUp = Replication.past(scenario, Worlds.SEED, 0, new PlainLoopEngine(), warmUpWeeks);
    }

    @Benchmark
    public Object wholeRun(Whole state) {
        return Replication.run(state.scenario, Worlds.SEED, 0, new PlainLoopEngine());
    }

    @Benchmark
    public Object runFromStoredWarmUp(Whole state) {
        return Replication.resume(state.scenario, Worlds.SEED, 0, new PlainLoopEngine(), state.warmUp);
    }
}
