package chokepoint.studies.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rules;
import chokepoint.findings.fit.RowFit;
import chokepoint.findings.fit.TriedSet.Stage;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.calibration.Crisis;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.calibration.FreeParameter;
import chokepoint.scenarios.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.MersenneTwister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calibration follows from its settings, survives a kill anywhere, leaves no range, and finds what a toy is made to have. */
class CalibrationTest {

    private static final List<FreeParameter> FREE =
            CalibrationLibrary.freeParameters(Rules.TODAY).subList(0, 3);
    private static final Calibration.Settings SETTINGS = new Calibration.Settings(5, 12, 6, 120, 20, 6, 5, 1.5);

    @TempDir
    private Path temp;

    /**
     * A past in closed form: one row for each parameter, which shows its value over the one looked for, in four draws about it, and further rows
     * that no set can meet.
     */
    private record Toy(Crisis crisis, double placeShare, int hopeless) implements FittedCrisis {

        @Override
        public List<RowFit> rows(Map<Parameter, Double> parameters) {
            List<RowFit> rows = new ArrayList<>();
            for (FreeParameter one : FREE) {
                double shown = parameters.get(one.parameter()) / one.value(placeShare);
                rows.add(row(one.parameter().key(), shown));
            }
            for (int i = 0; i < hopeless; i++) {
                rows.add(row("hopeless " + i, 100));
            }
            return rows;
        }

        private static RowFit row(String id, double shown) {
            return new RowFit(id, 1, 1, 0, 0.25, new double[] {0.9 * shown, shown, shown, 1.1 * shown});
        }
    }

    private static Objective objective(int hopeless) {
        return new Objective(List.of(new Toy(Crisis.QUOTAS, 0.3, 0), new Toy(Crisis.LICENCES, 0.5, hopeless)), FREE);
    }

    private static Calibration calibration(Objective objective, List<Integer> asked) {
        return new Calibration(
                objective, SETTINGS, List.of(new double[] {0, 1, 0.9}), progress -> asked.add(progress.evaluation()));
    }

    private Calibration.Outcome run(Path log, List<Integer> asked) throws IOException {
        return calibration(objective(1), asked).run(log, "a test");
    }

    /** After every number of lines, and in the middle of one: in the sample, in each round of the race, among the proposals. */
    @Test
    void aKilledSearchGoesOnAsIfNothingHadHappened() throws IOException {
        Path whole = temp.resolve("whole.csv");
        Calibration.Outcome unbroken = run(whole, new ArrayList<>());
        String text = Files.readString(whole);
        Path killed = temp.resolve("killed.csv");
        for (int lines = 1; lines < text.lines().count(); lines += 7) {
            String kept = text.lines().limit(lines).collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(killed, text.substring(0, kept.length() + 9));
            assertThat(Files.size(killed)).isLessThan(Files.size(whole));
            Calibration.Outcome resumed = run(killed, new ArrayList<>());
            assertThat(Files.readString(killed)).isEqualTo(text);
            assertThat(resumed).usingRecursiveComparison().isEqualTo(unbroken);
        }
    }

    @Test
    void aLogOfOtherSettingsIsRefused() throws IOException {
        Path log = temp.resolve("log.csv");
        Files.writeString(log, "another search\n");
        assertThatThrownBy(() -> run(log, new ArrayList<>()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("other settings");
    }

    @Test
    void noEvaluationLeavesARangeAndTheBudgetIsKept() throws IOException {
        List<Integer> asked = new ArrayList<>();
        Calibration.Outcome outcome = run(temp.resolve("log.csv"), asked);
        assertThat(asked).hasSize(152);
        assertThat(outcome.evaluations()).hasSize(152);
        assertThat(IntStream.range(0, 152)
                        .mapToObj(outcome::stage)
                        .collect(Collectors.groupingBy(x -> x, Collectors.counting())))
                .isEqualTo(Map.of(Stage.SAMPLE, 12L, Stage.SEARCH, 120L, Stage.PROPOSAL, 20L));
        outcome.evaluations()
                .forEach(one -> objective(1)
                        .parameters(one.placeShare())
                        .forEach((parameter, value) -> assertThat(value)
                                .isBetween(of(parameter).low(), of(parameter).high())));
    }

    private static FreeParameter of(Parameter parameter) {
        return FREE.stream()
                .filter(one -> one.parameter() == parameter)
                .findFirst()
                .orElseThrow();
    }

    /** Worked out one after the other, without anything of the objective but its rows. */
    @Test
    void whatIsMinimisedIsTheMeanOverTheCrises() throws InterruptedException {
        Objective objective = objective(2);
        double[] place = {0.1, 0.6, 0.95};
        Evaluation found = objective.evaluate(place);
        List<List<RowFit>> rows = objective.rows(place);
        double sum = 0;
        List<Double> implausible = new ArrayList<>();
        for (List<RowFit> crisis : rows) {
            double costs = 0;
            for (RowFit row : crisis) {
                double factor = row.median() > 1 ? row.median() : 1 / row.median();
                double distance = Math.log(factor) / Math.log(1.5);
                costs += distance < 1 ? distance * distance : 2 * distance - 1;
                // the four draws lie at 0.9, 1, 1 and 1.1 of the middle
                double mean = (Math.log(0.9) + Math.log(1.1)) / 4;
                double squares =
                        Math.pow(Math.log(0.9) - mean, 2) + 2 * mean * mean + Math.pow(Math.log(1.1) - mean, 2);
                double estimate = Math.PI / 2 * squares / 3 / 4;
                implausible.add(Math.log(factor) / Math.sqrt(0.0625 + 0.09 + estimate));
            }
            sum += costs / crisis.size();
        }
        implausible.sort(Comparator.reverseOrder());
        assertThat(found.costScore()).isCloseTo(sum / 2, within(1e-12));
        assertThat(found.secondImplausibilitySd()).isCloseTo(implausible.get(1), within(1e-12));
    }

    /** One row may be missed, as no set meets it; a second one rules all out, and then the nearest are left. */
    @Test
    void aSetIsKeptWhileTheSecondLargestImplausibilityIsAtMostThree() throws IOException {
        Calibration.Outcome one = run(temp.resolve("one.csv"), new ArrayList<>());
        assertThat(one.plausible()).isNotEmpty().allMatch(Evaluation::isKept);
        assertThat(one.evaluations()).anyMatch(set -> !set.isKept());
        double least = one.evaluations().stream()
                .filter(Evaluation::isKept)
                .mapToDouble(Evaluation::costScore)
                .min()
                .orElseThrow();
        assertThat(one.best().costScore()).isEqualTo(least);

        Calibration.Outcome two = calibration(objective(2), new ArrayList<>()).run(temp.resolve("two.csv"), "a test");
        assertThat(two.evaluations()).noneMatch(Evaluation::isKept);
        assertThat(two.plausible()).isNotEmpty().noneMatch(Evaluation::isKept);
    }

    /** A crisis that no set can meet buys nothing in the other one. */
    @Test
    void aSetIsPlausibleCrisisByCrisis() {
        Evaluation best = costing(0.5, 4);
        List<Evaluation> found =
                Calibration.plausible(List.of(costing(0.6, 4.8), costing(1, 4), costing(0.4, 4.9), best), 1.2);
        assertThat(found).containsExactly(best, found.get(1));
        assertThat(found.get(1).crisisCostScores()).containsExactly(0.6, 4.8);
        // next to nothing is not asked to be met by a fifth
        assertThat(Calibration.plausible(List.of(costing(0, 1), costing(0.049, 1), costing(0.051, 1)), 1.2))
                .hasSize(2);
    }

    private static Evaluation costing(double... costs) {
        return new Evaluation(new double[] {0.5}, costs, 1, 0);
    }

    @Test
    void keptAreSetsUpToThreeAndNoFurther() {
        double[] costs = {1, 2};
        assertThat(new Evaluation(costs, costs, 3, 1).isKept()).isTrue();
        assertThat(new Evaluation(costs, costs, Math.nextUp(3.0), 1).isKept()).isFalse();
    }

    /** Both crises pull; equal weights meet in the middle of the two, where costs are squares. */
    @Test
    void theSearchesFindWhatLiesBetweenTheCrises() throws IOException {
        Calibration.Outcome outcome =
                calibration(objective(0), new ArrayList<>()).run(temp.resolve("log.csv"), "a test");
        assertThat(outcome.best().placeShare()[0]).isBetween(0.28, 0.52);
        double middle = Objective.evaluation(new double[3], List.of(rowsAt(0.4, 0.3), rowsAt(0.4, 0.5)))
                .costScore();
        assertThat(outcome.best().costScore()).isLessThan(1.3 * middle);
    }

    private static List<RowFit> rowsAt(double placeShare, double wanted) {
        double[] place = new double[FREE.size()];
        Arrays.fill(place, placeShare);
        return new Toy(Crisis.QUOTAS, wanted, 0).rows(objective(0).parameters(place));
    }

    /** The weaker half drops out; who stays has searched on, from where it was. */
    @Test
    void aRaceDropsTheWeakerHalf() {
        List<double[]> starts = IntStream.range(0, 5)
                .mapToObj(start -> new double[] {0.1 + 0.2 * start, 0.5})
                .toList();
        // far from the other starts the cost is higher for good: nobody leaves a valley of its own
        List<List<Integer>> searched =
                new Race(3, 4, place -> Math.abs(place[0] - 0.1) + Math.pow(place[1] - 0.5, 2)).run(starts, 60);
        assertThat(searched).hasSize(4);
        assertThat(searched.get(0)).containsExactly(0, 1, 2, 3, 4);
        assertThat(searched.get(1)).hasSize(3).contains(0);
        assertThat(searched.get(2)).hasSize(2).contains(0);
        assertThat(searched.get(3)).containsExactly(0);
        searched.stream().skip(1).forEach(round -> assertThat(searched.get(0)).containsAll(round));
    }

    @Test
    void theSampleFillsEveryRange() {
        List<double[]> places = Starts.filling(4, 50, new MersenneTwister(7));
        for (int k = 0; k < 4; k++) {
            int parameter = k;
            assertThat(places.stream()
                            .mapToInt(place -> (int) (50 * place[parameter]))
                            .sorted())
                    .containsExactly(IntStream.range(0, 50).boxed().toArray(Integer[]::new));
        }
    }

    /** At most half of the starts are what was there before; the others are the best of the sample. */
    @Test
    void startsAreWhatIsThereAndTheBestOfTheSample() {
        List<Evaluation> sample = IntStream.range(0, 6)
                .mapToObj(i -> new Evaluation(new double[] {0.1 * i + 0.1}, new double[] {6 - i}, 1, 0))
                .toList();
        List<double[]> present = List.of(new double[] {0}, new double[] {1}, new double[] {0.5});
        assertThat(Starts.of(present, sample, 4).stream().map(place -> place[0]))
                .containsExactly(0.02, 0.98, 0.6, 0.5);
        assertThat(Starts.of(present, List.of(), 3)).hasSize(3);
    }

    @Test
    void theEarlyYearsAndTheLateYearsAreAllThereIs() {
        assertThat(CalibrationLibrary.earlyTargets())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.period().to().getYear()).isLessThanOrEqualTo(2012));
        long late = CalibrationLibrary.lateTargets().stream()
                .filter(target -> !target.isBase())
                .count();
        assertThat(CalibrationLibrary.earlyTargets().size() + late)
                .isEqualTo(ReplayLibrary.targets().size());
    }
}
