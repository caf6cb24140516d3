package chokepoint.core.programme;

import chokepoint.core.instrument.BorderFloor;
import chokepoint.core.instrument.CapitalGrant;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Offtake;
import chokepoint.core.instrument.Payer;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.instrument.Terms;
import chokepoint.core.instrument.TonnePayment;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.SiteSpec;
import chokepoint.core.world.World;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instrument in one run: its weeks, its luck, and whom it is for. It alone hands out what an instrument pays, takes, levies,
 * grants or holds, and only for weeks in which the instrument may do so. What it has begun goes on after its end: a grant that was
 * promised is paid, and a stockpile sells what it holds.
 */
public final class Programme {

    private static final int DAYS_OF_A_YEAR = 365;

    /** Its place among the policy's instruments. */
    public final int number;

    private final Instrument spec;
    private final int announceWeek;
    private final int startWeek;
    /** End as it was announced: what investors count on. */
    private final int plannedEndWeek;
    /** End as it comes: it may be withdrawn. */
    private final int endWeek;
    /** By seller ordinal. */
    private final SiteSpec[] site;

    private final boolean[] eligible;
    private final boolean[] coalition = new boolean[Region.COUNT];
    private boolean exhausted;

    /**
     * @param sites by seller; null for sellers that are no plant outside China
     */
    public Programme(int number, Instrument spec, World world, Draws draws, SiteSpec[] sites) {
        TonnePayment payment = spec.terms().payment();
        Offtake purchase = spec.terms().purchase();
        if (purchase != null && payment != purchase) {
            throw new IllegalArgumentException(spec.name()
                    + " purchases tonnes and pays for others; allowed: what is purchased is what is paid for");
        }
        this.number = number;
        this.spec = spec;
        this.site = sites;
        WeekCalendar calendar = world.timeline().calendar();
        announceWeek = calendar.weekOf(spec.announce());
        startWeek = calendar.weekOf(spec.start());
        plannedEndWeek = calendar.weekOf(spec.end());
        endWeek = Math.min(plannedEndWeek, withdrawalWeek(world, draws));
        eligible = new boolean[sites.length];
        for (int s = 0; s < sites.length; s++) {
            List<String> plants = spec.plants();
            eligible[s] = sites[s] != null
                    && (plants.isEmpty()
                            ? sites[s].partner()
                            : plants.contains(world.sellers().get(s).name()));
        }
        for (Payer payer : world.prospects().payers()) {
            coalition[payer.region().ordinal()] |= spec.payers().contains(payer.name());
        }
    }

    /** The week in which it is withdrawn: the first year that draws it, at a day that the same draw gives. */
    private int withdrawalWeek(World world, Draws draws) {
        WeekCalendar calendar = world.timeline().calendar();
        int week = spec.withdrawn() == null ? Integer.MAX_VALUE : calendar.weekOf(spec.withdrawn());
        double probability = spec.withdrawalPerYearProbability();
        int address = Draws.addressOf(spec.name());
        for (int year = spec.announce().getYear(); year <= spec.end().getYear() && probability > 0; year++) {
            double drawn = draws.uniform(Purpose.POLICY_WITHDRAWAL, address, year);
            if (drawn < probability) {
                int day = 1 + (int) Math.floor(drawn / probability * (DAYS_OF_A_YEAR - 1));
                int drawnWeek = calendar.weekOf(LocalDate.ofYearDay(year, day));
                if (drawnWeek >= announceWeek) {
                    return Math.min(week, drawnWeek);
                }
            }
        }
        return week;
    }

    public Instrument spec() {
        return spec;
    }

    /** What it does in any week at all, for setting up its books; what it does in a week is asked with the week. */
    public Terms terms() {
        return spec.terms();
    }

    /** What it pays for tonnes of a week; null when nothing. */
    public @Nullable TonnePayment payment(int week) {
        return inForce(week) ? spec.terms().payment() : null;
    }

    /** What it takes from plants in a week; null when nothing. */
    public @Nullable Offtake purchase(int week) {
        return inForce(week) ? spec.terms().purchase() : null;
    }

    /** What it levies in a week; null when nothing. */
    public @Nullable BorderFloor levy(int week) {
        return inForce(week) ? spec.terms().levy() : null;
    }

    /** What it promises to plants that are decided on in a week; null when nothing. */
    public @Nullable CapitalGrant grant(int week) {
        return inForce(week) ? spec.terms().grant() : null;
    }

    /** What it wants to be held in a week; null when nothing. */
    public @Nullable Reserve reserve(int week) {
        return inForce(week) ? spec.terms().reserve() : null;
    }

    /** What investors know in a week that it pays or will pay for tonnes; null when nothing. */
    public @Nullable TonnePayment knownPayment(int week) {
        return isKnown(week) ? spec.terms().payment() : null;
    }

    /** What investors know in a week that it takes or will take from plants; null when nothing. */
    public @Nullable Offtake knownPurchase(int week) {
        return isKnown(week) ? spec.terms().purchase() : null;
    }

    /** What investors know in a week that it levies or will levy; null when nothing. */
    public @Nullable BorderFloor knownLevy(int week) {
        return isKnown(week) ? spec.terms().levy() : null;
    }

    /** What private firms know in a week that will be held; null when nothing. */
    public @Nullable Reserve knownReserve(int week) {
        return isKnown(week) ? spec.terms().reserve() : null;
    }

    /** What its payments are ranked by at a time: floor, or payment; 0 for what pays for no tonne. */
    public double heightUsdPerKg(double week) {
        TonnePayment payment = spec.terms().payment();
        return payment == null ? 0 : payment.heightUsdPerKg(years(week));
    }

    public int announceWeek() {
        return announceWeek;
    }

    public int startWeek() {
        return startWeek;
    }

    /** First week in which, as it was announced, it no longer holds. */
    public int plannedEndWeek() {
        return plannedEndWeek;
    }

    /** First week in which it no longer holds. */
    public int endWeek() {
        return endWeek;
    }

    /** Whether it is announced and not yet over. */
    public boolean isKnown(int week) {
        return week >= announceWeek && week < endWeek && !exhausted;
    }

    public boolean inForce(int week) {
        return week >= startWeek && week < endWeek && !exhausted;
    }

    /** Ends it: its money is spent. */
    public void exhaust() {
        exhausted = true;
    }

    public boolean isExhausted() {
        return exhausted;
    }

    public void setExhausted(boolean spent) {
        exhausted = spent;
    }

    /** Years since its start, for escalators. */
    public double years(double week) {
        return Math.max(0, (week - startWeek) / WeekCalendar.WEEKS_PER_YEAR);
    }

    /**
     * What an investor gives for its holding in a future week: 0 outside its announced term, else {@code (1 − p)^years} with p its
     * yearly chance of withdrawal.
     */
    public double credibility(int week, double aheadWeeks) {
        double then = week + aheadWeeks;
        if (then < startWeek || then >= plannedEndWeek) {
            return 0;
        }
        return Math.pow(1 - spec.withdrawalPerYearProbability(), aheadWeeks / WeekCalendar.WEEKS_PER_YEAR);
    }

    public boolean covers(int item) {
        return spec.items().has(item);
    }

    /** Part of a seller's output of an item that it is for: what stands under an older floor is left out. */
    public double eligibleShare(int seller, int item) {
        if (!eligible[seller] || !covers(item)) {
            return 0;
        }
        boolean held = Nest.of(ITEMS[item]) == Nest.ND_PR && site[seller].heldFloorUsdPerKg() > 0;
        return held ? 1 - site[seller].heldFloorShare() : 1;
    }

    private static final Item[] ITEMS = Item.values();

    /** Whether one of its payers buys in a region. */
    public boolean coalitionBuysIn(int region) {
        return coalition[region];
    }
}
