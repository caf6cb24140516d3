package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a child process. */
public final class Child {

    /**
     * Options that make children share an archive of loaded classes, which takes a third of the time off a short one; made
     * before the first. Without one they start as ever.
     */
    private static final class SharedClasses {
        static final List<String> OPTIONS = sharedClasses();
    }

    private final Process process;
    private final Path out;
    private final Path err;

    /** How a child ended and what it said. */
    public record Outcome(int status, String out, String err) {

        /** Everything it said. */
        public String all() {
            return out + err;
        }
    }

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * How a child is started.
     *
     * @param before command that starts the Java machine, such as one that changes the user; may be empty
     * @param java options of the Java machine
     * @param out where its standard output goes, if not into a file that is read at its end
     */
    record Setting(List<String> before, List<String> java, Optional<Path> out) {

        static final Setting USUAL = new Setting(List.of(), List.of(), Optional.empty());

        /** As the user nobody. */
        static final Setting NOBODY = new Setting(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), List.of(), Optional.empty());

        static Setting withJava(String... options) {
            return new Setting(List.of(), List.of(options), Optional.empty());
        }

        static Setting into(Path out) {
            return new Setting(List.of(), List.of(), Optional.of(out));
        }
    }

    private static List<String> sharedClasses() {
        try {
            Path folder = Files.createTempDirectory("chokepoint-classes");
            Path archive = folder.resolve("classes.jsa");
            Path scenario = Files.writeString(
                    folder.resolve("small.yaml"),
                    "title: Small\nbasedOn: baseline-2024\ntimeline: {warmUpWeeks: 104, horizonWeeks: 6}\n");
            int status = new ProcessBuilder(
                            java(),
                            "-Djava.awt.headless=true",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:ArchiveClassesAtExit=" + archive,
                            "-jar",
                            System.getProperty("chokepoint.jar"),
                            "run",
                            scenario.toString(),
                            "--runs",
                            "1",
                            "--out",
                            folder.resolve("out").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            // a child may be another user, who reads the archive, too
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return status == 0 && Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static Child start(Path directory, String... arguments) throws IOException {
        return start(Setting.USUAL, directory, arguments);
    }

    static Child start(Setting setting, Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(setting.before());
        command.addAll(List.of(
                java(),
                "-Djava.awt.headless=true",
                "-Xmx512m",
                // a child lives for seconds: the best code would come too late
                "-XX:TieredStopAtLevel=1"));
        command.addAll(SharedClasses.OPTIONS);
        command.addAll(setting.java());
        command.addAll(List.of("-jar", System.getProperty("chokepoint.jar")));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("child", ".out");
        Path err = Files.createTempFile("child", ".err");
        return new Child(
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(setting.out().orElse(out).toFile())
                        .redirectError(err.toFile())
                        .start(),
                out,
                err);
    }

    /** Runs it to its end. */
    static Outcome run(Setting setting, Path directory, String... arguments) throws IOException, InterruptedException {
        return start(setting, directory, arguments).end();
    }

    /** Runs it to its end. */
    public static Outcome run(Path directory, String... arguments) throws IOException, InterruptedException {
        return start(directory, arguments).end();
    }

    Process process() {
        return process;
    }

    /** Waits for its end. */
    public Outcome end() throws IOException, InterruptedException {
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("ends in time").isTrue();
        Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    /** Kills it after some time, unless it ended before; returns whether it was killed. */
    boolean killAfter(long milliseconds) throws IOException, InterruptedException {
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        end();
        return !ended;
    }

    /** Every file of a folder but the log, by path. */
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("run.log")) {
                    contents.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
