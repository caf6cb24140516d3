package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child.Outcome;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * End to end: the command lines of README, one after the other in one folder, as a new user types them. A line is shortened
 * only where it computes many runs, by {@link #SHORTER}: options are added or replaced, and nothing else is touched.
 */
class ReadmeIT {

    private static final String PROGRAM = "./chokepoint ";
    private static final Path README = Path.of("../README.md");
    /** A line of its own, or a file begun in running text. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^ {4}(\\./chokepoint .*)$|`(\\./chokepoint new [^`]*)`");

    private static final Pattern FENCE = Pattern.compile("(?s)```yaml\\n(.*?)```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** What a command gets so that it ends soon, whatever the line says: an option and its value. */
    private static final Map<String, List<String>> SHORTER = Map.of(
            "run", List.of("--runs", "4"),
            "explain", List.of("--runs", "4"),
            "compare", List.of("--runs", "2", "--horizon", "5y"),
            "sweep", List.of("--runs", "2"),
            "sensitivity",
                    List.of(
                            "--trajectories",
                            "2",
                            "--base-rows",
                            "20",
                            "--leading",
                            "2",
                            "--set",
                            "timeline.horizonWeeks=20"),
            "optimise", List.of("--runs", "2", "--evaluations", "3", "--final-runs", "2", "--horizon", "5y"));

    /** The same for a line that looks for the number of runs itself. */
    private static final List<String> SHORTER_UNTIL = List.of("--max-runs", "8");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandRunsWhereItStands() throws IOException {
        List<String> lines = commands(Files.readString(README));
        assertThat(lines).as("command lines of README").hasSizeGreaterThan(8);
        return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> follow(line)));
    }

    /** In the order of the text; bench is left out, it measures the machine. */
    private static List<String> commands(String readme) {
        return COMMAND.matcher(readme)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .filter(line -> !line.equals(PROGRAM + "bench"))
                .toList();
    }

    @Test
    void theScenarioThatItShowsIsFine() throws IOException, InterruptedException {
        Matcher shown = FENCE.matcher(Files.readString(README));
        assertThat(shown.find()).as("a scenario in README").isTrue();
        Files.writeString(folder.resolve("shown.yaml"), shown.group(1));
        Outcome outcome = Child.run(folder, "check", "shown.yaml");
        assertThat(outcome.status()).as(outcome.all()).isZero();
    }

    private static void follow(String line) throws IOException, InterruptedException {
        List<String> words = shortened(words(line.substring(PROGRAM.length())));
        Outcome outcome = Child.run(folder, words.toArray(String[]::new));
        if (words.get(0).equals("condition")) {
            // the runs that it weighs were shortened, and it says so
            assertThat(outcome.err()).as(line).contains("run about");
            return;
        }
        assertThat(outcome.status())
                .as("%s, as %s: %s", line, words, outcome.all())
                .isZero();
        assertThat(outcome.all()).as(line).isNotBlank();
        for (String file : promised(words.get(0))) {
            String said = outcome.out()
                    .lines()
                    .filter(told -> told.contains(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(line + " names no " + file + ": " + outcome.all()));
            Path path = folder.resolve(said.substring(said.lastIndexOf(' ') + 1));
            assertThat(path).as(line).isNotEmptyFile();
        }
    }

    /** The files that README promises of a command; it prints where they are. */
    private static List<String> promised(String command) {
        return switch (command) {
            case "run" -> List.of("report.html");
            case "report" -> List.of("comparison.html");
            default -> List.of();
        };
    }

    /** Words as a shell makes them: quotes hold blanks together, a star stands for the names that there are. */
    private static List<String> words(String line) throws IOException {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            if (word.group(1) != null) {
                words.add(word.group(1));
            } else if (word.group(2).contains("*")) {
                words.addAll(names(word.group(2)));
            } else {
                words.add(word.group(2));
            }
        }
        return words;
    }

    private static List<String> names(String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            List<String> names = paths.map(folder::relativize)
                    .filter(matcher::matches)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            // a shell hands on a pattern that nothing matches
            return names.isEmpty() ? List.of(pattern) : names;
        }
    }

    private static List<String> shortened(List<String> words) {
        List<String> shortened = new ArrayList<>(words);
        // of a folder nothing is run, so that nothing is to be shortened
        boolean ofFolder = words.get(0).equals("sensitivity") && words.get(1).startsWith("results/");
        List<String> options = words.contains("auto")
                ? SHORTER_UNTIL
                : ofFolder ? List.of() : SHORTER.getOrDefault(words.get(0), List.of());
        for (int i = 0; i < options.size(); i += 2) {
            int at = shortened.indexOf(options.get(i));
            if (at >= 0) {
                shortened.set(at + 1, options.get(i + 1));
            } else {
                shortened.addAll(options.subList(i, i + 2));
            }
        }
        return shortened;
    }
}
