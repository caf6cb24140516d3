package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.ComparisonSentence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reckons anew what a report of several results says. */
final class ComparisonSentenceChecks {

    private final Map<String, RunFacts> byLabel;

    /**
     * @param byLabel facts of the results by the label they have on the page
     */
    ComparisonSentenceChecks(Map<String, RunFacts> byLabel) {
        this.byLabel = new HashMap<>(byLabel);
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(ComparisonSentence.values()))
                .check(ComparisonSentence.MEANS, this::means)
                .check(ComparisonSentence.DIFFERENCE, this::difference)
                .check(ComparisonSentence.EARLIEST, this::earliest)
                .check(ComparisonSentence.ONE_PAIR, this::difference)
                .check(ComparisonSentence.NOT_SHARED, said -> {
                    facts(said, "label");
                    facts(said, "firstLabel");
                });
    }

    private RunFacts facts(Said said, String place) {
        RunFacts facts = byLabel.get(said.text(place).replace('−', '-'));
        assertThat(facts).as(said.text(place)).isNotNull();
        return facts;
    }

    private void means(Said said) {
        RunFacts own = facts(said, "label");
        RunFacts first = facts(said, "firstLabel");
        said.number("mean").isRounded(own.number("SELECT avg(loss) FROM level_loss"));
        said.number("firstMean").isRounded(first.number("SELECT avg(loss) FROM level_loss"));
        assertThat(said.text("period")).isEqualTo(first.period());
        said.number("runs").isRounded(own.runs());
        said.number("firstRuns").isRounded(first.runs());
    }

    /** Values of the replications that both have: those of the one less those of the first. */
    private List<Double> paired(RunFacts own, RunFacts first, String query) {
        Map<Double, Double> other = new HashMap<>();
        List<Double> numbers = first.numbers("SELECT replication FROM (" + query + ") ORDER BY replication");
        List<Double> values = first.numbers("SELECT value FROM (" + query + ") ORDER BY replication");
        for (int i = 0; i < numbers.size(); i++) {
            other.put(numbers.get(i), values.get(i));
        }
        List<Double> ownNumbers = own.numbers("SELECT replication FROM (" + query + ") ORDER BY replication");
        List<Double> ownValues = own.numbers("SELECT value FROM (" + query + ") ORDER BY replication");
        return java.util.stream.IntStream.range(0, ownNumbers.size())
                .filter(i -> other.containsKey(ownNumbers.get(i)))
                .mapToObj(i -> ownValues.get(i) - other.get(ownNumbers.get(i)))
                .toList();
    }

    private void difference(Said said) {
        List<Double> differences = paired(
                facts(said, "label"), facts(said, "firstLabel"), "SELECT replication, loss AS value FROM level_loss");
        mean(said, "difference", differences);
        if (said.template().places().contains("pairs")) {
            said.number("pairs").isRounded(differences.size());
        } else {
            assertThat(differences).hasSize(1);
        }
    }

    private void earliest(Said said) {
        RunFacts own = facts(said, "label");
        RunFacts first = byLabel.values().stream()
                .filter(facts -> facts != own)
                .findFirst()
                .orElseThrow();
        said.number("cap").isRounded(Math.min(365, own.horizonDays()));
        mean(
                said,
                "days",
                paired(own, first, "SELECT replication, least(day, 365) AS value FROM " + RunFacts.earliest("level")));
    }

    private void mean(Said said, String place, List<Double> differences) {
        said.number(place)
                .isRounded(differences.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
        if (said.template().places().contains("low")) {
            double[] ends = byLabel.values().iterator().next().meanInterval(differences);
            said.number("low").isRounded(ends[0]);
            said.number("high").isRounded(ends[1]);
        }
    }

    void close() throws SQLException {
        for (RunFacts facts : byLabel.values()) {
            facts.close();
        }
    }
}
