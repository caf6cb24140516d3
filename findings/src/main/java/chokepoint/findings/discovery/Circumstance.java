package chokepoint.findings.discovery;

/**
 * What a column of {@link Cases} is.
 *
 * @param column its name
 * @param label what it is, for people: of a word the key that is set
 * @param word the word that 1 stands for; empty of numbers
 */
public record Circumstance(String column, Kind kind, String label, String word) {

    /** What its numbers are. */
    public enum Kind {
        /** The quantile at which a group of inputs stood, 0 to 1. */
        QUANTILE,
        /** The number that a key was set to, in its unit. */
        NUMBER,
        /** Whether a key was set to a word, 0 or 1. */
        WORD
    }
}
