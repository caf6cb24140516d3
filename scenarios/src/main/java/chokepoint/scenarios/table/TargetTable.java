package chokepoint.scenarios.table;

import chokepoint.core.validation.Period;
import chokepoint.core.validation.Target;
import chokepoint.core.validation.Target.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Shipped observations of a past that is replayed: targets with their sources, and exchange rates. */
public final class TargetTable {

    private TargetTable() {}

    /** The observations of a replayed scenario, table after table. */
    public static List<Target> targets(String scenario, List<String> tables) {
        List<Target> targets = new ArrayList<>();
        for (String table : tables) {
            records(scenario + "/" + table + ".csv").forEach(row -> targets.add(target(row)));
        }
        return List.copyOf(targets);
    }

    /** Yuan per dollar by first day of the month. */
    public static Map<LocalDate, Double> yuanPerDollar(String scenario) {
        Map<LocalDate, Double> rates = new TreeMap<>();
        records(scenario + "/yuan_per_dollar.csv")
                .forEach(row -> rates.put(
                        YearMonth.parse(row.get("month")).atDay(1), Double.parseDouble(row.get("yuan_per_dollar"))));
        return rates;
    }

    private static Target target(CSVRecord row) {
        return new Target(
                row.get("id"),
                row.get("group"),
                row.get("subject"),
                row.get("quantity"),
                row.get("basis"),
                Period.of(row.get("period")),
                Double.parseDouble(row.get("value")),
                number(row.get("low")),
                number(row.get("high")),
                row.get("unit"),
                Role.valueOf(row.get("role").toUpperCase(Locale.ROOT)),
                row.get("source"),
                row.get("note"));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** Rows of a shipped table. */
    static List<CSVRecord> records(String file) {
        try (InputStream stream = TargetTable.class.getResourceAsStream("/chokepoint/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no shipped table is called " + file);
            }
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
