package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.instrument.Allocation;
import chokepoint.core.instrument.BorderFloor;
import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.PayerKey;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.instrument.Terms;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.material.Nest;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.random.Draws;
import chokepoint.core.reserve.NationalReserve;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Story: what holds of an instrument once it has ended or was withdrawn: nothing but what it bought. */
class PolicyEndsStory {

    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final LocalDate ANNOUNCED = LocalDate.of(2025, 2, 4);
    private static final LocalDate START = LocalDate.of(2025, 3, 4);
    private static final LocalDate END = LocalDate.of(2025, 10, 7);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final RegionSet EVERYBODY = RegionSet.ABROAD;

    private static Policy policy(LocalDate end, @Nullable LocalDate withdrawn, Terms... terms) {
        List<Instrument> instruments = Arrays.stream(terms)
                .map(one -> new Instrument(
                        one.kind() + "-" + Math.abs(one.toString().length()),
                        one,
                        ItemSet.OXIDES,
                        ANNOUNCED,
                        START,
                        end,
                        withdrawn,
                        0,
                        List.of("Japan"),
                        PayerKey.GDP,
                        List.of()))
                .toList();
        return new Policy("tested", "tested", "", instruments);
    }

    private static WeekView runTo(Policy policy, LocalDate day) {
        Draws draws = new Draws(DrawnWorlds.SEED, 1);
        World world = WorldAssembler.random(DrawnWorlds.noBan(), draws).withPolicy(policy);
        ChokepointModel model = new ChokepointModel(world, draws, (week, state) -> {});
        new PlainLoopEngine().run(model, 0, world.timeline().calendar().weekOf(day));
        return model.state();
    }

    /** Rules that held only while there was nothing to rule leave no trace in the years after. */
    @Test
    void anInstrumentThatEndedBeforeItActedLeavesNothing() {
        Scenario ban = DrawnWorlds.totalBan();
        var without = UnbrokenRun.values(ban, Policy.NONE, 1, 2);
        for (Allocation allocation : Allocation.values()) {
            Terms reserve = new Reserve(0, 0, 1, 4, allocation, EVERYBODY);
            assertThat(UnbrokenRun.values(ban, policy(END, null, reserve), 1, 2))
                    .as("%s, ended", allocation)
                    .isEqualTo(without);
            assertThat(UnbrokenRun.values(ban, policy(LATER, END, reserve), 1, 2))
                    .as("%s, withdrawn", allocation)
                    .isEqualTo(without);
        }
        Terms levy = new BorderFloor(0.001, 0, false, 2);
        Terms floor = new ContractForDifference(0.001, 0, 0, NO_CAP, NO_CAP, NO_CAP, NO_CAP, false);
        assertThat(UnbrokenRun.values(ban, policy(END, null, levy, floor), 1, 2))
                .as("floors under every price")
                .isEqualTo(without);
        assertThat(UnbrokenRun.values(
                        ban, policy(LATER, null, new Reserve(0, 0, 1, 4, Allocation.CRITICAL_FIRST, EVERYBODY)), 1, 2))
                .as("the same rules in force")
                .isNotEqualTo(without);
    }

    @Test
    void afterItsEndAReserveIsTheWorldsAgain() {
        for (boolean withdrawn : new boolean[] {false, true}) {
            for (int buildWeeks : new int[] {0, 13}) {
                Terms terms = new Reserve(150, buildWeeks, 1, 4, Allocation.AUCTION, EVERYBODY);
                Policy policy = withdrawn ? policy(LATER, END, terms) : policy(END, null, terms);
                WeekView inForce = runTo(policy, END);
                int item = Item.DY.ordinal();
                assertThat(inForce.reserve().targetTReo(item))
                        .isGreaterThan(1.5 * inForce.reserve().worldTargetTReo(item));
                assertThat(inForce.reserve().triggerShare(item)).isEqualTo(1);
                assertThat(cover(inForce)).isLessThan(cover(runTo(Policy.NONE, END)));
                double bought = inForce.stockpileTReo(0);
                assertThat(bought).isPositive();

                WeekView after = runTo(policy, END.plusWeeks(1));
                NationalReserve reserve = after.reserve();
                for (int oxide = 0; oxide < Item.OXIDES; oxide++) {
                    assertThat(reserve.targetTReo(oxide)).isEqualTo(reserve.worldTargetTReo(oxide));
                    assertThat(reserve.triggerShare(oxide))
                            .isEqualTo(after.world().behaviour().get(Parameter.RESERVE_TRIGGER_SHARE));
                    assertThat(reserve.releaseWeeks(oxide))
                            .isEqualTo(after.world().behaviour().get(Parameter.RESERVE_RELEASE_WEEKS));
                }
                assertThat(cover(after)).isCloseTo(cover(runTo(Policy.NONE, END)), within(1e-9));
                assertThat(after.stockpileTReo(0)).as("bought tonnes stay").isEqualTo(bought);
            }
        }
    }

    /** Weeks of Dy that the first user in Japan wants to hold. */
    private static double cover(WeekView state) {
        for (int line = 0; line < state.users().lineCount(); line++) {
            if (state.users().cellOf(line) == Region.JAPAN.ordinal() * Item.COUNT + Item.DY.ordinal()) {
                return state.users().targetTReo(line, 0) / state.users().needTReo(line);
            }
        }
        throw new IllegalStateException("nobody in Japan uses Dy");
    }

    @Test
    void afterItsEndNoLevyIsLaidAndUseComesBack() {
        Policy policy = policy(END, null, new BorderFloor(5000, 0, false, 1.5));
        WeekView inForce = runTo(policy, END);
        assertThat(inForce.market(Region.JAPAN, Item.DY).markupUsdPerKg()).isPositive();
        double stayed = inForce.stayingShare(Region.JAPAN, Nest.DY_TB);
        assertThat(stayed).isLessThan(1);
        WeekView after = runTo(policy, END.plusWeeks(1));
        assertThat(after.market(Region.JAPAN, Item.DY).markupUsdPerKg()).isZero();
        assertThat(after.market(Region.JAPAN, Item.DY).levyUsdPerKg()).isZero();
        assertThat(after.stayingShare(Region.JAPAN, Nest.DY_TB)).isBetween(stayed + 1e-9, 1.0);
    }
}
