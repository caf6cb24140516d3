package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.draw.CentralChance;
import chokepoint.core.draw.Chance;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.Factors;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.WorldAssembler;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that is drawn of a scenario belongs to exactly one factor: asked of whoever makes a world, by a chance that writes down
 * what it is asked.
 */
class FactorsOfScenariosTest {

    private static List<String> shipped() {
        return ScenarioLibrary.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whateverIsDrawnBelongsToExactlyOneFactor(String name) {
        Scenario shipped = ScenarioLibrary.load(name);
        belongsToExactlyOneFactor(shipped);
        belongsToExactlyOneFactor(CalibrationLibrary.calibrated(shipped));
    }

    private static void belongsToExactlyOneFactor(Scenario scenario) {
        Listening listening = new Listening();
        WorldAssembler.of(scenario, listening);
        Set<String> given = given(scenario);
        Set<String> inputs = new TreeSet<>(listening.inputs);
        inputs.removeAll(given);
        // drawn, and moves nothing: the other of two rules would read it
        inputs.removeIf(path -> !scenario.rules().reads(path));
        List<Factor> factors = Factors.of(scenario).all();

        List<String> paths =
                factors.stream().flatMap(factor -> factor.paths().stream()).toList();
        assertThat(paths).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(inputs);
        List<String> courses =
                factors.stream().flatMap(factor -> factor.courses().stream()).toList();
        assertThat(courses).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(listening.courses);
        assertThat(factors.stream().filter(Factor::isSet).count())
                .isEqualTo(scenario.parameterSets().isEmpty() ? 0 : 1);
        assertThat(factors).extracting(Factor::name).doesNotHaveDuplicates();
        assertThat(factors).allMatch(factor -> factor.isSet() || factor.size() > 0);
    }

    /** Parameters that calibrated sets give, each of them. */
    private static Set<String> given(Scenario scenario) {
        return scenario.parameterSets().sets().stream()
                .flatMap(set -> set.keySet().stream())
                .map(Parameter::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theBanHasSetsAndSomeFiftyFactors() {
        Scenario ban = CalibrationLibrary.calibrated(ScenarioLibrary.load("ban-2026"));
        assertThat(given(ban)).isNotEmpty();
        assertThat(ban.inputs().rows())
                .as("rows that would be drawn if no set gave them")
                .anyMatch(row -> given(ban).contains(row.path()) && row.low() < row.high());
        assertThat(Factors.of(ban).all()).hasSizeBetween(40, 60);
        assertThat(Factors.of(ban).names()).contains("lambda", "stock_days", "smuggling", "magnets-2026");
    }

    @Test
    void splitByRowEveryRowIsAFactor() {
        Factors all = Factors.of(CalibrationLibrary.calibrated(ScenarioLibrary.load("ban-2026")));
        Factor stocks = all.find("stock_days").orElseThrow();
        Factors split = all.splitByRow(stocks);
        assertThat(split.find("stock_days")).isEmpty();
        assertThat(split.all()).hasSize(all.all().size() - 1 + stocks.paths().size());
        for (String path : stocks.paths()) {
            assertThat(split.find(path).orElseThrow().paths()).containsExactly(path);
        }
        assertThat(split.all())
                .filteredOn(factor -> !stocks.paths().contains(factor.name()))
                .containsExactlyElementsOf(all.all().stream()
                        .filter(factor -> !factor.equals(stocks))
                        .toList());
    }

    /** Writes down what has a range with a width; gives central values. */
    private static final class Listening implements Chance {

        private final Chance central = new CentralChance(new Draws(1, 0));
        private final Set<String> inputs = new TreeSet<>();
        private final Set<String> courses = new TreeSet<>();

        @Override
        public double input(String path, double low, double middle, double high) {
            if (low < high) {
                inputs.add(path);
            }
            return central.input(path, low, middle, high);
        }

        @Override
        public double input(String path, double low, double middle, double high, double commonShare) {
            return input(path, low, middle, high);
        }

        @Override
        public Range course(String name) {
            return (low, middle, high) -> {
                if (low < high) {
                    courses.add(name);
                }
                return central.course(name).of(low, middle, high);
            };
        }

        @Override
        public OptionalInt set(int count) {
            return OptionalInt.of(0);
        }

        @Override
        public double slipScore(String project) {
            return central.slipScore(project);
        }

        @Override
        public Draws luck() {
            return central.luck();
        }
    }
}
