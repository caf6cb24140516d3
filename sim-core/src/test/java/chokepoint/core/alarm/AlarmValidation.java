package chokepoint.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rules;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.time.StepPath;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.FirmListing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Validation: an announcement is as alarming as what it puts at risk. Japan needs 10 t of dysprosium a week, 4 t civil, 5 t dual-use and
 * 1 t military, and buys 6 t of it from China; the G7 need 5 t and buy all of it there.
 */
class AlarmValidation {

    private static final double ACCURACY = 1e-12;
    private static final int WEEK = 7;
    private static final RegionSet JAPAN = RegionSet.ofNames(List.of("JAPAN"));
    private static final double CHINESE_SHARE = 0.6;

    private final TinyWorld world = new TinyWorld()
            .rules(Rules.NEWEST)
            .with(Parameter.RISK_EXPOSURE_FACTOR, 1)
            .with(Parameter.RISK_ABROAD_FACTOR, 0.5)
            .user(Region.JAPAN, 0, EndUse.CIVIL, 1, Item.DY, 4, Layers.parts(4))
            .user(Region.JAPAN, 0, EndUse.DUAL_USE, 1, Item.DY, 5, Layers.parts(4))
            .user(Region.JAPAN, 0, EndUse.MILITARY, 1, Item.DY, 1, Layers.parts(4))
            .user(Region.G7, 0, EndUse.CIVIL, 1, Item.DY, 5, Layers.parts(4))
            .user(Region.CHINA, 0, EndUse.CIVIL, 1, Item.DY, 9, Layers.parts(4))
            .exporter(Item.DY, 20, 0.45, 0.3, 0.25, 0)
            .outsider(Item.DY, 4, 0, 1, 0, 0);

    private static ExportControl control(
            RegionSet destinations, double[] captured, double announced, double atHome, int... named) {
        return new ExportControl(
                "control",
                ItemSet.ofSymbols(List.of("Dy")),
                destinations,
                WEEK,
                WEEK + 1,
                WEEK + 50,
                captured,
                new StepPath[] {StepPath.constant(0), StepPath.constant(0), StepPath.constant(0)},
                StepPath.constant(0),
                // what the scenario says is not read
                0.123,
                atHome,
                new FirmListing(named, new int[0]),
                StepPath.constant(1),
                announced,
                false,
                false);
    }

    private double alarm(Region region) {
        Alarm alarm = new Alarm(world.build());
        alarm.beginWeek(WEEK - 1);
        assertThat(alarm.index()).containsOnly(0);
        alarm.beginWeek(WEEK);
        return alarm.index()[Cell.of(region, Item.DY)];
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0.5, 0.5",
        "1, 1, 1, 0, 1",
        "1, 1, 1, 1, 0",
        "0, 1, 1, 0, 0.6",
        "0.2, 1, 1, 0, 0.68",
        "0, 0, 1, 0, 0.1"
    })
    void isWhatItCapturesOfNeedAndDoesNotLetPass(
            double civil, double dualUse, double military, double announced, double expectedOfChinese) {
        world.control(control(JAPAN, new double[] {civil, dualUse, military}, announced, 0));
        assertThat(alarm(Region.JAPAN)).isCloseTo(CHINESE_SHARE * expectedOfChinese, within(ACCURACY));
        assertThat(alarm(Region.G7)).as("the measure does not name them").isZero();
        assertThat(alarm(Region.CHINA)).isZero();
    }

    @Test
    void isFeltAbroadInPartAndInChinaAsFarAsItIsMeant() {
        world.with(Parameter.RISK_CHINA_FACTOR, 0.8);
        world.control(control(RegionSet.ofNames(List.of("JAPAN", "G7")), new double[] {1, 1, 1}, 0.2, 0.25));
        assertThat(alarm(Region.JAPAN)).isCloseTo(0.8 * CHINESE_SHARE, within(ACCURACY));
        assertThat(alarm(Region.G7)).isCloseTo(0.5 * 0.8, within(ACCURACY));
        // all of China's need is met there, and nothing is said of how much of it would leave
        assertThat(alarm(Region.CHINA)).isCloseTo(0.8 * 0.25 * 0.5, within(ACCURACY));
    }

    @Test
    void announcementsOfAWeekAddUpToAllOfIt() {
        ExportControl half = control(JAPAN, new double[] {1, 1, 1}, 0.5, 0);
        world.control(half).control(half);
        assertThat(alarm(Region.JAPAN)).isCloseTo(CHINESE_SHARE, within(ACCURACY));
        world.control(half).control(half).with(Parameter.RISK_EXPOSURE_FACTOR, 1.5);
        assertThat(alarm(Region.JAPAN)).isEqualTo(1);
    }

    @Test
    void aListPutsAtRiskWhatItsFirmsNeed() {
        world.control(control(JAPAN, new double[3], 0, 0, 1));
        assertThat(alarm(Region.JAPAN)).isCloseTo(CHINESE_SHARE * 5 / 10, within(ACCURACY));
    }

    @Test
    void anEventThatNamesGoodsAndSaysNothingOfWhatPassesCountsHalf() {
        world.alarm(new AlarmSpec("dispute", WEEK, ItemSet.ofSymbols(List.of("Dy")), JAPAN, 0.9, 0));
        assertThat(alarm(Region.JAPAN)).isCloseTo(0.5 * CHINESE_SHARE, within(ACCURACY));
    }
}
