package chokepoint.core.model;

import chokepoint.core.floor.DifferenceSettlement;
import chokepoint.core.investment.PriceOutlook;
import chokepoint.core.investment.ProjectValue;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.InvestmentTerms;
import chokepoint.core.world.Region;
import chokepoint.core.world.Terms;
import org.jspecify.annotations.Nullable;

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
    /** Part of the plant's output that the volume of an instrument would take, by run. */
    private final double[] volumeShare;

    private int seller;
    private int week;

    SupportOutlook(ModelState state) {
        this.state = state;
        terms = state.world.prospects().terms();
        volumeShare = new double[state.policy.runs().length];
        perWeekLogSd = terms.volatilityPerYearLogSd() / Math.sqrt(WeekCalendar.WEEKS_PER_YEAR);
    }

    /** Looks ahead from a week, for the plant of a seller. */
    void lookFrom(int ofSeller, int atWeek) {
        seller = ofSeller;
        week = atWeek;
        for (InstrumentRun run : state.policy.runs()) {
            if (run.terms() instanceof Terms.ContractForDifference floor) {
                volumeShare[run.number] = volumeShare(run, floor.volumeCapTReo());
            } else if (run.terms() instanceof Terms.Offtake floor) {
                volumeShare[run.number] = volumeShare(run, floor.tonnageTReo());
            } else if (run.terms() instanceof Terms.Subsidy subsidy) {
                volumeShare[run.number] = volumeShare(run, subsidy.volumeCapTReo());
            }
        }
    }

    @Override
    public double usdPerKg(int item, double aheadWeeks) {
        double sum = state.heldShare(seller, item) > 0
                ? state.heldShare(seller, item) * below(HOME + item, aheadWeeks, state.heldFloorUsdPerKg(seller))
                : 0;
        for (InstrumentRun run : state.policy.runs()) {
            double credibility = run.isKnown(week) ? run.credibility(week, aheadWeeks) : 0;
            if (credibility > 0) {
                sum += leftShare(run.number, item, aheadWeeks) * credibility * expectedUsdPerKg(run, item, aheadWeeks);
            }
        }
        return sum;
    }

    /** Part of a tonne that instruments leave which come before one: those that may be withdrawn or have a volume leave some. */
    private double leftShare(int i, int item, double aheadWeeks) {
        double left = 1;
        for (InstrumentRun other : state.policy.runs()) {
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
        for (InstrumentRun run : state.policy.runs()) {
            if (run.terms() instanceof Terms.Subsidy subsidy
                    && run.isKnown(week)
                    && run.eligibleShare(seller, item) > 0) {
                paid += leftShare(run.number, item, aheadWeeks)
                        * run.credibility(week, aheadWeeks)
                        * volumeShare[run.number]
                        * subsidy.subsidyUsdPerKg();
            }
        }
        return paid;
    }

    private double expectedUsdPerKg(InstrumentRun run, int item, double aheadWeeks) {
        double eligible = run.eligibleShare(seller, item);
        double years = run.years(week + aheadWeeks);
        if (run.terms() instanceof Terms.BorderFloor floor) {
            return run.covers(item) && eligible > 0 ? borderUsdPerKg(run, floor, item, aheadWeeks, years) : 0;
        }
        if (eligible <= 0) {
            return 0;
        }
        if (run.terms() instanceof Terms.ContractForDifference floor) {
            double escalator = floor.escalatorPerYearShare();
            double strike = DifferenceSettlement.escalatedUsdPerKg(floor.strikeUsdPerKg(), escalator, years);
            double trigger = DifferenceSettlement.escalatedUsdPerKg(floor.upsideTriggerUsdPerKg(), escalator, years);
            return eligible
                    * volumeShare[run.number]
                    * (below(HOME + item, aheadWeeks, strike - subsidyUsdPerKg(item, aheadWeeks))
                            - floor.upsideShare() * above(HOME + item, aheadWeeks, trigger));
        }
        if (run.terms() instanceof Terms.Offtake floor) {
            double escalator = floor.escalatorPerYearShare();
            double strike = DifferenceSettlement.escalatedUsdPerKg(floor.strikeUsdPerKg(), escalator, years);
            double trigger = DifferenceSettlement.escalatedUsdPerKg(floor.upsideTriggerUsdPerKg(), escalator, years);
            return eligible
                    * volumeShare[run.number]
                    * (below(INDEX + item, aheadWeeks, strike - subsidyUsdPerKg(item, aheadWeeks))
                            - floor.upsideShare() * above(INDEX + item, aheadWeeks, trigger));
        }
        if (run.terms() instanceof Terms.Subsidy subsidy) {
            return eligible * volumeShare[run.number] * subsidy.subsidyUsdPerKg();
        }
        return 0;
    }

    private double borderUsdPerKg(
            InstrumentRun run, Terms.BorderFloor floor, int item, double aheadWeeks, double years) {
        double inside = 0;
        double[] share = state.sellers[seller].spec().salesShare()[item];
        for (int r = 0; r < Region.COUNT; r++) {
            inside += run.coalitionBuysIn(r) ? share[r] : 0;
        }
        double reference =
                DifferenceSettlement.escalatedUsdPerKg(floor.referenceUsdPerKg(), floor.escalatorPerYearShare(), years);
        return inside * below(HOME + item, aheadWeeks, reference);
    }

    /** Part of this plant's output that a volume would take, beside what runs already. */
    private double volumeShare(InstrumentRun run, double capTReo) {
        if (Double.isInfinite(capTReo)) {
            return 1;
        }
        double own = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            own += state.sellers[seller].spec().planTReoPerWeek()[item] * run.eligibleShare(seller, item);
        }
        double all = state.payments.eligibleTReoPerYear(run.number) + own * WeekCalendar.WEEKS_PER_YEAR;
        return all > 0 ? Math.min(1, capTReo / all) : 1;
    }

    private double below(int cell, double aheadWeeks, double levelUsdPerKg) {
        return PriceOutlook.expectedBelowUsdPerKg(mean(cell, aheadWeeks), spread(aheadWeeks), levelUsdPerKg);
    }

    private double above(int cell, double aheadWeeks, double levelUsdPerKg) {
        return Double.isInfinite(levelUsdPerKg)
                ? 0
                : PriceOutlook.expectedAboveUsdPerKg(mean(cell, aheadWeeks), spread(aheadWeeks), levelUsdPerKg);
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
            for (InstrumentRun run : state.policy.runs()) {
                Double strike = strike(run.terms());
                if (strike != null && run.isKnown(week)) {
                    double stays = run.credibility(week, Math.max(WEIGHED_WEEKS, run.startWeek() - (double) week));
                    best = Math.max(
                            best,
                            stays
                                    * run.eligibleShare(seller, item)
                                    * Math.min(1, strike / Math.max(1e-9, priceUsdPerKg[item])));
                }
            }
            covered += best * plan[item] * priceUsdPerKg[item];
        }
        return revenue > 0 ? covered / revenue : 0;
    }

    private static @Nullable Double strike(Terms terms) {
        if (terms instanceof Terms.ContractForDifference floor) {
            return floor.strikeUsdPerKg();
        }
        return terms instanceof Terms.Offtake floor ? floor.strikeUsdPerKg() : null;
    }
}
