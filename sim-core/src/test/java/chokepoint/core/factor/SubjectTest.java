package chokepoint.core.factor;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.scenario.Parameter;
import org.junit.jupiter.api.Test;

/** Every behavioural parameter is about one thing. */
class SubjectTest {

    @Test
    void everyParameterHasExactlyOneSubject() {
        for (Parameter parameter : Parameter.values()) {
            assertThat(Subject.countOf(parameter)).as(parameter.name()).isEqualTo(1);
        }
    }
}
