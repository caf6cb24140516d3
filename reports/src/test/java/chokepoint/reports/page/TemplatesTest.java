package chokepoint.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates may write as it is. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void onlyStyleSheetsAndChartsAreWrittenUnescaped() throws IOException {
        try (Stream<Path> found = Files.walk(TEMPLATES)) {
            List<String> unsafe = found.filter(Files::isRegularFile)
                    .flatMap(TemplatesTest::lines)
                    .filter(line -> line.contains("$unsafe"))
                    .map(String::strip)
                    .distinct()
                    .toList();
            assertThat(unsafe)
                    .containsExactlyInAnyOrder(
                            "<style>$unsafe{frame.style()}</style>",
                            "<style>$unsafe{page.frame().style()}</style>",
                            "$unsafe{svg}");
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
