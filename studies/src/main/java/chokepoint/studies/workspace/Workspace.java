package chokepoint.studies.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where studies are kept.
 *
 * @param folder the folder; empty for memory
 * @param named whether the folder is that of one study, instead of one in which each study has its own
 * @param force compute anew what is there, and replace an older result even if files of others lie beside it
 */
public record Workspace(Optional<Path> folder, boolean named, boolean force) {

    /** A folder in which each study has one of its own, named after what it asks. */
    public static Workspace of(Path folder) {
        return new Workspace(Optional.of(folder), false, false);
    }

    /** The folder of one study, as somebody named it. */
    public static Workspace at(Path folder) {
        return new Workspace(Optional.of(folder), true, false);
    }

    /** Memory: runs are held as they are, and gone with the program. */
    public static Workspace inMemory() {
        return new Workspace(Optional.empty(), false, false);
    }

    /** The same that computes anew what is there, and replaces an older result even if files of others lie beside it. */
    public Workspace replacing(boolean replace) {
        return new Workspace(folder, named, replace);
    }
}
