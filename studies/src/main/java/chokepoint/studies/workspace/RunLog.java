package chokepoint.studies.workspace;

import chokepoint.core.experiment.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What differs from machine to machine and from day to day, kept out of every other file: a paragraph for each start. */
public final class RunLog {

    public static final String FILE = "run.log";

    private final Instant started = Instant.now();
    private final Path file;

    private RunLog(Path file) {
        this.file = file;
    }

    /**
     * Notes the start.
     *
     * @param build the program
     * @param runs runs that are wanted, in words
     */
    public static RunLog open(Path folder, Build build, String scenario, long seed, String runs, int threads)
            throws IOException {
        RunLog log = new RunLog(folder.resolve(FILE));
        log.add(List.of(
                "started   " + log.started,
                "scenario  " + scenario,
                "seed      " + seed,
                "runs      " + runs,
                "threads   " + threads,
                "chokepoint " + build.version() + " " + build.commit(),
                "java      " + System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                "system    " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors"));
        return log;
    }

    /** Notes something and when it was. */
    public void note(String what) throws IOException {
        Duration took = Duration.between(started, Instant.now());
        add(List.of(String.format(Locale.ROOT, "%-9s after %.1f s", what, took.toMillis() / 1000.0)));
    }

    private void add(List<String> lines) throws IOException {
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
