package chokepoint.app;

import chokepoint.core.instrument.Policy;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.SettingsBetween;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.workspace.OutputRefusedException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that read and write scenarios and policies without running them. */
final class ScenarioCommands {

    private static final String POLICY = "--policy";
    private static final String NAME_OR_FILE = "Name of a shipped scenario or policy, or a YAML file.";

    private ScenarioCommands() {}

    private static void print(List<String> names, List<String> titles, int width) {
        for (int i = 0; i < names.size(); i++) {
            Console.out(names.get(i) + " ".repeat(width + 2 - names.get(i).length()) + titles.get(i));
        }
    }

    /** {@code chokepoint list}. */
    @Command(name = "list", description = "Lists the shipped scenarios and policies.", mixinStandardHelpOptions = true)
    static final class ListScenarios implements Callable<Integer> {
        @Override
        public Integer call() {
            List<ScenarioLibrary.Listing> scenarios = ScenarioLibrary.list();
            List<Policy> policies = PolicyLibrary.list();
            int width = Stream.concat(
                            scenarios.stream().map(ScenarioLibrary.Listing::name),
                            policies.stream().map(Policy::name))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            Console.out("Scenarios");
            print(
                    scenarios.stream().map(ScenarioLibrary.Listing::name).toList(),
                    scenarios.stream().map(ScenarioLibrary.Listing::title).toList(),
                    width);
            Console.out("");
            Console.out("Policies");
            print(
                    policies.stream().map(Policy::name).toList(),
                    policies.stream().map(Policy::title).toList(),
                    width);
            return 0;
        }
    }

    /** {@code chokepoint show NAME}. */
    @Command(
            name = "show",
            description =
                    "Shows a scenario or policy whole, with the origin of every value; the text can be used as it is.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = NAME_OR_FILE)
        private String name = "";

        @Mixin
        private SettingsOption settings = new SettingsOption();

        @Override
        public Integer call() {
            String text = PolicyLibrary.isPolicy(name)
                    ? PolicyLibrary.show(name, settings.all())
                    : ScenarioLibrary.show(name, settings.all());
            Console.out(text.stripTrailing());
            return 0;
        }
    }

    /** {@code chokepoint check FILE…}. */
    @Command(
            name = "check",
            description = "Checks files of scenarios and policies and lists everything that is wrong.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Parameters(
                arity = "1..*",
                paramLabel = "NAME",
                description = "Names of shipped scenarios or policies, or YAML files.")
        private List<String> names = List.of();

        @Override
        public Integer call() {
            List<Problem> problems = new ArrayList<>();
            List<String> fine = new ArrayList<>();
            Map<Boolean, List<String>> byKind =
                    names.stream().collect(Collectors.partitioningBy(PolicyLibrary::isPolicy));
            List<String> scenarios = byKind.getOrDefault(false, List.of());
            List<String> policies = byKind.getOrDefault(true, List.of());
            problems.addAll(ScenarioLibrary.check(scenarios));
            problems.addAll(PolicyLibrary.check(policies));
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            for (String policy : policies) {
                PolicyLibrary.notes(policy).forEach(note -> Console.out("note: " + note));
            }
            count(fine, scenarios.size(), "scenario", "scenarios");
            count(fine, policies.size(), "policy", "policies");
            Console.out(String.join(" and ", fine) + (names.size() == 1 ? " is fine." : " are fine."));
            for (String name : scenarios) {
                ScenarioLibrary.warnings(name).forEach(warning -> Console.out("But " + name + ": " + warning));
            }
            return 0;
        }

        private static void count(List<String> fine, int count, String one, String many) {
            if (count > 0) {
                fine.add(count + " " + (count == 1 ? one : many));
            }
        }
    }

    /** {@code chokepoint new NAME --from X}. */
    @Command(
            name = "new",
            description = "Writes NAME.yaml, a commented scenario or policy to start from.",
            mixinStandardHelpOptions = true)
    static final class New implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "Name of what is new and of its file.")
        private String name = "";

        @Option(
                names = "--from",
                paramLabel = "PARENT",
                description = "Scenario or policy to base it on (default: ban-2026, of a policy cfd-110).")
        private String parent = "";

        @Option(names = POLICY, description = "Write a policy; not needed where the parent is one.")
        private boolean policy;

        @Override
        public Integer call() {
            boolean ofPolicy = policy || PolicyLibrary.isPolicy(parent);
            String from = parent.isEmpty() ? (ofPolicy ? "cfd-110" : "ban-2026") : parent;
            String text = ofPolicy ? PolicyLibrary.startingFile(name, from) : ScenarioLibrary.startingFile(name, from);
            Path file = Path.of(name + ".yaml");
            try {
                Files.writeString(file, text, java.nio.file.StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                throw new OutputRefusedException(file + " exists already; choose another name or move it away");
            } catch (IOException e) {
                discard(file);
                throw FileFault.unwritable(file, "Make room, or start it in a folder that you may write to", e);
            }
            Console.out("Wrote " + file + "; "
                    + (ofPolicy ? "check it with: chokepoint check " : "run it with: chokepoint run ") + file);
            return 0;
        }

        /** A file that was cut short would stand in the way of the next try. */
        private static void discard(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // it cannot be written nor deleted: what cannot be written is told already
                return;
            }
        }
    }

    /** {@code chokepoint schema}. */
    @Command(
            name = "schema",
            description = "Prints the JSON Schema of scenario files, or of policy files, for editors.",
            mixinStandardHelpOptions = true)
    static final class Schema implements Callable<Integer> {
        @Option(names = POLICY, description = "The schema of policy files.")
        private boolean policy;

        @Override
        public Integer call() {
            String schema = policy ? PolicyLibrary.schema() : ScenarioLibrary.schema();
            Console.out(schema.stripTrailing());
            return 0;
        }
    }

    /** {@code chokepoint diff A B}. */
    @Command(
            name = "diff",
            description =
                    "Says in words what differs between two scenarios, or between two policies, and what to set on the first"
                            + " so that it becomes the second.",
            mixinStandardHelpOptions = true)
    static final class Diff implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "A", description = NAME_OR_FILE)
        private String first = "";

        @Parameters(index = "1", paramLabel = "B", description = NAME_OR_FILE)
        private String second = "";

        @Override
        public Integer call() {
            boolean policies = PolicyLibrary.isPolicy(first);
            if (policies != PolicyLibrary.isPolicy(second)) {
                Problems problems = new Problems();
                problems.add(
                        second,
                        0,
                        "",
                        "",
                        "is " + (policies ? "no policy, but " : "no scenario, but ") + first
                                + " is one; compare like with like");
                problems.throwIfAny();
            }
            List<String> differences =
                    policies ? PolicyLibrary.differences(first, second) : ScenarioLibrary.differences(first, second);
            if (differences.isEmpty()) {
                Console.out("Nothing differs.");
            }
            differences.forEach(Console::out);
            settings(
                    policies
                            ? PolicyLibrary.settingsBetween(first, second)
                            : ScenarioLibrary.settingsBetween(first, second));
            return 0;
        }

        private void settings(SettingsBetween.Gap gap) {
            if (!gap.settings().isEmpty()) {
                Console.out("\nSet on " + first + " to make " + second + " of it:");
                gap.settings().forEach(setting -> Console.out("  --set '" + setting.replace("'", "'\\''") + "'"));
            }
            if (!gap.onlyInFirst().isEmpty()) {
                Console.out("Only in " + first + ", and not to be set away: " + String.join(", ", gap.onlyInFirst()));
            }
        }
    }
}
