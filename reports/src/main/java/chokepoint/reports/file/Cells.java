package chokepoint.reports.file;

import org.apache.commons.csv.CSVRecord;

/** Reads cells back as they were written. */
final class Cells {

    private Cells() {}

    /** Days to an event; infinite beyond the horizon. */
    static double days(CSVRecord row, String event) {
        return row.get(event + "_censored").equals("true") ? Double.POSITIVE_INFINITY : number(row, event + "_days");
    }

    static double number(CSVRecord row, String column) {
        String cell = row.get(column);
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "column " + column + ", line " + (row.getRecordNumber() + 1) + ": '" + cell + "' is not a number",
                    e);
        }
    }
}
