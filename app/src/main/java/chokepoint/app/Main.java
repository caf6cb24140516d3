package chokepoint.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
            SweepCommand.class,
            FactorsCommand.class,
            SensitivityCommand.class,
            DiscoverCommand.class,
            WeighCommand.class,
            ConditionCommand.class,
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
            "  chokepoint sweep ban-2026 --vary inputs.behaviour.reserve_days=60,120,180   one number moved, on equal luck",
            "  chokepoint sensitivity ban-2026              what drives the answer: screening, then indices by variance",
            "  chokepoint sensitivity results/A              the same as far as finished runs can tell",
            "  chokepoint discover results/A --where 'loss > 600 bn JPY'   under which circumstances it happens",
            "  chokepoint optimise ban-2026-total --budget 3bn   strikes, terms, caps and reserves that do most for it",
            "  chokepoint validate                          replays 2009 to 2013 and scores it",
            "  chokepoint new my-ban --from ban-2026        writes my-ban.yaml, commented",
            "  chokepoint check my-ban.yaml                 lists everything that is wrong",
            "  chokepoint diff ban-2026 my-ban.yaml         what differs, in words",
            "",
            "./chokepoint bench measures the speed of this machine against the limits in docs/performance.md."
        })
public final class Main {

    /** Most places in a line of help. */
    private static final int USAGE_WIDTH = 120;

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(run(arguments));
    }

    /** Runs the program; returns its exit code. */
    static int run(String... arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = execute(arguments, err);
        Optional<String> trouble = Console.trouble();
        if (trouble.isPresent()) {
            err.println("Chokepoint failed: the output is cut short, it cannot be written: " + trouble.get()
                    + "; make room, or send it somewhere else");
            return status == 0 ? Faults.EXIT_FAILURE : status;
        }
        return status;
    }

    private static int execute(String[] arguments, PrintWriter err) {
        try {
            return new CommandLine(new Main())
                    .setOut(new PrintWriter(Console.writer(), true, StandardCharsets.UTF_8))
                    .setErr(err)
                    .setUsageHelpWidth(Math.min(Console.width(), USAGE_WIDTH))
                    .setExecutionExceptionHandler((failure, commandLine, parsed) -> Faults.report(failure, err))
                    .setParameterExceptionHandler((mistake, parsed) -> Usage.explain(mistake, err))
                    .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
        } catch (Error failure) {
            return Faults.report(failure, err);
        }
    }
}
