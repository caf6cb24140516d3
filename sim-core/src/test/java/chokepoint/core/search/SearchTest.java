package chokepoint.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.search.Search.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The search on problems whose answer is known, and what it repeats. */
class SearchTest {

    private static final List<Lever> LEVERS = List.of(
            new Lever("a", "1", "", 0, 1, 50), new Lever("b", "1", "", -1, 1, 40), new Lever("c", "1", "", 0, 10, 100));
    private static final List<List<Integer>> STARTS = List.of(List.of(0, 0, 0));

    /** A log in memory that can be cut off. */
    private static final class Kept implements EvaluationLog {

        private final List<Evaluation> before;
        private final List<Evaluation> all;

        Kept(List<Evaluation> before) {
            this.before = List.copyOf(before);
            all = new ArrayList<>(before);
        }

        @Override
        public List<Evaluation> kept() {
            return before;
        }

        @Override
        public void keep(Evaluation evaluation) {
            all.add(evaluation);
        }
    }

    private static double value(List<Integer> place, int lever) {
        return LEVERS.get(lever).value(place.get(lever));
    }

    /** Best at a = 0.3, b = 0.5, c = 4. */
    private static List<Double> hill(List<Integer> place) {
        double a = value(place, 0) - 0.3;
        double b = value(place, 1) - 0.5;
        double c = (value(place, 2) - 4) / 10;
        return List.of(-a * a - b * b - c * c);
    }

    /** Two aims, a towards 0 and a towards 1, best with b = 0; c costs what it is. */
    private static List<Double> aims(List<Integer> place) {
        double a = value(place, 0);
        double waste = value(place, 1) * value(place, 1);
        double c = value(place, 2);
        return List.of(c - a * a - waste, c - (1 - a) * (1 - a) - waste, c);
    }

    private static Standing limited(List<Double> figures) {
        return new Standing(figures.subList(0, 2), Math.max(0, figures.get(2) / 6 - 1));
    }

    private static List<Evaluation> search(
            int evaluations, long seed, Function<List<Double>, Standing> judge, Search.Work work, EvaluationLog log) {
        return new Search(new Settings(LEVERS, seed, evaluations, 16), judge, work, done -> {}).run(log, STARTS);
    }

    @Test
    void theTopOfAHillIsFound() {
        List<Evaluation> found =
                search(600, 1, figures -> new Standing(figures, 0), SearchTest::hill, new Kept(List.of()));
        assertThat(found).hasSize(600).doesNotHaveDuplicates();
        assertThat(found.get(0).place()).isEqualTo(STARTS.get(0));
        double best =
                found.stream().mapToDouble(one -> one.figures().get(0)).max().orElseThrow();
        assertThat(best).isGreaterThan(-0.003);
    }

    @Test
    void theFrontUnderALimitIsFound() {
        List<Evaluation> found = search(800, 2, SearchTest::limited, SearchTest::aims, new Kept(List.of()));
        List<Evaluation> front = ParetoFront.of(found, one -> limited(one.figures()));
        assertThat(front).hasSizeGreaterThan(10).allSatisfy(one -> {
            assertThat(one.figures().get(2)).isLessThanOrEqualTo(6);
        });
        // both ends and the middle of the true front, where c = 6 and b = 0
        for (double a : new double[] {0, 0.5, 1}) {
            assertThat(front)
                    .anySatisfy(one -> assertThat(Math.hypot(
                                    one.figures().get(0) - (6 - a * a),
                                    one.figures().get(1) - (6 - (1 - a) * (1 - a))))
                            .isLessThan(0.25));
        }
    }

    @Test
    void theSameSeedGivesTheSameSearchAndMoreGoesOnFromFewer() {
        List<Evaluation> one = search(90, 3, SearchTest::limited, SearchTest::aims, new Kept(List.of()));
        assertThat(search(90, 3, SearchTest::limited, SearchTest::aims, new Kept(List.of())))
                .isEqualTo(one);
        assertThat(search(90, 4, SearchTest::limited, SearchTest::aims, new Kept(List.of())))
                .isNotEqualTo(one);
        assertThat(search(41, 3, SearchTest::limited, SearchTest::aims, new Kept(List.of())))
                .isEqualTo(one.subList(0, 41));
    }

    @Test
    void aSearchThatWasBrokenOffGoesOnAsIfItHadNot() {
        Kept whole = new Kept(List.of());
        List<Evaluation> all = search(90, 5, SearchTest::limited, SearchTest::aims, whole);
        assertThat(whole.all).isEqualTo(all);
        for (int cut : new int[] {0, 1, 15, 16, 17, 60, 90}) {
            Kept rest = new Kept(all.subList(0, cut));
            int[] worked = {0};
            assertThat(search(
                            90,
                            5,
                            SearchTest::limited,
                            place -> {
                                worked[0]++;
                                return aims(place);
                            },
                            rest))
                    .isEqualTo(all);
            assertThat(rest.all).isEqualTo(all);
            assertThat(worked[0]).isEqualTo(90 - cut);
        }
        Kept foreign = new Kept(List.of(new Evaluation(List.of(1, 2, 3), List.of(0.0, 0.0, 0.0))));
        assertThatThrownBy(() -> search(90, 5, SearchTest::limited, SearchTest::aims, foreign))
                .hasMessageContaining("another search");
    }

    @Test
    void aSmallGridIsSearchedToItsEndAndNoFurther() {
        List<Lever> two = List.of(new Lever("a", "1", "", 0, 1, 1), new Lever("b", "1", "", 0, 1, 1));
        List<Evaluation> found = new Search(
                        new Settings(two, 1, 100, 4),
                        figures -> new Standing(figures, 0),
                        place -> List.of((double) place.get(0)),
                        done -> {})
                .run(new Kept(List.of()), List.of());
        assertThat(found).hasSize(4);
    }

    @Test
    void leversStepFromEndToEnd() {
        Lever lever = new Lever("strike", "USD/kg", "", 50, 150, 100);
        assertThat(lever.value(0)).isEqualTo(50);
        assertThat(lever.value(100)).isEqualTo(150);
        assertThat(lever.nearest(110)).isEqualTo(60);
        assertThat(lever.nearest(1000)).isEqualTo(100);
        assertThatThrownBy(() -> lever.value(101)).hasMessageContaining("allowed: 0 to 100");
    }
}
