package chokepoint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story: a path that rises from 1 (week 10) to 3 (week 14), steps to 7, and falls to 0 in week 16. */
class StepPathTest {

    private static final StepPath PATH = new StepPath(new int[] {10, 14, 14, 16}, new double[] {1, 3, 7, 0});

    @ParameterizedTest(name = "week {0}: {1}")
    @CsvSource({"-5, 1", "9, 1", "10, 1", "11, 1.5", "13, 2.5", "14, 7", "15, 3.5", "16, 0", "400, 0"})
    void theValueRunsStraightBetweenWeeks(int week, double value) {
        assertThat(PATH.at(week)).isCloseTo(value, within(1e-15));
    }

    @Test
    void aConstantIsConstant() {
        StepPath flat = StepPath.constant(0.25);
        assertThat(flat.at(-1)).isEqualTo(0.25);
        assertThat(flat.at(0)).isEqualTo(0.25);
        assertThat(flat.at(10_000)).isEqualTo(0.25);
    }

    @Test
    void laterChangesToTheArraysDoNotReachThePath() {
        int[] weeks = {0, 10};
        double[] values = {0, 10};
        StepPath path = new StepPath(weeks, values);
        weeks[1] = 5;
        values[1] = 99;
        assertThat(path.at(5)).isEqualTo(5);
    }

    @Test
    void pathsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new StepPath(new int[0], new double[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepPath(new int[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepPath(new int[] {5, 4}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5")
                .hasMessageContaining("4");
    }
}
