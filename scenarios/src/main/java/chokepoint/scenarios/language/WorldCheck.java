package chokepoint.scenarios.language;

import chokepoint.core.material.Item;
import chokepoint.core.model.Tendering;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.input.Problems;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether changed inputs make a world together. Each number may be possible and their sum not: more Chinese dysprosium used
 * in Japan than China makes, or a highest bid that is no price any more. Looked at: the central world and a few drawn ones.
 */
final class WorldCheck {

    private static final int DRAWN_WORLDS = 4;
    private static final double ROUNDING = 1e-9;
    /** A firm further from the middle than this is one in thirty thousand. */
    private static final double FARTHEST_FIRM_SCORE = 4;

    /** From here on a price tells nothing: the dearest oxide was never paid with 10,000 USD/kg. */
    private static final double HIGHEST_BID_USD_PER_KG = 1e8;

    private final Set<String> found = new LinkedHashSet<>();

    private WorldCheck() {}

    /** Reports what cannot be in a scenario's worlds. */
    static void check(Scenario scenario, String file, Problems problems) {
        WorldCheck check = new WorldCheck();
        try {
            World central = WorldAssembler.central(scenario, new Draws(0, 0));
            check.look(central);
            check.highestBid(central, scenario.inputs());
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

    /** What the best-off firm would pay at most, if inputs that are possible one by one all stand at their ends. */
    private void highestBid(World world, InputTable inputs) {
        double dearest = 0;
        for (double[] region : world.longRunCostUsdPerKg()) {
            for (double price : region) {
                dearest = Math.max(dearest, price);
            }
        }
        double bid = Tendering.highestBidUsdPerKg(
                high(inputs, Parameter.CHOKE_MULTIPLE_FACTOR)
                        * Math.exp(FARTHEST_FIRM_SCORE * high(inputs, Parameter.CHOKE_LOG_SD)),
                dearest,
                high(inputs, Parameter.CHOKE_OFFSET_USD_PER_KG));
        if (!(bid < HIGHEST_BID_USD_PER_KG)) {
            found.add(String.format(
                    Locale.ROOT,
                    "the inputs let firms bid up to %.2g USD/kg, which is no price; allowed: less than %.0e; lower %s, %s, %s, or the"
                            + " dearest price, %.4g USD/kg",
                    bid,
                    HIGHEST_BID_USD_PER_KG,
                    Parameter.CHOKE_MULTIPLE_FACTOR.path(),
                    Parameter.CHOKE_LOG_SD.path(),
                    Parameter.CHOKE_OFFSET_USD_PER_KG.path(),
                    dearest));
        }
    }

    private static double high(InputTable inputs, Parameter parameter) {
        return inputs.row(parameter.path()).high();
    }

    private static boolean possible(double value) {
        return Double.isFinite(value) && value >= -ROUNDING;
    }
}
