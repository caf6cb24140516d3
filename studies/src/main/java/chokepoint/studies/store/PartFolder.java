package chokepoint.studies.store;

import chokepoint.core.store.Part;
import chokepoint.findings.provenance.Sha256;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part on the disk: a folder of Parquet files named after its first and last replication, and {@code SHA256SUMS} over them.
 * It is written under another name, brought to the disk, and renamed: there whole or not at all.
 *
 * <p>The sums seal it: they stand beside the path of each file from the experiment's folder, its number included, and one of
 * them is that of the experiment's own file, which holds seed and scenario. A part of another experiment or under another number
 * does not fit its seal.
 *
 * @param part the runs that are asked for, the first ones of the folder
 */
record PartFolder(Path path, Part part) {

    static final String SUMS = "SHA256SUMS";

    private static final String DRAFT = ".draft-";
    private static final Pattern NAME = Pattern.compile("(\\d{6,})-(\\d{6,})");

    static PartFolder of(Path runs, Part part) {
        return new PartFolder(runs.resolve(name(part)), part);
    }

    private static String name(Part part) {
        return String.format(Locale.ROOT, "%06d-%06d", part.first(), part.last());
    }

    /** Where the parts of the first {@code runs} runs lie, in order; those that are not there, where they will. */
    static List<PartFolder> of(Path folder, int runs) throws IOException {
        List<PartFolder> parts = new ArrayList<>();
        for (Part part : Part.of(runs)) {
            parts.add(holding(folder, part).orElse(of(folder, part)));
        }
        return parts;
    }

    /** Where the runs of a part lie: its own folder, or one that starts alike and holds more; empty when there is none. */
    static Optional<PartFolder> holding(Path runs, Part part) throws IOException {
        Optional<PartFolder> longest = Optional.empty();
        if (part.size() < Part.RUNS) { // any other part is as long as can be
            longest = in(runs).stream()
                    .filter(found -> found.part.first() == part.first() && found.part.last() > part.last())
                    .map(found -> new PartFolder(found.path, part))
                    .findFirst();
        }
        PartFolder own = of(runs, part);
        return longest.isPresent() || !Files.isDirectory(own.path) ? longest : Optional.of(own);
    }

    /** Parts in a folder, in order; where two start alike, the longer one. */
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

    /** Removes what a process that was killed left unfinished. */
    static void removeDrafts(Path runs) throws IOException {
        for (Path path : Disk.list(runs)) {
            if (String.valueOf(path.getFileName()).startsWith(DRAFT)) {
                Disk.delete(path);
            }
        }
    }

    /** Removes parts that others of more runs have replaced, and those beyond the wanted ones that do not fit their seal. */
    static void tidy(Path runs, List<PartFolder> wanted) throws IOException {
        removeDrafts(runs);
        List<PartFolder> longest = in(runs);
        for (Path path : Disk.list(runs)) {
            Optional<PartFolder> part =
                    longest.stream().filter(found -> found.path.equals(path)).findFirst();
            boolean kept = wanted.stream().anyMatch(one -> one.path.equals(path))
                    || (part.isPresent() && part.get().isWhole(StoreTable.in(path)));
            if (!kept && NAME.matcher(String.valueOf(path.getFileName())).matches()) {
                Disk.delete(path);
            }
        }
    }

    Path file(StoreTable table) {
        return path.resolve(table.file());
    }

    /** Copies a table of parts into the database, for tables that are small and asked many times. */
    static void createCopy(Database database, StoreTable table, List<PartFolder> parts) throws SQLException {
        database.execute("CREATE TABLE " + table.key() + " AS " + select(table, parts));
    }

    /** Makes the view of a table over parts. */
    static void createView(Database database, StoreTable table, List<PartFolder> parts) throws SQLException {
        createView(database, table.key(), table, parts);
    }

    /** Makes the view of a table over parts under a name of its own. */
    static void createView(Database database, String name, StoreTable table, List<PartFolder> parts)
            throws SQLException {
        database.execute("CREATE VIEW " + name + " AS " + select(table, parts));
    }

    private static String select(StoreTable table, List<PartFolder> parts) {
        List<Path> files = parts.stream().map(part -> part.file(table)).toList();
        PartFolder last = parts.get(parts.size() - 1);
        boolean longer = !last.path.endsWith(name(last.part));
        return "SELECT * FROM " + Database.parquet(files) + (longer ? " WHERE replication <= " + last.part.last() : "");
    }

    /** Where the part is written before it is there. */
    Path draft() {
        return path.resolveSibling(DRAFT + path.getFileName());
    }

    /** Brings the draft to the disk and gives it its name. */
    void publish(List<StoreTable> tables) throws IOException {
        Files.writeString(draft().resolve(SUMS), seal(draft(), tables));
        for (StoreTable table : tables) {
            Disk.sync(draft().resolve(table.file()));
        }
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
        for (StoreTable table : tables) {
            if (!Files.isRegularFile(file(table))) {
                return false;
            }
        }
        return Files.isRegularFile(sums)
                && Arrays.equals(Files.readAllBytes(sums), seal(path, tables).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The seal, as {@code sha256sum -c} reads it in the experiment's folder.
     *
     * @param where the files lie
     */
    private String seal(Path where, List<StoreTable> tables) throws IOException {
        StringBuilder sums = new StringBuilder();
        Path experiment = path.resolveSibling("..").resolve(PartStore.EXPERIMENT);
        if (Files.isRegularFile(experiment)) {
            sums.append(sha256(experiment))
                    .append("  ")
                    .append(PartStore.EXPERIMENT)
                    .append('\n');
        }
        for (StoreTable table : tables) {
            sums.append(sha256(where.resolve(table.file())))
                    .append("  ")
                    .append(PartStore.RUNS)
                    .append('/')
                    .append(path.getFileName())
                    .append('/')
                    .append(table.file())
                    .append('\n');
        }
        return sums.toString();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.begin();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Sha256.hexadecimal(digest.digest());
        }
    }
}
