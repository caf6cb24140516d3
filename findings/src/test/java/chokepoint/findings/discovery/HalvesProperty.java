package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Property: rows of one group are never parted, and half of the groups are in, whatever the groups. */
class HalvesProperty {

    @Test
    void groupsStayWhole() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 200; trial++) {
            int rows = random.nextInt(20, 300);
            int most = random.nextInt(2, 80);
            long[] groups = random.longs(rows, 0, most).toArray();
            groups[0] = -5;
            groups[1] = Long.MAX_VALUE;
            boolean[] half = new Halves(new Cases(List.of("x"), new double[rows][1], new boolean[rows], groups), trial)
                    .of(trial % 3);
            Map<Long, Boolean> isIn = new HashMap<>();
            for (int row = 0; row < rows; row++) {
                Boolean known = isIn.put(groups[row], half[row]);
                assertThat(known == null || known == half[row]).isTrue();
            }
            long in = isIn.values().stream().filter(one -> one).count();
            assertThat(in).isEqualTo((isIn.size() + 1) / 2);
        }
    }

    /** Of 100 groups each is in about half of 2,000 halves, and two are in one together as luck has it: 50/100 × 49/99. */
    @Test
    void everyHalfIsAsLikely() {
        Cases cases = TestCases.noise(100, 1, 0.5, 1);
        Halves halves = new Halves(cases, 9);
        int[] in = new int[100];
        int together = 0;
        for (int number = 0; number < 2000; number++) {
            boolean[] half = halves.of(number);
            for (int row = 0; row < 100; row++) {
                in[row] += half[row] ? 1 : 0;
            }
            together += half[0] && half[1] ? 1 : 0;
        }
        // four standard errors: 4 √(2,000 × ¼) = 89
        assertThat(IntStream.of(in)).allMatch(count -> Math.abs(count - 1000) < 90);
        assertThat(together).isBetween(495 - 78, 495 + 78);
        assertThat(halves.of(3)).isEqualTo(new Halves(cases, 9).of(3)).isNotEqualTo(new Halves(cases, 10).of(3));
    }
}
