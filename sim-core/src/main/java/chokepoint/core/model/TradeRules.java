package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.material.Item;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.ExportQuota;
import chokepoint.core.world.World;

/** Chinese rules of trade besides controls, as they are this week: export taxes and export quotas. */
final class TradeRules {

    private final World world;
    private final double valueAddedTaxFactor;
    private final double[] exportTaxShare = new double[Item.COUNT];
    private final double[] exportCostFactor = new double[Item.COUNT];
    private final boolean[] underQuota = new boolean[Item.COUNT];
    private boolean anyQuota;

    TradeRules(World world) {
        this.world = world;
        valueAddedTaxFactor = 1 + world.behaviour().get(Parameter.VALUE_ADDED_TAX_SHARE);
    }

    /** Takes the week's rules into force and hands new quotas to sellers, in proportion to their base exports. */
    void beginWeek(int week, Seller[] sellers) {
        anyQuota = false;
        for (int item = 0; item < Item.COUNT; item++) {
            exportTaxShare[item] = world.courses().exportTaxShare()[item].at(week);
            exportCostFactor[item] = valueAddedTaxFactor * (1 + exportTaxShare[item]);
            underQuota[item] = false;
        }
        for (ExportQuota quota : world.quotas()) {
            if (quota.startWeek() == week) {
                open(quota, sellers);
            }
            for (int item = 0; item < Item.OXIDES && quota.inForce(week); item++) {
                underQuota[item] |= quota.items().has(item);
                anyQuota = true;
            }
        }
    }

    private static void open(ExportQuota quota, Seller[] sellers) {
        double exports = 0;
        for (Seller seller : sellers) {
            exports += seller.spec().chinese() ? seller.baseExportTReoPerWeek() : 0;
        }
        for (Seller seller : sellers) {
            if (seller.spec().chinese() && exports > 0) {
                seller.quota().grant(quota, seller.baseExportTReoPerWeek() / exports);
            }
        }
    }

    /** Export tax over the price before tax. */
    double exportTaxShare(int item) {
        return exportTaxShare[item];
    }

    /** Home price with what an exporter has to pay on top: value-added tax that is not refunded, and export tax. */
    double exportCostFactor(int item) {
        return exportCostFactor[item];
    }

    /** Whether a quota limits exports of an oxide. */
    boolean underQuota(int item) {
        return underQuota[item];
    }

    /** Whether any quota is in force. */
    boolean anyQuota() {
        return anyQuota;
    }
}
