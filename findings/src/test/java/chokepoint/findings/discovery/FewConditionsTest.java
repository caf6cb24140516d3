package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of few conditions. */
class FewConditionsTest {

    private static final Prim ANY = new Prim(0.05, 0.05, 0);

    /** Three columns matter, the first most; of one condition the rule is on the first, and stands with another limit alone. */
    private static Cases steps() {
        return TestCases.ruled(2000, 12, point -> point[0] < 0.3 && point[1] < 0.6 && point[2] < 0.85, 0.05, 3);
    }

    private static List<String> columns(Prim prim, Cases cases) {
        return ((DiscoveredRule) prim.discover(cases, 1))
                .conditions().stream()
                        .map(one -> one.restriction().column())
                        .sorted()
                        .toList();
    }

    @Test
    void theColumnsThatAreWorthMostAreLeft() {
        Cases cases = steps();
        List<String> names = cases.columns();
        assertThat(columns(ANY, cases)).contains(names.get(0), names.get(1), names.get(2));
        assertThat(columns(ANY.ofAtMost(2), cases)).containsExactly(names.get(0), names.get(1));
        assertThat(columns(ANY.ofAtMost(1), cases)).containsExactly(names.get(0));
        assertThat(ANY.ofAtMost(12).discover(cases, 1)).isEqualTo(ANY.discover(cases, 1));
    }

    /** In noise a rule has no more conditions than it may, and every box on the way has limits on its columns alone. */
    @Test
    void noBoxOnTheWayHasOtherColumns() {
        DiscoveredRule rule = (DiscoveredRule) ANY.ofAtMost(2).discover(TestCases.noise(400, 20, 0.25, 5), 5);
        assertThat(rule.conditions()).hasSizeLessThanOrEqualTo(2);
        assertThat(rule.trajectory()).allMatch(box -> box.restrictedColumns() <= 2);
    }

    @Test
    void noConditionAtAllIsNoRule() {
        assertThatThrownBy(() -> ANY.ofAtMost(0)).hasMessageContaining("0 conditions");
    }
}
