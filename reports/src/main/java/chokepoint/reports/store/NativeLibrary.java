package chokepoint.reports.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The 60 MB file that DuckDB unpacks into the temporary folder on every start and deletes at an orderly end: a process that is
 * killed would leave it. A library that is loaded does not need its file any more on Linux, so it goes at once.
 */
final class NativeLibrary {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final String NAME = "libduckdb_java";

    private NativeLibrary() {}

    /** Deletes the file of the loaded library, where that can be known; elsewhere nothing happens. */
    static void forgetFile() {
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
