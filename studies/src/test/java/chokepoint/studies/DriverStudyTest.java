package chokepoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.factor.Factor;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.sensitivity.DriverDesign.Row;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.MorrisEffects;
import chokepoint.findings.sensitivity.SobolIndex;
import chokepoint.findings.sensitivity.SobolIndices;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.DriverFindings;
import chokepoint.studies.run.DriverWork;
import chokepoint.studies.run.DriverWork.Model;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.DriverStudy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole path of a study of what drives a scenario, with a function in place of the model: from the question over design and store
 * to indices, which are known in closed form.
 */
class DriverStudyTest {

    private static final List<String> MOVED = List.of("one", "two", "three");

    @TempDir
    private Path temp;

    private Scenario scenario;
    private ModelledRuns runs;

    @BeforeEach
    void ask() throws IOException {
        Path file = Files.writeString(
                temp.resolve("short.yaml"),
                "title: Twelve weeks of it\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 12}\n");
        scenario = ScenarioLibrary.load(file.toString());
        runs = new ModelledRuns(scenario);
    }

    /** Three factors that move the function, in another order than their columns are expected in, behind one that moves nothing. */
    private DriverStudy study(int trajectories, int baseRows, int scrambles) {
        return study(List.of("nothing", "three", "one", "two"), trajectories, baseRows, scrambles);
    }

    private DriverStudy study(List<String> names, int trajectories, int baseRows, int scrambles) {
        List<Factor> factors = names.stream()
                .map(name -> new Factor(name, "factor " + name, List.of(), List.of(), false))
                .toList();
        return new DriverStudy(scenario, factors, trajectories, baseRows, scrambles, MOVED.size(), 7);
    }

    /** The coordinates of a run: quantiles of the factors that move something, other inputs, luck. */
    private static double[] coordinates(Row asked) {
        double[] x = new double[KnownFunction.COLUMNS];
        for (int j = 0; j < MOVED.size(); j++) {
            String name = MOVED.get(j);
            x[j] = asked.factors().stream()
                    .filter(factor -> factor.name().equals(name))
                    .mapToDouble(asked::quantile)
                    .findFirst()
                    .orElse(0.5);
        }
        x[3] = asked.outside() / Math.pow(2, 31);
        x[4] = asked.luck() / Math.pow(2, 31);
        return x;
    }

    private Model model(KnownFunction function) {
        return (asked, number) -> runs.withLoss(number, 100 * function.of().applyAsDouble(coordinates(asked)));
    }

    private Running<DriverFindings> start(
            DriverStudy study, String folder, int threads, Function<Running.Told, Model> models) {
        return Running.start(
                folder,
                new DriverWork(
                        study,
                        OwnCode.build(),
                        Crew.threads(threads),
                        temp.resolve(folder),
                        false,
                        Reporter.nobody(),
                        models),
                event -> {});
    }

    private Drivers drivers(DriverStudy study, KnownFunction function) throws InterruptedException {
        try (Running<DriverFindings> running = start(study, "known", 2, told -> model(function))) {
            return running.get().drivers();
        }
    }

    /** Columns of the study, in the order of the function: the study has them in the order in which its screening ranks factors. */
    private static int[] places(Drivers drivers) {
        return Stream.concat(MOVED.stream(), Stream.of("other_inputs", "luck"))
                .mapToInt(drivers.columns()::indexOf)
                .toArray();
    }

    private static List<SobolIndex> inOrder(Drivers drivers) {
        SobolIndices indices = drivers.found().get(0).indices().orElseThrow();
        return Stream.of(indices.first(), indices.total())
                .flatMap(all -> Arrays.stream(places(drivers)).mapToObj(all::get))
                .toList();
    }

    /**
     * Standard deviations of the estimators by the plainest way: many studies of as many base rows of independent points, in memory,
     * with correlations and mean squares written down as the textbooks do.
     */
    private static double[] deviations(KnownFunction function, int baseRows) {
        int studies = 200;
        SplittableRandom random = new SplittableRandom(99);
        double[][] estimates = new double[2 * KnownFunction.COLUMNS][studies];
        for (int study = 0; study < studies; study++) {
            double[][] f = new double[KnownFunction.COLUMNS + 2][baseRows];
            for (int row = 0; row < baseRows; row++) {
                double[] a = random.doubles(KnownFunction.COLUMNS).toArray();
                double[] b = random.doubles(KnownFunction.COLUMNS).toArray();
                f[0][row] = function.of().applyAsDouble(a);
                f[1][row] = function.of().applyAsDouble(b);
                for (int j = 0; j < KnownFunction.COLUMNS; j++) {
                    double[] c = a.clone();
                    c[j] = b[j];
                    f[2 + j][row] = function.of().applyAsDouble(c);
                }
            }
            for (int j = 0; j < KnownFunction.COLUMNS; j++) {
                double chance = correlation(f[0], f[1]);
                estimates[j][study] =
                        (correlation(f[1], f[2 + j]) - chance * correlation(f[0], f[2 + j])) / (1 - chance * chance);
                double[] c = f[2 + j];
                double steps = IntStream.range(0, baseRows)
                        .mapToDouble(row -> Math.pow(f[0][row] - c[row], 2))
                        .average()
                        .orElseThrow();
                estimates[KnownFunction.COLUMNS + j][study] = steps
                        / 2
                        / variance(Stream.of(f[0], f[1])
                                .flatMapToDouble(Arrays::stream)
                                .toArray());
            }
        }
        return Arrays.stream(estimates)
                .mapToDouble(all -> Math.sqrt(variance(all)))
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> Math.pow(value - mean, 2))
                .average()
                .orElseThrow();
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        return IntStream.range(0, x.length)
                        .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                        .average()
                        .orElseThrow()
                / Math.sqrt(variance(x) * variance(y));
    }

    private static KnownFunction function(String name) {
        return name.equals("G") ? KnownFunction.G : KnownFunction.ISHIGAMI;
    }

    /**
     * Steps of half a range do not see Ishigami's second factor, which acts alike half a range apart: there nothing is screened out.
     */
    private DriverStudy studyOf(KnownFunction function, int baseRows, int scrambles) {
        return function.equals(KnownFunction.G)
                ? study(4, baseRows, scrambles)
                : study(List.of("three", "one", "two"), 4, baseRows, scrambles);
    }

    /** Four standard deviations: beyond them lies one in 16,000. Where a column does nothing the estimate is exact. */
    @Tag("statistical")
    @ParameterizedTest
    @CsvSource({"G, 0", "G, 8", "ISHIGAMI, 0", "ISHIGAMI, 8"})
    void indicesAreThoseOfTheFunction(String name, int scrambles) throws InterruptedException {
        int baseRows = 256;
        KnownFunction function = function(name);
        Drivers drivers = drivers(studyOf(function, baseRows, scrambles), function);
        assertThat(drivers.leading()).extracting(Factor::name).containsExactlyInAnyOrderElementsOf(MOVED);
        assertThat(drivers.failed()).isZero();
        double[] deviations = deviations(function, baseRows);
        List<SobolIndex> indices = inOrder(drivers);
        for (int q = 0; q < indices.size(); q++) {
            SobolIndex index = indices.get(q);
            assertThat(index.known().estimate())
                    .as("index %s of %s", q, function)
                    .isCloseTo(function.truth()[q], within(4 * deviations[q] + 1e-9));
            // 1.96 of them make half an interval; over eight scrambles Student's t makes 2.36, of a deviation that is
            // known to a
            // quarter, while a sequence that fills space evenly has less of it
            assertThat(index.known().halfWidth())
                    .as("half width of index %s of %s", q, function)
                    .isBetween(
                            scrambles > 0 ? 0 : 0.65 * 1.96 * deviations[q] - 1e-9,
                            (scrambles > 0 ? 2 : 1.5) * 1.96 * deviations[q] + 1e-9);
        }
    }

    /** The factor that moves nothing has no effect; a step of the others is half of (0, 1) long. */
    @Test
    void theScreeningSeesWhatMoves() throws InterruptedException {
        Model straight = (asked, number) -> runs.withLoss(
                number, 100 + 8 * coordinates(asked)[0] - 4 * coordinates(asked)[1] + 2 * coordinates(asked)[2]);
        try (Running<DriverFindings> running = start(study(5, 20, 0), "straight", 1, told -> straight)) {
            Drivers drivers = running.get().drivers();
            assertThat(drivers.leading()).extracting(Factor::name).containsExactly("one", "two", "three");
            double[] slopes = {0, 2, 8, -4};
            for (int factor = 0; factor < slopes.length; factor++) {
                MorrisEffects.Factor effects =
                        drivers.found().get(0).effects().factors().get(factor);
                assertThat(effects.mean()).isCloseTo(slopes[factor], within(1e-9));
                assertThat(effects.meanAbsolute().mean()).isCloseTo(Math.abs(slopes[factor]), within(1e-9));
                assertThat(effects.deviation()).isCloseTo(0, within(1e-9));
            }
        }
    }

    /** Base rows of which one run broke off are left out, whole; the others make the indices. */
    @Test
    void aRunThatBreaksOffTakesItsBaseRowAlong() throws InterruptedException {
        DriverStudy study = study(4, 64, 0);
        int broken = study.setup(OwnCode.build()).firstOfVariance() + 7 * 10 + 3;
        Model model = model(KnownFunction.G);
        try (Running<DriverFindings> running = start(study, "broken-off", 2, told -> (asked, number) -> {
            if (number == broken) {
                throw new IllegalStateException("out of luck");
            }
            return model.run(asked, number);
        })) {
            Drivers drivers = running.get().drivers();
            assertThat(drivers.failed()).isEqualTo(1);
            SobolIndices indices = drivers.found().get(0).indices().orElseThrow();
            assertThat(indices.baseRows()).isEqualTo(63);
            assertThat(indices.leftOut()).isEqualTo(1);
        }
    }

    /** A study that waits at a run until it is cancelled. */
    private void breakOff(DriverStudy study, String folder, int at, String kept, String missing) throws Exception {
        Model model = model(KnownFunction.G);
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Running<DriverFindings> running = start(study, folder, 1, told -> (asked, number) -> {
            if (number == at) {
                there.countDown();
                awaitQuietly(cancelled);
                told.goOn();
            }
            return model.run(asked, number);
        })) {
            there.await();
            running.cancel();
            cancelled.countDown();
            assertThatThrownBy(running::get).isInstanceOf(CancellationException.class);
        }
        assertThat(temp.resolve(folder).resolve("runs").resolve(kept)).isDirectory();
        assertThat(temp.resolve(folder).resolve("runs").resolve(missing)).doesNotExist();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Broken off in the screening, gone on, broken off in the study by variance, gone on: the same bytes as in one go. */
    @Test
    void aStudyThatIsEndedGoesOnToTheSameBytes() throws Exception {
        DriverStudy study = study(14, 24, 0);
        assertThat(study.setup(OwnCode.build()).firstOfVariance()).isEqualTo(96);
        try (Running<DriverFindings> whole = start(study, "whole", 2, told -> model(KnownFunction.G))) {
            whole.get();
        }
        breakOff(study, "ended", 50, "000000-000031", "000032-000063");
        breakOff(study, "ended", 140, "000096-000127", "000128-000159");
        assertThat(contents(temp.resolve("ended"))).isNotEqualTo(contents(temp.resolve("whole")));
        try (Running<DriverFindings> again = start(study, "ended", 2, told -> model(KnownFunction.G))) {
            again.get();
        }
        assertThat(contents(temp.resolve("ended"))).isEqualTo(contents(temp.resolve("whole")));
    }

    @Test
    void anotherQuestionIsAnotherStudy() {
        DriverStudy study = study(4, 24, 0);
        for (DriverStudy other : List.of(study(5, 24, 0), study(4, 25, 0), study(4, 160, 8))) {
            assertThat(other.usualFolder()).isNotEqualTo(study.usualFolder());
            assertThat(other.identity(OwnCode.build())).isNotEqualTo(study.identity(OwnCode.build()));
        }
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("run.log"))
                    .toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
