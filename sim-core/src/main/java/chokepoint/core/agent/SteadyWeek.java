package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.ContractSpec;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What flows in a week in which nothing changes, and how common stocks are shared: what users start from.
 *
 * <p>A cell is one item in one region: {@code region × Item.COUNT + item}.
 */
public final class SteadyWeek {

    private static final double TRACE_WEEKS = 1e-6;

    /** By [user][item]. */
    private final double[][] poolWeightShare;
    /** By [user][item]. */
    private final double[][] houseWeightShare;
    /** By [user][item]. */
    private final double[][] needShare;
    /** By [user][item]. */
    private final double[][] contractTReo;
    /** By cell. */
    private final double[] transitWeeks;

    private final double recycledShare;

    /**
     * @param transit transit time by origin and destination
     */
    public SteadyWeek(World world, Transit transit) {
        List<UserSpec> users = world.users();
        double[] pooledTotal = new double[Cell.COUNT];
        double[] houseTotal = new double[Cell.COUNT];
        double[] needTotal = new double[Cell.COUNT];
        for (UserSpec spec : users) {
            for (int item = 0; item < Item.COUNT; item++) {
                int cell = cell(spec, item);
                pooledTotal[cell] += pooledTReo(spec, item);
                houseTotal[cell] += houseTReo(spec, item);
                needTotal[cell] += spec.needTReoPerWeek()[item];
            }
        }
        poolWeightShare = new double[users.size()][Item.COUNT];
        houseWeightShare = new double[users.size()][Item.COUNT];
        needShare = new double[users.size()][Item.COUNT];
        contractTReo = new double[users.size()][Item.COUNT];
        for (int u = 0; u < users.size(); u++) {
            UserSpec spec = users.get(u);
            for (int item = 0; item < Item.COUNT; item++) {
                int cell = cell(spec, item);
                poolWeightShare[u][item] = share(pooledTReo(spec, item), pooledTotal[cell]);
                houseWeightShare[u][item] = share(houseTReo(spec, item), houseTotal[cell]);
                needShare[u][item] = share(spec.needTReoPerWeek()[item], needTotal[cell]);
            }
            for (ContractSpec contract : world.contracts()) {
                if (contract.buyer() == spec.region()) {
                    int item = contract.item().ordinal();
                    contractTReo[u][item] += contract.tReoPerWeek().at(0) * needShare[u][item];
                }
            }
        }
        // a plant that is not there yet sells nothing in a steady week
        List<SellerSpec> there = new ArrayList<>(world.sellers());
        world.prospects()
                .projects()
                .forEach(project ->
                        there.remove(world.sellers().get(project.site().seller())));
        transitWeeks = meanTransitWeeks(there, transit);
        recycledShare = world.behaviour().get(Parameter.RECYCLED_SHARE);
    }

    /** A steady week of one user alone, to which every common stock belongs. */
    SteadyWeek(double[] contractTReo, double transitWeeks, double recycledShare) {
        double[] whole = new double[Item.COUNT];
        Arrays.fill(whole, 1);
        poolWeightShare = new double[][] {whole};
        houseWeightShare = new double[][] {whole};
        needShare = new double[][] {whole};
        this.contractTReo = new double[][] {contractTReo.clone()};
        this.transitWeeks = new double[Cell.COUNT];
        Arrays.fill(this.transitWeeks, transitWeeks);
        this.recycledShare = recycledShare;
    }

    private static int cell(UserSpec spec, int item) {
        return spec.region().ordinal() * Item.COUNT + item;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private static double pooledTReo(UserSpec spec, int item) {
        return spec.needTReoPerWeek()[item] * spec.ownReserveWeeks()[item] * spec.pooledShare()[item];
    }

    /** A trace is added so that goods left with trading houses always have an owner, by need if nobody planned any. */
    private static double houseTReo(UserSpec spec, int item) {
        return spec.needTReoPerWeek()[item] * (spec.houseWeeks()[item] + spec.precautionWeeks()[item] + TRACE_WEEKS);
    }

    /** Mean transit by cell, weighted with base-year spot sales. */
    private static double[] meanTransitWeeks(List<SellerSpec> sellers, Transit transit) {
        double[] weighted = new double[Cell.COUNT];
        double[] total = new double[Cell.COUNT];
        for (SellerSpec spec : sellers) {
            for (int item = 0; item < Item.COUNT; item++) {
                for (int cell = item; cell < Cell.COUNT; cell += Item.COUNT) {
                    int region = cell / Item.COUNT;
                    double sold = spec.planTReoPerWeek()[item] * spec.salesShare()[item][region];
                    weighted[cell] += sold * transit.weeks(spec.chinese(), region);
                    total[cell] += sold;
                }
            }
        }
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            weighted[cell] = total[cell] > 0 ? weighted[cell] / total[cell] : 1;
        }
        return weighted;
    }

    /** Share of the region's pooled reserve that is the user's. */
    double poolWeightShare(int user, int item) {
        return poolWeightShare[user][item];
    }

    /** Share of the region's trading-house stock that is meant for the user. */
    double houseWeightShare(int user, int item) {
        return houseWeightShare[user][item];
    }

    /** Share of a user in its region's base-year need of an item: how contracts are divided. */
    public double needShare(int user, int item) {
        return needShare[user][item];
    }

    /** Contract tonnes that reach a user, by item. */
    double contractTReo(int user, int item) {
        return contractTReo[user][item];
    }

    /** Purchase-weighted mean transit of a cell. */
    double transitWeeks(int cell) {
        return transitWeeks[cell];
    }

    /** End-of-life share of an oxide's need. */
    double recycledShare() {
        return recycledShare;
    }
}
