package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.floor.DifferenceSettlement;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Region;
import chokepoint.core.world.Terms;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Contracts for difference and subsidies: each week counts what plants made (or sold), each quarter is paid for. The reference
 * price is the Chinese home price before value-added tax, weighted by volume over the quarter.
 */
final class QuarterlyPayments {

    private static final int CHINA = Region.CHINA.ordinal() * Item.COUNT;

    private final ModelState state;
    private final InstrumentRun[] runs;
    /** By run; null for other kinds. */
    private final @Nullable DifferenceSettlement[] difference;
    /** Part of output that the yearly volume took in the last quarter, by run. */
    private final double[] admittedShare;

    private final double[] subsidyLeftTReo;
    private final int[] openYear;
    /** By [run][seller × items + item]: tonnes of the quarter. */
    private final double[][] countedTReo;

    /** Price times tonnes of the quarter. */
    private final double[] pricedTReoUsdPerKg = new double[Item.OXIDES];

    private final double[] referenceVolumeTReo = new double[Item.OXIDES];
    private final double[] referenceUsdPerKg = new double[Item.OXIDES];

    QuarterlyPayments(ModelState state) {
        this.state = state;
        runs = state.policy.runs();
        difference = new DifferenceSettlement[runs.length];
        admittedShare = new double[runs.length];
        subsidyLeftTReo = new double[runs.length];
        openYear = new int[runs.length];
        countedTReo = new double[runs.length][];
        for (int i = 0; i < runs.length; i++) {
            boolean counts = false;
            if (runs[i].terms() instanceof Terms.ContractForDifference terms) {
                difference[i] = new DifferenceSettlement(terms, state.sellers.length);
                counts = true;
            } else if (runs[i].terms() instanceof Terms.Subsidy terms) {
                subsidyLeftTReo[i] = terms.volumeCapTReo();
                counts = true;
            }
            admittedShare[i] = 1;
            openYear[i] = -1;
            countedTReo[i] = new double[counts ? state.sellers.length * Item.COUNT : 0];
        }
    }

    /** Counts the week and settles at the end of a quarter, or of an instrument. */
    void run(int week) {
        for (int item = 0; item < Item.OXIDES; item++) {
            Market home = state.markets[CHINA + item];
            pricedTReoUsdPerKg[item] += home.licensedTradedTReo() * home.licensedPriceUsdPerKg();
            referenceVolumeTReo[item] += home.licensedTradedTReo();
        }
        for (int i = 0; i < runs.length; i++) {
            if (countedTReo[i].length > 0 && runs[i].inForce(week)) {
                count(i);
            }
        }
        boolean quarter =
                PolicyDesk.endsQuarter(week) || week == state.world.timeline().endWeek() - 1;
        boolean referenced = false;
        for (int i = 0; i < runs.length; i++) {
            boolean last = week == runs[i].endWeek() - 1;
            if (countedTReo[i].length > 0 && (quarter || last) && runs[i].inForce(week)) {
                if (!referenced) {
                    reference();
                    referenced = true;
                }
                settle(i, week);
            }
        }
        if (quarter) {
            Arrays.fill(pricedTReoUsdPerKg, 0);
            Arrays.fill(referenceVolumeTReo, 0);
        }
    }

    private void count(int i) {
        boolean onSale = runs[i].terms() instanceof Terms.ContractForDifference terms && terms.payOnSale();
        for (int s = 0; s < state.sellers.length; s++) {
            Seller seller = state.sellers[s];
            for (int item = 0; item < Item.OXIDES; item++) {
                double share = runs[i].eligibleShare(s, item);
                if (share > 0) {
                    double tonnes = onSale ? seller.soldTReo(item) : seller.outputTReo(item);
                    countedTReo[i][s * Item.COUNT + item] += share * tonnes;
                }
            }
        }
    }

    private void reference() {
        for (int item = 0; item < Item.OXIDES; item++) {
            referenceUsdPerKg[item] = referenceVolumeTReo[item] > 0
                    ? pricedTReoUsdPerKg[item] / referenceVolumeTReo[item]
                    : state.markets[CHINA + item].licensedPriceUsdPerKg();
        }
    }

    private void settle(int i, int week) {
        openYear(i, week);
        double total = Arrays.stream(countedTReo[i]).sum();
        DifferenceSettlement contract = difference[i];
        double admitted;
        if (contract != null) {
            admitted = contract.admit(total);
        } else {
            double taken = Math.min(total, subsidyLeftTReo[i]);
            subsidyLeftTReo[i] -= taken;
            admitted = total > 0 ? taken / total : 1;
        }
        admittedShare[i] = admitted;
        double years = runs[i].years(week - PolicyDesk.QUARTER_WEEKS / 2.0);
        for (int s = 0; s < state.sellers.length; s++) {
            double usd = 0;
            for (int item = 0; item < Item.OXIDES; item++) {
                double tonnes = admitted * countedTReo[i][s * Item.COUNT + item];
                if (tonnes > 0) {
                    usd += contract != null
                            ? contract.settleUsd(s, referenceUsdPerKg[item], tonnes, years)
                            : Units.valueUsd(tonnes, subsidyUsdPerKg(i));
                }
            }
            if (usd != 0) {
                state.policy.payProducer(runs[i], week, s, usd);
                state.money.paid(usd);
                state.money.received(usd);
            }
        }
        Arrays.fill(countedTReo[i], 0);
        if (contract != null && contract.isExhausted()) {
            runs[i].exhaust();
        }
    }

    private double subsidyUsdPerKg(int i) {
        return runs[i].terms() instanceof Terms.Subsidy terms ? terms.subsidyUsdPerKg() : 0;
    }

    private void openYear(int i, int week) {
        int year = state.policy.yearIndex(week);
        if (openYear[i] == year) {
            return;
        }
        openYear[i] = year;
        DifferenceSettlement contract = difference[i];
        if (contract != null) {
            contract.openYear();
        } else if (runs[i].terms() instanceof Terms.Subsidy terms) {
            subsidyLeftTReo[i] = terms.volumeCapTReo();
        }
    }

    /**
     * What a plant's basket would be paid at today's prices, per kg of its planned output: what keeps it from standing still.
     */
    double supportUsdPerKg(int seller, int week) {
        Seller plant = state.sellers[seller];
        double value = 0;
        double output = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            double plan = plant.planTReoPerYear(item);
            output += plan;
            if (plan <= 0) {
                continue;
            }
            double home = state.markets[CHINA + item].smoothedUsdPerKg();
            value += plan * state.heldShare(seller, item) * Math.max(0, state.heldFloorUsdPerKg(seller) - home);
            for (int i = 0; i < runs.length; i++) {
                if (runs[i].inForce(week)) {
                    value +=
                            plan * admittedShare[i] * runs[i].eligibleShare(seller, item) * paidUsdPerKg(i, home, week);
                }
            }
        }
        return output > 0 ? value / output : 0;
    }

    private double paidUsdPerKg(int i, double homeUsdPerKg, int week) {
        if (runs[i].terms() instanceof Terms.ContractForDifference terms) {
            double strike = DifferenceSettlement.escalatedUsdPerKg(
                    terms.strikeUsdPerKg(), terms.escalatorPerYearShare(), runs[i].years(week));
            return Math.max(0, strike - homeUsdPerKg);
        }
        return subsidyUsdPerKg(i);
    }

    /** Output a year that an instrument pays for now, t REO: what a new plant shares its volume with. */
    double eligibleTReoPerYear(int i) {
        double output = 0;
        for (int s = 0; s < state.sellers.length; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                output += runs[i].eligibleShare(s, item) * state.sellers[s].outputTReo(item);
            }
        }
        return output * WeekCalendar.WEEKS_PER_YEAR;
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        tape.numbers(pricedTReoUsdPerKg);
        tape.numbers(referenceVolumeTReo);
        if (state.policy.isQuietUntil(week)) {
            return;
        }
        tape.numbers(admittedShare);
        tape.numbers(subsidyLeftTReo);
        tape.wholes(openYear);
        tape.rows(countedTReo);
        for (DifferenceSettlement contract : difference) {
            if (contract != null) {
                contract.tape(tape);
            }
        }
    }
}
