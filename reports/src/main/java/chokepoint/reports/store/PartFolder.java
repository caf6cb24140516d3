package chokepoint.reports.store;

import chokepoint.core.store.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part on the disk: a folder of Parquet files named after its first and last replication, and {@code SHA256SUMS} over them.
 * It is written under another name, brought to the disk, and renamed: there whole or not at all.
 */
record PartFolder(Path path, Part part) {

    static final String SUMS = "SHA256SUMS";

    private static final String DRAFT = ".draft-";
    private static final Pattern NAME = Pattern.compile("(\\d{6,})-(\\d{6,})");

    static PartFolder of(Path runs, Part part) {
        return new PartFolder(runs.resolve(String.format(Locale.ROOT, "%06d-%06d", part.first(), part.last())), part);
    }

    /** Whole parts in a folder, in order; where two start alike, the longer one. */
    static List<PartFolder> in(Path runs) throws IOException {
        List<PartFolder> found = new ArrayList<>();
        for (Path path : Disk.list(runs)) {
            Optional<Part> part = partOf(path);
            if (part.isPresent()) {
                if (!found.isEmpty()
                        && found.get(found.size() - 1).part.first()
                                == part.get().first()) {
                    found.remove(found.size() - 1);
                }
                found.add(new PartFolder(path, part.get()));
            }
        }
        return found;
    }

    private static Optional<Part> partOf(Path path) {
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        if (!name.matches() || !Files.isDirectory(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Part(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a folder and a file in it are named as those of a part, or of one that is being written. */
    static boolean isOwn(Path folder, Path file) {
        String name = folder.toString();
        String part = name.startsWith(DRAFT) ? name.substring(DRAFT.length()) : name;
        return NAME.matcher(part).matches()
                && (file.toString().equals(SUMS)
                        || Arrays.stream(StoreTable.values())
                                .anyMatch(table -> file.toString().startsWith(table.file())));
    }

    /** Removes what a process that was killed left unfinished, and parts that other ones of more runs have replaced. */
    static void tidy(Path runs, List<PartFolder> wanted) throws IOException {
        for (Path path : Disk.list(runs)) {
            boolean draft = String.valueOf(path.getFileName()).startsWith(DRAFT);
            boolean replaced = !wanted.isEmpty()
                    && partOf(path).isPresent()
                    && wanted.stream().noneMatch(kept -> kept.path.equals(path));
            if (draft || replaced) {
                Disk.delete(path);
            }
        }
    }

    Path file(StoreTable table) {
        return path.resolve(table.file());
    }

    /** Makes the view of a table over parts. */
    static void createView(Database database, StoreTable table, List<PartFolder> parts) throws SQLException {
        List<Path> files = parts.stream().map(part -> part.file(table)).toList();
        database.execute("CREATE VIEW " + table.key() + " AS SELECT * FROM " + Database.parquet(files));
    }

    /** Where the part is written before it is there. */
    Path draft() {
        return path.resolveSibling(DRAFT + path.getFileName());
    }

    /** Brings the draft to the disk and gives it its name. */
    void publish(List<StoreTable> tables) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (StoreTable table : tables) {
            Path file = draft().resolve(table.file());
            sums.append(sha256(file)).append("  ").append(table.file()).append('\n');
            Disk.sync(file);
        }
        Files.writeString(draft().resolve(SUMS), sums);
        Disk.sync(draft().resolve(SUMS));
        Disk.syncFolder(draft());
        Files.move(draft(), path, StandardCopyOption.ATOMIC_MOVE);
        Path runs = path.getParent();
        if (runs != null) {
            Disk.syncFolder(runs);
        }
    }

    /** Whether every file is there as it was written. */
    boolean isWhole(List<StoreTable> tables) throws IOException {
        Path sums = path.resolve(SUMS);
        if (!Files.isRegularFile(sums)) {
            return false;
        }
        StringBuilder found = new StringBuilder();
        for (StoreTable table : tables) {
            if (!Files.isRegularFile(file(table))) {
                return false;
            }
            found.append(sha256(file(table))).append("  ").append(table.file()).append('\n');
        }
        return Files.readString(sums, StandardCharsets.UTF_8).contentEquals(found);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
