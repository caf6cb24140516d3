package chokepoint.core.world;

import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ControlPlan.NamedFirms;
import chokepoint.core.scenario.EndUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the firms that controls name. Every firm has one addressed number; lists take firms by rising number, class by class,
 * in the order in which the controls start. So a firm is listed once, and a later list never changes an earlier one.
 */
final class FirmLottery {

    private final List<UserSpec> firms;
    private final Draws draws;

    /** Firms of Japan: elsewhere the model knows classes of users, which no list names. */
    FirmLottery(List<UserSpec> users, Draws draws) {
        this.firms =
                users.stream().filter(user -> user.region() == Region.JAPAN).toList();
        this.draws = draws;
    }

    /** The firms each plan names, by the plan's name; plans that name none are left out. */
    Map<String, FirmListing> draw(List<ControlPlan> plans) {
        List<ControlPlan> naming = plans.stream()
                .filter(plan -> plan.reading() == ControlPlan.Reading.NAMED_FIRMS)
                .sorted(Comparator.comparing(ControlPlan::start))
                .toList();
        List<UserSpec> left = new ArrayList<>(firms);
        left.sort(Comparator.comparingDouble(firm -> draws.uniform(Purpose.FIRM_LISTING, firm.address(), 0)));
        Map<String, FirmListing> listings = new HashMap<>();
        for (ControlPlan plan : naming) {
            NamedFirms wanted = plan.firms();
            int[] control = take(left, wanted.from(), wanted.controlList());
            int[] watch = take(left, wanted.from(), wanted.watchList());
            listings.put(plan.name(), new FirmListing(control, watch));
        }
        return listings;
    }

    /** Takes up to {@code count} firms out of those left, all of one class before the next; returns their addresses. */
    private static int[] take(List<UserSpec> left, List<EndUse> classes, int count) {
        List<UserSpec> taken = new ArrayList<>();
        for (EndUse endUse : classes) {
            left.stream()
                    .filter(firm -> firm.endUse() == endUse)
                    .limit((long) count - taken.size())
                    .forEach(taken::add);
        }
        left.removeAll(taken);
        return taken.stream().mapToInt(UserSpec::address).toArray();
    }
}
