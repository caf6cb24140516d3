package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.RobustSentence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.TDistribution;

/** Weighs anew, in SQL over the stored runs of a sweep, what is said of its alternatives. */
final class RobustSentenceChecks implements AutoCloseable {

    private static final double NORMAL_97_5 = 1.959963984540054;

    private final StoredFacts facts;
    private final List<String> decided;
    private final List<String> others;
    private final String wanted;

    private RobustSentenceChecks(StoredFacts facts, List<String> decided, List<String> others, String wanted) {
        this.facts = facts;
        this.decided = decided;
        this.others = others;
        this.wanted = wanted;
    }

    /**
     * @param decided whole keys
     * @param others whole keys of what else was varied
     * @param wanted as it is printed
     * @param meets the same in SQL over a table of runs
     */
    static RobustSentenceChecks of(Path folder, List<String> decided, List<String> others, String wanted, String meets)
            throws SQLException {
        StoredFacts facts = StoredFacts.open().with(folder.resolve("runs"), "", "runs", "outcomes", "design");
        facts.execute(
                "CREATE TABLE broken AS SELECT DISTINCT luck FROM runs JOIN design USING (replication) WHERE failure"
                        + " IS NOT NULL");
        facts.execute("CREATE TABLE worlds AS SELECT " + words(decided) + " AS name, " + words(others)
                + " AS around, luck, min(design_row) AS place, min(loss_first_year_jpy_bn) AS loss, bool_and(" + meets
                + ") AS meets FROM runs JOIN design USING (replication) WHERE luck NOT IN (FROM broken) GROUP BY ALL");
        facts.execute(
                "CREATE TABLE regrets AS SELECT *, loss - min(loss) OVER (PARTITION BY around, luck) AS regret FROM"
                        + " worlds");
        facts.execute(
                "CREATE TABLE means AS SELECT name, min(place) AS place, avg(regret) AS mean, quantile_disc(regret, 0.9)"
                        + " AS nine, max(regret) AS largest, count(*) FILTER (regret = 0) / count(*) AS best, avg(meets::INTEGER) AS share"
                        + " FROM regrets GROUP BY name");
        return new RobustSentenceChecks(facts, decided, others, wanted);
    }

    /** What people read of some keys. */
    private static String words(List<String> keys) {
        return keys.isEmpty()
                ? "''"
                : keys.stream()
                        .map(key -> "'" + last(key) + " = ' || regexp_replace(\"" + key + "\"::VARCHAR, '\\.0$', '')")
                        .collect(Collectors.joining(" || ', ' || "));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(RobustSentence.values()))
                .check(RobustSentence.STATES, this::states)
                .check(RobustSentence.DRAWS, this::states)
                .check(
                        RobustSentence.LEFT_OUT,
                        said -> said.number("draws").isRounded(facts.number("SELECT count(*) FROM broken")))
                .check(
                        RobustSentence.LEAST,
                        said -> isFirstOf(said.text("alternative"), "mean = (SELECT min(mean) FROM means)"))
                .check(RobustSentence.REGRET, this::regret)
                .check(RobustSentence.BEST_EVERYWHERE, this::bestEverywhere)
                .check(RobustSentence.WORST_STATE, this::worstState)
                .check(RobustSentence.TOLD, said -> next(said, true))
                .check(RobustSentence.NOT_TOLD, said -> next(said, false))
                .check(RobustSentence.WANTED, this::wanted)
                .check(RobustSentence.WANTED_ALIKE, this::wantedAlike)
                .noFinding(RobustSentence.ONE_DRAW, RobustSentence.ALIKE, RobustSentence.COST);
    }

    private void states(Said said) {
        assertThat(said.text("keys")).isEqualTo(names(decided));
        said.number("alternatives").isRounded(facts.number("SELECT count(*) FROM means"));
        said.number("states")
                .isRounded(facts.number("SELECT count(*) FROM (SELECT DISTINCT around, luck FROM worlds)"));
        if (said.template() == RobustSentence.STATES) {
            said.number("draws").isRounded(draws());
            said.number("surroundings").isRounded(facts.number("SELECT count(DISTINCT around) FROM worlds"));
            assertThat(said.text("others")).isEqualTo(names(others));
        } else {
            assertThat(facts.number("SELECT count(DISTINCT around) FROM worlds"))
                    .isEqualTo(1);
        }
    }

    private static String names(List<String> keys) {
        return keys.stream().map(RobustSentenceChecks::last).collect(Collectors.joining(", "));
    }

    private double draws() {
        return facts.number("SELECT count(DISTINCT luck) FROM worlds");
    }

    private void isFirstOf(String text, String where) {
        List<String> names = facts.texts("SELECT name FROM means WHERE " + where + " ORDER BY place");
        assertThat(text)
                .isEqualTo(names.get(0).replace('-', '−')
                        + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more"));
    }

    private void regret(Said said) {
        String row = " FROM means WHERE mean = (SELECT min(mean) FROM means) ORDER BY place LIMIT 1";
        said.number("mean").isRounded(facts.number("SELECT mean" + row));
        said.number("nine").isRounded(facts.number("SELECT nine" + row));
        said.number("largest").isRounded(facts.number("SELECT largest" + row));
        said.number("best").isRounded(facts.number("SELECT best" + row));
    }

    private void bestEverywhere(Said said) {
        isFirstOf(said.text("alternative"), "largest = 0");
    }

    private void worstState(Said said) {
        assertThat(said.text("alternative"))
                .isEqualTo(facts.texts("SELECT name FROM means ORDER BY largest, place LIMIT 1")
                        .get(0)
                        .replace('-', '−'));
        said.number("largest").isRounded(facts.number("SELECT min(largest) FROM means"));
    }

    private void next(Said said, boolean told) {
        String first = facts.texts("SELECT name FROM means ORDER BY mean, place LIMIT 1")
                .get(0);
        String second = facts.texts(
                        "SELECT name FROM means WHERE mean > (SELECT min(mean) FROM means) ORDER BY mean, place LIMIT 1")
                .get(0);
        assertThat(said.text("second")).isEqualTo(second.replace('-', '−'));
        List<Double> differences = facts.numbers(
                "SELECT avg(loss) FILTER (name = " + StoredFacts.literal(second) + ") - avg(loss) FILTER (name = "
                        + StoredFacts.literal(first) + ") FROM worlds GROUP BY luck ORDER BY luck");
        int count = differences.size();
        double mean =
                differences.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = differences.stream()
                .mapToDouble(one -> (one - mean) * (one - mean))
                .sum();
        double half = new TDistribution(count - 1.0).inverseCumulativeProbability(0.975)
                * Math.sqrt(squares / (count - 1) / count);
        said.number("difference").isRounded(mean);
        said.number("low").isRounded(mean - half);
        said.number("high").isRounded(mean + half);
        assertThat(mean - half > 0).isEqualTo(told);
        if (!told) {
            said.number("draws").isRounded(count);
        }
    }

    private void wanted(Said said) {
        assertThat(said.text("wanted")).isEqualTo(wanted);
        isFirstOf(said.text("most"), "share = (SELECT max(share) FROM means)");
        isFirstOf(said.text("fewest"), "share = (SELECT min(share) FROM means)");
        share(said, "most", facts.number("SELECT max(share) FROM means"));
        share(said, "fewest", facts.number("SELECT min(share) FROM means"));
    }

    /** The ends solve {@code (p − s)² = z² p (1 − p) / n}, which is how Wilson found them. */
    private void share(Said said, String which, double share) {
        double draws = draws();
        double a = 1 + NORMAL_97_5 * NORMAL_97_5 / draws;
        double b = -2 * share - NORMAL_97_5 * NORMAL_97_5 / draws;
        double root = Math.sqrt(b * b - 4 * a * share * share);
        said.number(which + "Share").isRounded(share);
        said.number(which + "Low").isRounded((-b - root) / (2 * a));
        said.number(which + "High").isRounded((-b + root) / (2 * a));
    }

    private void wantedAlike(Said said) {
        assertThat(said.text("wanted")).isEqualTo(wanted);
        assertThat(facts.number("SELECT count(DISTINCT share) FROM means")).isEqualTo(1);
        said.number("share").isRounded(facts.number("SELECT max(share) FROM means"));
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
