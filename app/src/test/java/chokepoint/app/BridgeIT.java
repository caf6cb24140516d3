package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** End to end: scipy writes a design, the program runs it, numpy reads it, as docs/bridges says. Needs python3 with scipy. */
class BridgeIT {

    private static final Path SCRIPT = Path.of("..", "docs", "bridges", "scipy_sweep.py");

    @TempDir
    private Path temp;

    private String python(List<String> arguments, int status) throws IOException, InterruptedException {
        Path out = temp.resolve("out.txt");
        Process process = new ProcessBuilder(arguments)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("ends in time").isTrue();
        String said = Files.readString(out);
        if (status >= 0) {
            assertThat(process.exitValue()).as(said).isEqualTo(status);
        }
        return process.exitValue() == 0 ? said : "";
    }

    private boolean hasScipy() throws InterruptedException {
        try {
            return !python(List.of("python3", "-c", "import scipy.stats; print(scipy.stats.qmc)"), -1)
                    .isEmpty();
        } catch (IOException absent) {
            return false;
        }
    }

    @Test
    @Tag("statistical")
    void scipyAsksAndNumpyReads() throws Exception {
        assumeTrue(hasScipy(), "python3 with scipy");
        Files.writeString(
                temp.resolve("short.yaml"),
                "title: Twelve weeks of it\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 12}\n");
        String program = Path.of(System.getProperty("java.home"), "bin", "java") + " -Djava.awt.headless=true -jar "
                + System.getProperty("chokepoint.jar");
        String said = python(
                List.of("python3", SCRIPT.toAbsolutePath().normalize().toString(), program, "short.yaml", "16", "2"),
                0);
        // loss is λ times what is lost: it rises with λ
        assertThat(said).containsPattern("damage_share: correlation with the loss \\+(0\\.[5-9]|1\\.0)");
        assertThat(Files.readAllLines(temp.resolve("scipy-sweep/sweep.csv"))).hasSize(17);
    }
}
