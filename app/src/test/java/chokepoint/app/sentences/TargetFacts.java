package chokepoint.app.sentences;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is explained where it is asked what drives a scenario, read in SQL. */
final class TargetFacts {

    private static final double YEAR_DAYS = 365;
    private static final double YEAR_WEEKS_DAYS = 364;
    private static final int INDUSTRIES = 3;

    private TargetFacts() {}

    /**
     * Makes the table of the industries that feed the same cars.
     *
     * @param world resource folder of the world's tables
     */
    static void cars(StoredFacts facts, String world) throws SQLException, IOException {
        facts.execute("CREATE TABLE cars (industry VARCHAR)");
        for (String car : RunFacts.cars(world)) {
            facts.execute("INSERT INTO cars VALUES (" + StoredFacts.literal(car) + ")");
        }
    }

    /** The loss, which is the first of the targets. */
    static <T> T loss(Map<String, T> byTarget) {
        return byTarget.values().iterator().next();
    }

    /** The numbers in the first column of a query. */
    static double[] column(StoredFacts facts, String sql) {
        return facts.numbers(sql).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The targets by label, all runs in order; not a number where one broke off.
     *
     * @param ranking condition on the runs in which it is looked which industries lose most
     */
    static Map<String, double[]> read(StoredFacts facts, String ranking, double horizonDays) {
        Map<String, double[]> targets = new LinkedHashMap<>();
        targets.put(
                horizonDays < YEAR_WEEKS_DAYS
                        ? "Japan's loss of the first " + Math.round(horizonDays) + " days"
                        : "Japan's loss of the first year",
                column(
                        facts,
                        "SELECT CASE WHEN failure IS NULL THEN loss_first_year_jpy_bn END FROM runs ORDER BY replication"));
        List<String> ranked = facts.texts(
                "SELECT o.industry::VARCHAR FROM outcomes o JOIN runs r USING (replication) WHERE r.failure IS NULL AND "
                        + ranking + " GROUP BY 1 ORDER BY sum(o.loss_first_year_jpy_bn) DESC");
        List<String> cars = facts.texts("SELECT industry FROM cars");
        List<String> chosen = new ArrayList<>();
        for (String industry : ranked) {
            boolean again = cars.contains(industry) && chosen.stream().anyMatch(cars::contains);
            if (chosen.size() < INDUSTRIES && !again) {
                chosen.add(industry);
            }
        }
        double most = Math.min(YEAR_DAYS, horizonDays);
        for (String industry : chosen) {
            targets.put(
                    "the day on which " + industry.replace('-', '−') + " first loses output",
                    column(
                            facts,
                            "SELECT CASE WHEN r.failure IS NULL THEN least(o.first_lost_output_days, " + most
                                    + ") END FROM runs r LEFT JOIN (SELECT * FROM outcomes WHERE industry::VARCHAR = "
                                    + StoredFacts.literal(industry) + ") o USING (replication) ORDER BY replication"));
        }
        return targets;
    }
}
