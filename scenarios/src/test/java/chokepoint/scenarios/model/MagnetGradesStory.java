package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.User;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekView;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Story: where magnets are told apart by grade, a control captures those with Dy or Tb alone. */
class MagnetGradesStory {

    private static final Rules BY_GRADE = Rules.of(Rule.MAGNET_MAKERS);
    private static final Draws DRAWS = new Draws(1, 0);

    private static Scenario byGrade(Scenario scenario, double withHeavyShare) {
        InputRow row =
                InputRow.fixed(Tables.MAGNETS_WITH_HEAVY, withHeavyShare, "share", Provenance.ASSUMED, "of this story");
        return scenario.withRules(BY_GRADE).withInputs(scenario.inputs().with(List.of(row)));
    }

    private static World world(Scenario scenario, double withHeavyShare) {
        return WorldAssembler.random(byGrade(scenario, withHeavyShare), DRAWS);
    }

    @Test
    void ofMagnetsAControlCapturesItsShareOfThoseWithDysprosiumAndOfTheRestAsMuchAsBefore() {
        Scenario ban = DrawnWorlds.ban();
        World alike = WorldAssembler.random(ban, DRAWS);
        World apart = world(ban, 0.4);
        assertThat(alike.controls()).anyMatch(control -> control.items().has(Item.MAGNETS));
        for (ExportControl whole : alike.controls()) {
            List<ExportControl> parts = apart.controls().stream()
                    .filter(part ->
                            part.name().equals(whole.name()) || part.name().equals(whole.name() + ", magnets"))
                    .toList();
            int items = parts.stream().mapToInt(part -> part.items().bits()).reduce(0, (a, b) -> a | b);
            assertThat(items).isEqualTo(whole.items().bits());
            for (ExportControl part : parts) {
                boolean magnets = part.items().has(Item.MAGNETS);
                assertThat(magnets && part.items().size() > 1).isFalse();
                for (int use = 0; use < 3; use++) {
                    double share = magnets ? 0.4 : 1;
                    assertThat(part.capturedShare()[use]).isCloseTo(share * whole.capturedShare()[use], within(1e-12));
                    // One draw of the authority moves both.
                    assertThat(part.approvedShare()[use].at(300)).isEqualTo(whole.approvedShare()[use].at(300));
                }
            }
        }
    }

    @Test
    void withoutTheRuleNothingIsToldApart() {
        assertThat(WorldAssembler.random(DrawnWorlds.ban(), DRAWS).controls())
                .noneMatch(control -> control.name().endsWith(", magnets"));
    }

    /** No grade with Dy among imports: magnets of the users of a run are neither denied nor short, control or none. */
    @Test
    void withoutDysprosiumInImportsABanCostsNobodyAMagnet() {
        World world = world(DrawnWorlds.ban(), 0);
        assertThat(world.controls())
                .isNotEmpty()
                .noneMatch(control -> control.items().has(Item.MAGNETS));
        double[] none = new double[2];
        DrawnWorlds.watch(byGrade(DrawnWorlds.ban(), 0), 0, (week, state) -> note(state, none));
        assertThat(none).containsExactly(0, 0);
        double[] some = new double[2];
        DrawnWorlds.watch(byGrade(DrawnWorlds.ban(), 0.6), 0, (week, state) -> note(state, some));
        assertThat(some[0]).isPositive();
    }

    private static void note(WeekView state, double[] denied) {
        for (User user : state.users()) {
            denied[0] += IntStream.range(0, user.itemCount())
                    .filter(l -> user.item(l) == Item.MAGNETS.ordinal())
                    .mapToDouble(user::deniedTReo)
                    .sum();
            denied[1] += user.bindingNest() == Nest.MAGNETS ? 1 : 0;
        }
    }

    @Test
    void importsAreWhatCustomsCount() {
        double alike = magnets(WorldAssembler.central(DrawnWorlds.ban(), DRAWS));
        double apart = magnets(WorldAssembler.central(DrawnWorlds.ban().withRules(BY_GRADE), DRAWS));
        assertThat(apart / alike).isCloseTo(2300.0 / 2800, within(1e-9));
    }

    private static double magnets(World world) {
        return world.users().stream()
                .mapToDouble(user -> user.needTReoPerWeek()[Item.MAGNETS.ordinal()])
                .sum();
    }
}
