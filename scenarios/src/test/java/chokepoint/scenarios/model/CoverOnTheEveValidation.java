package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.User;
import chokepoint.core.material.Item;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.UserSpec;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Validation: initial stocks are chosen so that Japan's mean cover on the eve of 6 January 2026 equals the tables' days (section 15):
 * stock over need of each controlled item at the end of the week before the ban, mean over runs, against the need-weighted days of
 * the three layers, precautions left out, within 10 %.
 */
class CoverOnTheEveValidation {

    private static final int RUNS = 24;
    private static final double TOLERANCE_SHARE = 0.1;

    /** Mean days on the eve, and of the tables, by item. */
    private static final double[] HELD_DAYS = new double[Item.COUNT];

    private static final double[] TABLE_DAYS = new double[Item.COUNT];

    @BeforeAll
    static void run() {
        Scenario ban = DrawnWorlds.ban();
        int eve = ban.timeline().measureWeek() - 1;
        for (int replication = 0; replication < RUNS; replication++) {
            DrawnWorlds.watch(ban, replication, (week, state) -> {
                if (week == eve) {
                    note(state);
                }
            });
        }
    }

    private static void note(WeekView state) {
        double[] stock = new double[Item.COUNT];
        double[] need = new double[Item.COUNT];
        double[] target = new double[Item.COUNT];
        double[] planned = new double[Item.COUNT];
        for (User user : state.users()) {
            for (int l = 0; l < user.itemCount() && user.spec().region() == Region.JAPAN; l++) {
                int item = user.item(l);
                UserSpec spec = user.spec();
                stock[item] += user.stockTReo(l);
                need[item] += user.needTReo(l);
                planned[item] += spec.needTReoPerWeek()[item];
                target[item] += spec.needTReoPerWeek()[item]
                        * (spec.partsWeeks()[item] + spec.ownReserveWeeks()[item] + spec.houseWeeks()[item]);
            }
        }
        for (int item = 0; item < Item.COUNT; item++) {
            HELD_DAYS[item] += 7 * stock[item] / need[item] / RUNS;
            TABLE_DAYS[item] += 7 * target[item] / planned[item] / RUNS;
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Item.class,
            names = {"SM", "GD", "TB", "DY", "Y", "MAGNETS"})
    void coverOnTheEveOfTheBanIsThatOfTheTables(Item item) {
        double held = HELD_DAYS[item.ordinal()];
        double table = TABLE_DAYS[item.ordinal()];
        System.out.printf(Locale.ROOT, "%s: %.0f days on the eve, tables %.0f%n", item, held, table);
        assertThat(held).isCloseTo(table, within(TOLERANCE_SHARE * table));
    }
}
