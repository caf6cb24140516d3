package chokepoint.app;

import chokepoint.core.scenario.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The names that the code has: of types, methods, columns, keys, files, commands and options. */
final class CodeNames {

    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) +(\\w+)");
    private static final Pattern MEMBER = Pattern.compile("\\b([a-z]\\w*) *\\(");
    private static final Pattern RECORD = Pattern.compile("\\brecord +\\w+(?:<[^(]*>)?\\(([^{]*)\\{");
    private static final Pattern COMPONENT = Pattern.compile("\\b([a-z]\\w*) *(?:,|\\)|$)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w+.–-]*\\w");
    private static final Pattern COMMENT = Pattern.compile("(?ms)/\\*\\*?.*?\\*/|^\\s*//.*?$");

    /** Names of other houses, SQL, the shell, the build, the Java machine, a generator of numbers; and what a build leaves. */
    private static final Set<String> FOREIGN = Set.of(
            "SELECT",
            "COPY",
            "avg(value)",
            "quantile_cont",
            "json_serialize_sql",
            "head",
            "sha256sum",
            "mvn",
            "verify",
            "java",
            "sim",
            "Math.exp",
            "Math.max",
            "Math.min",
            "Philox4x64",
            "app/target/THIRD-PARTY.txt",
            // an ending of names
            "TReo");

    /** What stands for a name or a number: capitals, a letter of the alphabet, a date, the runs of a part, a number. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[A-Z]+[0-9]?|[A-Za-z]|\\d{4}-\\d\\d-\\d\\d|\\d{6}-\\d{6}|\\d+");

    /** Oxides and their groups, years and rates inside names of columns. */
    private static final Pattern MIDDLE = Pattern.compile("(?:nd_pr|dy_tb|nd|pr|dy|tb|20\\d\\d|\\dpct)_");

    private final Set<String> names = new HashSet<>();
    private final Set<String> literals = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> allMembers = new HashSet<>();
    private final Set<String> commands = new HashSet<>();
    private final Set<String> options = new HashSet<>();

    private CodeNames() {}

    static CodeNames of(Path root) {
        CodeNames code = new CodeNames();
        code.command(new CommandLine(Main.class));
        code.commands.add("bench"); // of the launcher
        try {
            for (String module :
                    List.of("sim-core", "scenarios", "findings", "studies", "reports", "app", "benchmarks")) {
                for (String sources : List.of("src/main", "src/test")) {
                    code.tree(root.resolve(module).resolve(sources), sources.endsWith("main"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code;
    }

    private void command(CommandLine line) {
        for (CommandLine.Model.OptionSpec option : line.getCommandSpec().options()) {
            options.addAll(Arrays.asList(option.names()));
        }
        line.getSubcommands().forEach((name, inner) -> {
            commands.add(name);
            command(inner);
        });
    }

    private void tree(Path folder, boolean ships) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = path.getFileName().toString();
                if (Files.isDirectory(path)) {
                    names.add(name);
                } else if (name.endsWith(".java")) {
                    java(Files.readString(path), ships);
                } else if (ships && name.matches(".*\\.(ya?ml|csv|json|properties|txt)")) {
                    names.add(name.substring(0, name.lastIndexOf('.')));
                    files.add(name);
                    WORD.matcher(Files.readString(path)).results().forEach(word -> data(word.group()));
                }
            }
        }
    }

    /** A word of a table or a scenario: whole, and as the part of a key. */
    private void data(String word) {
        names.add(word);
        names.addAll(Arrays.asList(word.split("[.,]")));
    }

    private void java(String text, boolean ships) {
        String bare = COMMENT.matcher(text).replaceAll("");
        Set<String> own = new HashSet<>();
        MEMBER.matcher(bare).results().forEach(member -> own.add(member.group(1)));
        CONSTANT.matcher(bare).results().forEach(constant -> own.add(constant.group()));
        for (MatchResult header : RECORD.matcher(bare).results().toList()) {
            COMPONENT.matcher(header.group(1)).results().forEach(component -> own.add(component.group(1)));
        }
        allMembers.addAll(own);
        for (MatchResult type : TYPE.matcher(bare).results().toList()) {
            names.add(type.group(1));
            members.computeIfAbsent(type.group(1), any -> new HashSet<>()).addAll(own);
        }
        if (ships) {
            for (MatchResult literal : LITERAL.matcher(bare).results().toList()) {
                String said = literal.group(1) != null ? literal.group(1) : literal.group(2);
                literals.add(said);
                WORD.matcher(said).results().forEach(word -> literals.add(word.group()));
                Arrays.stream(said.split("[^\\w.-]+")).forEach(literals::add);
            }
            names.addAll(own.stream().filter(name -> name.matches("[A-Z_0-9]+")).toList());
        }
    }

    /** A name of another house. */
    boolean isForeign(String word) {
        return FOREIGN.contains(word);
    }

    boolean isType(String word) {
        return members.containsKey(word);
    }

    boolean isCommand(String word) {
        return commands.contains(word);
    }

    boolean isOption(String word) {
        return options.contains(word);
    }

    /** {@code method} of any class, or {@code Class.method} of that one. */
    boolean isMethod(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? allMembers.contains(name)
                : members.getOrDefault(name.substring(0, dot), Set.of()).contains(name.substring(dot + 1));
    }

    /** A name that stands in the code or its data, or one put together of such: a path by dots, a column by its ending. */
    boolean isName(String word) {
        if (isPlain(word)) {
            return true;
        }
        String path = word.replace("[]", "");
        return path.contains(".") && Arrays.stream(path.split("\\.")).allMatch(this::isPlain);
    }

    private boolean isPlain(String word) {
        return names.contains(word)
                || literals.contains(word)
                || commands.contains(word)
                || FOREIGN.contains(word)
                || PLACEHOLDER.matcher(word).matches()
                || isParameter(word)
                || (word.matches(".*-\\d") && literals.contains(word.substring(0, word.length() - 1)))
                || (word.contains("NAME") && literals.contains(word.replaceFirst("\\.?NAME", "")))
                // the column beside one of days is made from its name
                || (word.endsWith("_censored") && isPlain(word.replaceFirst("_censored$", "_days")))
                || (word.contains("_") && isPutTogether(word, 4));
    }

    private static boolean isParameter(String key) {
        return Arrays.stream(Parameter.values()).anyMatch(one -> one.key().equals(key));
    }

    /** A column such as first_lost_output_median_days: each piece is a text of the code, cut at underscores. */
    private boolean isPutTogether(String word, int pieces) {
        if (literals.contains(word) || literals.contains("_" + word)) {
            return true;
        }
        Matcher middle = MIDDLE.matcher(word);
        if (middle.lookingAt() && isPutTogether(word.substring(middle.end()), pieces)) {
            return true;
        }
        for (int cut = word.indexOf('_'); cut > 0 && pieces > 1; cut = word.indexOf('_', cut + 1)) {
            String head = word.substring(0, cut);
            if (isLiteral(head) && isPutTogether(word.substring(cut + 1), pieces - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLiteral(String head) {
        return literals.contains(head)
                || literals.contains(head + "_")
                || literals.contains("_" + head)
                || literals.contains("_" + head + "_");
    }

    /** A path of a result or of the tree: its last part is a file that the program knows; stars stand for any. */
    boolean isPath(String path) {
        String[] parts = path.split("/");
        return (path.contains("/") && Arrays.stream(parts).allMatch(part -> isName(part) || files.contains(part)))
                || files.contains(path);
    }
}
