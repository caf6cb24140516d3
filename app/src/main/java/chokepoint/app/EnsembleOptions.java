package chokepoint.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command that runs the model shares. */
final class EnsembleOptions {

    private static final int MOST_RUNS = 1_000_000;
    private static final int MOST_THREADS = 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "200",
            description = "Number of runs, each with its own draw of inputs and luck (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of all luck; the same seed gives the same results (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads to use; changes nothing but the time (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "No progress; of a run only the folder's name.")
    private boolean quiet;

    int runs() {
        return inRange("--runs", runs, MOST_RUNS);
    }

    long seed() {
        return seed;
    }

    int threads() {
        int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return inRange("--threads", wanted, MOST_THREADS);
    }

    private int inRange(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " = " + value + ": allowed: 1 to " + most);
        }
        return value;
    }

    boolean quiet() {
        return quiet;
    }
}
