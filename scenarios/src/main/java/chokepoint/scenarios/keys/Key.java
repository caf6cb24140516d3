package chokepoint.scenarios.keys;

/**
 * A key of the languages of scenarios and policies.
 *
 * @param name name in files, with the unit where there is one
 * @param need when it must be there
 * @param absent what holds when it is not there, in words; empty when it must be there
 * @param doc meaning, in a sentence
 * @param source where its shipped value is from; empty for what a scenario decides
 */
public record Key(String name, KeyType type, Need need, String absent, String doc, String source) {

    /** When a key must be there. */
    public enum Need {
        /** In every file, whatever it is based on. */
        IN_EVERY_FILE,
        /** In the file or in one it is based on. */
        SOMEWHERE,
        NEVER
    }

    /** A key that must be in the file or a parent. */
    public static Key needed(String name, KeyType type, String doc) {
        return new Key(name, type, Need.SOMEWHERE, "", doc, "");
    }

    /** A key that may be left out. */
    public static Key optional(String name, KeyType type, String absent, String doc) {
        return new Key(name, type, Need.NEVER, absent, doc, "");
    }
}
