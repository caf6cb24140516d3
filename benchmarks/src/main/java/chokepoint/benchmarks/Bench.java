package chokepoint.benchmarks;

import chokepoint.core.model.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code chokepoint bench}: measures what {@code docs/performance.md} promises, prints every figure beside its limit and the
 * machine it was got on, and ends with exit code 1 when one misses.
 */
public final class Bench {

    private static final int PHASE_ROUNDS = 40;

    private final List<String> lines = new ArrayList<>();
    private int missed;

    private Bench() {}

    /**
     * @param arguments the program's jar
     */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench();
        bench.measure(Path.of(arguments[0]));
        System.exit(bench.missed == 0 ? 0 : 1);
    }

    private void measure(Path jar) throws Exception {
        long began = System.nanoTime();
        say(Machine.description());
        say("world %s: %d agents", Worlds.SCENARIO, Worlds.shipped().agentCount());
        double shipped = milliseconds("threeYears", "297");
        double kernel = milliseconds("kernelThreeYears", null);
        limit("three years from the measure, one core, warm", shipped, 20, "ms");
        note("reference kernel", kernel, "ms");
        limit("three years over the kernel", shipped / kernel, 2, "times");
        parts();
        double perAgent = shipped / 297;
        double perAgentMany = milliseconds("threeYears", "10000") / Worlds.ofAbout(10_000).agentCount();
        limit("cost per agent, 10,000 over 297", perAgentMany / perAgent, 2, "times");
        new Ensembles(this).measure();
        new ColdStart(this).measure(jar);
        say("took %.0f s; %s", (System.nanoTime() - began) / 1e9, missed == 0 ? "all reached" : missed + " missed");
    }

    /** One figure by JMH, in a Java machine of its own. */
    private static double milliseconds(String benchmark, String agents) throws RunnerException {
        var options = new OptionsBuilder()
                .include(RunBenchmark.class.getName() + "\\." + benchmark + "$")
                .forks(1)
                .jvmArgsAppend("-Xmx512m", "-XX:+UseParallelGC")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT);
        if (agents != null) {
            options.param("agents", agents);
        }
        Options built = options.build();
        Collection<RunResult> results = new Runner(built).run();
        return results.iterator().next().getPrimaryResult().getScore();
    }

    /** Where the weeks from the measure go, beside the parts of the kernel. */
    private void parts() {
        StartedRun started = new StartedRun(Worlds.shipped());
        ReferenceKernel kernel = new ReferenceKernel(Worlds.shipped(), Worlds.draws());
        long[] phases = new long[Phase.values().length];
        long[] steps = new long[4];
        for (int round = 0; round < 2 * PHASE_ROUNDS; round++) {
            if (round == PHASE_ROUNDS) { // the first half only warmed up
                java.util.Arrays.fill(phases, 0);
                java.util.Arrays.fill(steps, 0);
            }
            started.begin().finish(phases);
            kernel.step(156 * round, 156 * (round + 1), steps);
        }
        double perRun = 1e-6 / PHASE_ROUNDS;
        part(
                "make, arrive, use, contracts, reserve",
                phases,
                steps[0] * perRun,
                Phase.MINE_AND_SEPARATE,
                Phase.ARRIVE,
                Phase.PRODUCE,
                Phase.DELIVER_CONTRACTS,
                Phase.RESERVE);
        part("tender", phases, steps[1] * perRun, Phase.TENDER);
        part("clear", phases, steps[2] * perRun, Phase.CLEAR);
        part("adapt", phases, steps[3] * perRun, Phase.ADAPT);
        note("controls and licences (not in the kernel)", phases[Phase.POLICY.ordinal()] * perRun, "ms");
        note("balances and records (not in the kernel)", phases[Phase.SETTLE.ordinal()] * perRun, "ms");
    }

    private void part(String name, long[] nanosByPhase, double kernelMs, Phase... phases) {
        double ms = 0;
        for (Phase phase : phases) {
            ms += nanosByPhase[phase.ordinal()] * 1e-6 / PHASE_ROUNDS;
        }
        limit(
                String.format(Locale.ROOT, "  %s: %.2f ms over the kernel's %.2f", name, ms, kernelMs),
                ms / kernelMs,
                2,
                "times");
    }

    /** Prints a figure that may not be larger than its limit. */
    void limit(String name, double value, double most, String unit) {
        boolean reached = value <= most;
        missed += reached ? 0 : 1;
        row(name, value, unit, "<= " + number(most), reached ? "reached" : "MISSED");
    }

    /** Prints a figure that may not be smaller than its limit. */
    void atLeast(String name, double value, double least, String unit) {
        boolean reached = value >= least;
        missed += reached ? 0 : 1;
        row(name, value, unit, ">= " + number(least), reached ? "reached" : "MISSED");
    }

    /** Prints a figure without a limit. */
    void note(String name, double value, String unit) {
        row(name, value, unit, "", "");
    }

    private void row(String name, double value, String unit, String limit, String verdict) {
        say("%-66s %9s %-6s %-9s %s", name, number(value), unit, limit, verdict);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        lines.add(line);
        System.out.println(line);
    }

    /** What the figures were got on. */
    private static final class Machine {

        static String description() throws IOException {
            String processor = "an unknown processor";
            Path cpus = Path.of("/proc/cpuinfo");
            if (Files.isReadable(cpus)) {
                processor = Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse(processor);
            }
            return String.format(
                    Locale.ROOT,
                    "%s, %d cores, Java %s, %s %s",
                    processor,
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"),
                    System.getProperty("os.name"),
                    System.getProperty("os.version"));
        }
    }
}
