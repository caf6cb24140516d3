package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.control.LicenceOffice;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ControlPlan.Approval;
import chokepoint.core.scenario.ControlPlan.Reading;
import chokepoint.core.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property: approval limits tonnage. Over any 13 weeks of control, by region and item, the Chinese lots bought are at most the sum
 * over those weeks of the allowed share × pre-control weekly purchases. Windows that straddle the start of the ban count too.
 */
class LicenceCapProperty {

    private static final int WINDOW = 13;
    private static final double ROUNDING = 1e-9;
    private static final int RUNS = 6;

    static Stream<Arguments> worlds() {
        List<Arguments> worlds = new ArrayList<>();
        for (int replication = 0; replication < RUNS; replication++) {
            worlds.add(Arguments.of("a quarter approved", quarterApproved(), replication));
            worlds.add(Arguments.of("no-ban", DrawnWorlds.noBan(), replication));
            worlds.add(Arguments.of("ban-2026", DrawnWorlds.ban(), replication));
        }
        return worlds.stream();
    }

    /** Every item, every destination: 25 % from the first day on, for good; nothing else happens. */
    private static Scenario quarterApproved() {
        LocalDate start = LocalDate.of(2026, 1, 6);
        ControlPlan quarter = new ControlPlan(
                "a quarter",
                ItemSet.of(Item.values()),
                RegionSet.ABROAD,
                start,
                start,
                LocalDate.of(9999, 1, 1),
                Reading.TOTAL,
                List.of(new Approval(start, 0.25, 0.25, 0.25)),
                true,
                0,
                1,
                0);
        return DrawnWorlds.baseline().withControls(List.of(quarter));
    }

    @ParameterizedTest(name = "{0}, seed " + DrawnWorlds.SEED + ", replication {2}")
    @MethodSource("worlds")
    void approvedTonnesStayUnderTheCapInEveryWindow(String name, Scenario scenario, int replication) {
        int weeks = scenario.timeline().reportedWeeks();
        double[][][] bought = new double[Region.COUNT][Item.COUNT][weeks];
        double[][][] cap = new double[Region.COUNT][Item.COUNT][weeks];
        DrawnWorlds.watch(
                scenario,
                replication,
                (week, state) -> note(state, week - scenario.timeline().warmUpWeeks(), bought, cap));
        String worst = "none";
        double largest = 0;
        int over = 0;
        int windows = 0;
        for (Region region : Region.values()) {
            for (Item item : Item.values()) {
                double[] b = bought[region.ordinal()][item.ordinal()];
                double[] c = cap[region.ordinal()][item.ordinal()];
                for (int last = WINDOW - 1; last < weeks; last++) {
                    double sumBought = sum(b, last);
                    double sumCap = sum(c, last);
                    windows += Double.isNaN(sumCap) ? 0 : 1;
                    if (sumBought > sumCap * (1 + ROUNDING) + ROUNDING) {
                        over++;
                        if (sumBought / sumCap > largest) {
                            largest = sumBought / sumCap;
                            worst = "%s %s, 13 weeks to reported week %d: %.6f t of %.6f t (%.2f %% over)"
                                    .formatted(region, item, last, sumBought, sumCap, 100 * (largest - 1));
                        }
                    }
                }
            }
        }
        assertThat(windows).as("windows of control looked at").isGreaterThan(1000);
        assertThat(over)
                .as("windows over the cap, of %s; worst: %s", windows, worst)
                .isZero();
    }

    private static void note(WeekView state, int at, double[][][] bought, double[][][] cap) {
        LicenceOffice office = state.office();
        for (Region region : Region.values()) {
            for (Item item : Item.values()) {
                boolean controlled = office.isControlled(region, item);
                bought[region.ordinal()][item.ordinal()][at] =
                        controlled ? state.market(region, item).licensedTradedTReo() : 0;
                cap[region.ordinal()][item.ordinal()][at] = controlled
                        ? office.allowedShare(region, item) * office.preControlTReoPerWeek(region, item)
                        : Double.NaN;
            }
        }
    }

    /** Sum over the 13 weeks to {@code last}; not a number when one of them was without control. */
    private static double sum(double[] values, int last) {
        double sum = 0;
        for (int week = last - WINDOW + 1; week <= last; week++) {
            sum += values[week];
        }
        return sum;
    }
}
