package chokepoint.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What differs from machine to machine and from day to day, kept out of every other file. */
final class RunLog {

    private final Instant started = Instant.now();

    /** Writes {@code run.log}. */
    void write(Path folder, String scenario, long seed, int runs, int threads) throws IOException {
        Duration took = Duration.between(started, Instant.now());
        Files.write(
                folder.resolve("run.log"),
                List.of(
                        "started   " + started,
                        String.format(Locale.ROOT, "took      %.1f s", took.toMillis() / 1000.0),
                        "scenario  " + scenario,
                        "seed      " + seed,
                        "runs      " + runs,
                        "threads   " + threads,
                        "chokepoint " + BuildInfo.version() + " " + BuildInfo.commit(),
                        "java      " + System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                        "system    " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                                + Runtime.getRuntime().availableProcessors() + " processors"));
    }
}
