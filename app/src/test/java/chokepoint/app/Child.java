package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a child process. */
public final class Child {

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

    static Child start(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Xmx512m",
                // a child lives for seconds: the best code would come too late
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("chokepoint.jar")));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("child", ".out");
        Path err = Files.createTempFile("child", ".err");
        return new Child(
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start(),
                out,
                err);
    }

    /** Runs it to its end. */
    public static Outcome run(Path directory, String... arguments) throws IOException, InterruptedException {
        return start(directory, arguments).end();
    }

    Process process() {
        return process;
    }

    /** Waits for its end. */
    Outcome end() throws IOException, InterruptedException {
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
