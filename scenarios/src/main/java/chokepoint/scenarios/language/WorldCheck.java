package chokepoint.scenarios.language;

import chokepoint.core.material.Item;
import chokepoint.core.random.Draws;
import chokepoint.core.world.Region;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.input.Problems;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whether changed inputs make a world together. Each number may be possible and their sum not: more Chinese dysprosium used
 * in Japan than China makes. Looked at: the central world and a few drawn ones.
 */
final class WorldCheck {

    private static final int DRAWN_WORLDS = 4;
    private static final double ROUNDING = 1e-9;

    private final Set<String> found = new LinkedHashSet<>();

    private WorldCheck() {}

    /** Reports what cannot be in a scenario's worlds. */
    static void check(Scenario scenario, String file, Problems problems) {
        WorldCheck check = new WorldCheck();
        try {
            check.look(WorldAssembler.central(scenario, new Draws(0, 0)));
            for (int replication = 0; replication < DRAWN_WORLDS; replication++) {
                check.look(WorldAssembler.random(scenario, new Draws(0, replication)));
            }
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            check.found.add("the inputs make no world together: " + e.getMessage());
        }
        check.found.forEach(message -> problems.add(file, 0, "inputs", "", message));
    }

    private void look(World world) {
        for (SellerSpec seller : world.sellers()) {
            for (Item item : Item.values()) {
                double plan = seller.planTReoPerWeek()[item.ordinal()];
                if (!possible(plan)) {
                    found.add("the inputs give " + seller.name() + " an output of " + plan + " t " + item.symbol());
                }
                for (Region region : Region.values()) {
                    double share = seller.salesShare()[item.ordinal()][region.ordinal()];
                    if (plan > 0 && !(possible(share) && share <= 1 + ROUNDING)) {
                        found.add("the inputs leave " + seller.name() + " too little " + item.symbol() + " for "
                                + region + ": more is sold elsewhere than is made");
                    }
                }
            }
        }
        for (UserSpec user : world.users()) {
            for (Item item : Item.values()) {
                if (!possible(user.needTReoPerWeek()[item.ordinal()])) {
                    found.add("the inputs leave users in " + user.region() + " a use of "
                            + user.needTReoPerWeek()[item.ordinal()] + " t " + item.symbol());
                }
            }
        }
    }

    private static boolean possible(double value) {
        return Double.isFinite(value) && value >= -ROUNDING;
    }
}
