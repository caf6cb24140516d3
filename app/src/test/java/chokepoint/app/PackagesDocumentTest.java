package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says its duty in its package-info, and the tables of docs/architecture.md say the same. */
class PackagesDocumentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("sim-core", "scenarios", "findings", "studies", "reports");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[[\\w.]+]\\(\\.\\./[\\w/-]+/java/[\\w/]+\\) \\| .* \\|$");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\*(.*?)\\*/");

    @Test
    void theTablesAreThoseOfThePackages() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (String module : MODULES) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            try (Stream<Path> found = Files.walk(sources)) {
                for (Path folder : found.filter(Files::isDirectory).toList()) {
                    if (holdsClasses(folder)) {
                        wanted.add(row(module, sources.relativize(folder), duty(folder)));
                    }
                }
            }
        }
        String document = Files.readString(ROOT.resolve("docs/architecture.md"));
        Set<String> shown =
                ROW.matcher(document).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(wanted);
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }

    private static String row(String module, Path folder, String duty) {
        String path = folder.toString().replace('\\', '/');
        String name = path.replace('/', '.').replaceFirst("^chokepoint\\.(core\\.)?", "");
        return "| [" + name + "](../" + module + "/src/main/java/" + path + ") | " + duty + " |";
    }

    private static String duty(Path folder) throws IOException {
        Path info = folder.resolve("package-info.java");
        assertThat(info).exists();
        Matcher comment = SENTENCE.matcher(Files.readString(info));
        assertThat(comment.find()).as("a sentence in " + info).isTrue();
        return comment.group(1)
                .replaceAll("(?m)^ \\* ?", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }
}
