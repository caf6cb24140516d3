package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/library.md, compiled and run as they stand there. */
class LibraryDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "library.md");
    private static final Pattern PROGRAM = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final int LONGEST_LINES = 20;

    @TempDir
    private Path temp;

    private static List<String> programs() throws Exception {
        List<String> programs = new ArrayList<>();
        for (Matcher shown = PROGRAM.matcher(Files.readString(DOCUMENT)); shown.find(); ) {
            programs.add(shown.group(1));
        }
        return programs;
    }

    /** What a program prints, line by line. */
    private List<String> run(String program, String... arguments) throws Exception {
        Matcher name = Pattern.compile("(?m)^class (\\w+)").matcher(program);
        assertThat(name.find()).isTrue();
        assertThat(program.lines().filter(line -> !line.startsWith("import ")).filter(line -> !line.isBlank()))
                .as("lines of %s besides its imports", name.group(1))
                .hasSizeLessThanOrEqualTo(LONGEST_LINES);
        Path source = Files.writeString(temp.resolve(name.group(1) + ".java"), program);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                temp.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString()))
                .isZero();
        PrintStream usual = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            var main = loader.loadClass(name.group(1)).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments);
        } finally {
            System.setOut(usual);
        }
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aStudyGivesTheSameNumbersInMemoryOnDiskAndByTheCommand() throws Exception {
        List<String> said = run(programs().get(0), temp.resolve("mine").toString());
        assertThat(said).hasSize(2);
        assertThat(said.get(1)).isEqualTo(said.get(0));
        Path out = temp.resolve("command");
        assertThat(Main.run("run", "ban-2026", "--runs", "3", "--quiet", "--no-charts", "--out", out.toString()))
                .isZero();
        List<String> rows = Files.readAllLines(out.resolve("outcomes.csv"));
        int column = List.of(rows.get(0).split(",")).indexOf("loss_first_year_jpy_bn");
        List<Double> written = rows.stream()
                .skip(1)
                .map(row -> row.split(","))
                .filter(cells -> cells[1].equals("Japan"))
                .map(cells -> Double.valueOf(cells[column]))
                .toList();
        List<Double> printed = numbers(said.get(0));
        assertThat(printed).hasSize(3);
        for (int run = 0; run < 3; run++) {
            assertThat(written.get(run))
                    .isCloseTo(printed.get(run), org.assertj.core.data.Percentage.withPercentage(0.001));
        }
    }

    private static List<Double> numbers(String line) {
        return Arrays.stream(
                        line.substring(line.indexOf('[') + 1, line.indexOf(']')).split(", "))
                .map(Double::valueOf)
                .toList();
    }

    /** Against plain runs without any library. */
    @Test
    void anAddedOutcomeHasItsNinetyPercentPoint() throws Exception {
        String said = run(programs().get(1)).get(0);
        Scenario scenario = CalibrationLibrary.calibrated(ScenarioLibrary.load("ban-2026-total"));
        double[] warning = IntStream.range(0, 6)
                .mapToObj(run -> Replication.run(scenario, 1, run, new PlainLoopEngine()))
                .map(record -> RunOutcome.of(record).industries().get(0))
                .mapToDouble((IndustryOutcome industry) -> industry.daysToSurvive() - industry.daysToFirstFirm())
                .sorted()
                .toArray();
        double point = Double.parseDouble(said.substring(said.indexOf(": ") + 2));
        assertThat(point).isBetween(warning[4], warning[5]);
        assertThat(warning[5]).isGreaterThan(warning[0]);
    }
}
