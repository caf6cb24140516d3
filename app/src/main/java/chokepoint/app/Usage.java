package chokepoint.app;

import chokepoint.scenarios.input.Problems;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A mistake on the command line in a line or two: what it is, the nearest thing that is known, and where the rest is told. */
final class Usage {

    private Usage() {}

    /** Tells a mistake; returns the exit code. */
    static int explain(ParameterException mistake, PrintWriter err) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        err.println(
                mistake instanceof UnmatchedArgumentException unmatched
                                && !unmatched.getUnmatched().isEmpty()
                        ? unmatched(command, name, unmatched.getUnmatched())
                        : mistake.getMessage());
        err.println("See: " + name + " --help");
        return Faults.EXIT_INPUT;
    }

    private static String unmatched(CommandLine command, String name, List<String> given) {
        String first = given.get(0);
        if (first.startsWith("-")) {
            return name + " knows no option " + first
                    + meant(
                            first,
                            new ArrayList<>(
                                    command.getCommandSpec().optionsMap().keySet()));
        }
        List<String> commands = new ArrayList<>(command.getSubcommands().keySet());
        if (!commands.isEmpty()) {
            return "'" + first + "' is no command" + meant(first, commands);
        }
        return name + ": " + (given.size() == 1 ? "'" + first + "' is" : "'" + String.join("', '", given) + "' are")
                + " more than it takes";
    }

    private static String meant(String given, List<String> known) {
        Optional<String> nearest = Problems.nearestName(given, known);
        return nearest.map(name -> "; did you mean " + name + "?").orElse("");
    }
}
