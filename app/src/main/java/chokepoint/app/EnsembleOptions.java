package chokepoint.app;

import chokepoint.studies.crew.Crew;
import chokepoint.studies.study.Study;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command that runs the model shares. */
final class EnsembleOptions {

    private static final int MOST_RUNS = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "" + Study.USUAL_RUNS,
            description = "Number of runs, each with its own draw of inputs and luck (default: ${DEFAULT-VALUE});"
                    + " of 'run' also auto, with --until; of 'optimise' 16 unless given, of 'sweep' 8 for each row.")
    private String runs = "";

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + Study.USUAL_SEED,
            description = "Seed of all luck; the same seed gives the same results (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads to use; changes nothing but the time (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "No progress; of a run only the folder's name.")
    private boolean quiet;

    /** Whether the number of runs is to be found out. */
    boolean auto() {
        return runs.equals("auto");
    }

    int runs() {
        try {
            return inRange("--runs", Integer.parseInt(runs), MOST_RUNS);
        } catch (NumberFormatException e) {
            throw refused("--runs = " + runs + ": allowed: 1 to " + MOST_RUNS + ", and auto with --until of 'run'");
        }
    }

    /** The number of runs of a command that usually makes another number of them. */
    int runs(int usual) {
        return spec.commandLine().getParseResult().hasMatchedOption("--runs") ? runs() : usual;
    }

    /** Options that were given, by their longest names. */
    List<String> given() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    /** A mistake on the command line. */
    ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    long seed() {
        return seed;
    }

    int threads() {
        int wanted = threads == null ? Crew.ofAllCores().threads() : threads;
        return inRange("--threads", wanted, Crew.MOST_THREADS);
    }

    int inRange(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw refused(option + " = " + value + ": allowed: 1 to " + most);
        }
        return value;
    }

    boolean quiet() {
        return quiet;
    }
}
