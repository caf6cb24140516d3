package chokepoint.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.model.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Story: every engine calls the ten phases of every week in order, weeks rising from 0. */
class EnginesTest {

    static List<Named<Engine>> engines() {
        return List.of(Named.of("plain loop", new PlainLoopEngine()), Named.of("MASON", new MasonEngine()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void runsEveryPhaseOfEveryWeekInOrder(Engine engine) {
        List<String> called = new ArrayList<>();
        engine.run((phase, week) -> called.add(week + " " + phase), 0, 3);
        List<String> expected = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            for (Phase phase : Phase.values()) {
                expected.add(week + " " + phase);
            }
        }
        assertThat(called).isEqualTo(expected).hasSize(30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void noWeeksAreNoCalls(Engine engine) {
        List<String> called = new ArrayList<>();
        engine.run((phase, week) -> called.add(phase.name()), 0, 0);
        assertThat(called).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void anErrorInAPhaseReachesTheCaller(Engine engine) {
        RuntimeException error = new IllegalStateException("mass is off");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> engine.run(
                        (phase, week) -> {
                            if (week == 1 && phase == Phase.CLEAR) {
                                throw error;
                            }
                        },
                        0,
                        5))
                .isSameAs(error);
    }
}
