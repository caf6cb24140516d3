package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.EvidenceSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;

/**
 * Weighs the runs of {@link EvidenceSentencesIT} anew: what they show in SQL over the stored weeks, and of a block the density of a normal of
 * several dimensions as a library has it.
 */
final class EvidenceSentenceChecks implements AutoCloseable {

    /** The error of the replay's prices, as docs/validation.md records it. */
    private final double modelLogSd;

    private final StoredFacts facts;
    private final List<Double> losses;
    private final double[] weights;

    private EvidenceSentenceChecks(StoredFacts facts, double modelLogSd) {
        this.facts = facts;
        this.modelLogSd = modelLogSd;
        losses = facts.numbers("SELECT loss_first_year_jpy_bn FROM runs ORDER BY replication");
        weights = weights();
    }

    static EvidenceSentenceChecks of(Path run, Path weighed) throws SQLException, IOException {
        StoredFacts facts = StoredFacts.open().with(run.resolve("runs"), "", "runs", "outcomes", "item_weeks");
        facts.execute("CREATE VIEW inputs AS FROM read_csv('" + weighed.resolve("inputs.csv") + "')");
        Matcher known = Pattern.compile("\"model_log_sd\" *: *([0-9.]+)")
                .matcher(Files.readString(weighed.resolve("manifest.json")));
        assertThat(known.find()).isTrue();
        double modelLogSd = Double.parseDouble(known.group(1));
        RecordedScore.read().priceError().isRounded(modelLogSd);
        return new EvidenceSentenceChecks(facts, modelLogSd);
    }

    private List<Double> months(String series, String item, String from, String to) {
        return facts.numbers(
                "SELECT avg(" + series + ") FROM item_weeks WHERE item = '" + item + "' AND date + 3 >= DATE '" + from
                        + "' AND date + 3 < DATE '" + to + "' GROUP BY replication ORDER BY replication");
    }

    private List<Double> weekOf(String series, String item, String day) {
        return facts.numbers("SELECT " + series + " FROM item_weeks WHERE item = '" + item + "' AND date <= DATE '"
                + day + "' AND date + 7 > DATE '" + day + "' ORDER BY replication");
    }

    private static double distance(double value, double low, double high) {
        return Math.log(value / Math.min(Math.max(value, low), high));
    }

    private double[] weights() {
        double tonnes = 365.25 / 7 / 12 * 2.7;
        List<Double> july = months("japan_licensed_volume", "magnets", "2025-07-01", "2025-08-01");
        List<Double> autumn = months("japan_licensed_volume", "magnets", "2025-09-01", "2025-11-01");
        List<Double> home = weekOf("china_home_price", "Dy", "2025-06-30");
        List<Double> abroad = weekOf("g7_licensed_price", "Dy", "2025-05-06");
        List<Double> march = months("g7_licensed_price", "Dy", "2025-03-01", "2025-04-01");
        List<Double> later = months("japan_licensed_price", "Dy", "2026-02-01", "2026-03-01");
        List<Double> stopped =
                facts.numbers("SELECT count(*) FILTER (output_under_90pct_days <= 169) FROM outcomes WHERE industry IN"
                        + " ('traction motors', 'electronics') GROUP BY replication ORDER BY replication");
        double[] log = new double[losses.size()];
        for (int run = 0; run < log.length; run++) {
            log[run] = block(
                            new double[] {
                                distance(july.get(run) * tonnes, 215, 215), distance(autumn.get(run) * tonnes, 220, 240)
                            },
                            0.5,
                            0.25)
                    + block(
                            new double[] {
                                distance(abroad.get(run) / march.get(run), 3, 4), distance(later.get(run), 90, 90)
                            },
                            0.5,
                            0.5)
                    - Math.pow(distance(home.get(run), 199, 199), 2) / 2 / (0.01 + modelLogSd * modelLogSd)
                    + stopped.get(run) * Math.log(0.6);
        }
        double largest = IntStream.range(0, log.length)
                .mapToDouble(run -> log[run])
                .max()
                .orElseThrow();
        double sum = IntStream.range(0, log.length)
                .mapToDouble(run -> Math.exp(log[run] - largest))
                .sum();
        return IntStream.range(0, log.length)
                .mapToDouble(run -> Math.exp(log[run] - largest) / sum)
                .toArray();
    }

    /** Logarithm of the density of two distances that go together, whatever stands before it. */
    private double block(double[] distances, double firstSd, double secondSd) {
        double first = Math.hypot(firstSd, modelLogSd);
        double second = Math.hypot(secondSd, modelLogSd);
        double together = 0.7 * first * second;
        return Math.log(new MultivariateNormalDistribution(new double[2], new double[][] {
                    {first * first, together}, {together, second * second}
                })
                .density(distances));
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(EvidenceSentence.values()))
                .check(EvidenceSentence.WEIGHED, this::weighed)
                .check(EvidenceSentence.LOSS, this::loss)
                .check(EvidenceSentence.HEADLINE, this::meanLoss)
                .check(EvidenceSentence.MOVED, this::moved)
                .check(
                        EvidenceSentence.STAYS_UNDER,
                        said -> assertThat(said.text("rows")).isEqualTo("leap"))
                .check(
                        EvidenceSentence.STAYS_OVER,
                        said -> assertThat(said.text("rows")).isEqualTo("later"))
                .check(
                        EvidenceSentence.SILENT,
                        said -> assertThat(said.text("rows")).isEqualTo("unknown"))
                .check(
                        EvidenceSentence.OTHERWISE,
                        said -> assertThat(said.text("rows")).isEqualTo("fitted"))
                .noFinding(EvidenceSentence.NOT_MOVED);
    }

    private double effective() {
        return 1
                / IntStream.range(0, weights.length)
                        .mapToDouble(run -> weights[run] * weights[run])
                        .sum();
    }

    private void weighed(Said said) {
        said.number("runs").isRounded(losses.size());
        said.number("rows").isRounded(6);
        said.number("effective").isRounded(effective());
        said.number("largest")
                .isRounded(IntStream.range(0, weights.length)
                        .mapToDouble(run -> weights[run])
                        .max()
                        .orElseThrow());
    }

    private void loss(Said said) {
        meanLoss(said);
        double[] alike = IntStream.range(0, weights.length)
                .mapToDouble(run -> 1.0 / weights.length)
                .toArray();
        said.number("lowBefore").isRounded(quantile(alike, 0.1));
        said.number("highBefore").isRounded(quantile(alike, 0.9));
        said.number("lowAfter").isRounded(quantile(weights, 0.1));
        said.number("highAfter").isRounded(quantile(weights, 0.9));
    }

    private void meanLoss(Said said) {
        said.number("before")
                .isRounded(losses.stream().mapToDouble(one -> one).average().orElseThrow());
        said.number("after")
                .isRounded(IntStream.range(0, weights.length)
                        .mapToDouble(run -> weights[run] * losses.get(run))
                        .sum());
    }

    private double quantile(double[] shares, double probability) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, shares.length).boxed().toList());
        order.sort(Comparator.comparing(losses::get));
        double reached = 0;
        for (int run : order) {
            reached += shares[run];
            if (reached > probability - 1e-9) {
                return losses.get(run);
            }
        }
        throw new AssertionError("weights do not sum to one");
    }

    /** Runs keep no quantile of their inputs; what is said is at least that of the table, and moved as far as it says. */
    private void moved(Said said) {
        String first = " FROM inputs ORDER BY abs(deviations) DESC LIMIT 1";
        assertThat(said.text("label"))
                .isEqualTo(facts.texts("SELECT what" + first).get(0));
        said.number("before").isRounded(facts.number("SELECT quantile_before" + first));
        said.number("after").isRounded(facts.number("SELECT quantile_after" + first));
        double moved = facts.number("SELECT quantile_after - quantile_before" + first);
        assertThat(Math.abs(moved) * Math.sqrt(12 * effective())).isGreaterThanOrEqualTo(3);
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
