package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.SweepSentence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.distribution.TDistribution;

/** Reckons anew what a sweep says of its rows. */
final class SweepSentenceChecks implements AutoCloseable {

    private static final Pattern ROW = Pattern.compile("row (\\d+) \\((.*)\\)");

    private final StoredFacts facts;

    private SweepSentenceChecks(StoredFacts facts) {
        this.facts = facts;
    }

    static SweepSentenceChecks of(Path folder) throws SQLException {
        StoredFacts facts = StoredFacts.open().with(folder.resolve("runs"), "", "runs", "outcomes", "design");
        facts.execute(
                "CREATE TABLE losses AS SELECT design_row AS place, luck, loss_first_year_jpy_bn AS loss FROM runs JOIN design"
                        + " USING (replication) WHERE failure IS NULL");
        facts.execute("CREATE TABLE means AS SELECT place, avg(loss) AS mean FROM losses GROUP BY place");
        return new SweepSentenceChecks(facts);
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(SweepSentence.values()))
                .check(SweepSentence.ROWS, this::rows)
                .check(SweepSentence.SPAN, this::span)
                .check(SweepSentence.LARGEST, this::largest)
                .check(SweepSentence.CLEAR, this::clear)
                .check(SweepSentence.FAILED, this::failed)
                .noFinding(SweepSentence.ONE_RUN, SweepSentence.NOTHING_MOVES);
    }

    private void rows(Said said) {
        said.number("rows").isRounded(facts.number("SELECT count(DISTINCT design_row) FROM design"));
        double replications = facts.number("SELECT max(luck) + 1 FROM design");
        said.number("replications").isRounded(replications);
        assertThat(said.text("replications")).endsWith(replications == 1 ? " run" : " runs");
    }

    private void failed(Said said) {
        said.number("runs").isRounded(facts.number("SELECT count(*) FROM runs"));
        said.number("failed").isRounded(facts.number("SELECT count(*) FROM runs WHERE failure IS NOT NULL"));
    }

    private void span(Said said) {
        said.number("least").isRounded(facts.number("SELECT min(mean) FROM means"));
        said.number("most").isRounded(facts.number("SELECT max(mean) FROM means"));
        isRow(said.text("leastRow"), facts.number("SELECT arg_min(place, mean) FROM means"));
        isRow(said.text("mostRow"), facts.number("SELECT arg_max(place, mean) FROM means"));
    }

    /** A row by its number from 1, with exactly what the design sets in it. */
    private void isRow(String text, double place) {
        Matcher row = ROW.matcher(text);
        assertThat(row.matches()).as(text).isTrue();
        assertThat(Double.parseDouble(row.group(1))).isEqualTo(place + 1);
        List<String> set = new ArrayList<>();
        for (String column : facts.texts(
                "SELECT column_name FROM (DESCRIBE design) WHERE column_name NOT IN ('replication', 'design_row', 'luck')")) {
            facts.texts("SELECT DISTINCT \"" + column + "\"::VARCHAR FROM design WHERE design_row = " + place).stream()
                    .filter(value -> value != null)
                    .forEach(value -> set.add(
                            column.substring(column.lastIndexOf('.') + 1) + " = " + value.replaceAll("\\.0$", "")));
        }
        assertThat(row.group(2))
                .isEqualTo(set.isEmpty() ? "as given" : String.join(", ", set).replace('-', '−'));
    }

    private List<Double> differences(double place) {
        return facts.numbers(
                "SELECT a.loss - b.loss FROM losses a JOIN losses b USING (luck) WHERE b.place = 0 AND a.place = "
                        + place + " ORDER BY luck");
    }

    private static double[] interval(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(value -> Math.pow(value - mean, 2)).sum();
        int count = values.size();
        double half = new TDistribution(count - 1.0).inverseCumulativeProbability(0.975)
                * Math.sqrt(squares / (count - 1) / count);
        return new double[] {mean, mean - half, mean + half};
    }

    private List<Double> others() {
        return facts.numbers("SELECT place FROM means WHERE place > 0 ORDER BY place");
    }

    private void largest(Said said) {
        isRow(said.text("first"), 0);
        double largest = -1;
        double most = 0;
        for (double place : others()) {
            double size = Math.abs(interval(differences(place))[0]);
            if (size > most) {
                most = size;
                largest = place;
            }
        }
        isRow(said.text("row"), largest);
        double[] found = interval(differences(largest));
        said.number("difference").isRounded(found[0]);
        said.number("low").isRounded(found[1]);
        said.number("high").isRounded(found[2]);
    }

    private void clear(Said said) {
        int clear = 0;
        for (double place : others()) {
            double[] found = interval(differences(place));
            clear += found[1] > 0 || found[2] < 0 ? 1 : 0;
        }
        said.number("clear").isRounded(clear);
        said.number("others").isRounded(others().size());
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
