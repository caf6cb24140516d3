package chokepoint.app.sentences;

import static chokepoint.app.sentences.StoredFacts.literal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What the runs of one result hold, reckoned anew in SQL from weekly output, draws and prices: days to losses from weeks, Japan's loss
 * from output, exposure and damage share. Nothing is taken from the columns that the program fills with outcomes where weeks tell
 * them too.
 */
final class RunFacts implements AutoCloseable {

    private static final String[] TABLES = {"runs", "outcomes", "nests", "industry_weeks", "cover_weeks", "item_weeks"};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final StoredFacts facts;
    private final Path folder;
    final boolean twins;

    private RunFacts(StoredFacts facts, Path folder, boolean twins) {
        this.facts = facts;
        this.folder = folder;
        this.twins = twins;
    }

    /**
     * Opens a result.
     *
     * @param world resource folder of the world's tables
     */
    static RunFacts open(Path folder, String world) throws SQLException, IOException {
        StoredFacts facts = StoredFacts.open().with(folder.resolve("runs"), "", TABLES);
        boolean twins = Files.isDirectory(folder.resolve("twins"));
        facts.with(folder.resolve(twins ? "twins" : "runs"), "twin_", TABLES);
        facts.execute("CREATE TABLE cars (industry VARCHAR)");
        for (String car : cars(world)) {
            facts.execute("INSERT INTO cars VALUES (" + literal(car) + ")");
        }
        facts.execute("CREATE VIEW inputs AS SELECT * FROM read_csv("
                + literal(folder.resolve("inputs.csv").toString())
                + ", header = true, all_varchar = true, quote = '\"', escape = '\"')");
        facts.execute(
                "CREATE TABLE level_weeks AS SELECT replication, industry::VARCHAR AS industry, week, output_share AS share,"
                        + " date FROM industry_weeks");
        facts.execute(
                "CREATE TABLE twin_weeks AS SELECT replication, industry::VARCHAR AS industry, week, output_share AS share,"
                        + " date FROM twin_industry_weeks");
        facts.execute("CREATE TABLE added_weeks AS SELECT l.replication, l.industry, l.week, l.date,"
                + " least(1, 1 - (t.share - l.share)) AS share FROM level_weeks l JOIN twin_weeks t USING (replication,"
                + " industry, week)");
        for (String kind : List.of("level", "twin", "added")) {
            days(facts, kind);
        }
        losses(facts, "level", "");
        losses(facts, "twin", "twin_");
        return new RunFacts(facts, folder, twins);
    }

    /** Industries that feed the same car, by the table of the world. */
    static List<String> cars(String world) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RunFacts.class.getResourceAsStream("/chokepoint/" + world + "/industries.csv"),
                StandardCharsets.UTF_8))) {
            List<String> rows = lines.lines().toList();
            int column = Arrays.asList(rows.get(0).split(",")).indexOf("car_row");
            // names with a comma stand in quotes and are no cars
            return rows.stream()
                    .skip(1)
                    .filter(row -> !row.startsWith("\""))
                    .map(row -> row.split(","))
                    .filter(cells -> cells[column].equals("true"))
                    .map(cells -> cells[0])
                    .toList();
        }
    }

    /**
     * Days to the first of 28 days with output under 99 %, by run and industry: inside the opening week, or the one before when that
     * was a little short, output is at plan until it falls to the next week's.
     */
    private static void days(StoredFacts facts, String kind) throws SQLException {
        facts.execute("CREATE TABLE " + kind
                + "_days AS WITH marked AS (SELECT *, count(*) OVER four AS n, count(*) FILTER (share <"
                + " 0.99) OVER four AS low, lag(share) OVER one AS before, lead(share, 1, share) OVER one AS next, lead(share, 1,"
                + " share) OVER one AS after FROM " + kind
                + "_weeks WHERE week >= 0 WINDOW four AS (PARTITION BY replication,"
                + " industry ORDER BY week ROWS BETWEEN CURRENT ROW AND 3 FOLLOWING), one AS (PARTITION BY replication, industry"
                + " ORDER BY week)), opening AS (SELECT replication, industry, min(week) AS opens FROM marked WHERE n = 4 AND low ="
                + " 4 GROUP BY ALL), placed AS (SELECT o.replication, o.industry, CASE WHEN m.before < 1 - 1e-9 THEN opens - 1 ELSE"
                + " opens END AS begins FROM opening o JOIN marked m ON m.replication = o.replication AND m.industry = o.industry AND"
                + " m.week = o.opens), counted AS (SELECT p.replication, p.industry, 7 * (begins + CASE WHEN next < share THEN (share -"
                + " next) / (1 - next) ELSE 0 END) AS days FROM placed p JOIN marked m ON m.replication = p.replication AND"
                + " m.industry = p.industry AND m.week = p.begins) SELECT replication, industry, coalesce(days, 'inf'::DOUBLE) AS days"
                + " FROM (SELECT DISTINCT replication, industry FROM " + kind
                + "_weeks) LEFT JOIN counted USING (replication,"
                + " industry)");
    }

    /** Japan's loss by run and week: of the rows that feed the same car the largest. */
    private static void losses(StoredFacts facts, String kind, String prefix) throws SQLException {
        facts.execute("CREATE TABLE " + kind
                + "_losses AS WITH lost AS (SELECT w.replication, w.week, w.industry, r.damage_share *"
                + " o.exposed_value_added_jpy_bn_per_year * (1 - w.share) / 52 AS loss, CASE WHEN o.loss_first_year_jpy_bn > 0 THEN"
                + " o.loss_after_made_up_first_year_jpy_bn / o.loss_first_year_jpy_bn ELSE 0 END AS kept FROM " + kind
                + "_weeks w JOIN " + prefix + "runs r USING (replication) JOIN " + prefix
                + "outcomes o ON o.replication ="
                + " w.replication AND o.industry::VARCHAR = w.industry WHERE w.week >= 0) SELECT replication, week, sum(loss) FILTER"
                + " (industry NOT IN (FROM cars)) + coalesce(max(loss) FILTER (industry IN (FROM cars)), 0) AS loss, sum(loss *"
                + " kept) FILTER (industry NOT IN (FROM cars)) + coalesce(max(loss * kept) FILTER (industry IN (FROM cars)), 0) AS"
                + " kept FROM lost GROUP BY ALL");
        facts.execute("CREATE TABLE " + kind
                + "_loss AS SELECT replication, sum(loss) FILTER (week < 52) AS loss, sum(kept) FILTER"
                + " (week < 52) AS kept, sum(loss) AS horizon, any_value(gdp_jpy_bn_per_year) AS gdp, any_value(damage_share) AS"
                + " damage FROM " + kind + "_losses JOIN " + prefix + "runs USING (replication) GROUP BY replication");
    }

    /** What stands in sentences: the difference to the twin where there is one, else the level. */
    String kind() {
        return twins ? "added" : "level";
    }

    /** Japan's loss by run, as a query of the columns replication, loss, kept, horizon, gdp, damage. */
    String shownLoss() {
        return twins
                ? "(SELECT l.replication, l.loss - t.loss AS loss, l.kept - t.kept AS kept, l.horizon - t.horizon AS horizon, l.gdp,"
                        + " l.damage FROM level_loss l JOIN twin_loss t USING (replication))"
                : "level_loss";
    }

    /** Earliest day of any industry by run, as a query of the columns replication and day. */
    static String earliest(String kind) {
        return "(SELECT replication, min(days) AS day FROM " + kind + "_days GROUP BY replication)";
    }

    /** Runs in which an industry is first; ties are split. Levels leave out runs with an industry short on the eve. */
    double firstRuns(String industry) {
        String kind = kind();
        return facts.number("WITH first AS (SELECT d.replication, d.industry, 1.0 / count(*) OVER (PARTITION BY"
                + " d.replication) AS part FROM " + kind + "_days d JOIN " + earliest(kind)
                + " e ON e.replication = d.replication AND e.day = d.days WHERE isfinite(e.day)"
                + (twins ? "" : " AND d.replication NOT IN (SELECT replication FROM " + shortOnEve() + ")")
                + ") SELECT coalesce(sum(part), 0) FROM first WHERE industry = " + literal(industry));
    }

    static String shortOnEve() {
        return "(SELECT DISTINCT replication FROM level_weeks WHERE week BETWEEN -4 AND -1 AND share < 0.99)";
    }

    /** Whether no other industry is first in more of the runs than these, given with the most frequent first. */
    boolean mostOftenFirst(List<String> named) {
        double[] runs = named.stream().mapToDouble(this::firstRuns).toArray();
        for (int i = 1; i < runs.length; i++) {
            if (runs[i] > runs[i - 1]) {
                return false;
            }
        }
        double least = runs[runs.length - 1];
        return industries().stream()
                .filter(other -> !named.contains(other))
                .allMatch(other -> firstRuns(other) <= least);
    }

    /** Median days to survive of those industries and nests that are hit in more than half of the runs: industry, nest, m. */
    static String medianSurvival() {
        return "(SELECT industry::VARCHAR AS industry, nest::VARCHAR AS nest, median(survival_days) AS m FROM nests GROUP BY ALL"
                + " HAVING count(*) FILTER (isfinite(survival_days)) * 2 > count(*))";
    }

    double number(String sql) {
        return facts.number(sql);
    }

    List<Double> numbers(String sql) {
        return facts.numbers(sql);
    }

    List<String> texts(String sql) {
        return facts.texts(sql);
    }

    double runs() {
        return number("SELECT count(*) FROM runs WHERE failure IS NULL");
    }

    /** Days from the measure to the end. */
    double horizonDays() {
        return 7 * (number("SELECT max(week) FROM level_weeks") + 1);
    }

    /** How sentences name the time over which losses of the first year are summed. */
    String period() {
        return horizonDays() >= 364
                ? "the first year"
                : "the first " + String.format(Locale.ROOT, "%.0f", horizonDays()) + " days";
    }

    LocalDate measure() {
        return LocalDate.parse(texts("SELECT min(date)::VARCHAR FROM level_weeks WHERE week = 0")
                .get(0));
    }

    /** A day in words. */
    String date(double daysFromMeasure) {
        return DAY.format(measure().plusDays((long) Math.floor(daysFromMeasure)));
    }

    /** Ends of the 95 % interval of a median from the ranks of the values, in order. */
    double[] medianInterval(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        BinomialDistribution half = new BinomialDistribution(null, sorted.size(), 0.5);
        int rank = 0;
        while (half.cumulativeProbability(rank) <= 0.025) {
            rank++;
        }
        return new double[] {sorted.get(rank - 1), sorted.get(sorted.size() - rank)};
    }

    /** Ends of Student's 95 % interval of a mean. */
    double[] meanInterval(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        int n = values.size();
        double half =
                new TDistribution(null, n - 1.0).inverseCumulativeProbability(0.975) * Math.sqrt(squares / (n - 1) / n);
        return new double[] {mean - half, mean + half};
    }

    /** A text file of the result. */
    String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the industries. */
    List<String> industries() {
        return new ArrayList<>(texts("SELECT DISTINCT industry FROM level_weeks ORDER BY 1"));
    }

    /** Items as a list in SQL. */
    static String list(List<String> items) {
        return items.stream().map(StoredFacts::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
