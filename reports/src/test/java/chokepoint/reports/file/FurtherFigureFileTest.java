package chokepoint.reports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.search.Evaluation;
import chokepoint.core.search.Lever;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.validation.History;
import chokepoint.core.validation.Measurement;
import chokepoint.core.validation.Period;
import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import chokepoint.core.validation.Target;
import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.policy.PolicyGoals;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.findings.replay.ReplaySummary.Variant;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.chart.Charts;
import chokepoint.reports.figure.ComparisonFigure;
import chokepoint.reports.figure.ReplayFigures;
import chokepoint.reports.figure.SearchFigure;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Figures of a search, of runs side by side and of a replay as JSON, against numbers that were put in by hand. */
class FurtherFigureFileTest {

    private static Evaluation tried(double lossAvoided, double days, double net, double outlay) {
        return new Evaluation(List.of(0), new PolicyGoals(lossAvoided, days, net, outlay, List.of(net, net)).figures());
    }

    private static List<Integer> numbers(JsonNode points) {
        return StreamSupport.stream(points.spliterator(), false)
                .map(point -> point.get("number").asInt())
                .toList();
    }

    @Test
    void aSearchShowsWhatItTriedAndWhatNobodyBeats() throws Exception {
        // nothing done is beaten by the fifth, the third by the second; the fourth beats all and is too dear
        SearchedPolicies searched = new SearchedPolicies(
                List.of(new Lever("strike_usd_per_kg", "USD/kg", "", 50, 150, 100)),
                List.of(
                        tried(0, 0, 0, 0),
                        tried(50, 3, 20, 100),
                        tried(40, 2, 10, 100),
                        tried(90, 20, 60, 101),
                        tried(30, 9, 5, 80)),
                100);
        JsonNode front = FigureSchema.file(SearchFigure.of(searched, 16));

        assertThat(front.get("budget_usd").asDouble()).isEqualTo(100);
        assertThat(numbers(front.get("front"))).containsExactly(5, 2);
        assertThat(numbers(front.get("beaten"))).containsExactly(1, 3, 4);
        assertThat(front.get("beaten").get(2).get("outlay_usd").asDouble()).isEqualTo(101);
        assertThat(front.get("beaten").get(2).get("loss_avoided_usd").asDouble())
                .isEqualTo(90);
        assertThat(front.get("best")).hasSize(2);
        assertThat(front.get("best").get(0).get("name").asText())
                .isEqualTo("most gain less cost, most loss avoided, least regret");
        assertThat(front.get("best").get(0).get("point").get("number").asInt()).isEqualTo(2);
        assertThat(front.get("best").get(1).get("point").get("number").asInt()).isEqualTo(5);
    }

    private static FinishedRun finished(String label, double[] days, double loss, double japan) {
        double[] never = new double[days.length];
        Arrays.fill(never, Double.POSITIVE_INFINITY);
        double[] losses = new double[days.length];
        Arrays.fill(losses, loss);
        double[] nothing = new double[days.length];
        double[] ofJapan = new double[days.length];
        Arrays.fill(ofJapan, japan);
        return new FinishedRun(
                label,
                label,
                "Title of " + label,
                7,
                IntStream.range(0, days.length).toArray(),
                LocalDate.of(2026, 1, 6),
                700,
                "1",
                List.of(
                        new FinishedRun.Industry("batteries", "", "", 0, never, nothing),
                        new FinishedRun.Industry("motors", "Dy|Tb", "", 0.1, days, losses)),
                ofJapan);
    }

    @Test
    void runsSideBySideShowTheirDaysAndLosses() throws Exception {
        Comparison comparison = new Comparison(List.of(
                finished("first", new double[] {70, 14, 28}, 4, 5),
                finished("second", new double[] {140, 14, Double.POSITIVE_INFINITY}, 3, 6)));
        Figure figure = ComparisonFigure.of(comparison);
        JsonNode sides = FigureSchema.file(figure);

        assertThat(sides.get("horizon_days").asDouble()).isEqualTo(700);
        assertThat(sides.get("cap_days").asDouble()).isEqualTo(365);
        assertThat(sides.get("loss_days").asDouble()).isEqualTo(364);
        assertThat(sides.get("runs").get(1).get("title").asText()).isEqualTo("Title of second");
        assertThat(sides.get("runs").get(1).get("japan_loss_jpy_bn").asDouble()).isEqualTo(6);
        JsonNode motors = sides.get("rows").get(0);
        assertThat(motors.get("name").asText()).isEqualTo("motors");
        JsonNode first = motors.get("bars").get(0);
        assertThat(first.get("first_lost_output").get("median").asDouble()).isEqualTo(28);
        assertThat(first.get("first_lost_output").get("lower_quartile").asDouble())
                .isEqualTo(21);
        assertThat(first.get("loss_jpy_bn").asDouble()).isEqualTo(4);
        JsonNode second = motors.get("bars").get(1);
        assertThat(second.get("first_lost_output").get("median").asDouble()).isEqualTo(140);
        assertThat(second.get("loss_jpy_bn").asDouble()).isEqualTo(3);
        assertThat(sides.get("rows")
                        .get(1)
                        .get("bars")
                        .get(0)
                        .get("first_lost_output")
                        .get("median")
                        .isNull())
                .isTrue();
        drawn(figure);
    }

    private static void drawn(Figure figure) {
        Chart chart = Charts.of(figure);
        assertThat(chart.svg()).startsWith("<svg").doesNotContain("NaN", "Infinity");
        assertThat(chart.svg()).contains(">" + figure.words().title() + "</title>");
        assertThat(chart.png()).isNotEmpty();
    }

    // ---- a replay of three runs

    private static final LocalDate START = LocalDate.of(2009, 1, 1);
    private static final int WEEKS = 262;

    private static double[] weekly(double value) {
        double[] weekly = new double[WEEKS];
        Arrays.fill(weekly, value);
        return weekly;
    }

    private static double[][] byOxide(double[] weekly) {
        return Stream.generate(() -> weekly).limit(Item.OXIDES).toArray(double[][]::new);
    }

    /** A run in which every oxide costs 10 in 2009 and then some times as much, and which buys the same every week. */
    private static History history(double factor, double importsTReo) {
        WeekCalendar calendar = new WeekCalendar(START);
        double[] price = new double[WEEKS];
        Arrays.setAll(price, week -> calendar.startOf(week).getYear() == 2009 ? 10 : 10 * factor);
        double[][][] byRegion = Stream.generate(() -> byOxide(weekly(1)))
                .limit(Region.values().length)
                .toArray(double[][][]::new);
        return new History(
                calendar,
                0,
                0.17,
                1,
                byOxide(price),
                byOxide(price),
                byRegion,
                byRegion,
                weekly(1),
                weekly(importsTReo),
                weekly(importsTReo),
                weekly(importsTReo),
                weekly(90),
                new double[][] {weekly(0), weekly(0)},
                weekly(0),
                weekly(1),
                weekly(9),
                new double[][] {weekly(1)});
    }

    private static Target price(String period, double value, double low, double high) {
        return new Target(
                "nd-" + period,
                "price",
                "Nd",
                "price",
                "",
                Period.of(period),
                value,
                low,
                high,
                "USD/kg",
                Target.Role.CALIBRATE,
                "",
                "");
    }

    private static ReplaySummary replay() {
        Target base = price("2009", 20, Double.NaN, Double.NaN);
        Target within = price("2011-Q2", 85, 70, 90);
        Target beyond = price("2012", 400, Double.NaN, Double.NaN);
        Scenario scenario = TestRuns.scenario(List.of("motors"));
        Scenario calm = new Scenario(
                scenario.name() + ReplaySummary.CALM,
                scenario.title(),
                scenario.summary(),
                scenario.timeline(),
                scenario.structure(),
                scenario.inputs(),
                scenario.controls(),
                scenario.quotas(),
                scenario.alarms());
        return new ReplaySummary(
                scenario,
                1,
                List.of(history(2, 10), history(4, 20), history(6, 30)),
                new Measurement(List.of(base, within, beyond), Map.of(START, 6.8), 1),
                new Scoreboard(List.of(
                        new Score(base, true, 20, 20, 20),
                        new Score(within, true, 48, 80, 112),
                        new Score(beyond, true, 48, 80, 112))),
                List.of(new Variant(calm, List.of(history(1.5, 10)))),
                List.of());
    }

    @Test
    void aReplayShowsItsRunsBesideWhatWasObserved() throws Exception {
        List<Figure> figures = ReplayFigures.of(replay());
        Map<String, JsonNode> files = FigureSchema.files(figures);

        JsonNode nd = files.get("replay-prices").get("panels").get(0);
        assertThat(nd.get("name").asText()).isEqualTo("Nd, export");
        assertThat(nd.get("unit").asText()).isEqualTo("USD/kg");
        assertThat(nd.get("days")).hasSize(WEEKS);
        assertThat(nd.get("days").get(0).asText()).isEqualTo("2009-01-01");
        // quoted at 20 in 2009, then at two, four and six times as much: a tenth of the way from one run to the next
        int later = 130;
        assertThat(nd.get("median").get(0).asDouble()).isCloseTo(20, within(1e-9));
        assertThat(nd.get("p10").get(later).asDouble()).isCloseTo(48, within(1e-9));
        assertThat(nd.get("median").get(later).asDouble()).isCloseTo(80, within(1e-9));
        assertThat(nd.get("p90").get(later).asDouble()).isCloseTo(112, within(1e-9));
        assertThat(nd.get("observed")).hasSize(3);
        JsonNode passed = nd.get("observed").get(1);
        assertThat(passed.get("day").asText()).isEqualTo("2011-05-16");
        assertThat(passed.get("value").asDouble()).isEqualTo(85);
        assertThat(passed.get("least").asDouble()).isEqualTo(70);
        assertThat(passed.get("most").asDouble()).isEqualTo(90);
        assertThat(StreamSupport.stream(nd.get("observed").spliterator(), false)
                        .map(point -> point.get("missed").asBoolean()))
                .as("what others are relative to is not missed")
                .containsExactly(false, false, true);
        JsonNode imports = files.get("replay-trade").get("panels").get(0);
        // March of 2009: 20 t a week
        assertThat(imports.get("median").get(0).asDouble()).isCloseTo(20 * 31 / 7.0, within(1e-9));
        assertThat(files.get("replay-home").get("panels")).isEmpty();
        figures.forEach(FurtherFigureFileTest::drawn);
    }

    @Test
    void whatThePeakIsMadeOfIsTheMedianOfTheRunsWithAndWithoutACause() throws Exception {
        JsonNode split = FigureSchema.files(ReplayFigures.of(replay())).get("replay-split");

        assertThat(split.get("bars").get(0).asText()).isEqualTo("full run");
        assertThat(split.get("bars").get(1).asText()).isEqualTo("no crisis");
        assertThat(split.get("panels")).hasSize(7);
        for (JsonNode panel : split.get("panels")) {
            assertThat(panel.get("factors").get(0).asDouble()).isCloseTo(4, within(1e-9));
            assertThat(panel.get("factors").get(1).asDouble()).isCloseTo(1.5, within(1e-9));
        }
    }
}
