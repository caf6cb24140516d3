package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.ExportQuota;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The export quotas that one seller holds. A quota is one tonnage over several oxides: the seller divides it between them,
 * moves it, slowly, to where a tonne earns more, and spends it faster than evenly while it is plenty. Products outside the quota leave besides.
 */
public final class QuotaHolding {

    /** A margin that is nothing or less, over the mean margin. */
    private static final double NO_MARGIN_SHARE = 1e-9;

    private final double chasePerWeek;
    private final double hasteFactor;
    /** How base exports split between oxides. */
    private final double[] baseShare = new double[Item.OXIDES];
    /** How the quota is split between oxides. */
    private final double[] share = new double[Item.OXIDES];

    private final List<Grant> grants = new ArrayList<>();

    /** This seller's part of one quota. */
    private static final class Grant {
        private final ExportQuota quota;
        private double outsideTReoPerWeek;
        private double leftTReo;

        Grant(ExportQuota quota, double sellerShare) {
            this.quota = quota;
            leftTReo = quota.tReo() * sellerShare;
            outsideTReoPerWeek = quota.outsideTReoPerWeek() * sellerShare;
        }
    }

    /**
     * @param baseExportTReo base exports by oxide
     * @param chasePerWeek shift of tonnes to oxides with the larger margin
     * @param hasteFactor how much faster than evenly the tonnes that are left are offered
     */
    QuotaHolding(double[] baseExportTReo, double chasePerWeek, double hasteFactor) {
        this.chasePerWeek = chasePerWeek;
        this.hasteFactor = hasteFactor;
        double sum = Arrays.stream(baseExportTReo).sum();
        for (int item = 0; item < Item.OXIDES && sum > 0; item++) {
            baseShare[item] = baseExportTReo[item] / sum;
            share[item] = baseShare[item];
        }
    }

    /**
     * Opens a quota.
     *
     * @param sellerShare this seller's part of it
     */
    public void grant(ExportQuota quota, double sellerShare) {
        Grant granted = new Grant(quota, sellerShare);
        for (Grant old : grants) {
            if (quota.takesOver() && old.quota.endWeek() == quota.startWeek() && overlap(old.quota, quota)) {
                granted.leftTReo += old.leftTReo;
                old.leftTReo = 0;
            }
        }
        grants.removeIf(old -> old.quota.endWeek() <= quota.startWeek());
        grants.add(granted);
    }

    private static boolean overlap(ExportQuota a, ExportQuota b) {
        for (int item = 0; item < Item.OXIDES; item++) {
            if (a.items().has(item) && b.items().has(item)) {
                return true;
            }
        }
        return false;
    }

    /** Tonnes of an oxide that may be offered abroad this week; infinite where no quota covers it. */
    public double limitTReo(int item, int week) {
        double limit = 0;
        boolean covered = false;
        for (Grant grant : grants) {
            if (grant.quota.inForce(week) && grant.quota.items().has(item)) {
                covered = true;
                limit += partOf(grant, item, share) * paceShare(grant, week) * grant.leftTReo
                        + partOf(grant, item, baseShare) * grant.outsideTReoPerWeek;
            }
        }
        return covered ? limit : Double.POSITIVE_INFINITY;
    }

    /** Part of what is left that is offered in a week. */
    private double paceShare(Grant grant, int week) {
        return Math.min(1, hasteFactor / Math.max(1, grant.quota.endWeek() - week));
    }

    /** Part of an oxide in a quota under a division of all exports. */
    private static double partOf(Grant grant, int item, double[] division) {
        double covered = 0;
        for (int other = 0; other < Item.OXIDES; other++) {
            covered += grant.quota.items().has(other) ? division[other] : 0;
        }
        return covered > 0 ? division[item] / covered : 0;
    }

    /** Uses up quota for what leaves in a week beyond products outside it; call once per oxide and week. */
    public void use(int item, int week, double exportedTReo) {
        double left = exportedTReo;
        for (Grant grant : grants) {
            if (grant.quota.inForce(week) && grant.quota.items().has(item)) {
                left = Math.max(0, left - partOf(grant, item, baseShare) * grant.outsideTReoPerWeek);
            }
        }
        for (Grant grant : grants) {
            if (grant.quota.inForce(week) && grant.quota.items().has(item)) {
                double used = Math.min(left, grant.leftTReo);
                grant.leftTReo -= used;
                left -= used;
            }
        }
    }

    /** Tonnes left in all quotas in force. */
    public double leftTReo(int week) {
        double left = 0;
        for (Grant grant : grants) {
            left += grant.quota.inForce(week) ? grant.leftTReo : 0;
        }
        return left;
    }

    /** Share of an oxide in the division of quotas. */
    public double share(int item) {
        return share[item];
    }

    /**
     * Moves quota tonnes, slowly, to the oxides with the larger margin per tonne abroad over home.
     *
     * @param marginUsdPerKg export price less home price and tax, by item
     */
    public void chaseMargin(double[] marginUsdPerKg) {
        double mean = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            mean += share[item] * Math.max(0, marginUsdPerKg[item]);
        }
        if (mean <= 0) {
            return;
        }
        double total = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            double relative = Math.log(Math.max(marginUsdPerKg[item], NO_MARGIN_SHARE * mean) / mean);
            share[item] *= Math.exp(chasePerWeek * Math.max(-1, Math.min(1, relative)));
            total += share[item];
        }
        for (int item = 0; item < Item.OXIDES; item++) {
            share[item] /= total;
        }
    }

    /**
     * Records or restores the state between weeks.
     *
     * @param quotas of the run; a quota is known by its place among them
     */
    public void tape(Tape tape, List<ExportQuota> quotas) {
        tape.numbers(share);
        int count = tape.whole(grants.size());
        while (grants.size() < count) {
            grants.add(new Grant(quotas.get(0), 0));
        }
        for (int g = 0; g < count; g++) {
            Grant grant = grants.get(g);
            int place = tape.whole(quotas.indexOf(grant.quota));
            Grant taped = new Grant(quotas.get(place), 0);
            taped.leftTReo = tape.number(grant.leftTReo);
            taped.outsideTReoPerWeek = tape.number(grant.outsideTReoPerWeek);
            grants.set(g, taped);
        }
    }
}
