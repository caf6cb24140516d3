package chokepoint.benchmarks;

import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.Courses;
import chokepoint.core.world.Prospects;
import chokepoint.core.instrument.Policy;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.ScenarioLibrary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Worlds to measure on: the shipped one, and the same with its users split into more or thinned to fewer. */
final class Worlds {

    static final String SCENARIO = "ban-2026";
    static final long SEED = 1;
    /** Addresses of users lie below this. */
    private static final int ADDRESS_STRIDE = 1 << 12;

    private Worlds() {}

    static Scenario scenario() {
        return ScenarioLibrary.load(SCENARIO);
    }

    static Draws draws() {
        return new Draws(SEED, 0);
    }

    /** The world of replication 0. */
    static World shipped() {
        return WorldAssembler.random(scenario(), draws());
    }

    /**
     * The shipped world with about {@code agents} agents: every user is split into equal ones with luck of their own, or only
     * every n-th user stays. Sellers and traders stay as they are.
     */
    static World ofAbout(int agents) {
        World world = shipped();
        int others = world.agentCount() - world.users().size();
        double wanted = (double) (agents - others) / world.users().size();
        List<UserSpec> users = wanted >= 1
                ? split(world.users(), (int) Math.round(wanted))
                : thin(world.users(), (int) Math.round(1 / wanted));
        return new World(
                world.timeline(),
                world.rules(),
                world.behaviour(),
                world.industries(),
                users,
                world.sellers(),
                world.traders(),
                world.contracts(),
                world.controls(),
                world.quotas(),
                world.alarms(),
                world.longRunCostUsdPerKg(),
                world.demandGrowthPerYear(),
                world.supplyGrowthPerYear(),
                world.initialReserveTReo(),
                world.stockAnchorWeek(),
                Courses.still(world.behaviour()),
                Prospects.NONE,
                Policy.NONE);
    }

    private static List<UserSpec> split(List<UserSpec> users, int parts) {
        List<UserSpec> all = new ArrayList<>();
        for (UserSpec user : users) {
            for (int part = 0; part < parts; part++) {
                double[] need = Arrays.stream(user.needTReoPerWeek())
                        .map(tReo -> tReo / parts)
                        .toArray();
                all.add(with(user, user.address() + part * ADDRESS_STRIDE, user.outputShare() / parts, need));
            }
        }
        return all;
    }

    /** Keeps every n-th user, n times as large. */
    private static List<UserSpec> thin(List<UserSpec> users, int nth) {
        List<UserSpec> kept = new ArrayList<>();
        for (int u = 0; u < users.size(); u += nth) {
            UserSpec user = users.get(u);
            double[] need = Arrays.stream(user.needTReoPerWeek())
                    .map(tReo -> tReo * nth)
                    .toArray();
            kept.add(with(user, user.address(), Math.min(1, user.outputShare() * nth), need));
        }
        return kept;
    }

    private static UserSpec with(UserSpec user, int address, double outputShare, double[] needTReoPerWeek) {
        return new UserSpec(
                address,
                user.name(),
                user.region(),
                user.industry(),
                user.endUse(),
                outputShare,
                needTReoPerWeek,
                user.dependenceShare(),
                user.partsWeeks(),
                user.ownReserveWeeks(),
                user.pooledShare(),
                user.houseWeeks(),
                user.precautionWeeks(),
                user.bidSlopeElasticity(),
                user.chokeFactor(),
                user.substitution(),
                user.heavyMagnetShare());
    }
}
