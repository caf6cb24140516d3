package chokepoint.findings.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.findings.ensemble.FirstIndustry.Share;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is first, counted by hand. */
class FirstIndustryTest {

    private static final double BEYOND = Double.POSITIVE_INFINITY;

    /**
     * Six runs: motors first; motors and glass on one day; all three on one day; short on the eve; nobody; motors first again.
     */
    @Test
    void tiesAreSplitAndTheEveAndNobodyHaveTheirOwnRows() {
        double[][] days = {
            {10, 20, 30, 0, BEYOND, 60},
            {11, 20, 30, 0, BEYOND, 70},
            {12, 99, 30, 5, BEYOND, BEYOND}
        };
        FirstIndustry first = FirstIndustry.of(
                List.of("motors", "glass", "lamps"), days, new boolean[] {false, false, false, true, false, false});

        assertThat(first.ranked()).extracting(Share::name).containsExactly("motors", "glass", "lamps");
        assertThat(first.ranked().get(0).firstRuns()).isEqualTo(2 + 1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(first.ranked().get(1).firstRuns()).isEqualTo(1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(first.ranked().get(2).firstRuns()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(first.shortOnEve()).isEqualTo(1);
        assertThat(first.nobody()).isEqualTo(1);
        double all = first.ranked().stream().mapToDouble(first::shareOfRuns).sum();
        assertThat(all + 2 / 6.0).as("rows add up to all runs").isEqualTo(1, within(1e-12));
        // the earliest loss of any industry is a level: the run that is short on the eve counts
        assertThat(first.earliestDays().hit()).isEqualTo(5);
        assertThat(first.earliestDays().median()).isEqualTo((20 + 30) / 2.0);
    }

    /** {@code (n₁ − n₂)/√(n₁ + n₂)}: 59 of 100 against 41 give 1.8, 60 against 40 give 2. */
    @Test
    void oneNameStandsOnlyWhereItIsClear() {
        assertThat(firsts(59, 41).named()).isEqualTo(2);
        assertThat(firsts(60, 40).named()).isEqualTo(1);
        assertThat(firsts(1, 0).named()).isEqualTo(1);
        assertThat(firsts(0, 0).named()).isZero();
        assertThat(firsts(0, 3).ranked()).extracting(Share::name).containsExactly("glass");
        // 9 against 3: 6/√12 = 1.73; 10 against 3: 7/√13 = 1.94; 11 against 3: 8/√14 = 2.14
        assertThat(firsts(9, 3).named()).isEqualTo(2);
        assertThat(firsts(10, 3).named()).isEqualTo(2);
        assertThat(firsts(11, 3).named()).isEqualTo(1);
    }

    private static FirstIndustry firsts(int motors, int glass) {
        double[][] days = new double[2][motors + glass + 1];
        for (double[] industry : days) {
            Arrays.fill(industry, BEYOND);
        }
        Arrays.fill(days[0], 0, motors, 7);
        Arrays.fill(days[1], motors, motors + glass, 7);
        return FirstIndustry.of(List.of("motors", "glass"), days, new boolean[motors + glass + 1]);
    }

    @Test
    void withoutAnyIndustryNobodyIsFirst() {
        FirstIndustry first = FirstIndustry.of(List.of(), new double[0][], new boolean[3]);

        assertThat(first.nobody()).isEqualTo(3);
        assertThat(first.ranked()).isEmpty();
    }
}
