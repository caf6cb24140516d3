package chokepoint.core.world;

/**
 * What an instrument does, kind by kind. Prices are dollars of 2025 per kg of oxide without value-added tax, tonnages t REO. A
 * cap that is not set is infinite.
 */
public sealed interface Terms {

    /** Word for the kind in files. */
    String kind();

    /**
     * A floor a treasury guarantees: pays {@code max(0, F − P) × q − s × max(0, P − U) × q} each quarter, P being the
     * volume-weighted Chinese home price of the quarter.
     *
     * @param strikeUsdPerKg F in the first year
     * @param escalatorPerYearShare growth of F and U a year in real terms
     * @param upsideShare s, part of the price above the trigger that producers give back
     * @param upsideTriggerUsdPerKg U
     * @param upsideCapUsd most that one producer gives back in a calendar year
     * @param volumeCapTReo most tonnes paid in a calendar year, over all producers
     * @param budgetCapUsd most that is paid over the whole term; then the instrument ends
     * @param payOnSale whether a tonne counts when it is sold, not when it is made; either way once
     */
    record ContractForDifference(
            double strikeUsdPerKg,
            double escalatorPerYearShare,
            double upsideShare,
            double upsideTriggerUsdPerKg,
            double upsideCapUsd,
            double volumeCapTReo,
            double budgetCapUsd,
            boolean payOnSale)
            implements Terms {

        public static final String KIND = "contract-for-difference";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A buyer takes a fixed tonnage at {@code max(F, index)} and hands it to the users of a region at the index, the 13-week
     * mean of the Chinese export price; above the trigger it keeps its own share of the upside.
     *
     * @param tonnageTReo tonnes a year over all plants; what plants make beyond it is sold freely
     * @param buyer region whose users get the goods
     */
    record Offtake(
            double strikeUsdPerKg,
            double escalatorPerYearShare,
            double upsideShare,
            double upsideTriggerUsdPerKg,
            double upsideCapUsd,
            double tonnageTReo,
            Region buyer)
            implements Terms {

        public static final String KIND = "offtake";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A levy of {@code max(0, R − benchmark)} per kg on goods of outside origin that are bought inside the coalition, laid on
     * their offers before the auction clears, so that insiders earn the clearing price.
     *
     * @param referenceUsdPerKg R in the first year
     * @param onInvoice whether the levy is the gap to the seller's own price; then outside sellers ask R and take the gap
     * @param downstreamElasticity use that leaves the coalition per relative price gap: goods made of oxides escape the levy
     */
    record BorderFloor(
            double referenceUsdPerKg, double escalatorPerYearShare, boolean onInvoice, double downstreamElasticity)
            implements Terms {

        public static final String KIND = "border-floor";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A stockpile that bids F in a region's market up to its capacity and sells above a trigger.
     *
     * @param floorUsdPerKg F in the first year
     * @param capacityTReo most it holds over all its oxides
     * @param triggerUsdPerKg price above which it sells, and never below
     * @param mostTReoPerWeek most it buys, and most it sells, a week
     * @param market region in whose market it trades
     */
    record LastResort(
            double floorUsdPerKg,
            double escalatorPerYearShare,
            double capacityTReo,
            double triggerUsdPerKg,
            double mostTReoPerWeek,
            Region market)
            implements Terms {

        public static final String KIND = "buyer-of-last-resort";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A fixed payment per kg of output.
     *
     * @param subsidyUsdPerKg payment
     * @param volumeCapTReo most tonnes paid in a calendar year, over all producers
     */
    record Subsidy(double subsidyUsdPerKg, double volumeCapTReo) implements Terms {

        public static final String KIND = "subsidy";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * Part of the investment in a new plant, paid as it is spent.
     *
     * @param grantShare part of planned investment; what is overrun the owner pays
     * @param budgetCapUsd most that is granted over the whole term, first come, first served
     */
    record CapitalGrant(double grantShare, double budgetCapUsd) implements Terms {

        public static final String KIND = "capital-grant";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A bigger national reserve.
     *
     * @param reserveDays days of normal use it holds, of each oxide; at least what the world's own reserve holds
     * @param buildWeeks weeks over which the rest is bought in the market; 0: it stands filled on the first day, bought outside
     *     the model's markets at the price of that day
     * @param triggerShare private cover over that of the eve of the measure under which it is released; 1: from the first day on
     *     which cover falls
     * @param releaseWeeks weeks in which all of it may be released
     * @param allocation who gets releases first
     * @param allies regions besides Japan whose normal use is held too: a joint reserve, released to whoever is cut off
     */
    record Reserve(
            double reserveDays,
            int buildWeeks,
            double triggerShare,
            int releaseWeeks,
            Allocation allocation,
            boolean[] allies)
            implements Terms {

        public static final String KIND = "reserve";

        /** Whether it is there on its first day without having been bought in the run. */
        public boolean standsFilled() {
            return buildWeeks == 0;
        }

        @Override
        public String kind() {
            return KIND;
        }
    }
}
