package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real launcher script in a throw-away tree whose path holds a blank, with a {@code mvn} that only counts its calls
 * and a {@code java} that only repeats what it was given. The PATH holds nothing but the few tools the script may use.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
    private static final String TOOLS =
            "basename cat cksum dirname find ln ls mkdir mv readlink rm rmdir sed sh sleep sort tail";

    private static final String MAVEN = """
            #!/bin/sh
            echo "in $PWD with $JAVA_HOME" >> "$BUILDS"
            echo 'a line of the build'
            sleep "${BUILD_SECONDS:-0}"
            mkdir -p app/target/lib
            echo core > app/target/lib/chokepoint-sim-core.jar
            echo program > app/target/chokepoint.jar
            exit "${BUILD_STATUS:-0}"
            """;

    private static final String JAVA = """
            #!/bin/sh
            echo "$$" > "$BUILDS.java"
            echo "${LC_ALL-}" > "$BUILDS.locale"
            printf '<%s>' "$PWD" "$@"
            exit "${JAVA_STATUS:-0}"
            """;

    @TempDir
    private Path temp;

    private Path home;
    private Path jdk;
    private Path tools;
    private final Map<String, String> environment = new HashMap<>();

    private record Started(Process process, Path out, Path err) {}

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        temp = temp.toRealPath();
        home = Files.createDirectory(temp.resolve("a place"));
        Files.copy(launcher(), home.resolve("chokepoint"));
        executable(home.resolve("chokepoint"));
        write(home.resolve("pom.xml"), "<project/>");
        write(home.resolve("app/pom.xml"), "<project/>");
        write(home.resolve("app/src/main/java/Main.java"), "class Main {}");
        write(home.resolve("sim-core/src/main/java/Old.java"), "class Old {}");

        tools = Files.createDirectory(temp.resolve("tools"));
        for (String tool : TOOLS.split(" ")) {
            Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
        }
        executable(write(tools.resolve("mvn"), MAVEN));
        jdk = temp.resolve("jdk 17");
        executable(write(jdk.resolve("bin/java"), JAVA));
        executable(write(jdk.resolve("bin/javac"), JAVA));
        write(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");

        environment.put("PATH", tools.toString());
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("BUILDS", temp.resolve("builds").toString());
    }

    @Test
    void firstStartBuildsOnceAndSaysSoInOneLine() throws Exception {
        Outcome first = start();
        Outcome second = start();

        assertThat(first.err()).hasLineCount(1).startsWith("chokepoint: building");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).containsExactly("in " + home + " with " + jdk);
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Outcome outcome = start("run", "two words", "", "*", "--out=a b");

        assertThat(outcome.out())
                .endsWith("<-jar><" + home + "/app/target/chokepoint.jar><run><two words><><*><--out=a b>");
    }

    @Test
    void optionsForTheJavaMachineAreSplitAtBlanks() throws Exception {
        environment.put("CHOKEPOINT_JAVA_OPTS", "-Xmx1g -XX:+UseSerialGC");

        assertThat(start().out()).contains("<-Xmx1g><-XX:+UseSerialGC><-jar>").doesNotContain("UseParallelGC");
    }

    @ParameterizedTest
    @CsvSource({"C,C.UTF-8", "POSIX,C.UTF-8", "'',C.UTF-8", "ja_JP.UTF-8,ja_JP.UTF-8", "de_DE,de_DE"})
    void withoutALanguageFileNamesAreReadAsUtf8(String given, String used) throws Exception {
        environment.put("LC_ALL", given);
        start("run");

        assertThat(temp.resolve("builds.locale")).hasContent(used);
    }

    @Test
    void theProgramIsToldThatNobodyWatchesAFile() throws Exception {
        assertThat(start().out()).contains("<-Dchokepoint.watched=no>").doesNotContain("chokepoint.columns");
    }

    @Test
    void programTakesTheLaunchersPlaceSoThatSignalsReachIt() throws Exception {
        Started started = launch(home, "./chokepoint");
        outcomeOf(started);

        assertThat(temp.resolve("builds.java"))
                .hasContent(Long.toString(started.process().pid()));
    }

    @Test
    void exitCodeOfTheProgramPassesThrough() throws Exception {
        environment.put("JAVA_STATUS", "42");

        assertThat(start().status()).isEqualTo(42);
    }

    @Test
    void changedSourceIsBuiltEvenIfItsDateIsOld() throws Exception {
        start();
        Path source = write(home.resolve("app/src/main/java/Main.java"), "class Main { int x; }");
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        start();
        start();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void addedAndDeletedSourcesAreBuilt() throws Exception {
        start();
        write(home.resolve("sim-core/src/main/resources/new.csv"), "a,b");
        start();
        Files.delete(home.resolve("sim-core/src/main/java/Old.java"));
        start();
        start();

        assertThat(builds()).hasSize(3);
    }

    @Test
    void whatIsNoSourceIsNotBuilt() throws Exception {
        start();
        write(home.resolve("README.md"), "text");
        write(home.resolve("app/src/test/java/MainTest.java"), "class MainTest {}");
        write(home.resolve("app/src/main/java/.Main.java.swp"), "an editor's own");
        start();

        assertThat(builds()).hasSize(1);
    }

    @Test
    void jarThatIsNotTheOneBuiltIsReplaced() throws Exception {
        start();
        write(home.resolve("app/target/chokepoint.jar"), "half a prog");
        start();
        Files.delete(home.resolve("app/target/lib/chokepoint-sim-core.jar"));
        start();

        assertThat(builds()).hasSize(3);
    }

    @Test
    void twoStartsAtOnceShareOneBuild() throws Exception {
        environment.put("BUILD_SECONDS", "1");
        Started one = launch(home, "./chokepoint");
        Started two = launch(home, "./chokepoint");

        assertThat(List.of(outcomeOf(one), outcomeOf(two)))
                .allSatisfy(outcome -> assertThat(outcome.status()).isZero());
        assertThat(builds()).hasSize(1);
        assertThat(home.resolve("app/target/build.lock")).doesNotExist();
    }

    @Test
    void lockOfAStartThatDiedIsCleared() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(home.resolve("app/target"));
        Files.createSymbolicLink(home.resolve("app/target/build.lock"), Path.of(Long.toString(dead.pid())));

        assertThat(start().status()).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void stoppedBuildLeavesNoLockAndNoJarThatCounts() throws Exception {
        environment.put("BUILD_SECONDS", "5");
        Process start = launch(home, "./chokepoint").process();
        while (builds().isEmpty()) {
            assertThat(start.isAlive()).isTrue();
            Thread.sleep(20);
        }
        start.destroy();

        assertThat(start.waitFor()).isEqualTo(143);
        assertThat(Files.isSymbolicLink(home.resolve("app/target/build.lock"))).isFalse();
        environment.remove("BUILD_SECONDS");
        assertThat(start().status()).isZero();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void failedBuildShowsItsLastLinesAndIsTriedAgain() throws Exception {
        environment.put("BUILD_STATUS", "1");
        Outcome failed = start();
        environment.remove("BUILD_STATUS");
        Outcome repaired = start();

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("the build failed", "app/target/build.log", "a line of the build");
        assertThat(repaired.status()).isZero();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void chainOfLinksFromAnotherDirectoryFindsTheProgramAndKeepsTheDirectory() throws Exception {
        Path elsewhere = Files.createDirectory(temp.resolve("else where"));
        Files.createSymbolicLink(temp.resolve("first link"), Path.of("a place/chokepoint"));
        Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("../first link"));
        Files.createSymbolicLink(elsewhere.resolve("third"), elsewhere.resolve("second"));

        for (String command : List.of("./second", "./third", "../first link")) {
            Outcome outcome = outcomeOf(launch(elsewhere, command, "run"));
            assertThat(outcome.out())
                    .startsWith("<" + elsewhere + ">")
                    .endsWith("<-jar><" + home + "/app/target/chokepoint.jar><run>");
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void startsByNameFromThePath() throws Exception {
        environment.put("PATH", tools + ":" + home);

        assertThat(outcomeOf(launch(temp, "/bin/sh", "-c", "chokepoint run")).out())
                .startsWith("<" + temp + ">")
                .endsWith("<run>");
    }

    @Test
    void javaOnThePathIsFoundBehindItsLinks() throws Exception {
        environment.remove("JAVA_HOME");
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));

        assertThat(start().status()).isZero();
        assertThat(builds()).containsExactly("in " + home + " with " + jdk);
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        environment.remove("JAVA_HOME");

        assertRefused("no java on PATH", "openjdk-17-jdk", "export JAVA_HOME=");
    }

    @Test
    void wrongJavaHomeIsNamed() throws Exception {
        environment.put("JAVA_HOME", "/nowhere");

        assertRefused("JAVA_HOME is '/nowhere'", "openjdk-17-jdk");
    }

    @Test
    void oldJavaIsRefused() throws Exception {
        write(jdk.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        assertRefused("Java 1.8.0_402", "too old", "openjdk-17-jdk");

        write(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        assertRefused("Java 11.0.2", "too old");
    }

    @Test
    void javaWithoutCompilerCannotBuildButRunsWhatIsBuilt() throws Exception {
        Path compiler = jdk.resolve("bin/javac");
        Files.move(compiler, jdk.resolve("javac"));
        assertRefused("javac", "openjdk-17-jdk");

        Files.move(jdk.resolve("javac"), compiler);
        start();
        Files.delete(compiler);
        assertThat(start().status()).isZero();
    }

    @Test
    void withoutMavenItSaysWhatToInstallButRunsWhatIsBuilt() throws Exception {
        Path maven = tools.resolve("mvn");
        Files.move(maven, temp.resolve("mvn"));
        assertRefused("Maven (mvn) is not on PATH", "apt install maven");

        Files.move(temp.resolve("mvn"), maven);
        start();
        Files.delete(maven);
        assertThat(start().status()).isZero();
    }

    private void assertRefused(String... words) throws Exception {
        Outcome outcome = start();
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("chokepoint: ").contains(words);
        assertThat(builds()).isEmpty();
    }

    private Outcome start(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(home + "/chokepoint"));
        line.addAll(List.of(arguments));
        return outcomeOf(launch(temp, line.toArray(String[]::new)));
    }

    private Started launch(Path directory, String... line) throws IOException {
        Path out = Files.createTempFile(temp, "out", ".txt");
        Path err = Files.createTempFile(temp, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, err);
    }

    private static Outcome outcomeOf(Started started) throws Exception {
        assertThat(started.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                started.process().exitValue(), Files.readString(started.out()), Files.readString(started.err()));
    }

    private List<String> builds() throws IOException {
        Path builds = temp.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    private static Path launcher() {
        return Path.of(System.getProperty("chokepoint.launcher", "../chokepoint"));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
