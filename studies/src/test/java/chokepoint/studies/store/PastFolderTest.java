package chokepoint.studies.store;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.experiment.Past;
import chokepoint.core.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pasts come back bit for bit, or not at all. */
class PastFolderTest {

    private static final int REPLICATION = 7;

    @TempDir
    private Path temp;

    /** Numbers with stretches of zeros, among them none at all, only zeros, and the odd ones of floating point. */
    private static Past past(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] odd = {-0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -1.5, 1e300};
        double[] numbers = new double[size];
        for (int at = 0; at < size; at++) {
            int kind = random.nextInt(3);
            for (int left = random.nextInt(12); left > 0 && at < size; left--, at++) {
                numbers[at] = kind == 0 ? 0 : kind == 1 ? random.nextDouble() : odd[random.nextInt(odd.length)];
            }
        }
        return new Past(260 + (int) seed, new Snapshot(numbers));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsKeptIsFound(long seed) throws Exception {
        PastFolder folder = new PastFolder(temp.resolve("pasts"));
        for (int size : new int[] {0, 1, 5, 1000, 20_000}) {
            Past past = past(seed, size);
            folder.keep(REPLICATION, past);
            assertThat(folder.find(REPLICATION)).contains(past);
        }
        folder.keep(REPLICATION, new Past(300, new Snapshot(new double[5000])));
        assertThat(folder.find(REPLICATION)).contains(new Past(300, new Snapshot(new double[5000])));
        try (Stream<Path> files = Files.list(temp.resolve("pasts"))) {
            assertThat(files).as("no draft is left").hasSize(1);
        }
    }

    @Test
    void anotherReplicationHasNone() throws Exception {
        PastFolder folder = new PastFolder(temp);
        folder.keep(REPLICATION, past(1, 100));
        assertThat(folder.find(REPLICATION + 1)).isEmpty();
        assertThat(new PastFolder(temp.resolve("elsewhere")).find(REPLICATION)).isEmpty();
    }

    /** Every single changed byte and every shorter file is noticed. */
    @Test
    void aDamagedPastIsNone() throws Exception {
        PastFolder folder = new PastFolder(temp);
        folder.keep(REPLICATION, past(3, 60));
        Path file = temp.resolve("replication-7.past");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThat(folder.find(REPLICATION)).as("byte %s", at).isEmpty();
            Files.write(file, java.util.Arrays.copyOf(whole, at));
            assertThat(folder.find(REPLICATION)).as("first %s bytes", at).isEmpty();
        }
        Files.write(file, whole);
        assertThat(folder.find(REPLICATION)).isPresent();
    }
}
