package chokepoint.app;

import chokepoint.core.store.StoreException;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point: parses the command line and maps failures to exit codes (0 fine, 2 input, 1 anything else). */
@Command(
        name = "chokepoint",
        description = "Rare-earth supply-disruption simulator: how long reserves last, by industry.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class,
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            OptimiseCommand.class,
            ReportCommand.class,
            ExplainCommand.class,
            QueryCommand.class,
            ValidateCommand.class,
            CalibrateCommand.class,
            ScenarioCommands.ListScenarios.class,
            ScenarioCommands.Show.class,
            ScenarioCommands.Check.class,
            ScenarioCommands.New.class,
            ScenarioCommands.Diff.class,
            ScenarioCommands.Schema.class
        },
        footer = {
            "",
            "Examples:",
            "  chokepoint run ban-2026                      200 runs, report in results/",
            "  chokepoint run ban-2026 --runs 20 --out my   fewer runs, own folder",
            "  chokepoint run no-ban --seed 7               another stream of luck",
            "  chokepoint report results/A results/B        finished runs side by side",
            "  chokepoint query results/A \"select industry, median(first_lost_output_days) from outcomes group by 1\"",
            "  chokepoint run ban-2026 --runs auto --until \"tts[traction motors] +- 5 days\"",
            "  chokepoint explain ban-2026 --industry \"ceramics and MLCC\"",
            "  chokepoint compare ban-2026-total --policy cfd-110,reserve-180   policies on equal luck",
            "  chokepoint compare ban-2026-total --policy all --ban-year 2026,2030",
            "  chokepoint optimise ban-2026-total --budget 3bn   strikes, terms, caps and reserves that do most for it",
            "  chokepoint validate                          replays 2009 to 2013 and scores it",
            "  chokepoint new my-ban --from ban-2026        writes my-ban.yaml, commented",
            "  chokepoint check my-ban.yaml                 lists everything that is wrong",
            "  chokepoint diff ban-2026 my-ban.yaml         what differs, in words",
            "",
            "./chokepoint bench measures the speed of this machine against the limits in docs/performance.md."
        })
public final class Main {

    private static final int EXIT_INPUT = 2;
    private static final int EXIT_FAILURE = 1;

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the program; returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> report(failure, commandLine.getErr()))
                .setExitCodeExceptionMapper(failure -> EXIT_INPUT)
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof InvalidInputException invalid) {
            err.println(
                    invalid.problems().size() == 1
                            ? "1 problem:"
                            : invalid.problems().size() + " problems:");
            for (Problem problem : invalid.problems()) {
                err.println("  " + problem);
            }
            return EXIT_INPUT;
        }
        if (failure instanceof OutputRefusedException) {
            err.println(failure.getMessage());
            return EXIT_INPUT;
        }
        err.println("Chokepoint failed: " + failure.getMessage());
        if (!(failure instanceof StoreException)) {
            failure.printStackTrace(err);
        }
        return EXIT_FAILURE;
    }
}
