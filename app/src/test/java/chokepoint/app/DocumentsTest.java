package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of README and docs leads somewhere, and every name of code in them is one of the code. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```|^ {4}\\S.*?$");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    private final CodeNames code = CodeNames.of(ROOT);

    private static List<Path> documents() throws IOException {
        try (Stream<Path> found = Files.walk(ROOT.resolve("docs"))) {
            List<Path> documents =
                    new ArrayList<>(found.filter(path -> path.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            documents.add(ROOT.resolve("README.md"));
            return documents;
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            String text = FENCE.matcher(Files.readString(document)).replaceAll("");
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                if (!link.group(1).matches("(https?|mailto):.*") && !leads(document, link.group(1))) {
                    dead.add(ROOT.relativize(document) + ": " + link.group());
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leads(Path document, String target) throws IOException {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path path = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        if (!path.startsWith(ROOT) || !Files.exists(path)) {
            return false;
        }
        return hash < 0 || anchors(path).contains(target.substring(hash + 1));
    }

    /** Names of the headings as GitHub makes them: small letters, no signs, hyphens for blanks, a number for the second. */
    private static Set<String> anchors(Path document) throws IOException {
        String text = Pattern.compile("(?ms)^```.*?^```")
                .matcher(Files.readString(document))
                .replaceAll("");
        Set<String> anchors = new HashSet<>();
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (MatchResult heading : HEADING.matcher(text).results().toList()) {
            String name = LINK.matcher(heading.group(1))
                    .replaceAll(link -> link.group().substring(1, link.group().indexOf(']')))
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int before = seen.merge(name, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? name : name + "-" + before);
        }
        return anchors;
    }

    @Test
    void everyNameOfCodeIsOneOfTheCode() throws IOException {
        Set<String> strange = new TreeSet<>();
        for (Path document : documents()) {
            String text = FENCE.matcher(Files.readString(document)).replaceAll("");
            for (MatchResult span : SPAN.matcher(text).results().toList()) {
                for (String name : unknown(document, span.group(1).replace("\\|", "|"))) {
                    strange.add(ROOT.relativize(document) + ": `" + span.group(1) + "`: " + name);
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    /** The parts of a span that look like names and are none. */
    private List<String> unknown(Path document, String span) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (MatchResult option : OPTION.matcher(span).results().toList()) {
            if (!code.isOption(option.group())) {
                unknown.add(option.group());
            }
        }
        String command = span.replaceFirst("^(\\./)?chokepoint ", "");
        if (!command.equals(span) && !command.startsWith("-") && !code.isCommand(command.split(" ", 2)[0])) {
            unknown.add(command);
        }
        // what stands in quotes is a question or a wish, and a value behind a colon or an equals sign is a value
        String plain = OPTION.matcher(span).replaceAll(" ").replaceAll("\"[^\"]*\"|[:=] .*$", " ");
        for (String word : plain.split("[\\s,;|]+")) {
            if (looksLikeAName(word) && !isKnown(document, word)) {
                unknown.add(word);
            }
        }
        return unknown;
    }

    /** Two letters or more and the signs of names; numbers, sums and signs of a language are none. */
    private static boolean looksLikeAName(String word) {
        return word.matches("\\.?[A-Za-z][\\p{L}\\w.\\-/\\[\\]()+–]*") && word.length() > 1;
    }

    private boolean isKnown(Path document, String word) throws IOException {
        String bare = word.replaceAll("\\.$", "");
        if (code.isForeign(bare)) {
            return true;
        }
        if (bare.endsWith("()")
                || (bare.matches("[A-Z]\\w+\\.[a-z]\\w+") && code.isType(bare.replaceFirst("\\..*", "")))) {
            return code.isMethod(bare.replace("()", ""));
        }
        return code.isName(bare)
                || Files.exists(ROOT.resolve(bare))
                || Files.exists(document.resolveSibling(bare))
                || isMadeByTheBuild(bare)
                || code.isPath(bare);
    }

    /** A folder below {@code target} need not be there yet when this test runs; its module's POM says that it will be. */
    private static boolean isMadeByTheBuild(String path) throws IOException {
        int target = path.indexOf("/target/");
        Path pom = ROOT.resolve(target < 0 ? path : path.substring(0, target)).resolve("pom.xml");
        return target >= 0
                && Files.isRegularFile(pom)
                && Files.readString(pom).contains(path.substring(target) + "</outputDirectory>");
    }
}
