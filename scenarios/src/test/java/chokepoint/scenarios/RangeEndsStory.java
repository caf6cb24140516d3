package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.input.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Story: lost feeds, oxides that nobody uses, plants that last for weeks: inputs at the ends of what is allowed. */
final class RangeEndsStory {

    private static final long SEED = 1;

    private static Scenario scenario(String name) {
        try (InputStream stream = RangeEndsStory.class.getResourceAsStream("/ends/" + name + ".yaml")) {
            if (stream == null) {
                throw new IllegalArgumentException("no file is called " + name);
            }
            return ScenarioLibrary.effective(name + ".yaml", stream.readAllBytes(), Path.of(""))
                    .scenario();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunRecord run(String name) {
        return Replication.run(scenario(name), SEED, 0, new PlainLoopEngine());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed-lost-clay",
                "feed-lost-foreign",
                "feed-lost-all",
                "feed-path-to-nothing",
                "feed-lost-but-a-trace",
                "feed-lost-over-a-year",
                "no-dysprosium-in-japan",
                "no-terbium-in-japan",
                "no-neodymium-in-japan",
                "no-use-in-optical-glass",
                "no-use-in-batteries",
                "plant-life-of-weeks",
                "plant-life-of-months",
                "plant-life-of-a-century",
                "ends-infinite-offer",
                "ends-nan-offer",
                "ends-nothing-bound",
                "ends-licensed-price"
            })
    void runsSoundly(String name) {
        Scenario scenario = scenario(name);
        for (int replication = 0; replication < 2; replication++) {
            assertThat(SoundRun.fault(scenario, SEED, replication)).isEmpty();
        }
    }

    @Test
    void aLostFeedIsAsDearAsOneThatIsNearlyLost() {
        RunRecord lost = run("feed-lost-clay");
        RunRecord nearly = run("feed-nearly-lost-clay");
        for (Item item : Item.values()) {
            double dearest = dearest(lost, item);
            assertThat(dearest).as(item.symbol()).isCloseTo(dearest(nearly, item), within(0.2 * dearest));
        }
    }

    private static double dearest(RunRecord run, Item item) {
        return Arrays.stream(run.market(MarketSeries.JAPAN_FREE_PRICE, item))
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-use-in-optical-glass", "no-use-in-batteries"})
    void anIndustryThatUsesNothingLosesNothing(String name) {
        RunRecord run = run(name);
        String industry = name.endsWith("glass") ? "optical glass" : "batteries and metallurgy";
        for (int i = 0; i < run.industries().size(); i++) {
            if (run.industries().get(i).name().equals(industry)) {
                IndustryOutcome outcome = IndustryOutcome.of(run, i);
                assertThat(outcome.neverShort()).isTrue();
                assertThat(outcome.lostFirstYearShare()).isZero();
                assertThat(outcome.bindingNest()).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-dysprosium-in-japan", "no-terbium-in-japan", "no-neodymium-in-japan"})
    void whatJapanDoesNotUseIsUsedElsewhere(String name) {
        Item item = name.contains("dys") ? Item.DY : name.contains("terb") ? Item.TB : Item.ND;
        World world = WorldAssembler.central(scenario(name), new Draws(SEED, 0));
        double made = world.sellers().stream()
                .filter(seller -> world.prospects().projects().stream()
                        .noneMatch(project -> world.sellers()
                                .get(project.site().seller())
                                .name()
                                .equals(seller.name())))
                .mapToDouble(seller -> seller.planTReoPerWeek()[item.ordinal()] * seller.ramp()[item.ordinal()].at(-1))
                .sum();
        double recycled = world.behaviour().get(chokepoint.core.scenario.Parameter.RECYCLED_SHARE);
        double used = world.users().stream()
                .mapToDouble(user -> user.needTReoPerWeek()[item.ordinal()])
                .sum();
        double inJapan = world.users().stream()
                .filter(user -> user.region() == Region.JAPAN)
                .mapToDouble(user -> user.needTReoPerWeek()[item.ordinal()])
                .sum();
        assertThat(inJapan).isZero();
        assertThat(used * (1 - recycled)).isCloseTo(made, within(1e-6 * made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused-free-price", "refused-bid-of-anything", "refused-price-of-a-million"})
    void inputsThatMakeBidsNoPriceAnyMoreAreRefusedTogether(String name) {
        assertThatThrownBy(() -> scenario(name))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "which is no price; allowed: less than 1e+08; lower behaviour.choke_multiple_factor");
    }
}
