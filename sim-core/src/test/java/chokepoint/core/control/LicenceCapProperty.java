package chokepoint.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.testworld.Controls;
import chokepoint.core.time.StepPath;
import chokepoint.core.world.Behaviour;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Property: over any 13 weeks, approved tonnes are at most the sum over those weeks of approval(t) × pre-control weekly purchases,
 * however buyers time their purchases inside what the office lets them buy: at once, in bursts, in
 * every other quarter, or at random.
 */
class LicenceCapProperty {

    private static final int START = 60;
    private static final int END = START + 156;
    private static final int WINDOW = 13;
    private static final int FIRMS = 12;
    private static final double PRE_TREO = 1;

    /** When a firm buys, given what it may buy. */
    private enum Timing {
        AT_ONCE,
        RANDOM,
        BURSTS,
        EVERY_OTHER_QUARTER
    }

    @ParameterizedTest(name = "seed {0}, all buy at once")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void holdsWhenEverybodyBuysAtOnce(long seed) {
        check(seed, Timing.AT_ONCE, StepPath.constant(0.25));
    }

    @ParameterizedTest(name = "seed {0}, random purchases")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void holdsWhenPurchasesAreRandom(long seed) {
        check(seed, Timing.RANDOM, StepPath.constant(0.25));
    }

    @ParameterizedTest(name = "seed {0}, bursts of saved-up rights")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void holdsWhenRightsAreSavedUp(long seed) {
        check(seed, Timing.BURSTS, StepPath.constant(0.25));
    }

    @ParameterizedTest(name = "seed {0}, purchases in every other quarter")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void holdsWhenQuartersAreSatOut(long seed) {
        check(seed, Timing.EVERY_OTHER_QUARTER, StepPath.constant(0.25));
    }

    @ParameterizedTest(name = "seed {0}, approval rises and falls")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void holdsWhenApprovalChanges(long seed) {
        check(
                seed,
                Timing.RANDOM,
                new StepPath(
                        new int[] {START, START + 40, START + 80, START + 81, END},
                        new double[] {0.05, 0.6, 0.9, 0.1, 0.5}));
    }

    private static void check(long seed, Timing timing, StepPath approval) {
        LicenceOffice office = new LicenceOffice(
                List.of(Controls.ban(Item.DY, Region.JAPAN, START)
                        .approving(approval)
                        .named("licence")),
                Behaviour.central(),
                new Draws(seed, 0));
        int[] firm = new int[FIRMS];
        for (int i = 0; i < FIRMS; i++) {
            firm[i] = office.register(Region.JAPAN, Item.DY, EndUse.values()[i % EndUse.COUNT], i);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] approved = new double[END];
        double[] allowed = new double[END];
        for (int week = 0; week < END; week++) {
            office.beginWeek(week);
            allowed[week] = approval.at(week) * PRE_TREO * FIRMS;
            for (int i = 0; i < FIRMS; i++) {
                double may = office.availableTReo(firm[i]);
                assertThat(may).as("right of firm %s in week %s", i, week).isNotNegative();
                double bought = week < START ? PRE_TREO : may * eagerness(timing, random, week, i);
                office.recordPurchase(firm[i], bought);
                approved[week] += week < START ? 0 : bought;
            }
        }
        for (int last = START + WINDOW - 1; last < END; last++) {
            double sumApproved = 0;
            double sumAllowed = 0;
            for (int week = last - WINDOW + 1; week <= last; week++) {
                sumApproved += approved[week];
                sumAllowed += allowed[week];
            }
            assertThat(sumApproved)
                    .as("t approved in the 13 weeks to week %s of the control", last - START)
                    .isLessThanOrEqualTo(sumAllowed * (1 + 1e-9));
        }
    }

    private static double eagerness(Timing timing, SplittableRandom random, int week, int firm) {
        return switch (timing) {
            case AT_ONCE -> 1;
            case RANDOM -> random.nextInt(3) == 0 ? random.nextDouble() : 0;
            case EVERY_OTHER_QUARTER -> (week - START) / WINDOW % 2;
            case BURSTS -> (week - START + firm) % 12 == 0 ? 1 : 0;
        };
    }
}
