package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import chokepoint.reports.words.FitSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;

/** What {@link FitSentencesIT} says, from the lines of the log and, of the best set, from medians and ends in SQL. */
final class FitSentenceChecks implements AutoCloseable {

    private static final int COSTS = 2;
    private static final String NEARER = "CASE WHEN median + \"offset\" < low + \"offset\""
            + " THEN ln((low + \"offset\") / (median + \"offset\"))"
            + " WHEN median > high THEN ln((median + \"offset\") / (high + \"offset\")) ELSE 0 END / ln(1.5)";
    private static final String NOUGHT = "high + \"offset\" = 0";

    private final StoredFacts facts;
    private final List<double[]> log;
    private final int sampled;

    private FitSentenceChecks(StoredFacts facts, List<double[]> log, int sampled) {
        this.facts = facts;
        this.log = log;
        this.sampled = sampled;
    }

    static FitSentenceChecks of(Path fit, int sampled) throws SQLException, IOException {
        StoredFacts facts = StoredFacts.open();
        for (String table : List.of("trade_off", "constants", "left_alone", "fitted_rows")) {
            facts.execute(
                    "CREATE VIEW " + table + " AS FROM read_csv('" + fit.resolve(table + ".csv") + "', header = true)");
        }
        List<double[]> log = Files.readAllLines(fit.resolve("evaluations.csv")).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        return new FitSentenceChecks(facts, log, sampled);
    }

    /** Line by line: costs and implausibility, who is kept, and by comparing each with each who is beaten by none. */
    void theTableIsTheLog() {
        for (int crisis = 0; crisis < COSTS; crisis++) {
            List<Double> costs =
                    facts.numbers("SELECT cost_" + (crisis == 0 ? "2010" : "2025") + " FROM trade_off ORDER BY number");
            assertThat(costs).hasSameSizeAs(log);
            for (int line = 0; line < log.size(); line++) {
                // tables have six digits
                assertThat(costs.get(line)).isCloseTo(log.get(line)[crisis], withinPercentage(1e-3));
            }
        }
        assertThat(facts.numbers("SELECT number FROM trade_off WHERE kept ORDER BY number"))
                .containsExactlyElementsOf(numbers(line -> line[COSTS] <= 3));
        assertThat(facts.numbers("SELECT number FROM trade_off WHERE unbeaten ORDER BY number"))
                .containsExactlyElementsOf(numbers(this::unbeaten));
    }

    private interface Kind {
        boolean is(double[] line);
    }

    private List<Double> numbers(Kind kind) {
        return IntStream.range(0, log.size())
                .filter(i -> kind.is(log.get(i)))
                .mapToObj(i -> i + 1.0)
                .toList();
    }

    private boolean unbeaten(double[] line) {
        return log.stream()
                .noneMatch(other ->
                        other[0] <= line[0] && other[1] <= line[1] && (other[0] < line[0] || other[1] < line[1]));
    }

    /** The chosen set that costs least. */
    private double[] best() {
        double number =
                facts.number("SELECT number FROM trade_off WHERE chosen ORDER BY cost_2010 + cost_2025 LIMIT 1");
        return log.get((int) number - 1);
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(FitSentence.values()))
                .check(FitSentence.LEAD, this::lead)
                .check(FitSentence.KEPT, said -> said.number("kept").isRounded(kept(log)))
                .check(FitSentence.NONE_KEPT, said -> assertThat(kept(log)).isZero())
                .check(FitSentence.VOLUME, this::volume)
                .check(FitSentence.TRADE_OFF, this::tradeOff)
                .check(FitSentence.WORST, this::worst)
                .check(FitSentence.AT_ENDS, this::atEnds)
                .check(FitSentence.AT_END, this::atEnd)
                .check(
                        FitSentence.LEFT_ALONE,
                        said -> assertThat(facts.texts("SELECT parameter || ': ' || why FROM left_alone"))
                                .contains(said.text("constant") + ": " + said.text("why")));
    }

    private void lead(Said said) {
        assertThat(said.text("rules")).isEqualTo("today");
        said.number("tried").isRounded(log.size());
        said.number("runs").isRounded(2);
        assertThat(said.text("crises")).isEqualTo("2010 and 2025");
        double cost = facts.number("SELECT avg(cost) FROM (SELECT crisis, avg(CASE WHEN " + NOUGHT
                + " THEN least(4, 4 * median) WHEN d < 1 THEN d * d ELSE 2 * d - 1 END) AS cost FROM (SELECT *, least(20, "
                + NEARER + ") AS d FROM fitted_rows) GROUP BY crisis)");
        said.number("cost").isRounded(cost);
        said.number("cost").isRounded((best()[0] + best()[1]) / 2);
        said.number("passes")
                .isRounded(facts.number("SELECT count(*) FROM fitted_rows WHERE CASE WHEN " + NOUGHT
                        + " THEN median = 0 ELSE " + NEARER + " <= 1 END"));
        said.number("rows").isRounded(facts.number("SELECT count(*) FROM fitted_rows"));
    }

    private static int kept(List<double[]> of) {
        return (int) of.stream().filter(line -> line[COSTS] <= 3).count();
    }

    private void volume(Said said) {
        int kept = kept(log.subList(0, sampled));
        said.number("sampled").isRounded(sampled);
        said.number("kept").isRounded(kept);
        said.number("share").isRounded((double) kept / sampled);
        said.number("most")
                .isRounded(new BetaDistribution(kept + 1, sampled - kept).inverseCumulativeProbability(0.95));
    }

    private void tradeOff(Said said) {
        int first = said.text("first").equals("2010") ? 0 : 1;
        assertThat(said.text("first")).isEqualTo(first == 0 ? "2010" : "2025");
        assertThat(said.text("second")).isEqualTo(first == 0 ? "2025" : "2010");
        double least = log.stream().mapToDouble(line -> line[first]).min().orElseThrow();
        said.number("least").isRounded(least);
        said.number("other")
                .isRounded(log.stream()
                        .filter(line -> line[first] == least)
                        .mapToDouble(line -> line[1 - first])
                        .min()
                        .orElseThrow());
        said.number("front").isRounded(numbers(this::unbeaten).size());
    }

    private void worst(Said said) {
        List<String> rows =
                facts.texts("SELECT id || ' (' || printf('%.2f', implausibility) || ' standard deviations)' FROM"
                        + " fitted_rows ORDER BY implausibility DESC LIMIT 3");
        // printed text has one sign for all dashes
        assertThat(said.text("rows")).isEqualTo(String.join(", ", rows).replace('-', '−'));
    }

    /** Constants that the best set has at an end, by its line of the log: "low end of … by the rule of …". */
    List<String> ends() {
        double[] best = best();
        List<String> names = facts.texts("SELECT parameter FROM constants");
        List<String> rules = facts.texts("SELECT rule FROM constants");
        int first = best.length - names.size();
        return IntStream.range(0, names.size())
                .filter(i -> best[first + i] <= 0.05 || best[first + i] >= 0.95)
                .mapToObj(i ->
                        (best[first + i] <= 0.05 ? "low" : "high") + " end of " + names.get(i) + ": " + rules.get(i))
                .toList();
    }

    private void atEnds(Said said) {
        said.number("count").isRounded(ends().size());
        said.number("constants").isRounded(facts.number("SELECT count(*) FROM constants"));
    }

    private void atEnd(Said said) {
        assertThat(ends()).contains(said.text("end") + " end of " + said.text("constant") + ": " + said.text("rule"));
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
