package chokepoint.core.world;

import chokepoint.core.instrument.Policy;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Timeline;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One realised, already valid world with its policy: everything a run needs besides its random draws. Pure data; arrays
 * inside are not to be changed.
 *
 * @param longRunCostUsdPerKg C by [region][item]: price of the baseline year, to which expectations return
 * @param rules which rules hold where an older one is kept
 * @param demandGrowthPerYear growth of use by nest ordinal, share per year
 * @param supplyGrowthPerYear growth of the supply the world is planned to have, by item ordinal, share per year
 * @param initialReserveTReo national reserve of Japan on its first day, by item ordinal
 * @param stockAnchorWeek week by item ordinal at whose end stocks of users are restated to what they want; {@link
 *     StockAnchors#NEVER} where they are not
 * @param courses what else moves by date
 * @param prospects what may be built outside China
 * @param policy what governments do
 */
public record World(
        Timeline timeline,
        Rules rules,
        Behaviour behaviour,
        List<IndustrySpec> industries,
        List<UserSpec> users,
        List<SellerSpec> sellers,
        List<TraderSpec> traders,
        List<ContractSpec> contracts,
        List<ExportControl> controls,
        List<ExportQuota> quotas,
        List<AlarmSpec> alarms,
        double[][] longRunCostUsdPerKg,
        double[] demandGrowthPerYear,
        double[] supplyGrowthPerYear,
        double[] initialReserveTReo,
        int[] stockAnchorWeek,
        Courses courses,
        Prospects prospects,
        Policy policy) {

    /** Number of agents: users, sellers, traders, the reserve and the control authority. */
    public int agentCount() {
        return users.size() + sellers.size() + traders.size() + 2;
    }

    /** Users of a region, by their places in {@link #users}. */
    public int[] usersOf(Region region) {
        return IntStream.range(0, users.size())
                .filter(u -> users.get(u).region() == region)
                .toArray();
    }

    /** The same world under a policy. */
    public World withPolicy(Policy other) {
        return new World(
                timeline,
                rules,
                behaviour,
                industries,
                users,
                sellers,
                traders,
                contracts,
                controls,
                quotas,
                alarms,
                longRunCostUsdPerKg,
                demandGrowthPerYear,
                supplyGrowthPerYear,
                initialReserveTReo,
                stockAnchorWeek,
                courses,
                prospects,
                other);
    }
}
