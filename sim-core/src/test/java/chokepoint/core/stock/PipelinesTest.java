package chokepoint.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Story and property: goods come out exactly their lead after they went in, and nothing is lost on the way. */
class PipelinesTest {

    private static final int OWNER = 1;

    @ParameterizedTest(name = "lead {0} weeks")
    @ValueSource(ints = {1, 2, 7, 15})
    void goodsArriveAfterTheirLead(int lead) {
        Pipelines pipeline = new Pipelines(3, 15);
        pipeline.add(OWNER, 40, lead, 3);
        for (int week = 41; week < 40 + lead; week++) {
            assertThat(pipeline.takeArrivals(OWNER, week)).as("week %s", week).isZero();
        }
        assertThat(pipeline.totalTReo(OWNER)).isEqualTo(3);
        assertThat(pipeline.takeArrivals(OWNER, 40 + lead)).isEqualTo(3);
        assertThat(pipeline.totalTReo(OWNER)).isZero();
        assertThat(pipeline.takeArrivals(OWNER, 41 + lead)).isZero();
    }

    @Test
    void aShareIsTakenFromEveryArrival() {
        Pipelines pipeline = new Pipelines(3, 4);
        pipeline.add(OWNER, 0, 1, 4);
        pipeline.add(OWNER, 0, 3, 8);
        assertThat(pipeline.takeShare(OWNER, 0.25)).isEqualTo(3);
        assertThat(pipeline.takeArrivals(OWNER, 1)).isEqualTo(3);
        assertThat(pipeline.takeArrivals(OWNER, 2)).isZero();
        assertThat(pipeline.takeArrivals(OWNER, 3)).isEqualTo(6);
    }

    @ParameterizedTest(name = "lead {0} weeks of at most 4")
    @ValueSource(ints = {-1, 0, 5})
    void impossibleLeadsAreRefused(int lead) {
        assertThatThrownBy(() -> new Pipelines(1, 4).add(0, 0, lead, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 4");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatGoesInComesOut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Pipelines pipeline = new Pipelines(3, 12);
        double in = 0;
        double out = 0;
        for (int week = 0; week < 500; week++) {
            out += pipeline.takeArrivals(OWNER, week);
            if (random.nextInt(20) == 0) {
                out += pipeline.takeShare(OWNER, random.nextDouble());
            }
            double added = random.nextDouble();
            pipeline.add(OWNER, week, 1 + random.nextInt(12), added);
            in += added;
            assertThat(pipeline.totalTReo(OWNER))
                    .as("week %s", week)
                    .isCloseTo(in - out, within(1e-9))
                    .isNotNegative();
        }
        for (int week = 500; week < 513; week++) {
            out += pipeline.takeArrivals(OWNER, week);
        }
        assertThat(out).isCloseTo(in, within(1e-9));
    }

    @Test
    void ownersDoNotMix() {
        Pipelines pipeline = new Pipelines(3, 15);
        pipeline.add(0, 4, 2, 5);
        pipeline.add(2, 4, 2, 7);
        assertThat(pipeline.takeArrivals(1, 6)).isZero();
        assertThat(pipeline.takeShare(0, 1)).isEqualTo(5);
        assertThat(pipeline.takeArrivals(2, 6)).isEqualTo(7);
    }
}
