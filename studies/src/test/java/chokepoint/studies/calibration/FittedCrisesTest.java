package chokepoint.studies.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.experiment.Replays;
import chokepoint.core.material.Item;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoring;
import chokepoint.core.validation.Target;
import chokepoint.core.validation.Target.Role;
import chokepoint.findings.fit.RowFit;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.calibration.Crisis;
import chokepoint.scenarios.calibration.FittedConstant;
import chokepoint.scenarios.calibration.FreeParameter;
import chokepoint.scenarios.evidence.EvidenceTable;
import chokepoint.scenarios.evidence.SeenRow;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a fit reads of each crisis, and of what it makes no use. */
class FittedCrisesTest {

    private static final FittedCrisis.Draws DRAWS = new FittedCrisis.Draws(3, 3, 2, () -> false);

    private static Scenario licences() {
        return ScenarioLibrary.load(ReplayLibrary.CRISIS_2025);
    }

    private static List<SeenRow> seen() {
        return EvidenceTable.read(EvidenceTable.SHIPPED, new Problems());
    }

    private static Map<Parameter, Double> middle() {
        Map<Parameter, Double> set = new EnumMap<>(Parameter.class);
        CalibrationLibrary.freeParameters(Rules.TODAY).forEach(free -> set.put(free.parameter(), free.start()));
        return set;
    }

    /** The cost of the years to 2011 is that of scores, which validate makes from the same runs. */
    @Test
    void quotasCostWhatTheirScoresSay() throws InterruptedException {
        Scenario scenario = ScenarioLibrary.load(ReplayLibrary.CRISIS_2010);
        List<RowFit> rows =
                new QuotaCrisis(scenario, ReplayLibrary.targets(), ReplayLibrary.measurement(), DRAWS).rows(middle());
        List<Score> scores = Scoring.of(
                        ReplayLibrary.targets(),
                        ReplayLibrary.measurement(),
                        new Replays(PlainLoopEngine::new)
                                .run(
                                        List.of(scenario.withParameterSets(
                                                new ParameterSets("one", List.of(middle())))),
                                        3,
                                        3,
                                        1,
                                        done -> {})
                                .get(0))
                .scores()
                .stream()
                .filter(score -> score.counts() && score.target().role() == Role.CALIBRATE)
                .toList();
        assertThat(rows.stream().map(RowFit::id))
                .containsExactlyElementsOf(
                        scores.stream().map(Score::target).map(Target::id).toList());
        for (int i = 0; i < rows.size(); i++) {
            RowFit row = rows.get(i);
            Score score = scores.get(i);
            assertThat(row.median()).isEqualTo(score.medianUnits());
            assertThat(row.passes()).as(row.id()).isEqualTo(score.medianPasses());
            if (score.target().mostUnits() > 0) {
                double off = Math.max(
                        1,
                        Math.max(
                                score.target().leastUnits() / score.medianUnits(),
                                score.medianUnits() / score.target().mostUnits()));
                double factors = Math.log(off) / Math.log(1.5);
                assertThat(row.costScore())
                        .as(row.id())
                        .isCloseTo(factors < 1 ? factors * factors : 2 * factors - 1, within(1e-9));
            }
        }
    }

    /** Runs that end early show the weeks that whole runs show, to the bit: same inputs, same luck. */
    @Test
    void runsThatEndEarlyAreTheBeginningOfWholeOnes() throws InterruptedException {
        Scenario whole = licences();
        Scenario cut = ReplayLibrary.untilTold(whole, CalibrationLibrary.fittedRows());
        assertThat(cut.timeline().endWeek())
                .isEqualTo(whole.timeline().measureWeek() + 1)
                .isLessThan(whole.timeline().endWeek());
        List<RunRecord> all = new Experiment(PlainLoopEngine::new).run(whole, 3, 2, 2, done -> {});
        List<RunRecord> early = new Experiment(PlainLoopEngine::new).run(cut, 3, 2, 2, done -> {});
        for (int run = 0; run < 2; run++) {
            for (Item item : Item.values()) {
                for (MarketSeries series : MarketSeries.values()) {
                    double[] values = early.get(run).market(series, item);
                    assertThat(all.get(run).market(series, item)).startsWith(values);
                }
            }
            for (int industry = 0; industry < whole.structure().industries().size(); industry++) {
                assertThat(all.get(run).firms(FirmSeries.LEAST_FIRM, industry))
                        .startsWith(early.get(run).firms(FirmSeries.LEAST_FIRM, industry));
            }
        }
    }

    private static SeenRow doubled(SeenRow row) {
        return new SeenRow(
                row.line(),
                row.id(),
                row.block(),
                row.kind(),
                row.period(),
                2 * row.low() + 1,
                2 * row.high() + 1,
                row.offset(),
                row.reportProbability(),
                row.use(),
                row.reliability(),
                row.outcome(),
                row.quantity(),
                row.unit(),
                row.silence());
    }

    private static List<Object> told(List<SeenRow> rows) throws InterruptedException {
        return new LicenceCrisis(licences(), rows, DRAWS)
                .rows(middle()).stream()
                        .map(row -> (Object) List.of(row.id(), row.median(), row.costScore(), row.implausibilitySd()))
                        .toList();
    }

    @Test
    void checkRowsOf2025AreNotReadAndFitRowsAre() throws InterruptedException {
        List<Object> plain = told(seen());
        assertThat(plain).hasSize(4);
        List<SeenRow> otherChecks = seen().stream()
                .map(row -> row.use().equals("fit") ? row : doubled(row))
                .toList();
        assertThat(otherChecks).isNotEqualTo(seen());
        assertThat(told(otherChecks)).isEqualTo(plain);
        List<SeenRow> otherFits = seen().stream()
                .map(row -> row.use().equals("fit") ? doubled(row) : row)
                .toList();
        List<Object> moved = told(otherFits);
        for (int row = 0; row < plain.size(); row++) {
            assertThat(moved.get(row)).isNotEqualTo(plain.get(row));
        }
    }

    /** Never is the end of the runs: in no run of the fit does an event count as later. */
    @Test
    void anEventThatDoesNotComeCountsAsOfTheEnd() throws InterruptedException {
        SeenRow stop = seen().stream()
                .filter(row -> row.id().equals("first_stop_2025"))
                .findFirst()
                .orElseThrow();
        SeenRow impossible = new SeenRow(
                stop.line(),
                stop.id(),
                stop.block(),
                stop.kind(),
                stop.period(),
                stop.low(),
                stop.high(),
                stop.offset(),
                1,
                "fit",
                "A",
                stop.outcome().replace("< 0.9", "< 0.0"),
                stop.quantity(),
                stop.unit(),
                "");
        RowFit never = new LicenceCrisis(licences(), List.of(impossible), DRAWS)
                .rows(middle())
                .get(0);
        // from 4 April 2025 to the week after that of 6 January 2026
        assertThat(never.simulated()).containsOnly(284);
        assertThat(never.implausibilitySd()).isCloseTo(Math.log(284.0 / 75) / Math.sqrt(0.01 + 0.09), within(1e-12));
    }

    @Test
    void rowsOf2010ThatMayOnlyBeLookedAtAreNotRead() throws InterruptedException {
        Scenario scenario = ScenarioLibrary.load(ReplayLibrary.CRISIS_2010);
        Set<String> ids = new QuotaCrisis(scenario, ReplayLibrary.targets(), ReplayLibrary.measurement(), DRAWS)
                .rows(middle()).stream().map(RowFit::id).collect(Collectors.toSet());
        Set<String> allowed = ReplayLibrary.targets().stream()
                .filter(target -> target.role() == Role.CALIBRATE && !target.isBase())
                .map(Target::id)
                .collect(Collectors.toSet());
        assertThat(ids).isSubsetOf(allowed);
    }

    /** A constant of one crisis moves nothing in the other, and one of both moves something in 2025. */
    @Test
    void constantsOfOneCrisisMoveNothingInTheOther() throws InterruptedException {
        LicenceCrisis crisis = new LicenceCrisis(licences(), seen(), DRAWS);
        List<double[]> plain =
                crisis.rows(middle()).stream().map(RowFit::simulated).toList();
        for (FittedConstant constant : CalibrationLibrary.constants()) {
            FreeParameter free = constant.free();
            if (constant.crises().equals(List.of(Crisis.QUOTAS))) {
                Map<Parameter, Double> other = middle();
                other.put(free.parameter(), free.low());
                assertThat(crisis.rows(other).stream().map(RowFit::simulated)).containsExactlyElementsOf(plain);
            }
        }
        Map<Parameter, Double> other = middle();
        other.put(Parameter.HOARDING_FACTOR, 5.0);
        List<double[]> moved =
                crisis.rows(other).stream().map(RowFit::simulated).toList();
        assertThat(moved.get(1)).isNotEqualTo(plain.get(1));
    }

    @Test
    void whatNoRuleReadsIsLeftAlone() {
        FittedConstant exposure = CalibrationLibrary.constants().stream()
                .filter(one -> one.free().parameter() == Parameter.RISK_EXPOSURE_FACTOR)
                .findFirst()
                .orElseThrow();
        List<Crisis> both = List.of(Crisis.values());
        assertThat(exposure.leftAlone(Rules.NEWEST, both)).isEmpty();
        List<Parameter> fitted = new ArrayList<>();
        CalibrationLibrary.freeParameters(Rules.NEWEST).forEach(free -> fitted.add(free.parameter()));
        assertThat(fitted).contains(Parameter.RISK_EXPOSURE_FACTOR);
        Rules off = Rules.NEWEST.without(Rule.ALARM_BY_EXPOSURE);
        assertThat(exposure.leftAlone(off, both)).isEqualTo("no rule that is on reads it");
        assertThat(CalibrationLibrary.freeParameters(off)).doesNotContain(exposure.free());
        FittedConstant chase = CalibrationLibrary.constants().stream()
                .filter(one -> one.free().parameter() == Parameter.QUOTA_CHASE_PER_WEEK)
                .findFirst()
                .orElseThrow();
        assertThat(chase.leftAlone(off, List.of(Crisis.LICENCES))).isEqualTo("no crisis that is fitted reads it");
        assertThat(CalibrationLibrary.constants())
                .allSatisfy(one -> assertThat(one.free().source()).isNotBlank());
    }
}
