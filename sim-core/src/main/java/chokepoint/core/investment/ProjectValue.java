package chokepoint.core.investment;

import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.InvestmentTerms;
import chokepoint.core.world.ProjectSpec;
import chokepoint.core.world.SellerSpec;

/** What a project is worth to its owner when it is decided on, and the prices at which it would just pay. */
public final class ProjectValue {

    /** What policy is expected to add to a price. */
    @FunctionalInterface
    public interface Support {

        /**
         * Expected payment for a tonne of an item, USD/kg.
         *
         * @param aheadWeeks weeks from now to its sale
         */
        double usdPerKg(int item, double aheadWeeks);
    }

    /** Sales of a year stand at its middle. */
    private static final double MID_YEAR_SHARE = 0.5;

    private final ProjectSpec project;
    private final SellerSpec seller;
    private final InvestmentTerms terms;
    private final double outputTReoPerWeek;

    public ProjectValue(ProjectSpec project, SellerSpec seller, InvestmentTerms terms) {
        this.project = project;
        this.seller = seller;
        this.terms = terms;
        double output = 0;
        for (double plan : seller.planTReoPerWeek()) {
            output += plan;
        }
        outputTReoPerWeek = output;
    }

    /**
     * Net present value of going on from now, USD: the rest of the capital, then sales over its life. A plant that would sell under
     * its cash cost in a year stands still in it.
     *
     * @param priceUsdPerKg price of today by item, where this plant sells
     * @param longRunUsdPerKg price it is expected to return to
     * @param crowdingFactor expected price over today's outlook, for new capacity that is decided on, by item
     * @param support expected payments of policies
     * @param capitalCostPerYearShare return that it must earn
     * @param grantShare part of the capital that others pay
     * @param doneShare part of the capital that is spent
     */
    public double netPresentUsd(
            double[] priceUsdPerKg,
            double[] longRunUsdPerKg,
            double[] crowdingFactor,
            Support support,
            double capitalCostPerYearShare,
            double grantShare,
            double doneShare) {
        double leadWeeks = (1 - doneShare) * project.leadWeeks();
        double value = -project.capitalUsd()
                * (1 - doneShare)
                * (1 - grantShare)
                * discount(capitalCostPerYearShare, leadWeeks / 2);
        int years = lifeYears();
        for (int year = 0; year < years; year++) {
            double running = (year + MID_YEAR_SHARE) * WeekCalendar.WEEKS_PER_YEAR;
            double ahead = leadWeeks + running;
            double margin = 0;
            for (int item = 0; item < Item.OXIDES; item++) {
                double plan = seller.planTReoPerWeek()[item];
                if (plan > 0) {
                    double price = crowdingFactor[item]
                            * PriceOutlook.meanUsdPerKg(
                                    priceUsdPerKg[item], longRunUsdPerKg[item], ahead, terms.reversionWeeks());
                    margin += Units.valueUsd(plan, price + support.usdPerKg(item, ahead) - seller.cashCostUsdPerKg());
                }
            }
            value += Math.max(0, margin)
                    * WeekCalendar.WEEKS_PER_YEAR
                    * rampShare(running)
                    * discount(capitalCostPerYearShare, ahead);
        }
        return value;
    }

    /** Multiple of the given prices at which the project just earns its cost of capital, prices being level for ever. */
    public double incentiveFactor(double[] priceUsdPerKg) {
        double sales = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            sales += Units.valueUsd(seller.planTReoPerWeek()[item], priceUsdPerKg[item]);
        }
        double cost = Units.valueUsd(outputTReoPerWeek, seller.cashCostUsdPerKg());
        double years = 0;
        int life = lifeYears();
        for (int year = 0; year < life; year++) {
            double running = (year + MID_YEAR_SHARE) * WeekCalendar.WEEKS_PER_YEAR;
            years += rampShare(running) * discount(terms.capitalCostPerYearShare(), project.leadWeeks() + running);
        }
        double capital = project.capitalUsd() * discount(terms.capitalCostPerYearShare(), project.leadWeeks() / 2);
        return (capital / (years * WeekCalendar.WEEKS_PER_YEAR) + cost) / sales;
    }

    /** Whole years for which a plant is reckoned to run: at least one, or nobody would build it. */
    private int lifeYears() {
        return Math.max(1, (int) Math.round(terms.lifeWeeks() / WeekCalendar.WEEKS_PER_YEAR));
    }

    private double rampShare(double runningWeeks) {
        return project.rampWeeks() > 0 ? Math.min(1, runningWeeks / project.rampWeeks()) : 1;
    }

    private static double discount(double perYearShare, double weeks) {
        return Math.pow(1 + perYearShare, -weeks / WeekCalendar.WEEKS_PER_YEAR);
    }
}
