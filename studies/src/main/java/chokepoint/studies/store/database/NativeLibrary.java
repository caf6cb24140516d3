package chokepoint.studies.store.database;

import chokepoint.core.store.StoreException;
import chokepoint.studies.disk.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The 60 MB file that DuckDB unpacks into the temporary folder on every start and deletes at an orderly end: a process that is
 * killed would leave it. A library that is loaded does not need its file any more on Linux, so it goes at once.
 */
public final class NativeLibrary {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final String NAME = "libduckdb_java";
    /** More than the library has on any system. */
    private static final long ROOM_BYTES = 120_000_000;

    private static final String CURE = "; name another folder with CHOKEPOINT_JAVA_OPTS=-Djava.io.tmpdir=DIR";

    private NativeLibrary() {}

    /**
     * Looks whether the library can be unpacked and loaded from the temporary folder, before anything rests on it: the driver
     * itself would leave a cut file of it there, and an error without a word on what to do.
     *
     * @throws StoreException when not; it says what to do
     */
    public static void check() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (!Files.isDirectory(folder)) {
            throw unusable(folder, "does not exist", null);
        }
        try {
            Path probe = Files.createTempFile(folder, "chokepoint-probe", ".so");
            try {
                Files.write(probe, new byte[] {0});
                probe.toFile().setExecutable(true);
                if (!Files.isExecutable(probe)) {
                    throw unusable(folder, "holds no programs (it is mounted noexec)", null);
                }
                long room = Files.getFileStore(folder).getUsableSpace();
                if (room < ROOM_BYTES) {
                    throw unusable(
                            folder,
                            "has room for " + room / 1_000_000 + " MB, and " + ROOM_BYTES / 1_000_000
                                    + " MB are needed",
                            null);
                }
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw unusable(folder, "cannot be written: " + Disk.reason(e), e);
        }
    }

    /** What to say when the library does not load all the same. */
    public static StoreException notLoaded(Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return new StoreException(
                "DuckDB's library, which keeps the runs, does not load from the temporary folder "
                        + System.getProperty("java.io.tmpdir") + ": " + first.getMessage() + CURE,
                cause);
    }

    private static StoreException unusable(Path folder, String why, @Nullable Exception cause) {
        return new StoreException(
                "the temporary folder " + folder + " " + why
                        + "; DuckDB, which keeps the runs, is unpacked and started there" + CURE,
                cause);
    }

    /** Deletes the file of the loaded library, where that can be known; elsewhere nothing happens. */
    public static void forgetFile() {
        if (!Files.isReadable(MAPS)) {
            return;
        }
        String folder = System.getProperty("java.io.tmpdir");
        try (Stream<String> lines = Files.lines(MAPS, StandardCharsets.UTF_8)) {
            lines.map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .filter(file -> file.startsWith(folder) && file.contains("/" + NAME) && file.endsWith(".so"))
                    .distinct()
                    .forEach(NativeLibrary::delete);
        } catch (IOException | java.io.UncheckedIOException e) {
            // the file stays until the process ends: untidy, not wrong
            return;
        }
    }

    private static void delete(String file) {
        try {
            Files.deleteIfExists(Path.of(file));
        } catch (IOException e) {
            // as above
            return;
        }
    }
}
