package chokepoint.reports.file;

/**
 * A column of a CSV file.
 *
 * @param unit unit of the numbers; empty for words, dates and flags
 * @param meaning what it says, in a sentence without a full stop
 */
record Column(String name, Type type, String unit, String meaning) {

    /** Type of the cells, in the words of Frictionless table schemas. */
    enum Type {
        STRING("string"),
        INTEGER("integer"),
        NUMBER("number"),
        BOOLEAN("boolean"),
        DATE("date");

        private final String key;

        Type(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static Column word(String name, String meaning) {
        return new Column(name, Type.STRING, "", meaning);
    }

    static Column whole(String name, String unit, String meaning) {
        return new Column(name, Type.INTEGER, unit, meaning);
    }

    static Column number(String name, String unit, String meaning) {
        return new Column(name, Type.NUMBER, unit, meaning);
    }

    static Column flag(String name, String meaning) {
        return new Column(name, Type.BOOLEAN, "", meaning);
    }

    static Column date(String name, String meaning) {
        return new Column(name, Type.DATE, "", meaning);
    }
}
