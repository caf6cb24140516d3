package chokepoint.reports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.DaysTable;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.TestPairs;
import chokepoint.reports.ManyPolicies;
import chokepoint.reports.figure.PolicyFigures;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Figures of policies as JSON, against the runs themselves: nothing is discounted, nothing is lost in raising money, and a dollar is
 * 100 yen, so that a billion yen is ten million dollars.
 */
class PolicyFigureFileTest {

    /** Enough to differ in twenty pairs, without which there is no interval. */
    private static final int RUNS = 24;

    private static final double USD_PER_JPY_BN = 1e7;
    private static final double DOLLAR = 1;

    private static PolicyComparison comparison;
    private static PolicyRuns runs;
    private static Scoreboard scoreboard;
    private static Map<String, JsonNode> files;

    @BeforeAll
    static void compare() throws Exception {
        TestPairs pairs = ManyPolicies.pairs(RUNS);
        runs = pairs.runs();
        comparison = pairs.setup("none").comparison(runs);
        scoreboard = new Scoreboard(comparison);
        files = files(comparison, scoreboard);
    }

    private static Map<String, JsonNode> files(PolicyComparison of, Scoreboard board) throws Exception {
        return FigureSchema.files(PolicyFigures.of(of, board, new Regret(of)));
    }

    private static double mean(PolicyCase of, Policy policy, PolicyMeasure measure, PolicyKey key, int year) {
        return Arrays.stream(runs.values(of.name(), policy.name(), measure, key, year))
                        .sum()
                / RUNS;
    }

    private static double sum(PolicyCase of, Policy policy, PolicyMeasure measure, PolicyKey key) {
        return runs.years(measure).stream()
                .mapToDouble(year -> mean(of, policy, measure, key, year))
                .sum();
    }

    private static Stream<JsonNode> entries(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return entries(list).map(JsonNode::asText).toList();
    }

    @Test
    void policiesHaveOnePlaceInAllFigures() {
        for (JsonNode panel : files.get("frontier").get("panels")) {
            for (int p = 0; p < comparison.policies().size(); p++) {
                JsonNode policy = panel.get("marks").get(p).get("policy");
                assertThat(policy)
                        .isEqualTo(files.get("capacity").get("policies").get(p));
                assertThat(policy.get("name").asText())
                        .isEqualTo(comparison.policies().get(p).name());
                // the baseline is the first, and is none of those that are compared with it
                assertThat(policy.get("place").isNull()).isEqualTo(p == 0);
                assertThat(policy.get("place").asInt(-1)).isEqualTo(p - 1);
            }
        }
    }

    @Test
    void theFrontierIsOfTheLossesOfTheRuns() {
        JsonNode panels = files.get("frontier").get("panels");
        for (int b = 0; b < comparison.bans().size(); b++) {
            PolicyCase ban = comparison.bans().get(b);
            assertThat(panels.get(b).get("name").asText()).isEqualTo(ban.name());
            for (int p = 0; p < comparison.policies().size(); p++) {
                JsonNode mark = panels.get(b).get("marks").get(p);
                double avoided = USD_PER_JPY_BN
                        * (sum(ban, comparison.baseline(), PolicyMeasure.LOSS, PolicyKey.NONE)
                                - sum(ban, comparison.policies().get(p), PolicyMeasure.LOSS, PolicyKey.NONE));
                assertThat(mark.get("loss_avoided_usd").get("mean").asDouble()).isCloseTo(avoided, within(DOLLAR));
                double gain = scoreboard.rows(ban).get(p).gainIfBan().mean();
                assertThat(mark.get("cost_usd").get("mean").asDouble()).isCloseTo(avoided - gain, within(DOLLAR));
                JsonNode interval = mark.get("loss_avoided_usd").get("interval");
                // where no run differs there is none
                assertThat(interval.isNull()).isEqualTo(avoided == 0);
                if (avoided != 0) {
                    assertThat(interval.get("low").asDouble()).isLessThan(avoided);
                    assertThat(interval.get("high").asDouble()).isGreaterThan(avoided);
                }
            }
        }
    }

    /** Gains by state, from the scoreboard: without a ban, then by ban. */
    private static List<Map<String, Double>> gainsUsd() {
        List<Map<String, Double>> gains = new ArrayList<>();
        gains.add(gains(comparison.bans().get(0), row -> row.gainIfNoBan().mean()));
        comparison
                .bans()
                .forEach(ban -> gains.add(gains(ban, row -> row.gainIfBan().mean())));
        return gains;
    }

    private static Map<String, Double> gains(PolicyCase ban, ToDoubleFunction<ScoreRow> gain) {
        Map<String, Double> gains = new HashMap<>();
        scoreboard.rows(ban).forEach(row -> gains.put(row.policy().name(), gain.applyAsDouble(row)));
        return gains;
    }

    @Test
    void regretIsHowMuchMoreTheBestGains() {
        JsonNode regret = files.get("regret");
        List<Map<String, Double>> gains = gainsUsd();
        assertThat(texts(regret.get("columns")))
                .containsExactly("no-ban", "ban-2026-total@2026", "ban-2026-total@2030");
        assertThat(entries(regret.get("rows")).map(row -> row.get("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        comparison.policies().stream().map(Policy::name).toList());
        assertThat(entries(regret.get("rows")).map(row -> row.get("largest_usd").asDouble()))
                .isSorted();
        for (JsonNode row : regret.get("rows")) {
            double largest = 0;
            for (int state = 0; state < gains.size(); state++) {
                Map<String, Double> inState = gains.get(state);
                double best = inState.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow();
                double wanted = best - inState.get(row.get("name").asText());
                assertThat(row.get("amounts_usd").get(state).asDouble()).isCloseTo(wanted, within(DOLLAR));
                largest = Math.max(largest, wanted);
            }
            assertThat(row.get("largest_usd").asDouble()).isCloseTo(largest, within(DOLLAR));
        }
    }

    /** By replication, of the industry that comes first. */
    private static double[] firstDays(PolicyCase ban, Policy policy) {
        double[] cars = runs.values(ban.name(), policy.name(), PolicyMeasure.DAYS_TO_SURVIVE, PolicyKey.of("cars"), 0);
        double[] lamps =
                runs.values(ban.name(), policy.name(), PolicyMeasure.DAYS_TO_SURVIVE, PolicyKey.of("lamps"), 0);
        double[] first = new double[RUNS];
        Arrays.setAll(first, run -> Math.min(365, Math.min(cars[run], lamps[run])));
        return first;
    }

    @Test
    void daysGainedAreThoseOfTheRuns() {
        for (int b = 0; b < comparison.bans().size(); b++) {
            PolicyCase ban = comparison.bans().get(b);
            JsonNode days = files.get("days-" + (b + 1));
            assertThat(texts(days.get("columns")))
                    .containsExactlyElementsOf(
                            comparison.others().stream().map(Policy::name).toList());
            double without =
                    Arrays.stream(firstDays(ban, comparison.baseline())).sum() / RUNS;
            List<DaysTable.Row> table = comparison.daysTable(ban).rows();
            assertThat(days.get("rows")).hasSize(table.size());
            for (int p = 0; p < comparison.others().size(); p++) {
                double with = Arrays.stream(firstDays(ban, comparison.others().get(p)))
                                .sum()
                        / RUNS;
                // any industry stands first
                assertThat(days.get("rows")
                                .get(0)
                                .get("cells")
                                .get(p)
                                .get("days")
                                .asDouble())
                        .isCloseTo(with - without, within(1e-9));
                for (int row = 0; row < table.size(); row++) {
                    assertThat(days.get("rows")
                                    .get(row)
                                    .get("cells")
                                    .get(p)
                                    .get("clear")
                                    .asBoolean())
                            .isEqualTo(table.get(row).cells().get(p).marked());
                }
            }
        }
    }

    @Test
    void capacityIsThatOfTheRunsByYear() {
        JsonNode capacity = files.get("capacity");
        List<String> nests = List.of("Nd|Pr", "Dy|Tb");
        assertThat(texts(capacity.get("years"))).hasSize(11).startsWith("2026").endsWith("2036");
        for (int b = 0; b < comparison.bans().size(); b++) {
            JsonNode row = capacity.get("rows").get(b);
            assertThat(row.get("name").asText())
                    .isEqualTo(comparison.bans().get(b).name());
            for (int nest = 0; nest < nests.size(); nest++) {
                JsonNode panel = row.get("panels").get(nest);
                assertThat(panel.get("name").asText()).isEqualTo(nests.get(nest).replace('|', '/'));
                for (int p = 0; p < comparison.policies().size(); p++) {
                    for (int year = 0; year < 11; year++) {
                        assertThat(panel.get("t_reo_per_year").get(p).get(year).asDouble())
                                .isCloseTo(
                                        mean(
                                                comparison.bans().get(b),
                                                comparison.policies().get(p),
                                                PolicyMeasure.CAPACITY,
                                                PolicyKey.of(nests.get(nest)),
                                                2026 + year),
                                        within(1e-6));
                    }
                }
            }
        }
    }

    @Test
    void paymentsAreThoseOfTheRunsByPayerAndYear() {
        JsonNode payments = files.get("payments");
        PolicyCase ban = comparison.bans().get(0);
        List<String> payers = texts(payments.get("payers"));
        assertThat(payers).containsExactly("United States", "European Union", "Japan", "Canada", "United Kingdom");
        // nobody pays under the baseline
        assertThat(payments.get("panels")).hasSize(comparison.others().size());
        for (int p = 0; p < comparison.others().size(); p++) {
            Policy policy = comparison.others().get(p);
            JsonNode panel = payments.get("panels").get(p);
            assertThat(panel.get("name").asText()).isEqualTo(policy.name());
            for (int payer = 0; payer < payers.size(); payer++) {
                for (int year = 0; year < payments.get("years").size(); year++) {
                    assertThat(panel.get("usd").get(payer).get(year).asDouble())
                            .isCloseTo(
                                    mean(
                                            ban,
                                            policy,
                                            PolicyMeasure.OUTLAY,
                                            PolicyKey.of(policy.name(), payers.get(payer)),
                                            payments.get("years").get(year).asInt()),
                                    within(DOLLAR));
                }
            }
        }
    }

    @Test
    void whatAnInstrumentTakesInItHandsOnAndTreasuriesPayWhatTheyPayInTheRuns() {
        JsonNode flows = files.get("flows");
        PolicyCase ban = comparison.bans().get(0);
        Policy shown = scoreboard.shown(ban);
        double in = 0;
        double out = 0;
        double ofJapan = 0;
        for (JsonNode flow : flows.get("in")) {
            assertThat(flow.get("to").asText()).isEqualTo(shown.name());
            in += flow.get("usd").asDouble();
            ofJapan +=
                    flow.get("from").asText().equals("Japan") ? flow.get("usd").asDouble() : 0;
        }
        for (JsonNode flow : flows.get("out")) {
            assertThat(flow.get("from").asText()).isEqualTo(shown.name());
            out += flow.get("usd").asDouble();
        }
        assertThat(ofJapan)
                .isPositive()
                .isCloseTo(sum(ban, shown, PolicyMeasure.OUTLAY, PolicyKey.of(shown.name(), "Japan")), within(DOLLAR));
        assertThat(in).isCloseTo(out, within(DOLLAR));
    }

    @Test
    void theWaterfallEndsAtTheGainOfTheScoreboard() {
        PolicyCase ban = comparison.bans().get(0);
        ScoreRow row = scoreboard.rows(ban).stream()
                .filter(one -> one.policy().equals(scoreboard.shown(ban)))
                .findFirst()
                .orElseThrow();
        JsonNode panels = files.get("waterfall").get("panels");
        assertThat(panels).hasSize(2);
        assertThat(panels.get(0).get("steps").get(0).get("usd").asDouble())
                .isCloseTo(row.lossAvoided().mean(), within(DOLLAR));
        double[] gains = {row.gainIfBan().mean(), row.gainIfNoBan().mean()};
        for (int panel = 0; panel < gains.length; panel++) {
            double left = 0;
            for (JsonNode step : panels.get(panel).get("steps")) {
                if (step.get("sum").asBoolean()) {
                    assertThat(step.get("usd").asDouble())
                            .isCloseTo(gains[panel], within(DOLLAR))
                            .isCloseTo(left, within(DOLLAR));
                } else {
                    left += step.get("usd").asDouble();
                }
            }
        }
    }

    @Test
    void ofTheBaselineAloneThereIsLittle() throws Exception {
        TestPairs pairs = new TestPairs(1, TestPairs.cases(), "none");
        PolicyComparison alone = pairs.setup("none").comparison(pairs.runs());
        Map<String, JsonNode> few = files(alone, new Scoreboard(alone));

        assertThat(few.get("capacity").get("years")).isEmpty();
        assertThat(few.get("payments").get("panels")).isEmpty();
        assertThat(few.get("flows").get("in")).isEmpty();
        JsonNode mark = few.get("frontier").get("panels").get(0).get("marks").get(0);
        assertThat(mark.get("cost_usd").get("interval").isNull()).isTrue();
    }
}
