package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.floor.Settlement;
import chokepoint.core.instrument.TonnePayment;
import chokepoint.core.instrument.TonnePayment.Sort;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.programme.Programme;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.time.WeekCalendar;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Payments for tonnes that stay where they are, floors and subsidies: each week counts what plants made (or sold), each quarter is
 * paid for. The reference price is the Chinese home price before value-added tax, weighted by volume over the quarter. A tonne is
 * topped up once, by the highest floor that is for it; what it is paid as a subsidy counts towards the floor.
 */
final class QuarterlyPayments {

    private static final int CHINA = Region.CHINA.ordinal() * Item.COUNT;

    private final ModelState state;
    private final Programme[] programmes;
    /** By programme; null where nothing is paid, or tonnes are bought. */
    private final @Nullable Settlement[] settlement;
    /** Part of output that the yearly volume took in the last quarter, by programme. */
    private final double[] admittedShare;

    /** By [programme][seller × items + item]: tonnes of the quarter. */
    private final double[][] countedTReo;

    /** Tonnes of the quarter that came to an instrument, counted or beyond its volume; where it shares tonnes only. */
    private final double[] metTReo;
    /** Part of the week's tonnes that came to an instrument and are counted, by programme. */
    private final double[] takenShare;

    /** Price times tonnes of the quarter. */
    private final double[] pricedTReoUsdPerKg = new double[Item.OXIDES];

    private final double[] referenceVolumeTReo = new double[Item.OXIDES];
    private final double[] referenceUsdPerKg = new double[Item.OXIDES];

    QuarterlyPayments(ModelState state) {
        this.state = state;
        programmes = state.policy.programmes();
        settlement = new Settlement[programmes.length];
        admittedShare = new double[programmes.length];
        countedTReo = new double[programmes.length][];
        metTReo = new double[programmes.length];
        takenShare = new double[programmes.length];
        for (int i = 0; i < programmes.length; i++) {
            TonnePayment payment = programmes[i].terms().payment();
            boolean counts = payment != null && programmes[i].terms().purchase() == null;
            if (payment != null && counts) {
                settlement[i] = new Settlement(payment, state.sellers.length);
            }
            admittedShare[i] = 1;
            countedTReo[i] = new double[counts ? state.sellers.length * Item.COUNT : 0];
        }
    }

    /** What an instrument pays for counted tonnes in a week; null when nothing. */
    private @Nullable TonnePayment payment(int i, int week) {
        return settlement[i] == null ? null : programmes[i].payment(week);
    }

    /** Counts the week and settles at the end of a quarter, or of an instrument. */
    void run(int week) {
        for (int item = 0; item < Item.OXIDES; item++) {
            Market home = state.markets[CHINA + item];
            pricedTReoUsdPerKg[item] += home.licensedTradedTReo() * home.licensedPriceUsdPerKg();
            referenceVolumeTReo[item] += home.licensedTradedTReo();
        }
        for (int i : state.topUps.inOrder(week)) {
            Settlement contract = settlement[i];
            TonnePayment payment = programmes[i].payment(week);
            if (contract != null && payment != null) {
                count(i, contract, payment, week);
            }
        }
        boolean quarter =
                PolicyDesk.endsQuarter(week) || week == state.world.timeline().endWeek() - 1;
        // subsidies first: what they pay counts towards floors
        settle(Sort.SUBSIDY, quarter, week);
        settle(Sort.FLOOR, quarter, week);
        if (quarter) {
            Arrays.fill(pricedTReoUsdPerKg, 0);
            Arrays.fill(referenceVolumeTReo, 0);
        }
    }

    private void settle(Sort sort, boolean quarter, int week) {
        for (int i = 0; i < programmes.length; i++) {
            Settlement contract = settlement[i];
            TonnePayment payment = programmes[i].payment(week);
            boolean due = quarter || week == programmes[i].endWeek() - 1;
            if (contract != null && payment != null && due && payment.sort() == sort) {
                settle(i, contract, week);
            }
        }
    }

    private void count(int i, Settlement contract, TonnePayment payment, int week) {
        boolean shares = state.topUps.anyWith(i);
        takenShare[i] = 1;
        if (shares) {
            double met = 0;
            for (int s = 0; s < state.sellers.length; s++) {
                for (int item = 0; item < Item.OXIDES; item++) {
                    met += leftTReo(i, payment, s, item, week);
                }
            }
            // what the year's volume still takes beside the tonnes counted since the last settlement
            double room = Math.max(
                    0,
                    contract.volumeLeftTReo(state.policy.yearIndex(week))
                            - Arrays.stream(countedTReo[i]).sum());
            takenShare[i] = met > room ? room / met : 1;
            metTReo[i] += met;
        }
        for (int s = 0; s < state.sellers.length; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                double tonnes = shares
                        ? takenShare[i] * leftTReo(i, payment, s, item, week)
                        : eligibleTReo(i, payment, s, item);
                countedTReo[i][s * Item.COUNT + item] += tonnes;
            }
        }
    }

    /** Tonnes of the week that an instrument is for. */
    private double eligibleTReo(int i, TonnePayment payment, int s, int item) {
        double share = programmes[i].eligibleShare(s, item);
        if (share <= 0) {
            return 0;
        }
        return share * (payment.payOnSale() ? state.sellers[s].soldTReo(item) : state.sellers[s].outputTReo(item));
    }

    /** What of these no offtake has topped up and no instrument that comes before counts. */
    private double leftTReo(int i, TonnePayment payment, int s, int item, int week) {
        double left = eligibleTReo(i, payment, s, item);
        if (payment.sort() == Sort.FLOOR) {
            left = Math.max(0, left - state.offtakes.toppedUpTReo(s, item));
        }
        for (int j = 0; j < programmes.length && left > 0; j++) {
            if (payment(j, week) != null && state.topUps.isBefore(j, i, s, item, week)) {
                left *= 1 - takenShare[j];
            }
        }
        return left;
    }

    private void reference() {
        for (int item = 0; item < Item.OXIDES; item++) {
            referenceUsdPerKg[item] = referenceVolumeTReo[item] > 0
                    ? pricedTReoUsdPerKg[item] / referenceVolumeTReo[item]
                    : state.markets[CHINA + item].licensedPriceUsdPerKg();
        }
    }

    private void settle(int i, Settlement contract, int week) {
        reference();
        contract.enterYear(state.policy.yearIndex(week));
        double total = Arrays.stream(countedTReo[i]).sum();
        double admitted = contract.admit(total);
        admittedShare[i] = state.topUps.anyWith(i) && metTReo[i] > 0 ? admitted * total / metTReo[i] : admitted;
        metTReo[i] = 0;
        double years = programmes[i].years(week - PolicyDesk.QUARTER_WEEKS / 2.0);
        for (int s = 0; s < state.sellers.length; s++) {
            double usd = 0;
            for (int item = 0; item < Item.OXIDES; item++) {
                double tonnes = admitted * countedTReo[i][s * Item.COUNT + item];
                if (tonnes > 0) {
                    usd += contract.settleUsd(
                            s, referenceUsdPerKg[item], subsidyUsdPerKg(s, item, week), tonnes, years);
                }
            }
            if (usd != 0) {
                state.policy.payProducer(programmes[i], week, s, usd);
                state.money.paid(usd);
                state.money.received(usd);
            }
        }
        Arrays.fill(countedTReo[i], 0);
        if (contract.isExhausted()) {
            programmes[i].exhaust();
        }
    }

    /** What a plant is paid as subsidies for a kg of an item, at the part of its output that their volumes take. */
    double subsidyUsdPerKg(int s, int item, int week) {
        double paid = 0;
        for (int i = 0; i < programmes.length; i++) {
            TonnePayment payment = payment(i, week);
            if (payment != null && payment.sort() == Sort.SUBSIDY && programmes[i].eligibleShare(s, item) > 0) {
                paid += leftShare(i, s, item, week) * admittedShare[i] * programmes[i].heightUsdPerKg(week);
            }
        }
        return paid;
    }

    /** Part of a plant's output that those leave which come before an instrument, by what each took in the last quarter. */
    private double leftShare(int i, int s, int item, int week) {
        double left = 1;
        for (int j = 0; j < programmes.length && state.topUps.any(); j++) {
            if (programmes[j].inForce(week) && state.topUps.isBefore(j, i, s, item, week)) {
                left *= 1 - (settlement[j] == null ? state.offtakes.takenShare(j, week) : admittedShare[j]);
            }
        }
        return left;
    }

    /**
     * What a plant's basket would be paid at today's prices, less what it would give back, per kg of its planned output: what keeps it from standing still.
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
            for (int i = 0; i < programmes.length; i++) {
                Settlement contract = settlement[i];
                if (contract != null && programmes[i].inForce(week)) {
                    double paid = contract.netUsdPerKg(
                            seller,
                            state.policy.yearIndex(week),
                            home,
                            subsidyUsdPerKg(seller, item, week),
                            programmes[i].years(week));
                    value += leftShare(i, seller, item, week)
                            * (plan * admittedShare[i] * programmes[i].eligibleShare(seller, item) * paid);
                }
            }
        }
        return output > 0 ? value / output : 0;
    }

    /** Output a year that an instrument pays for now, t REO: what a new plant shares its volume with. */
    double eligibleTReoPerYear(int i) {
        double output = 0;
        for (int s = 0; s < state.sellers.length; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                output += programmes[i].eligibleShare(s, item) * state.sellers[s].outputTReo(item);
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
        tape.rows(countedTReo);
        for (Settlement contract : settlement) {
            if (contract != null) {
                contract.tape(tape);
            }
        }
    }
}
