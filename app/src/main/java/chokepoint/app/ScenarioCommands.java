package chokepoint.app;

import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that read and write scenarios without running them. */
final class ScenarioCommands {

    private ScenarioCommands() {}

    /** {@code chokepoint list}. */
    @Command(name = "list", description = "Lists the shipped scenarios.", mixinStandardHelpOptions = true)
    static final class ListScenarios implements Callable<Integer> {
        @Override
        public Integer call() {
            int width = ScenarioLibrary.list().stream()
                    .mapToInt(listing -> listing.name().length())
                    .max()
                    .orElse(0);
            for (ScenarioLibrary.Listing listing : ScenarioLibrary.list()) {
                Console.out(
                        listing.name() + " ".repeat(width + 2 - listing.name().length()) + listing.title());
            }
            return 0;
        }
    }

    /** {@code chokepoint show SCENARIO}. */
    @Command(
            name = "show",
            description = "Shows a scenario whole, with the origin of every value; the text can be run.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "SCENARIO", description = "Name of a shipped scenario or a YAML file.")
        private String scenario = "";

        @Override
        public Integer call() {
            Console.out(ScenarioLibrary.show(scenario).stripTrailing());
            return 0;
        }
    }

    /** {@code chokepoint check FILE…}. */
    @Command(
            name = "check",
            description = "Checks scenario files and lists everything that is wrong.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Names of shipped scenarios or YAML files.")
        private List<String> scenarios = List.of();

        @Override
        public Integer call() {
            List<Problem> problems = ScenarioLibrary.check(scenarios);
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            Console.out(scenarios.size() == 1 ? "1 scenario is fine." : scenarios.size() + " scenarios are fine.");
            return 0;
        }
    }

    /** {@code chokepoint new NAME --from X}. */
    @Command(
            name = "new",
            description = "Writes NAME.yaml, a commented scenario to start from.",
            mixinStandardHelpOptions = true)
    static final class New implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "Name of the new scenario and of its file.")
        private String name = "";

        @Option(
                names = "--from",
                paramLabel = "SCENARIO",
                defaultValue = "ban-2026",
                description = "Scenario to base it on (default: ${DEFAULT-VALUE}).")
        private String parent = "";

        @Override
        public Integer call() throws IOException {
            String text = ScenarioLibrary.startingFile(name, parent);
            Path file = Path.of(name + ".yaml");
            try {
                Files.writeString(file, text, java.nio.file.StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                throw new OutputRefusedException(file + " exists already; choose another name or move it away");
            }
            Console.out("Wrote " + file + "; run it with: chokepoint run " + file);
            return 0;
        }
    }

    /** {@code chokepoint schema}. */
    @Command(
            name = "schema",
            description = "Prints the JSON Schema of scenario files, for editors.",
            mixinStandardHelpOptions = true)
    static final class Schema implements Callable<Integer> {
        @Override
        public Integer call() {
            Console.out(ScenarioLibrary.schema().stripTrailing());
            return 0;
        }
    }

    /** {@code chokepoint diff A B}. */
    @Command(
            name = "diff",
            description = "Says in words what differs between two scenarios.",
            mixinStandardHelpOptions = true)
    static final class Diff implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "A", description = "Name of a shipped scenario or a YAML file.")
        private String first = "";

        @Parameters(index = "1", paramLabel = "B", description = "Name of a shipped scenario or a YAML file.")
        private String second = "";

        @Override
        public Integer call() {
            List<String> differences = ScenarioLibrary.differences(first, second);
            if (differences.isEmpty()) {
                Console.out("Nothing differs.");
            }
            differences.forEach(Console::out);
            return 0;
        }
    }
}
