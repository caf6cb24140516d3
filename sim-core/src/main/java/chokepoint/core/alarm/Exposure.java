package chokepoint.core.alarm;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;

/**
 * What of its weekly need a region would miss if an announcement were carried out: {@code κ (1 − p) B/need}, with B what Chinese sellers
 * sell there, both in t REO a week of the base year, κ the share of need that a control captures, and p the share of that which passes as
 * announced.
 */
final class Exposure {

    /** B/need by cell, in [0, 1]. */
    private final double[] chineseShare = new double[Cell.COUNT];
    /** Share of need that a control can capture by [end use][cell]; sums to one where anything is needed but magnets without Dy or Tb. */
    private final double[][] needShare = new double[EndUse.COUNT][Cell.COUNT];
    /** Share of need that each control captures, by [control][cell]. */
    private final double[][] capturedShare;

    Exposure(World world) {
        double[] needTReo = new double[Cell.COUNT];
        for (UserSpec user : world.users()) {
            for (int item = 0; item < Item.COUNT; item++) {
                needTReo[cell(user, item)] += user.needTReoPerWeek()[item];
            }
        }
        for (UserSpec user : world.users()) {
            for (int item = 0; item < Item.COUNT; item++) {
                int cell = cell(user, item);
                needShare[user.endUse().ordinal()][cell] +=
                        capturable(user, item) * shareOf(user.needTReoPerWeek()[item], needTReo[cell]);
            }
        }
        double[] soldTReo = chineseSales(world);
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            chineseShare[cell] = Math.min(1, shareOf(soldTReo[cell], needTReo[cell]));
        }
        capturedShare = new double[world.controls().size()][Cell.COUNT];
        for (int k = 0; k < capturedShare.length; k++) {
            ExportControl control = world.controls().get(k);
            for (int cell = 0; cell < Cell.COUNT; cell++) {
                for (EndUse endUse : EndUse.values()) {
                    capturedShare[k][cell] +=
                            control.capturedShare()[endUse.ordinal()] * needShare[endUse.ordinal()][cell];
                }
            }
            addNamed(world, control, needTReo, capturedShare[k]);
        }
    }

    /** Firms that a control names are Japanese. */
    private static void addNamed(World world, ExportControl control, double[] needTReo, double[] capturedShare) {
        for (UserSpec user : world.users()) {
            boolean named = user.region() == Region.JAPAN
                    && (control.firms().isOnControlList(user.address())
                            || control.firms().isOnWatchList(user.address()));
            for (int item = 0; named && item < Item.COUNT; item++) {
                int cell = cell(user, item);
                capturedShare[cell] += shareOf(user.needTReoPerWeek()[item], needTReo[cell]);
            }
        }
    }

    /** Share of a user's need of an item that a control on it can capture. */
    private static double capturable(UserSpec user, int item) {
        return item == Item.MAGNETS.ordinal() ? user.heavyMagnetShare() : 1;
    }

    private static int cell(UserSpec user, int item) {
        return user.region().ordinal() * Item.COUNT + item;
    }

    private static double shareOf(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** What Chinese sellers sell by cell; contracts are made with sellers outside China. */
    private static double[] chineseSales(World world) {
        double[] sold = new double[Cell.COUNT];
        for (SellerSpec seller : world.sellers()) {
            for (int cell = 0; seller.chinese() && cell < Cell.COUNT; cell++) {
                int item = Cell.item(cell);
                sold[cell] += seller.planTReoPerWeek()[item] * seller.salesShare()[item][Cell.region(cell)];
            }
        }
        return sold;
    }

    /** What of the need of a cell a control puts at risk, in [0, 1]. */
    double ofControl(int control, double announcedShare, int cell) {
        return capturedShare[control][cell] * (1 - announcedShare) * chineseShare[cell];
    }

    /** What of the need of a cell is at risk where goods are named and nothing is said of how much passes, in [0, 1]. */
    double ofGoods(int cell) {
        return (1 - ControlPlan.NOT_SAID_SHARE) * chineseShare[cell];
    }
}
