package chokepoint.core.experiment;

/**
 * The program that makes runs, which are a function of it, too.
 *
 * @param version version of the program
 * @param commit commit it was built from; {@code unknown} outside a repository
 */
public record Build(String version, String commit) {

    /** A program that does not know. */
    public static final Build UNKNOWN = new Build("unknown", "unknown");
}
