package chokepoint.app.sentences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comparison of policies reckoned anew from its stored runs, its manifest and its policies' files, in SQL. */
final class PolicyFacts implements AutoCloseable {

    private static final LocalDate MEASURE = LocalDate.of(2026, 1, 6);
    private static final LocalDate MEASURE_WEEK = LocalDate.of(2026, 1, 5);

    private final StoredFacts facts;
    private final JsonNode manifest;
    private final Path folder;
    final long seed;
    final int runs;
    final String baseline;
    final String noBan;
    final double yearly;
    final double discount;
    final double yen;
    final double tax;

    private final Map<String, double[]> known = new LinkedHashMap<>();
    private final Map<String, Known> knownMeans = new LinkedHashMap<>();

    private final Optional<LocalDate> given;

    PolicyFacts(Path folder) throws IOException, SQLException {
        this(folder, Optional.empty());
    }

    /**
     * @param eve from which one looks ahead; empty for that of the first announcement in the policies' files
     */
    PolicyFacts(Path folder, Optional<LocalDate> eve) throws IOException, SQLException {
        given = eve;
        this.folder = folder;
        manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        seed = manifest.path("seed").asLong();
        runs = manifest.path("runs").asInt();
        baseline = manifest.path("baseline").asText();
        yearly = manifest.path("yearly_ban_probability").asDouble();
        discount = manifest.path("discount_share").asDouble();
        yen = manifest.path("jpy_per_usd").asDouble();
        tax = manifest.path("deadweight_share").asDouble();
        noBan = cases("no_ban").get(0);
        facts = StoredFacts.open().with(folder.resolve("runs"), "", "policy_values", "policy_failures");
        facts.execute("CREATE TABLE v AS SELECT * FROM policy_values");
    }

    private List<String> cases(String role) {
        List<String> names = new ArrayList<>();
        manifest.path("cases").forEach(one -> {
            if (one.path("role").asText().equals(role)) {
                names.add(one.path("name").asText());
            }
        });
        return names;
    }

    List<String> bans() {
        return cases("ban");
    }

    /** Names of policies in files; the baseline first. */
    List<String> policies() {
        List<String> names = new ArrayList<>();
        manifest.path("policies").forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    List<String> others() {
        return policies().stream().filter(name -> !name.equals(baseline)).toList();
    }

    String title(String policy) {
        for (JsonNode one : manifest.path("policies")) {
            if (one.path("name").asText().equals(policy)) {
                return one.path("title").asText();
            }
        }
        throw new AssertionError("no policy " + policy);
    }

    private String file(String policy) throws IOException {
        return Files.readString(folder.resolve("policy-" + policy.replace("+", "-and-") + ".yaml"));
    }

    /** Whether a policy's file has a reserve that nobody builds. */
    boolean standsFilled(String policy) {
        try {
            return Pattern.compile("buildWeeks: 0\\b").matcher(file(policy)).find();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The day before the first announcement in any policy's file. */
    Optional<LocalDate> eve() {
        if (given.isPresent()) {
            return given;
        }
        List<LocalDate> days = new ArrayList<>();
        for (String policy : policies()) {
            try {
                Matcher announced =
                        Pattern.compile("announce: (\\d{4}-\\d{2}-\\d{2})").matcher(file(policy));
                while (announced.find()) {
                    days.add(LocalDate.parse(announced.group(1)));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return days.stream().min(LocalDate::compareTo).map(day -> day.minusDays(1));
    }

    int year(String ban) {
        for (JsonNode one : manifest.path("cases")) {
            if (one.path("name").asText().equals(ban)) {
                return one.path("ban_year").asInt();
            }
        }
        throw new AssertionError("no case " + ban);
    }

    /** First day of a dated ban: that of January 2026, moved by whole weeks. */
    LocalDate day(String ban) {
        LocalDate moved = MEASURE_WEEK.plusYears(year(ban) - 2026L);
        return MEASURE.plusWeeks(Math.round(ChronoUnit.DAYS.between(MEASURE_WEEK, moved) / 7.0));
    }

    boolean isGiven(String ban) {
        return year(ban) != 0 && eve().map(eve -> !day(ban).isAfter(eve)).orElse(false);
    }

    int years(String ban) {
        return (int) Math.max(1, Math.round(ChronoUnit.DAYS.between(eve().orElseThrow(), day(ban)) / 365.25));
    }

    double share(String ban) {
        return year(ban) == 0 || isGiven(ban) ? 1 : 1 - Math.pow(1 - yearly, years(ban));
    }

    /** A column by replication: what an expression sums to over the rows that are wanted. */
    private double[] sums(String of, String policy, String expression, String wanted) {
        String sql = "SELECT coalesce(sum(" + expression + "), 0) FROM range(" + runs
                + ") AS r(n) LEFT JOIN v ON v.replication = n"
                + " AND case_name = " + StoredFacts.literal(of) + " AND policy = " + StoredFacts.literal(policy)
                + " AND "
                + wanted + " GROUP BY n ORDER BY n";
        return known.computeIfAbsent(
                sql,
                key -> facts.numbers(key).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    private String present(double rate) {
        return "value * power(1 + " + rate + ", -greatest(0, year - 2026))";
    }

    private double[] present(String of, String policy, String wanted, double rate) {
        return sums(of, policy, present(rate), wanted);
    }

    static double[] minus(double[] one, double[] other) {
        double[] less = new double[one.length];
        Arrays.setAll(less, i -> one[i] - other[i]);
        return less;
    }

    static double[] plus(double[]... columns) {
        double[] sum = new double[columns[0].length];
        for (double[] column : columns) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += column[i];
            }
        }
        return sum;
    }

    static double[] times(double factor, double[] column) {
        return Arrays.stream(column).map(value -> factor * value).toArray();
    }

    double[] lossUsd(String of, String policy) {
        return lossUsd(of, policy, discount);
    }

    private double[] lossUsd(String of, String policy, double rate) {
        return times(1e9 / yen, present(of, policy, "measure = 'loss'", rate));
    }

    double[] avoided(String of, String policy) {
        return minus(lossUsd(of, baseline), lossUsd(of, policy));
    }

    double[] outlay(String of, String policy, String payers) {
        return outlay(of, policy, payers, discount);
    }

    private double[] outlay(String of, String policy, String payers, double rate) {
        String wanted = "measure = 'outlay' AND " + payers;
        return minus(present(of, policy, wanted, rate), present(of, baseline, wanted, rate));
    }

    static final String ALL = "true";
    static final String JAPAN = "counterpart = 'Japan'";
    static final String OTHERS = "counterpart <> 'Japan'";

    /** Countries of producers, and present values of what they get over the baseline's. */
    Map<String, double[]> producers(String of, String policy) {
        Map<String, double[]> countries = new LinkedHashMap<>();
        for (String country : facts.texts("SELECT DISTINCT counterpart FROM v WHERE measure = 'transfer' AND"
                + " counterpart NOT IN ('market', 'users') ORDER BY 1")) {
            String wanted = "measure = 'transfer' AND counterpart = " + StoredFacts.literal(country);
            countries.put(
                    country, minus(present(of, policy, wanted, discount), present(of, baseline, wanted, discount)));
        }
        return countries;
    }

    /** What Japan's treasury has of what instruments hold, or of what holding costs. */
    private double[] held(String of, String policy, String measure, double rate) {
        double[] sum = new double[runs];
        int last = (int) facts.number("SELECT max(year) FROM v WHERE case_name = " + StoredFacts.literal(of));
        double atTheEnd = Math.pow(1 + rate, -Math.max(0, last - 2026));
        for (String instrument :
                facts.texts("SELECT DISTINCT key FROM v WHERE measure = '" + measure + "' ORDER BY 1")) {
            String own = "key = " + StoredFacts.literal(instrument);
            double[] amount = measure.equals("recoverable")
                    ? times(atTheEnd, sums(of, policy, "value", "measure = 'recoverable' AND " + own))
                    : present(of, policy, "measure = 'carry' AND " + own, rate);
            String paid = "measure = 'outlay' AND key = " + StoredFacts.literal(instrument);
            double[] all = sums(of, policy, "abs(value)", paid);
            double[] japan = sums(of, policy, "abs(value)", paid + " AND " + JAPAN);
            double equal = facts.number("SELECT coalesce(avg(CASE WHEN " + JAPAN
                    + " THEN 1 ELSE 0 END), 0) FROM (SELECT DISTINCT key, counterpart FROM v WHERE " + paid + ")");
            for (int i = 0; i < runs; i++) {
                sum[i] += amount[i] * (all[i] > 0 ? japan[i] / all[i] : equal);
            }
        }
        return sum;
    }

    /** What users of a region pay more for the same goods. */
    private double[] users(String of, String policy, double rate) {
        String table =
                "SELECT replication, counterpart AS item, year, sum(CASE WHEN measure = 'user_spending' THEN value END) AS usd,"
                        + " sum(CASE WHEN measure = 'user_tonnes' THEN value END) AS t FROM v WHERE case_name = "
                        + StoredFacts.literal(of) + " AND key = 'JAPAN' AND policy = ";
        String sql = "SELECT coalesce(sum((a.usd / a.t - b.usd / b.t) * (a.t + b.t) / 2 * power(1 + " + rate
                + ", -greatest(0, a.year - 2026))), 0) FROM range(" + runs + ") AS r(n) LEFT JOIN (" + table
                + StoredFacts.literal(policy) + " GROUP BY ALL) AS a ON a.replication = n LEFT JOIN (" + table
                + StoredFacts.literal(baseline)
                + " GROUP BY ALL) AS b ON a.replication = b.replication AND a.item = b.item AND a.year = b.year GROUP BY n ORDER BY n";
        double[] dearer = known.computeIfAbsent(
                sql,
                key -> facts.numbers(key).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        String left = "measure = 'use_left_worth' AND key = 'JAPAN'";
        return plus(dearer, minus(present(of, policy, left, rate), present(of, baseline, left, rate)));
    }

    /** Japan's gain less cost in a case. */
    double[] gain(String of, String policy) {
        return gain(of, policy, discount);
    }

    private double[] gain(String of, String policy, double rate) {
        double[] cost = users(of, policy, rate);
        for (String one : List.of(policy, baseline)) {
            double sign = one.equals(policy) ? 1 : -1;
            double[] outlay = present(of, one, "measure = 'outlay' AND " + JAPAN, rate);
            double[] taxes =
                    Arrays.stream(outlay).map(usd -> tax * Math.max(0, usd)).toArray();
            cost = plus(
                    cost,
                    times(sign, outlay),
                    times(sign, taxes),
                    times(-sign, held(of, one, "recoverable", rate)),
                    times(sign, held(of, one, "carry", rate)));
        }
        return minus(minus(lossUsd(of, baseline, rate), lossUsd(of, policy, rate)), cost);
    }

    double[] expectedGain(String ban, String policy, double rate) {
        return expected(ban, gain(ban, policy, rate), gain(noBan, policy, rate));
    }

    double[] expectedGain(String ban, String policy) {
        String key = ban + " / " + policy;
        double[] found = known.get(key);
        if (found == null) {
            found = expectedGain(ban, policy, discount);
            known.put(key, found);
        }
        return found;
    }

    double[] expected(String ban, double[] with, double[] without) {
        return plus(times(share(ban), with), times(1 - share(ban), without));
    }

    Known known(double[] column) {
        return knownMeans.computeIfAbsent(Arrays.toString(column), key -> Known.of(column, seed));
    }

    /** By replication: min(days, 365) until the first of the industries that are wanted loses output. */
    double[] days(String ban, String policy, String wanted) {
        // a day of nought is not stored: an industry counts its days by a row of its own, or nought
        String sql = "SELECT min(coalesce(value, 0)) FROM range(" + runs
                + ") AS r(n) CROSS JOIN (SELECT DISTINCT key FROM v WHERE"
                + " measure = 'days_to_survive' AND " + wanted
                + ") AS i LEFT JOIN v ON v.replication = n AND v.key = i.key AND measure = 'days_to_survive' AND case_name = "
                + StoredFacts.literal(ban) + " AND policy = " + StoredFacts.literal(policy) + " GROUP BY n ORDER BY n";
        return known.computeIfAbsent(
                sql,
                key -> facts.numbers(key).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    static final String ANY = "true";
    static final String CARS = "key IN ('traction motors', 'automotive electricals', 'auto exhaust catalysts')";

    double[] daysGained(String ban, String policy, String wanted) {
        return minus(days(ban, policy, wanted), days(ban, baseline, wanted));
    }

    double neverShare(String ban, String policy) {
        return Arrays.stream(days(ban, policy, ANY)).filter(days -> days >= 365).count() / (double) runs;
    }

    static double mean(double[] column) {
        return Arrays.stream(column).average().orElseThrow();
    }

    private double small(String ban) {
        return 0.01 * mean(expected(ban, lossUsd(ban, baseline), lossUsd(noBan, baseline)));
    }

    String verdict(String ban, String policy) {
        return known(expectedGain(ban, policy)).verdict(small(ban));
    }

    /** The policy that the answer is about. */
    String foremost(String ban) {
        ToDoubleFunction<String> gain = policy -> mean(expectedGain(ban, policy));
        return best(
                        others().stream()
                                .filter(one -> verdict(ban, one).equals("gain"))
                                .toList(),
                        gain)
                .or(() -> best(
                        others().stream()
                                .filter(one -> verdict(ban, one).equals("cannot tell"))
                                .toList(),
                        policy -> mean(avoided(ban, policy))))
                .or(() -> best(others(), gain))
                .orElseThrow();
    }

    private static Optional<String> best(List<String> policies, ToDoubleFunction<String> value) {
        return policies.stream().max(Comparator.comparingDouble(value));
    }

    /** The least factor by which independent runs would have to be more, over all policies and bans. */
    double commonLuck() {
        double least = Double.POSITIVE_INFINITY;
        for (String ban : bans()) {
            for (String policy : policies()) {
                double[] one = lossUsd(ban, baseline);
                double[] other = lossUsd(ban, policy);
                double ofDifference = variance(minus(one, other));
                if (ofDifference > 0) {
                    least = Math.min(least, (variance(one) + variance(other)) / ofDifference);
                }
            }
        }
        return least;
    }

    private static double variance(double[] column) {
        double mean = mean(column);
        return Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum() / (column.length - 1);
    }

    StoredFacts facts() {
        return facts;
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
