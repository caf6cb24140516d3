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
 * price is the Chinese home price before value-added tax, weighted by volume over the quarter. A tonne is topped up once, by the
 * highest floor that is for it; what it is paid as a subsidy counts towards the floor.
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

    /** Tonnes of the quarter that came to an instrument, counted or beyond its volume, by run; where it shares tonnes only. */
    private final double[] metTReo;
    /** Part of the week's tonnes that came to an instrument and are counted, by run. */
    private final double[] takenShare;
    /** Runs, those that come before others first. */
    private final int[] order;

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
        metTReo = new double[runs.length];
        takenShare = new double[runs.length];
        order = new int[runs.length];
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
            order[i] = i;
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
        if (state.topUps.any()) {
            rank(week);
        }
        for (int i : order) {
            if (countedTReo[i].length > 0 && runs[i].inForce(week)) {
                count(i, week);
            }
        }
        boolean quarter =
                PolicyDesk.endsQuarter(week) || week == state.world.timeline().endWeek() - 1;
        boolean referenced = false;
        // subsidies first: what they pay counts towards floors
        for (boolean subsidies = true; ; subsidies = false) {
            for (int i = 0; i < runs.length; i++) {
                boolean last = week == runs[i].endWeek() - 1;
                boolean now = countedTReo[i].length > 0 && (difference[i] == null) == subsidies;
                if (now && (quarter || last) && runs[i].inForce(week)) {
                    if (!referenced) {
                        reference();
                        referenced = true;
                    }
                    settle(i, week);
                }
            }
            if (!subsidies) {
                break;
            }
        }
        if (quarter) {
            Arrays.fill(pricedTReoUsdPerKg, 0);
            Arrays.fill(referenceVolumeTReo, 0);
        }
    }

    /** Brings those that come before others to the front; few stand there, and mostly in order. */
    private void rank(int week) {
        for (int n = 1; n < order.length; n++) {
            int moved = order[n];
            double height = TopUpRanks.heightUsdPerKg(runs[moved], week);
            int at = n;
            while (at > 0 && isHigher(height, moved, order[at - 1], week)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moved;
        }
    }

    private boolean isHigher(double heightUsdPerKg, int i, int other, int week) {
        double otherUsdPerKg = TopUpRanks.heightUsdPerKg(runs[other], week);
        return heightUsdPerKg > otherUsdPerKg || (heightUsdPerKg == otherUsdPerKg && i < other);
    }

    private void count(int i, int week) {
        boolean shares = state.topUps.anyWith(i);
        takenShare[i] = 1;
        if (shares) {
            double met = 0;
            for (int s = 0; s < state.sellers.length; s++) {
                for (int item = 0; item < Item.OXIDES; item++) {
                    met += leftTReo(i, s, item, week);
                }
            }
            double room = Math.max(0, roomTReo(i, week));
            takenShare[i] = met > room ? room / met : 1;
            metTReo[i] += met;
        }
        for (int s = 0; s < state.sellers.length; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                double tonnes = shares ? takenShare[i] * leftTReo(i, s, item, week) : eligibleTReo(i, s, item);
                countedTReo[i][s * Item.COUNT + item] += tonnes;
            }
        }
    }

    /** Tonnes of the week that an instrument is for. */
    private double eligibleTReo(int i, int s, int item) {
        double share = runs[i].eligibleShare(s, item);
        if (share <= 0) {
            return 0;
        }
        boolean onSale = runs[i].terms() instanceof Terms.ContractForDifference terms && terms.payOnSale();
        return share * (onSale ? state.sellers[s].soldTReo(item) : state.sellers[s].outputTReo(item));
    }

    /** What of these no offtake has topped up and no instrument that comes before counts. */
    private double leftTReo(int i, int s, int item, int week) {
        double left = eligibleTReo(i, s, item);
        if (difference[i] != null) {
            left = Math.max(0, left - state.offtakes.toppedUpTReo(s, item));
        }
        for (int j = 0; j < runs.length && left > 0; j++) {
            if (countedTReo[j].length > 0 && runs[j].inForce(week) && state.topUps.isBefore(j, i, s, item, week)) {
                left *= 1 - takenShare[j];
            }
        }
        return left;
    }

    /** Tonnes that the year's volume still takes beside those counted since the last settlement. */
    private double roomTReo(int i, int week) {
        boolean opened = openYear[i] == state.policy.yearIndex(week);
        double counted = Arrays.stream(countedTReo[i]).sum();
        DifferenceSettlement contract = difference[i];
        if (contract != null && opened) {
            return contract.volumeLeftTReo() - counted;
        }
        if (runs[i].terms() instanceof Terms.ContractForDifference terms) {
            return terms.volumeCapTReo() - counted;
        }
        return !opened && runs[i].terms() instanceof Terms.Subsidy terms
                ? terms.volumeCapTReo() - counted
                : subsidyLeftTReo[i] - counted;
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
        admittedShare[i] = state.topUps.anyWith(i) && metTReo[i] > 0 ? admitted * total / metTReo[i] : admitted;
        metTReo[i] = 0;
        double years = runs[i].years(week - PolicyDesk.QUARTER_WEEKS / 2.0);
        for (int s = 0; s < state.sellers.length; s++) {
            double usd = 0;
            for (int item = 0; item < Item.OXIDES; item++) {
                double tonnes = admitted * countedTReo[i][s * Item.COUNT + item];
                if (tonnes > 0) {
                    usd += contract != null
                            ? contract.settleUsd(
                                    s, referenceUsdPerKg[item], subsidyUsdPerKg(s, item, week), tonnes, years)
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

    /** What a plant is paid as subsidies for a kg of an item, at the part of its output that their volumes take. */
    double subsidyUsdPerKg(int s, int item, int week) {
        double paid = 0;
        for (int i = 0; i < runs.length; i++) {
            if (runs[i].terms() instanceof Terms.Subsidy terms
                    && runs[i].inForce(week)
                    && runs[i].eligibleShare(s, item) > 0) {
                paid += leftShare(i, s, item, week) * admittedShare[i] * terms.subsidyUsdPerKg();
            }
        }
        return paid;
    }

    /** Part of a plant's output that those leave which come before an instrument, by what each took in the last quarter. */
    private double leftShare(int i, int s, int item, int week) {
        double left = 1;
        for (int j = 0; j < runs.length && state.topUps.any(); j++) {
            if (runs[j].inForce(week) && state.topUps.isBefore(j, i, s, item, week)) {
                left *= 1
                        - (runs[j].terms() instanceof Terms.Offtake terms
                                ? state.offtakes.takenShare(j, terms)
                                : admittedShare[j]);
            }
        }
        return left;
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
                if (countedTReo[i].length > 0 && runs[i].inForce(week)) {
                    double paid = paidUsdPerKg(i, home, subsidyUsdPerKg(seller, item, week), week);
                    value += leftShare(i, seller, item, week)
                            * (plan * admittedShare[i] * runs[i].eligibleShare(seller, item) * paid);
                }
            }
        }
        return output > 0 ? value / output : 0;
    }

    private double paidUsdPerKg(int i, double homeUsdPerKg, double subsidyUsdPerKg, int week) {
        if (runs[i].terms() instanceof Terms.ContractForDifference terms) {
            double strike = DifferenceSettlement.escalatedUsdPerKg(
                    terms.strikeUsdPerKg(), terms.escalatorPerYearShare(), runs[i].years(week));
            return Math.max(0, strike - homeUsdPerKg - subsidyUsdPerKg);
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
        tape.numbers(metTReo);
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
