package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.draw.Chance;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A world is what its chance says: what another chance draws otherwise is otherwise in the world, and nothing else is. */
class DesignedWorldTest {

    private static final Draws DRAWS = new Draws(DrawnWorlds.SEED, 0);

    /** One row at the end of its range, courses at their lower ends, all else at random. */
    private record Designed(String atItsHighest, boolean lowCourses, Chance rest) implements Chance {

        @Override
        public double input(String path, double low, double central, double high) {
            return path.equals(atItsHighest) ? high : rest.input(path, low, central, high);
        }

        @Override
        public double input(String path, double low, double central, double high, double commonShare) {
            return rest.input(path, low, central, high, commonShare);
        }

        @Override
        public Range course(String name) {
            return lowCourses ? (low, central, high) -> low : rest.course(name);
        }

        @Override
        public OptionalInt set(int count) {
            return rest.set(count);
        }

        @Override
        public double slipScore(String project) {
            return rest.slipScore(project);
        }

        @Override
        public Draws luck() {
            return rest.luck();
        }
    }

    private static World world(String atItsHighest, boolean lowCourses) {
        Scenario scenario = DrawnWorlds.ban().withParameterSets(ParameterSets.NONE);
        return WorldAssembler.of(scenario, new Designed(atItsHighest, lowCourses, new AddressedChance(DRAWS)));
    }

    @Test
    void aRowThatIsDrawnOtherwiseIsOtherwiseAlone() {
        World random = world("", false);
        World designed = world(Parameter.RECYCLED_SHARE.path(), false);

        for (Parameter parameter : Parameter.values()) {
            if (parameter == Parameter.RECYCLED_SHARE) {
                assertThat(designed.behaviour().get(parameter))
                        .isGreaterThan(random.behaviour().get(parameter));
            } else {
                assertThat(designed.behaviour().get(parameter))
                        .as(parameter.path())
                        .isEqualTo(random.behaviour().get(parameter));
            }
        }
    }

    @Test
    void coursesAreThoseOfTheChance() {
        World random = world("", false);
        World low = world("", true);
        int week = random.timeline().measureWeek() + 10;

        assertThat(low.controls()).hasSameSizeAs(random.controls()).isNotEmpty();
        double sum = 0;
        for (int c = 0; c < low.controls().size(); c++) {
            double less = random.controls().get(c).approvedShare()[0].at(week)
                    - low.controls().get(c).approvedShare()[0].at(week);
            assertThat(less).isNotNegative();
            sum += less;
        }
        assertThat(sum).isPositive();
        assertThat(low.behaviour().get(Parameter.RECYCLED_SHARE))
                .isEqualTo(random.behaviour().get(Parameter.RECYCLED_SHARE));
    }
}
