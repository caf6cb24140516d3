package chokepoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.factor.Factor;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.sensitivity.DriverDesign.Row;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.IntervalEstimate;
import chokepoint.findings.sensitivity.SobolIndices;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.DriverFindings;
import chokepoint.studies.run.DriverWork;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.DriverStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The three reference functions of sensitivity analysis by the whole path: study, design, store, index, on eight scrambles of a Sobol
 * sequence. At 2¹⁴ base rows, set by {@code -Dchokepoint.baseRows=16384}, every index is within 0.005 of the truth; with fewer it is
 * within twice its own interval.
 */
@Tag("statistical")
class DriverStudyValidation {

    private static final int WHOLE = 1 << 14;
    private static final double NEAR = 0.005;
    private static final int SCRAMBLES = 8;

    @TempDir
    private Path temp;

    private static KnownFunction function(String name) {
        return switch (name) {
            case "Ishigami" -> KnownFunction.ISHIGAMI;
            case "G of 6" -> KnownFunction.g(0, 0.5, 3, 9, 99, 99);
            default -> KnownFunction.g(0, 1, 4.5, 9, 99, 99, 99, 99);
        };
    }

    /** The last two columns are all other inputs and luck, those before are factors. */
    private static double[] coordinates(Row asked, List<Factor> factors) {
        double[] x = new double[factors.size() + 2];
        for (int j = 0; j < factors.size(); j++) {
            double quantile = asked.quantile(factors.get(j));
            x[j] = Double.isNaN(quantile) ? 0.5 : quantile;
        }
        x[factors.size()] = asked.outside() / Math.pow(2, 31);
        x[factors.size() + 1] = asked.luck() / Math.pow(2, 31);
        return x;
    }

    private static void isNear(IntervalEstimate index, double truth, int baseRows, String which) {
        assertThat(index.estimate())
                .as(which)
                .isCloseTo(truth, within(baseRows >= WHOLE ? NEAR : 2 * index.halfWidth() + 1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ishigami", "G of 6", "G of 8"})
    void everyIndexIsNearTheTruth(String name) throws IOException, InterruptedException {
        int baseRows = Integer.getInteger("chokepoint.baseRows", 1 << 9);
        Scenario scenario = ScenarioLibrary.load(Files.writeString(
                        temp.resolve("short.yaml"),
                        "title: Twelve weeks of it\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 12}\n")
                .toString());
        ModelledRuns runs = new ModelledRuns(scenario);
        KnownFunction function = function(name);
        List<Factor> factors = IntStream.range(0, function.columns() - 2)
                .mapToObj(j -> new Factor("x" + j, "factor " + j, List.of(), List.of(), false))
                .toList();
        DriverWork work = new DriverWork(
                new DriverStudy(scenario, factors, 2, baseRows, SCRAMBLES, factors.size(), 7),
                OwnCode.build(),
                Crew.threads(2),
                temp.resolve("study"),
                false,
                Reporter.nobody(),
                told -> (asked, number) ->
                        runs.withLoss(number, 100 * function.of().applyAsDouble(coordinates(asked, factors))));
        try (Running<DriverFindings> running = Running.start("study", work, event -> {})) {
            Drivers drivers = running.get().drivers();
            SobolIndices indices = drivers.found().get(0).indices().orElseThrow();
            for (int j = 0; j < function.columns(); j++) {
                int column = drivers.columns()
                        .indexOf(
                                j < factors.size()
                                        ? factors.get(j).name()
                                        : List.of("other_inputs", "luck").get(j - factors.size()));
                isNear(indices.first().get(column).known(), function.first()[j], baseRows, "first " + j);
                isNear(indices.total().get(column).known(), function.total()[j], baseRows, "total " + j);
            }
        }
    }
}
