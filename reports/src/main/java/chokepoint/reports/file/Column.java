package chokepoint.reports.file;

import chokepoint.findings.outcome.Measured;
import chokepoint.findings.outcome.Outcome;
import java.util.List;

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

    /** Columns of an outcome: days bear a flag beside them that says whether they lie beyond the horizon. */
    static List<Column> of(Outcome<?> outcome) {
        return outcome.match(Column::ofNumber, word -> List.of(word(word.key(), word.meaning())));
    }

    private static List<Column> ofNumber(Measured<?> outcome) {
        String absent = outcome.absent().isEmpty() ? "" : "; " + outcome.absent();
        Column number = number(outcome.key(), outcome.unit(), outcome.meaning() + absent);
        return outcome.isDays()
                ? List.of(number, flag(censored(outcome.key()), "Whether that lies beyond the horizon"))
                : List.of(number);
    }

    /** Name of the flag beside a column of days. */
    static String censored(String days) {
        return days.replaceAll("_days$", "") + "_censored";
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
