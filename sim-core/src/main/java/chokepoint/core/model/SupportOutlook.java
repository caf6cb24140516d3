package chokepoint.core.model;

import chokepoint.core.instrument.BorderFloor;
import chokepoint.core.instrument.PriceView;
import chokepoint.core.instrument.TonnePayment;
import chokepoint.core.instrument.TonnePayment.Sort;
import chokepoint.core.investment.PriceOutlook;
import chokepoint.core.investment.ProjectValue;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.programme.Programme;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.InvestmentTerms;

/**
 * What an investor expects policies to pay for a tonne: {@code c × E[max(0, F − P)] − c × s × E[max(0, P − U)]} for a floor, with c
 * the credibility of the instrument and P log-normal around its outlook.
 */
final class SupportOutlook implements ProjectValue.Support {

    private static final int HOME = Region.CHINA.ordinal() * Item.COUNT;
    private static final int INDEX = Region.OTHER.ordinal() * Item.COUNT;
    /** Years over which an investor weighs whether a floor stays, for the return it asks. */
    private static final double WEIGHED_WEEKS = 5 * WeekCalendar.WEEKS_PER_YEAR;

    private final ModelState state;
    private final InvestmentTerms terms;
    private final double perWeekLogSd;
    /** Part of the plant's output that the volume of an instrument would take, by programme. */
    private final double[] volumeShare;

    private final ExpectedPrice price = new ExpectedPrice();
    private int seller;
    private int week;

    SupportOutlook(ModelState state) {
        this.state = state;
        terms = state.world.prospects().terms();
        volumeShare = new double[state.policy.programmes().length];
        perWeekLogSd = terms.volatilityPerYearLogSd() / Math.sqrt(WeekCalendar.WEEKS_PER_YEAR);
    }

    /** Looks ahead from a week, for the plant of a seller. */
    void lookFrom(int ofSeller, int atWeek) {
        seller = ofSeller;
        week = atWeek;
        for (Programme programme : state.policy.programmes()) {
            TonnePayment payment = programme.knownPayment(week);
            volumeShare[programme.number] = payment == null ? 1 : volumeShare(programme, payment.volumeCapTReo());
        }
    }

    @Override
    public double usdPerKg(int item, double aheadWeeks) {
        double sum = state.heldShare(seller, item) > 0
                ? state.heldShare(seller, item)
                        * price.of(HOME + item, aheadWeeks).lackingUsdPerKg(state.heldFloorUsdPerKg(seller), 0)
                : 0;
        for (Programme programme : state.policy.programmes()) {
            double credibility = programme.isKnown(week) ? programme.credibility(week, aheadWeeks) : 0;
            if (credibility > 0) {
                sum += leftShare(programme.number, item, aheadWeeks)
                        * credibility
                        * expectedUsdPerKg(programme, item, aheadWeeks);
            }
        }
        return sum;
    }

    /** Part of a tonne that instruments leave which come before one: those that may be withdrawn or have a volume leave some. */
    private double leftShare(int i, int item, double aheadWeeks) {
        double left = 1;
        for (Programme other : state.policy.programmes()) {
            if (state.topUps.any()
                    && other.isKnown(week)
                    && state.topUps.isBefore(other.number, i, seller, item, week + aheadWeeks)) {
                left *= 1 - other.credibility(week, aheadWeeks) * volumeShare[other.number];
            }
        }
        return left;
    }

    /** What subsidies are expected to pay for a kg: it counts towards floors. */
    private double subsidyUsdPerKg(int item, double aheadWeeks) {
        double paid = 0;
        for (Programme programme : state.policy.programmes()) {
            TonnePayment payment = programme.knownPayment(week);
            if (payment != null && payment.sort() == Sort.SUBSIDY && programme.eligibleShare(seller, item) > 0) {
                paid += leftShare(programme.number, item, aheadWeeks)
                        * programme.credibility(week, aheadWeeks)
                        * volumeShare[programme.number]
                        * programme.heightUsdPerKg(week + aheadWeeks);
            }
        }
        return paid;
    }

    private double expectedUsdPerKg(Programme programme, int item, double aheadWeeks) {
        double eligible = programme.eligibleShare(seller, item);
        if (eligible <= 0) {
            return 0;
        }
        double expected = 0;
        double years = programme.years(week + aheadWeeks);
        BorderFloor levy = programme.knownLevy(week);
        if (levy != null) {
            expected += insideShare(programme, item) * levy.gapUsdPerKg(price.of(HOME + item, aheadWeeks), years);
        }
        TonnePayment payment = programme.knownPayment(week);
        if (payment != null) {
            double beside = payment.sort() == Sort.FLOOR ? subsidyUsdPerKg(item, aheadWeeks) : 0;
            int cell = item + (programme.knownPurchase(week) == null ? HOME : INDEX);
            expected += eligible
                    * volumeShare[programme.number]
                    * payment.netUsdPerKg(price.of(cell, aheadWeeks), beside, years);
        }
        return expected;
    }

    /** Part of the plant's sales that go to where the payers of a levy buy. */
    private double insideShare(Programme programme, int item) {
        double inside = 0;
        double[] share = state.sellers[seller].spec().salesShare()[item];
        for (int r = 0; r < Region.COUNT; r++) {
            inside += programme.coalitionBuysIn(r) ? share[r] : 0;
        }
        return inside;
    }

    /** Part of this plant's output that a volume would take, beside what runs already. */
    private double volumeShare(Programme programme, double capTReo) {
        if (Double.isInfinite(capTReo)) {
            return 1;
        }
        double own = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            own += state.sellers[seller].spec().planTReoPerWeek()[item] * programme.eligibleShare(seller, item);
        }
        double all = state.payments.eligibleTReoPerYear(programme.number) + own * WeekCalendar.WEEKS_PER_YEAR;
        return all > 0 ? Math.min(1, capTReo / all) : 1;
    }

    /** The price of a cell some weeks ahead: log-normal around its outlook. One object serves for all, one after another. */
    private final class ExpectedPrice implements PriceView {

        private int cell;
        private double aheadWeeks;

        private ExpectedPrice of(int ofCell, double weeks) {
            cell = ofCell;
            aheadWeeks = weeks;
            return this;
        }

        @Override
        public double lackingUsdPerKg(double floorUsdPerKg, double besideUsdPerKg) {
            return PriceOutlook.expectedBelowUsdPerKg(
                    mean(cell, aheadWeeks), spread(aheadWeeks), floorUsdPerKg - besideUsdPerKg);
        }

        @Override
        public double aboveUsdPerKg(double levelUsdPerKg) {
            return Double.isInfinite(levelUsdPerKg)
                    ? 0
                    : PriceOutlook.expectedAboveUsdPerKg(mean(cell, aheadWeeks), spread(aheadWeeks), levelUsdPerKg);
        }
    }

    private double mean(int cell, double aheadWeeks) {
        Market market = state.markets[cell];
        return PriceOutlook.meanUsdPerKg(
                market.smoothedUsdPerKg(), market.longRunCostUsdPerKg(), aheadWeeks, terms.reversionWeeks());
    }

    private double spread(double aheadWeeks) {
        return PriceOutlook.spreadLogSd(perWeekLogSd, aheadWeeks, terms.reversionWeeks());
    }

    /**
     * How far this plant's sales stand under a floor that lenders believe in: part of its revenue, times floor over price up to 1,
     * times the chance that the floor holds for some years.
     *
     * @param priceUsdPerKg prices where it sells, by item
     */
    double coverShare(double[] priceUsdPerKg) {
        double revenue = 0;
        double covered = 0;
        double[] plan = state.sellers[seller].spec().planTReoPerWeek();
        for (int item = 0; item < Item.OXIDES; item++) {
            revenue += plan[item] * priceUsdPerKg[item];
            double best = Math.min(1, state.heldFloorUsdPerKg(seller) / Math.max(1e-9, priceUsdPerKg[item]))
                    * state.heldShare(seller, item);
            for (Programme programme : state.policy.programmes()) {
                TonnePayment payment = programme.knownPayment(week);
                if (payment != null && payment.sort() == Sort.FLOOR) {
                    double stays =
                            programme.credibility(week, Math.max(WEIGHED_WEEKS, programme.startWeek() - (double) week));
                    best = Math.max(
                            best,
                            stays
                                    * programme.eligibleShare(seller, item)
                                    * Math.min(1, payment.heightUsdPerKg(0) / Math.max(1e-9, priceUsdPerKg[item])));
                }
            }
            covered += best * plan[item] * priceUsdPerKg[item];
        }
        return revenue > 0 ? covered / revenue : 0;
    }
}
