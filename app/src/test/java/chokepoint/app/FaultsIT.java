package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chokepoint.app.Child.Outcome;
import chokepoint.app.Child.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * End to end: what the machine refuses. A full disk and a folder without programs are real ones, mounted for the test, and another
 * user is a real one; where the machine does not allow that, the tests are skipped and say why.
 */
class FaultsIT {

    /** A folder that nothing is ever written to. */
    private static final String NEVER =
            Path.of(System.getProperty("java.io.tmpdir"), "never").toString();

    private static final String SMALL = """
            title: A small world
            basedOn: baseline-2024
            timeline:
              warmUpWeeks: 104
              horizonWeeks: 6
            """;

    /** Every command that writes a folder, into one that is named behind it. */
    private static final List<String> WRITERS = List.of(
            "run small.yaml --runs 2 --no-charts --out",
            "compare ban-2026-total --policy cfd-110 --runs 1 --horizon 1y --no-charts --out",
            "optimise ban-2026-total --budget 3bn --horizon 1y --runs 1 --evaluations 2 --final-runs 2 --out",
            "validate --runs 1 --out",
            "calibrate --evaluations 1 --proposals 0 --runs 1 --sets 1 --out");

    @TempDir
    private Path temp;

    private final List<Path> mounts = new ArrayList<>();

    @BeforeEach
    void writeScenario() throws IOException {
        Files.writeString(temp.resolve("small.yaml"), SMALL);
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void unmount() throws Exception {
        for (Path mount : mounts) {
            system("umount", mount.toString());
        }
    }

    /** The commands that people use most; the others in the slow suite. */
    static Stream<String> usual() {
        return WRITERS.stream().limit(2);
    }

    static Stream<String> others() {
        return WRITERS.stream().skip(2);
    }

    private static int system(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Path mount(String options) throws IOException, InterruptedException {
        Path place = Files.createDirectory(temp.resolve("mount-" + mounts.size()));
        boolean mounted;
        try {
            mounted = system("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()) == 0;
        } catch (IOException e) {
            mounted = false;
        }
        assumeTrue(mounted, "a disk in memory can be mounted here, which needs root");
        mounts.add(place);
        return place;
    }

    /** A disk without a byte left; the file that fills it goes to make room. */
    private Path fullDisk() throws IOException, InterruptedException {
        Path disk = mount("size=20m");
        fill(disk);
        return disk;
    }

    private static void fill(Path disk) throws IOException {
        byte[] block = new byte[1 << 16];
        try (var out = Files.newOutputStream(disk.resolve("fill"))) {
            for (int i = 0; i < 1000; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
        // the last page, too
        try (var out = Files.newOutputStream(disk.resolve("fill"), StandardOpenOption.APPEND)) {
            for (int i = 0; i < block.length; i++) {
                out.write(0);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private Outcome chokepoint(Setting setting, String line, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of(more));
        return Child.run(setting, temp, arguments.toArray(String[]::new));
    }

    private static void saysInOneLine(Outcome outcome, String... what) {
        assertThat(outcome.status()).as(outcome.all()).isEqualTo(1);
        assertThat(outcome.err()).contains(what).doesNotContain("\tat ", "Exception");
        assertThat(outcome.err().lines().filter(line -> line.startsWith("Chokepoint failed: ")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("usual")
    void aFullDiskIsToldInOneLineAndTheSameCommandGoesOn(String command) throws Exception {
        goesOnAfterAFullDisk(command);
    }

    @ParameterizedTest
    @MethodSource("others")
    @Tag("statistical")
    void aFullDiskIsToldInOneLineAndTheOtherCommandsGoOn(String command) throws Exception {
        goesOnAfterAFullDisk(command);
    }

    private void goesOnAfterAFullDisk(String command) throws Exception {
        Path disk = fullDisk();
        String out = disk.resolve("out").toString();
        saysInOneLine(
                chokepoint(Setting.USUAL, command, out),
                out + " cannot be written: No space left on device",
                "ake room");

        Files.delete(disk.resolve("fill"));
        Outcome again = chokepoint(Setting.USUAL, command, out);
        assertThat(again.err()).doesNotContain("Chokepoint failed", "another");
        if (!command.startsWith("validate")) { // one run of it misses its bar, which is exit 1, too
            assertThat(again.status()).as(again.all()).isZero();
        }
        assertThat(disk.resolve("out")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("searches")
    @Tag("statistical")
    void aFullDiskAtARestartLosesNoEvaluation(String command) throws Exception {
        Path disk = fullDisk();
        Files.delete(disk.resolve("fill"));
        String out = disk.resolve("out").toString();
        assertThat(chokepoint(Setting.USUAL, command, out).status()).isZero();
        Path log = disk.resolve("out/evaluations.csv");
        String whole = Files.readString(log);
        // as a kill in the middle of a line leaves it, which the next start mends
        Files.writeString(log, whole + "3,4");
        fill(disk);

        saysInOneLine(chokepoint(Setting.USUAL, command, out), out + " cannot be written: No space left on device");
        assertThat(log).hasContent(whole + "3,4");
        Files.delete(disk.resolve("fill"));
        assertThat(chokepoint(Setting.USUAL, command, out).status()).isZero();
        assertThat(log).hasContent(whole);
    }

    static Stream<String> searches() {
        return WRITERS.stream().filter(command -> command.startsWith("optimise") || command.startsWith("calibrate"));
    }

    @Test
    void aFileThatDoesNotFitIsNotLeftInTheWay() throws Exception {
        Path disk = fullDisk();
        Outcome full = Child.run(disk, "new", "mine");
        saysInOneLine(full, "mine.yaml cannot be written: No space left on device");
        Files.delete(disk.resolve("fill"));
        assertThat(Child.run(disk, "new", "mine").status()).isZero();
    }

    private void assumeAnotherUser() throws Exception {
        Outcome nobody;
        try {
            nobody = chokepoint(Setting.NOBODY, "--version");
        } catch (IOException e) {
            nobody = new Outcome(1, "", "");
        }
        assumeTrue(nobody.status() == 0, "the program can be started as the user nobody, which needs root");
    }

    @ParameterizedTest
    @MethodSource("usual")
    void aFolderOfSomebodyElseIsToldInOneLine(String command) throws Exception {
        isTold(command);
    }

    @ParameterizedTest
    @MethodSource("others")
    @Tag("statistical")
    void aFolderOfSomebodyElseIsToldInOneLineByTheOthers(String command) throws Exception {
        isTold(command);
    }

    private void isTold(String command) throws Exception {
        assumeAnotherUser();
        saysInOneLine(
                chokepoint(Setting.NOBODY, command, "out"),
                "out cannot be written: access to ",
                "is denied",
                "another folder with --out");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    @Tag("statistical")
    void resultsOfSomebodyElseCanBeReadButNotWritten() throws Exception {
        assumeAnotherUser();
        assertThat(chokepoint(Setting.USUAL, "run small.yaml --runs 2 --quiet --out done")
                        .status())
                .isZero();
        saysInOneLine(chokepoint(Setting.NOBODY, "run small.yaml --runs 3 --out done"), "done cannot be written");
        saysInOneLine(chokepoint(Setting.NOBODY, "report done done --out both"), "both cannot be written");
        saysInOneLine(chokepoint(Setting.NOBODY, "new mine"), "mine.yaml cannot be written", "is denied");
        assertThat(chokepoint(Setting.NOBODY, "query done --csv", "select count(*) from runs")
                        .out())
                .endsWith("\n2\n");

        Files.setPosixFilePermissions(temp.resolve("done"), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(temp.resolve("small.yaml"), PosixFilePermissions.fromString("rw-------"));
        for (List<String> reader : List.of(
                List.of("query", "done", "select 1"),
                List.of("report", "done", "done", "--out", NEVER),
                List.of("check", "small.yaml"),
                List.of("run", "small.yaml"))) {
            Outcome outcome = Child.run(Setting.NOBODY, temp, reader.toArray(String[]::new));
            assertThat(outcome.status()).as(outcome.all()).isEqualTo(2);
            assertThat(outcome.err())
                    .contains("cannot be read: access is denied")
                    .doesNotContain("\tat ");
        }
        saysInOneLine(
                chokepoint(Setting.NOBODY, "validate --runs 1 --out " + NEVER + " --expect small.yaml"),
                "small.yaml cannot be read: access to small.yaml is denied");
    }

    @Test
    void outputThatDoesNotArriveIsAFailure() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is a device that is always full");
        assertThat(chokepoint(Setting.USUAL, "run small.yaml --runs 2 --no-charts --quiet --out done")
                        .status())
                .isZero();
        for (String command : List.of(
                "show ban-2026",
                "schema",
                "list",
                "--help",
                "run small.yaml --runs 2 --no-charts --out done",
                "query done --csv from\u00a0runs")) {
            Outcome outcome = Child.run(
                    Setting.into(full),
                    temp,
                    Stream.of(command.split(" "))
                            .map(word -> word.replace('\u00a0', ' '))
                            .toArray(String[]::new));
            saysInOneLine(outcome, "the output is cut short", "No space left on device");
        }
    }

    @Test
    void aTemporaryFolderThatCannotServeIsFoundBeforeAnythingIsComputed() throws Exception {
        Path noPrograms = mount("size=300m,noexec");
        Path small = mount("size=10m");
        Path missing = temp.resolve("missing");
        for (Path folder : List.of(noPrograms, small, missing, fullDisk())) {
            Setting setting = Setting.withJava("-Djava.io.tmpdir=" + folder);
            saysInOneLine(
                    chokepoint(setting, "run small.yaml --runs 2 --out never"),
                    "the temporary folder " + folder,
                    "CHOKEPOINT_JAVA_OPTS=-Djava.io.tmpdir=DIR");
            assertThat(temp.resolve("never")).doesNotExist();
            if (Files.exists(folder)) {
                try (Stream<Path> left = Files.list(folder)) {
                    assertThat(left.filter(file -> !file.endsWith("fill"))).isEmpty();
                }
            }
        }
        saysInOneLine(
                chokepoint(Setting.withJava("-Djava.io.tmpdir=" + missing), "validate --runs 1 --out never"),
                "charts cannot be drawn",
                "-Djava.io.tmpdir=DIR");
    }

    @Test
    void tooLittleMemoryIsToldInOneLine() throws Exception {
        saysInOneLine(
                chokepoint(Setting.withJava("-Xmx16m"), "run small.yaml --runs 2 --out never"),
                "may use 16 MB of memory",
                "CHOKEPOINT_JAVA_OPTS=-Xmx1g");
        assertThat(temp.resolve("never")).doesNotExist();
    }

    @Test
    void mistakesOnTheCommandLineTakeALineOrTwo() throws Exception {
        for (List<String> mistake : List.of(
                List.of("rn ban-2026", "'rn' is no command; did you mean run?", "See: chokepoint --help"),
                List.of("run ban-2026 --runs abc", "--runs = abc: allowed: 1 to 1000000", "See: chokepoint run --help"),
                List.of("run ban-2026 --rums 3", "knows no option --rums; did you mean --runs?", "run --help"),
                List.of("compare ban-2026", "Missing required option: '--policy", "See: chokepoint compare --help"),
                List.of("show a b", "'b' is more than it takes", "See: chokepoint show --help"))) {
            Outcome outcome = chokepoint(Setting.USUAL, mistake.get(0));
            assertThat(outcome.status()).as(outcome.all()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains(mistake.get(1), mistake.get(2)).hasLineCount(2);
        }
    }
}
