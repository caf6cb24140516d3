package chokepoint.core.result;

import chokepoint.core.damage.Damage;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.Arrays;

/**
 * What stock alone says, with nobody who reacts: stock + inflow + reserve − need, times dependence. Every firm in Japan starts the
 * measure with the stock that was drawn, in weeks of need, and gets in every week
 *
 * <pre>{@code 1 − c (1 − r)(1 − p)}</pre>
 *
 * of its need, c China's share of what Japan buys of the item in the base year, r the recycled share and p the share that the controls
 * in force let pass for its class, whichever lets the least; what is missing then comes from stock, then from the national reserve,
 * shared in proportion. Of what waits for a licence in a queue the approved share passes. The fill f of a nest is what it gets over its need, its items added in equivalents, and output is {@code 1 −
 * max d (1 − f)}. No prices, orders, alarm, thrift, substitution, smuggling or growth; use of a week is need × f.
 */
final class NullModel {

    private final World world;
    private final int weeks;
    private final double[] chinaShare = new double[Item.COUNT];
    private final double[] reserveTReo;
    private final double[] equivalentFactor = new double[Item.COUNT];
    private final double recycledShare;

    private NullModel(World world, int weeks) {
        this.world = world;
        this.weeks = weeks;
        reserveTReo = world.initialReserveTReo().clone();
        recycledShare = world.behaviour().get(Parameter.RECYCLED_SHARE);
        Arrays.fill(equivalentFactor, 1);
        equivalentFactor[Item.TB.ordinal()] = world.behaviour().get(Parameter.DY_PER_TB_FACTOR);
        for (Item item : Item.values()) {
            double chinese = 0;
            double all = 0;
            for (SellerSpec seller : world.sellers()) {
                double sold = seller.planTReoPerWeek()[item.ordinal()]
                        * seller.salesShare()[item.ordinal()][Region.JAPAN.ordinal()];
                all += sold;
                chinese += seller.chinese() ? sold : 0;
            }
            chinaShare[item.ordinal()] = all > 0 ? chinese / all : 0;
        }
    }

    /**
     * What it says of a world: days to the first lost output of every industry, and the loss of the first year.
     */
    static NullAnswer of(World world) {
        int weeks = world.timeline().endWeek() - world.timeline().measureWeek();
        double[][] output = new NullModel(world, weeks).outputShare();
        double lossJpyBn = Damage.lossJpyBn(
                world.behaviour().get(Parameter.DAMAGE_SHARE),
                world.industries(),
                output,
                0,
                Math.min(Damage.YEAR_WEEKS, weeks));
        return new NullAnswer(
                Arrays.stream(output)
                        .mapToDouble(share -> SurvivalTime.daysToSurvive(share, 0, SurvivalTime.FULL_SHARE))
                        .toArray(),
                lossJpyBn);
    }

    /** Output relative to plan by [industry][week from the measure]. */
    private double[][] outputShare() {
        int[] firms = world.usersOf(Region.JAPAN);
        double[][] stockTReo = new double[firms.length][Item.COUNT];
        double[][] industryLoss = new double[world.industries().size()][weeks];
        for (int f = 0; f < firms.length; f++) {
            UserSpec firm = world.users().get(firms[f]);
            for (int item = 0; item < Item.COUNT; item++) {
                stockTReo[f][item] = firm.needTReoPerWeek()[item]
                        * (firm.partsWeeks()[item]
                                + firm.ownReserveWeeks()[item]
                                + firm.houseWeeks()[item]
                                + firm.precautionWeeks()[item]);
            }
        }
        double[][] gotTReo = new double[firms.length][Item.COUNT];
        for (int week = 0; week < weeks; week++) {
            for (int item = 0; item < Item.COUNT; item++) {
                supply(firms, item, world.timeline().measureWeek() + week, stockTReo, gotTReo);
            }
            for (int f = 0; f < firms.length; f++) {
                UserSpec firm = world.users().get(firms[f]);
                industryLoss[firm.industry()][week] += firm.outputShare() * loss(firm, gotTReo[f]);
            }
        }
        double[][] output = new double[industryLoss.length][weeks];
        for (int industry = 0; industry < output.length; industry++) {
            for (int week = 0; week < weeks; week++) {
                output[industry][week] = 1 - industryLoss[industry][week];
            }
        }
        return output;
    }

    /** Gives every firm what it gets of an item in a week: inflow, stock, and its part of the reserve. */
    private void supply(int[] firms, int item, int week, double[][] stockTReo, double[][] gotTReo) {
        double missing = 0;
        for (int f = 0; f < firms.length; f++) {
            UserSpec firm = world.users().get(firms[f]);
            double need = firm.needTReoPerWeek()[item];
            double inflow = need * (1 - chinaShare[item] * (1 - recycledShare) * (1 - passingShare(firm, item, week)));
            double drawn = Math.min(stockTReo[f][item], need - inflow);
            stockTReo[f][item] -= drawn;
            gotTReo[f][item] = inflow + drawn;
            missing += need - gotTReo[f][item];
        }
        double released = Math.min(reserveTReo[item], missing);
        if (released <= 0) {
            return;
        }
        reserveTReo[item] -= released;
        for (int f = 0; f < firms.length; f++) {
            double lacking = world.users().get(firms[f]).needTReoPerWeek()[item] - gotTReo[f][item];
            gotTReo[f][item] += lacking * released / missing;
        }
    }

    private double passingShare(UserSpec firm, int item, int week) {
        double least = 1;
        for (ExportControl control : world.controls()) {
            if (control.inForce(week)
                    && control.items().has(Item.values()[item])
                    && control.destinations().has(Region.JAPAN)) {
                least = Math.min(least, passingShare(control, firm, week));
            }
        }
        return least;
    }

    private double passingShare(ExportControl control, UserSpec firm, int week) {
        if (control.firms().namesFirms()) {
            boolean named = control.firms().isOnControlList(firm.address())
                    || control.firms().isOnWatchList(firm.address());
            return named ? 0 : 1;
        }
        double free = 1 - control.capturedShare()[firm.endUse().ordinal()];
        double approved = control.mayApprove(firm.endUse())
                ? world.behaviour().get(Parameter.LICENCE_APPROVAL_SHARE) * (1 - free)
                : control.allowedShare(firm.endUse(), week) - free;
        return free + approved * control.clearedShare().at(week);
    }

    private double loss(UserSpec firm, double[] gotTReo) {
        double worst = 0;
        for (Nest nest : Nest.values()) {
            double need = 0;
            double got = 0;
            for (Item item : nest.items()) {
                need += equivalentFactor[item.ordinal()] * firm.needTReoPerWeek()[item.ordinal()];
                got += equivalentFactor[item.ordinal()] * gotTReo[item.ordinal()];
            }
            if (need > 0) {
                worst = Math.max(worst, firm.dependenceShare()[nest.ordinal()] * (1 - got / need));
            }
        }
        return worst;
    }
}
