package chokepoint.scenarios.language;

import chokepoint.scenarios.input.InputFile;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.Lineage.SourceFile;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a scenario or policy and everything it is based on: shipped ones by name, a user's own by file. */
public final class LineageReader {

    private static final String SUFFIX = ".yaml";
    private static final int LONGEST_LINEAGE = 20;
    /** A file that is meant shows one of its keys before so many others. */
    private static final int MOST_KEYS = 100;

    private static final Pattern KEY_AT_START = Pattern.compile("(?m)^[{\\s]*[\"']?([A-Za-z]+)[\"']?\\s*:");

    private final Shelf shelf;
    private final Problems problems;
    /** Keys of a file. */
    private final List<String> keys;
    /** Who was read so far, the youngest first. */
    private final Set<String> read = new LinkedHashSet<>();

    private final List<SourceFile> files = new ArrayList<>();

    private LineageReader(Shelf shelf, Problems problems) {
        this.shelf = shelf;
        this.problems = problems;
        keys = (shelf.kind().equals("policy") ? PolicyKeys.SHIPPED.root() : ScenarioKeys.root()).names();
    }

    /**
     * Reads by name or file; empty when not even the file itself could be read.
     *
     * @param shelf what is shipped
     */
    public static Optional<Lineage> read(String nameOrFile, Shelf shelf, Problems problems) {
        LineageReader reader = new LineageReader(shelf, problems);
        boolean complete = reader.find(nameOrFile, null, null);
        return reader.files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lineage(reader.nameOf(nameOrFile), List.copyOf(reader.files), complete));
    }

    /**
     * Reads from bytes.
     *
     * @param label its name in messages
     * @param folder folder its relative paths start from
     */
    public static Optional<Lineage> read(String label, byte[] bytes, Path folder, Shelf shelf, Problems problems) {
        LineageReader reader = new LineageReader(shelf, problems);
        boolean complete = InputFile.text(bytes, label, problems)
                .filter(text -> reader.add(label, folder, text))
                .isPresent();
        return reader.files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lineage(reader.nameOf(label), List.copyOf(reader.files), complete));
    }

    private String nameOf(String nameOrFile) {
        if (shelf.names().contains(nameOrFile)) {
            return nameOrFile;
        }
        String leaf = leaf(InputFile.path(nameOrFile).orElse(Path.of("")), nameOrFile);
        return leaf.endsWith(SUFFIX) ? leaf.substring(0, leaf.length() - SUFFIX.length()) : leaf;
    }

    private static String leaf(Path path, String absent) {
        Path leaf = path.getFileName();
        return leaf == null || leaf.toString().isEmpty() ? absent : leaf.toString();
    }

    /**
     * Finds a file and its parents.
     *
     * @param at where it is named; null for the one the user named
     */
    private boolean find(String nameOrFile, @Nullable SourceFile child, YamlValue.@Nullable Scalar at) {
        if (shelf.names().contains(nameOrFile)) {
            return isNew(nameOrFile, nameOrFile, at)
                    && add(nameOrFile + SUFFIX + " (shipped)", null, resource(nameOrFile));
        }
        if (child != null && child.folder() == null) {
            throw new IllegalStateException(
                    "shipped " + shelf.kind() + " " + child.label() + " is based on " + nameOrFile);
        }
        Optional<Path> named = InputFile.path(nameOrFile);
        Optional<Path> file = child == null || child.folder() == null ? named : named.map(child.folder()::resolve);
        if (file.isEmpty() || !Files.exists(file.get())) {
            notFound(nameOrFile, at);
            return false;
        }
        if (!isNew(file.get().toAbsolutePath().normalize().toString(), nameOrFile, at)) {
            return false;
        }
        String label = file.get().toString();
        Path parent = file.get().toAbsolutePath().getParent();
        int filesBefore = files.size();
        boolean found = InputFile.text(file.get(), label, InputFile.LARGEST_SCENARIO_BYTES, problems)
                .filter(text -> add(label, parent, text))
                .isPresent();
        if (at != null && files.size() == filesBefore) {
            problems.add(at.file(), at.line(), "basedOn", nameOrFile, "cannot be used: see " + label);
        }
        return found;
    }

    private void notFound(String nameOrFile, YamlValue.@Nullable Scalar at) {
        String message =
                "is neither a shipped " + shelf.kind() + " nor a file" + Problems.suggestion(nameOrFile, shelf.names());
        if (at == null) {
            problems.add(nameOrFile, 0, "", "", message);
        } else {
            problems.add(at.file(), at.line(), "basedOn", nameOrFile, message);
        }
    }

    private boolean isNew(String identity, String nameOrFile, YamlValue.@Nullable Scalar at) {
        boolean isNew = read.add(identity);
        if (at != null && !isNew) {
            problems.add(
                    at.file(), at.line(), "basedOn", nameOrFile, "goes in a circle: that file is based on this one");
        } else if (at != null && read.size() > LONGEST_LINEAGE) {
            problems.add(
                    at.file(),
                    at.line(),
                    "basedOn",
                    nameOrFile,
                    "is parent number " + LONGEST_LINEAGE + "; that is too many");
            return false;
        }
        return isNew;
    }

    /** Enters a file and its parents; true when all of them could be read. */
    private boolean add(String label, @Nullable Path folder, String text) {
        Optional<YamlValue.Mapping> document = document(label, text);
        if (document.isEmpty()) {
            return false;
        }
        SourceFile file = new SourceFile(label, folder, document.get());
        files.add(0, file);
        YamlValue parent = document.get().entries().get("basedOn");
        if (parent == null) {
            return true;
        }
        return parent instanceof YamlValue.Scalar name && !name.text().isBlank() && find(name.text(), file, name);
    }

    /** The document in a text. What is no such file at all is not quoted: it may be anybody's. */
    private Optional<YamlValue.Mapping> document(String label, String text) {
        Problems inFile = new Problems();
        Optional<YamlValue.Mapping> document = YamlReader.read(label, text, inFile);
        boolean meant = document.map(root ->
                        root.entries().keySet().stream().limit(MOST_KEYS).anyMatch(this::isNearKey))
                .orElseGet(() ->
                        KEY_AT_START.matcher(text).results().limit(MOST_KEYS).anyMatch(key -> isNearKey(key.group(1))));
        List<Problem> told =
                inFile.list().stream().filter(p -> meant || !quotes(p)).toList();
        told.forEach(p -> problems.add(p.file(), p.line(), p.key(), p.value(), p.message()));
        if (meant || (document.isEmpty() && !told.isEmpty())) {
            return document;
        }
        problems.add(
                label,
                0,
                "",
                "",
                "is no " + shelf.kind() + ": it has none of its keys; start with 'title: …' and 'basedOn: …'");
        return Optional.empty();
    }

    /** Whether a problem shows a piece of the file it is in. */
    private static boolean quotes(Problem problem) {
        return !problem.key().isEmpty()
                || !problem.value().isEmpty()
                || problem.message().contains(YamlReader.NO_YAML);
    }

    private boolean isNearKey(String name) {
        return Problems.nearestName(name, keys).isPresent();
    }

    private String resource(String name) {
        try (InputStream stream =
                LineageReader.class.getResourceAsStream("/chokepoint/" + shelf.folder() + "/" + name + SUFFIX)) {
            if (stream == null) {
                throw new IllegalStateException("shipped " + shelf.kind() + " " + name + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
