package chokepoint.scenarios.evidence;

import chokepoint.core.validation.Period;
import chokepoint.scenarios.input.InputFile;
import chokepoint.scenarios.input.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV table of what was seen; its first line names the columns. */
public final class EvidenceTable {

    /** What the licence regime of 2025, the dispute of November and the first half of 2026 showed. */
    public static final String SHIPPED = "evidence-2025";

    private static final String SILENCE = "silence";

    private static final List<String> NEEDED = List.of(
            "id",
            "block",
            "kind",
            "date",
            "quantity",
            "unit",
            "basis",
            "low",
            "value",
            "high",
            "p_report",
            "use",
            "reliability",
            "outcome");
    private static final List<String> FURTHER = List.of("source", "note", SILENCE);
    private static final List<String> KINDS = List.of("ln", "interval", "event", "absence");
    private static final List<String> USES = List.of("fit", "check", "base", "none");
    private static final List<String> RELIABILITIES = List.of("A", "B", "C");
    private static final double OF_A_NORMAL_MONTH = 0.01;

    private final String label;
    private final Problems problems;
    private final List<SeenRow> rows = new ArrayList<>();

    private EvidenceTable(String label, Problems problems) {
        this.label = label;
        this.problems = problems;
    }

    /**
     * Reads the shipped table by its name, or a file.
     *
     * @param problems gets everything that is wrong
     * @return rows in their order; empty with the reasons among the problems
     */
    public static List<SeenRow> read(String nameOrFile, Problems problems) {
        Optional<String> text = nameOrFile.equals(SHIPPED)
                ? Optional.of(shipped())
                : InputFile.text(Path.of(nameOrFile), nameOrFile, InputFile.LARGEST_TABLE_BYTES, problems);
        return text.map(found -> parse(found, nameOrFile, problems)).orElse(List.of());
    }

    private static String shipped() {
        try (InputStream stream = EvidenceTable.class.getResourceAsStream("/chokepoint/evidence/" + SHIPPED + ".csv")) {
            if (stream == null) {
                throw new IllegalStateException("no table of evidence is shipped");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SeenRow> parse(String text, String label, Problems problems) {
        EvidenceTable table = new EvidenceTable(label, problems);
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            if (table.hasColumns(parser.getHeaderNames())) {
                int line = 2;
                List<CSVRecord> records = new ArrayList<>();
                List<Integer> lines = new ArrayList<>();
                for (CSVRecord record : parser) {
                    records.add(record);
                    lines.add(line);
                    line = (int) parser.getCurrentLineNumber() + 1;
                }
                table.read(records, lines);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(
                    label, 0, "", "", "is not CSV with a line of names: is a quote missing, or a name given twice?");
        }
        return table.rows;
    }

    private boolean hasColumns(List<String> names) {
        boolean complete = true;
        for (String needed : NEEDED) {
            if (!names.contains(needed)) {
                problems.add(label, 1, needed, "", "is no column; needed: " + String.join(", ", NEEDED));
                complete = false;
            }
        }
        List<String> known = new ArrayList<>(NEEDED);
        known.addAll(FURTHER);
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(label, 1, name, "", "is no column of evidence" + Problems.suggestion(name, known));
                complete = false;
            }
        }
        return complete;
    }

    private void read(List<CSVRecord> records, List<Integer> lines) {
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < records.size(); at++) {
            int line = lines.get(at);
            CSVRecord record = records.get(at);
            if (!record.isConsistent()) {
                problems.add(label, line, "", "", record.size() + " columns; allowed: as many as the first line has");
            } else if (!ids.add(record.get("id"))) {
                problems.add(label, line, "id", record.get("id"), "stands twice");
            } else {
                read(record, line, normalMonth(records, record));
            }
        }
    }

    /** Mean of the base rows of the same quantity by customs; 1 for a ratio; nothing for what is no goods by customs. */
    private static OptionalDouble normalMonth(List<CSVRecord> records, CSVRecord record) {
        if (!record.get("basis").equals("customs")) {
            return OptionalDouble.empty();
        }
        return record.get("unit").equals("ratio")
                ? OptionalDouble.of(1)
                : records.stream()
                        .filter(CSVRecord::isConsistent)
                        .filter(other -> other.get("use").equals("base")
                                && other.get("quantity").equals(record.get("quantity")))
                        .map(other -> other.get("value"))
                        .filter(EvidenceTable::isNumber)
                        .mapToDouble(Double::parseDouble)
                        .average();
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]+(\\.[0-9]+)?");
    }

    private void read(CSVRecord record, int line, OptionalDouble normalMonth) {
        int before = problems.list().size();
        isOneOf(record, line, "kind", KINDS);
        isOneOf(record, line, "use", USES);
        isOneOf(record, line, "reliability", RELIABILITIES);
        Optional<Period> period = period(record, line);
        Optional<Double> value = number(record, line, "value");
        Optional<Double> low = number(record, line, "low").or(() -> value);
        Optional<Double> high = number(record, line, "high").or(() -> value);
        Optional<Double> reported = number(record, line, "p_report");
        if (record.get("id").isEmpty() || record.get("block").isEmpty()) {
            problems.add(label, line, record.get("id").isEmpty() ? "id" : "block", "", "is empty");
        }
        if (problems.list().size() == before && (low.isEmpty() || high.isEmpty())) {
            problems.add(label, line, "value", "", "is empty; allowed: a value, or low and high");
        }
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            problems.add(label, line, "low", record.get("low"), "is more than high");
        }
        if (reported.isPresent() && reported.get() > 1) {
            problems.add(label, line, "p_report", record.get("p_report"), "allowed: 0 to 1");
        }
        double offset = OF_A_NORMAL_MONTH * normalMonth.orElse(0);
        boolean compared = !record.get("kind").equals("absence");
        if (compared && low.isPresent() && low.get() + offset <= 0) {
            problems.add(
                    label,
                    line,
                    "low",
                    record.get("low"),
                    "a nought is compared with 1% of a normal month, and no row of use base says what that is");
        }
        if (problems.list().size() == before) {
            rows.add(new SeenRow(
                    line,
                    record.get("id"),
                    record.get("block"),
                    record.get("kind"),
                    period.orElseThrow(),
                    low.orElseThrow(),
                    high.orElseThrow(),
                    compared ? offset : 0,
                    reported.orElse(1.0),
                    record.get("use"),
                    record.get("reliability"),
                    record.get("outcome").strip(),
                    record.get("quantity"),
                    record.get("unit"),
                    record.isMapped(SILENCE) ? record.get(SILENCE).strip() : ""));
        }
    }

    private void isOneOf(CSVRecord record, int line, String column, List<String> allowed) {
        if (!allowed.contains(record.get(column))) {
            problems.add(
                    label,
                    line,
                    column,
                    record.get(column),
                    "is none of its words" + Problems.suggestion(record.get(column), allowed));
        }
    }

    private Optional<Period> period(CSVRecord record, int line) {
        try {
            return Optional.of(Period.of(record.get("date").replace(" to ", "..")));
        } catch (RuntimeException e) {
            problems.add(
                    label,
                    line,
                    "date",
                    record.get("date"),
                    "is no period; allowed: 2025-05-26, 2025-05, 2025-06 to 2025-10, 2025");
            return Optional.empty();
        }
    }

    /** A number of at least nought; empty cells have none. */
    private Optional<Double> number(CSVRecord record, int line, String column) {
        String text = record.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!isNumber(text)) {
            problems.add(label, line, column, text, "is no number; allowed: 0 or more, such as 1.33");
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text));
    }
}
