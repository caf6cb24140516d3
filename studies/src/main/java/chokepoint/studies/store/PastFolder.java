package chokepoint.studies.store;

import chokepoint.core.experiment.Past;
import chokepoint.core.snapshot.Snapshot;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Pasts of replications on disk, one file each: the first weeks of runs, computed once and gone on from by every scenario that
 * shares them. A cache: a file that is missing, torn or of another format is simply computed again.
 *
 * <p>Format: "CHKPAST1", week, number of values, then stretches of (zeros, values, the values as doubles), then the CRC-32 of
 * all that; big-endian. Half of a state is zeros, and the rest does not compress.
 */
public final class PastFolder {

    private static final long MAGIC = 0x43484b5041535431L;
    private static final int HEADER_BYTES = Long.BYTES + 2 * Integer.BYTES;
    private static final int STRETCH_BYTES = 2 * Integer.BYTES;
    /** Zeros in a row that end a stretch of values. */
    private static final int WORTHWHILE_ZEROS = 4;

    private final Path folder;

    /**
     * @param folder of one past: same scenario until then, same seed, same version
     */
    public PastFolder(Path folder) {
        this.folder = folder;
    }

    private Path file(int replication) {
        return folder.resolve("replication-" + replication + ".past");
    }

    /** The past of a replication, if it is there and whole. */
    public Optional<Past> find(int replication) throws IOException {
        try {
            return decode(ByteBuffer.wrap(Files.readAllBytes(file(replication))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Keeps the past of a replication; it appears whole or not at all. */
    public void keep(int replication, Past past) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".past-", ".tmp");
        try {
            Files.write(draft, encode(past));
            Files.move(draft, file(replication), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static byte[] encode(Past past) {
        double[] numbers = past.snapshot().numbers();
        ByteBuffer bytes = ByteBuffer.allocate(
                HEADER_BYTES + numbers.length * Double.BYTES + (numbers.length / 2 + 2) * STRETCH_BYTES + Long.BYTES);
        bytes.putLong(MAGIC).putInt(past.week()).putInt(numbers.length);
        int at = 0;
        while (at < numbers.length) {
            int zeros = zerosFrom(numbers, at);
            int from = at + zeros;
            int to = from;
            while (to < numbers.length && zerosFrom(numbers, to) < WORTHWHILE_ZEROS) {
                to++;
            }
            bytes.putInt(zeros).putInt(to - from);
            for (int i = from; i < to; i++) {
                bytes.putDouble(numbers[i]);
            }
            at = to;
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), 0, bytes.position());
        bytes.putLong(sum.getValue());
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Zeros in a row; negative zero counts as a value, so that every bit comes back. */
    private static int zerosFrom(double[] numbers, int from) {
        int at = from;
        while (at < numbers.length && Double.doubleToRawLongBits(numbers[at]) == 0) {
            at++;
        }
        return at - from;
    }

    static Optional<Past> decode(ByteBuffer bytes) {
        int body = bytes.limit() - Long.BYTES;
        if (body < HEADER_BYTES || bytes.getLong() != MAGIC) {
            return Optional.empty();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.duplicate().position(0).limit(body));
        if (bytes.getLong(body) != sum.getValue()) {
            return Optional.empty();
        }
        try {
            int week = bytes.getInt();
            double[] numbers = new double[bytes.getInt()];
            int at = 0;
            while (at < numbers.length) {
                at += bytes.getInt();
                int values = bytes.getInt();
                for (int i = 0; i < values; i++) {
                    numbers[at++] = bytes.getDouble();
                }
            }
            return Optional.of(new Past(week, new Snapshot(numbers)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }
}
