package chokepoint.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front against its definition, over random points on a coarse grid, so that many are equal in some goal. */
class ParetoFrontTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFrontIsWhatNobodyBeats(long seed) {
        Random random = new Random(seed);
        List<Standing> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.add(new Standing(
                    List.of((double) random.nextInt(12), (double) random.nextInt(12), (double) random.nextInt(12)),
                    random.nextInt(3) == 0 ? random.nextDouble() : 0));
        }
        List<Standing> expected = new ArrayList<>();
        for (Standing one : all) {
            boolean beaten = false;
            for (Standing other : all) {
                boolean notWorse = true;
                boolean better = false;
                for (int goal = 0; goal < 3; goal++) {
                    notWorse &= other.goals().get(goal) >= one.goals().get(goal);
                    better |= other.goals().get(goal) > one.goals().get(goal);
                }
                beaten |= other.excessShare() == 0 && notWorse && better;
            }
            if (one.excessShare() == 0 && !beaten && !expected.contains(one)) {
                expected.add(one);
            }
        }
        assertThat(ParetoFront.of(all, one -> one)).isEqualTo(expected).isNotEmpty();
    }
}
