package chokepoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import chokepoint.core.design.SaltelliRows;
import chokepoint.core.draw.AddressedChance;
import chokepoint.core.draw.Chance;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.Factors;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.WorldAssembler;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.DriverFindings;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.DriverStudy;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a study of the model itself are the runs that somebody makes by hand who sets inputs as the row says. */
class DriverRowsTest {

    private static final long SEED = 5;
    /** As DriverWork has it: luck has other draws than inputs. */
    private static final long LUCK_SEED = SEED ^ 0x9E3779B97F4A7C15L;

    private static final int COLUMNS = 5;

    @TempDir
    private Path temp;

    @Test
    @Tag("statistical")
    void aRowIsTheRunMadeByHand() throws Exception {
        Path file = Files.writeString(
                temp.resolve("short.yaml"),
                "title: Eight weeks of it\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 8}\n");
        Scenario scenario = CalibrationLibrary.calibrated(ScenarioLibrary.load(file.toString()));
        Factors all = Factors.of(scenario);
        List<Factor> factors = Stream.of(Factors.SET, "stock_days", "licence-magnets-2025")
                .map(name -> all.find(name).orElseThrow())
                .toList();
        DriverStudy study = new DriverStudy(scenario, factors, 2, 20, 0, 3, SEED);
        Drivers drivers;
        try (Running<DriverFindings> running = Chokepoint.open(Workspace.at(temp.resolve("study")))
                .start(study, Crew.threads(2), Reporter.nobody(), event -> {})) {
            drivers = running.get().drivers();
        }
        assertThat(drivers.failed()).isZero();
        double[] losses = drivers.found().get(0).target().values();
        assertThat(losses).hasSize(20 * (COLUMNS + 2));
        assertThat(drivers.leading().get(0).isSet()).isTrue();
        for (int run : new int[] {0, 1, 2, 3, 4, 5, 6, 71, 139}) {
            double[] point = SaltelliRows.random(COLUMNS, SEED).ofBase(run / (COLUMNS + 2))[run % (COLUMNS + 2)];
            assertThat(losses[run])
                    .as("run %s", run)
                    .isCloseTo(byHand(scenario, drivers.leading(), point), withinPercentage(1e-6));
        }
        assertThat(losses[0]).as("a set moves something").isNotEqualTo(losses[1]);
        assertThat(losses[0]).as("luck moves something").isNotEqualTo(losses[5]);
    }

    private static double byHand(Scenario scenario, List<Factor> columns, double[] point) {
        Draws luck = new Draws(LUCK_SEED, (int) Math.floor(point[4] * Math.pow(2, 31)));
        Chance others = new AddressedChance(new Draws(SEED, (int) Math.floor(point[3] * Math.pow(2, 31))), luck);
        Chance hand = new ByHand(columns, point, others);
        return RunOutcome.of(Replication.run(WorldAssembler.of(scenario, hand), luck, 0, new PlainLoopEngine()))
                .lossJpyBn();
    }

    /** Looks every name up in every column. */
    private record ByHand(List<Factor> columns, double[] point, Chance others) implements Chance {

        /** Halves the range until the area of the triangle below is the quantile. */
        private static double at(double low, double central, double high, double quantile) {
            double from = low;
            double to = high;
            for (int i = 0; i < 200; i++) {
                double middle = (from + to) / 2;
                double area = middle < central
                        ? Math.pow(middle - low, 2) / (high - low) / (central - low)
                        : 1 - Math.pow(high - middle, 2) / (high - low) / (high - central);
                if (area < quantile) {
                    from = middle;
                } else {
                    to = middle;
                }
            }
            return (from + to) / 2;
        }

        @Override
        public double input(String path, double low, double central, double high) {
            for (int j = 0; j < columns.size(); j++) {
                if (columns.get(j).paths().contains(path)) {
                    return at(low, central, high, point[j]);
                }
            }
            return others.input(path, low, central, high);
        }

        @Override
        public double input(String path, double low, double central, double high, double commonShare) {
            return columns.stream().anyMatch(column -> column.paths().contains(path))
                    ? input(path, low, central, high)
                    : others.input(path, low, central, high, commonShare);
        }

        @Override
        public Range course(String name) {
            for (int j = 0; j < columns.size(); j++) {
                if (columns.get(j).courses().contains(name)) {
                    double quantile = point[j];
                    return (low, central, high) -> low == high ? central : at(low, central, high, quantile);
                }
            }
            return others.course(name);
        }

        @Override
        public OptionalInt set(int count) {
            return OptionalInt.of((int) (point[0] * count));
        }

        @Override
        public double slipScore(String project) {
            return others.slipScore(project);
        }

        @Override
        public Draws luck() {
            return others.luck();
        }
    }
}
