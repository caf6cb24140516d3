package chokepoint.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The program from its start: how long until the table is on the screen and until all files are written. */
final class ColdStart {

    private final Bench bench;

    ColdStart(Bench bench) {
        this.bench = bench;
    }

    void measure(Path jar) throws IOException, InterruptedException {
        double table = Double.POSITIVE_INFINITY;
        double files = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < 2; attempt++) { // the first also warms the disk's cache
            Path folder = Files.createTempDirectory("chokepoint-bench");
            try {
                double[] seconds = run(jar, folder.resolve("out"));
                table = Math.min(table, seconds[0]);
                files = Math.min(files, seconds[1]);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        bench.limit("cold run --runs 1 until the table", table, 2, "s");
        bench.limit("cold run --runs 1 until all files", files, 5, "s");
    }

    private static double[] run(Path jar, Path out) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:+UseParallelGC",
                        "-jar",
                        jar.toString(),
                        "run",
                        Worlds.SCENARIO,
                        "--runs",
                        "1",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        double table = Double.POSITIVE_INFINITY;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("traction motors") || line.contains(" traction motors")) {
                    table = Math.min(table, (System.nanoTime() - began) / 1e9);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the program ended with exit code " + process.exitValue());
        }
        return new double[] {table, (System.nanoTime() - began) / 1e9};
    }
}
