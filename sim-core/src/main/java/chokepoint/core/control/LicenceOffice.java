package chokepoint.core.control;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ExportControl;
import java.util.Arrays;
import java.util.List;

/**
 * The export-control authority: who may buy how many Chinese tonnes.
 *
 * <p>Approval limits tonnage: over any 13 weeks the approved tonnes of an oxide are at most the sum over those weeks of
 * approval(t) × pre-control weekly Chinese-origin purchases (52 weeks before the first announcement on that oxide). Approving
 * each order at random would defeat itself, because buyers order again. Firms' shares of that cap are drawn each quarter with
 * luck that lasts; a firm drawn at zero may apply again after some weeks for what is left. Rights are weekly and lapse with
 * the week: with rights carried over, some window of 13 weeks would let through more than its share. Several controls on the same goods
 * work one after the other: a lot must pass each of them. Firms that a control names buy nothing while it lasts.
 *
 * <p>Under a control whose licences are reviewed in their turn ({@link ExportControl#inTurn}) buyers apply for what they order, and
 * buy under papers that were granted: {@link LicenceReviews}. Whatever other controls refuse is not applied for.
 *
 * <p>A buyer of one item is a <em>licensee</em>, known by the number {@link #register} returns.
 */
public final class LicenceOffice {

    /** A purchase right without limit. */
    static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private Licensee[] licensees = new Licensee[0];
    /** Whether a licensee's item is ever controlled: else nobody asks what it bought this week. */
    private boolean[] watched = new boolean[0];

    private Desk[] deskOf = new Desk[0];
    private int licenseeCount;
    private final PurchaseHistory history = new PurchaseHistory();
    private final Desk[] desks = new Desk[Region.COUNT * Item.COUNT];

    public LicenceOffice(List<ExportControl> controls, Behaviour behaviour, Draws draws) {
        for (Region region : Region.values()) {
            for (Item item : Item.values()) {
                desks[deskIndex(region, item)] = new Desk(region, item, controls, behaviour, draws);
            }
        }
    }

    private static int deskIndex(Region region, Item item) {
        return region.ordinal() * Item.COUNT + item.ordinal();
    }

    private Desk desk(Region region, Item item) {
        return desks[deskIndex(region, item)];
    }

    /** Enters a buyer of an item; returns its licensee number. */
    public int register(Region region, Item item, EndUse endUse, int address) {
        return register(region, item, endUse, address, false);
    }

    /**
     * Enters a buyer of an item; returns its licensee number.
     *
     * @param exempt whether it buys what no control on the item captures, as magnets without Dy or Tb are: only a control that names
     *     the firm touches it
     */
    public int register(Region region, Item item, EndUse endUse, int address, boolean exempt) {
        Desk desk = desk(region, item);
        Licensee licensee = new Licensee(endUse, address, 0, exempt);
        if (region == Region.JAPAN) {
            licensee.listings = NamedFirm.listings(desk.lists(), address);
        }
        return enter(licensee, desk);
    }

    /**
     * Enters a trader: under licence it may divert up to {@code capacityShare} of the region's pre-control purchases, out of
     * the region's cap.
     */
    public int registerTrader(Region region, Item item, int address, double capacityShare) {
        return enter(new Licensee(EndUse.CIVIL, address, capacityShare, false), desk(region, item));
    }

    private int enter(Licensee licensee, Desk desk) {
        desk.enter(licensee);
        int number = licenseeCount++;
        if (number == licensees.length) {
            licensees = Arrays.copyOf(licensees, 2 * number + 1);
            watched = Arrays.copyOf(watched, licensees.length);
            deskOf = Arrays.copyOf(deskOf, licensees.length);
            history.resize(licensees.length);
        }
        licensee.number = number;
        licensees[number] = licensee;
        deskOf[number] = desk;
        watched[number] = desk.isEverControlled();
        return number;
    }

    /** Starts a week: takes controls into force, draws licences, opens the week's tonnage. */
    public void beginWeek(int week) {
        history.beginWeek(week);
        for (Desk desk : desks) {
            desk.beginWeek(week, history);
        }
    }

    /** Whether a control on the item is in force against the region this week. */
    public boolean isControlled(Region region, Item item) {
        return desk(region, item).inForce();
    }

    /** Share of pre-control tonnage that may pass this week; 1 without a control. */
    public double allowedShare(Region region, Item item) {
        return desk(region, item).allowedShare();
    }

    /** Weeks a licensed lot waits in the queue this week. */
    public int delayWeeks(Region region, Item item) {
        return desk(region, item).delayWeeks();
    }

    /** Whether no control on its item captures what a licensee buys. */
    public boolean isExempt(int licensee) {
        return licensees[licensee].exempt;
    }

    /** Weeks for which customs holds up what no control captures, bought this week, until it is told from what one does. */
    public int heldUpWeeks(Region region, Item item) {
        return desk(region, item).heldUpWeeks();
    }

    /** Share of licensed lots that customs clears this week; 1 without a control. */
    public double clearedShare(Region region, Item item) {
        return desk(region, item).clearedShare();
    }

    /** Weeks that a lot which is not cleared waits in the port: until the controls that hold it have ended. */
    public int holdWeeks(Region region, Item item, int week) {
        return Math.max(0, desk(region, item).heldUntilWeek() - week);
    }

    /** Share of a class's queued lots that are turned back this week because a stricter control came into force. */
    public double turnedBackShare(Region region, Item item, EndUse endUse) {
        return desk(region, item).turnedBackShare(endUse);
    }

    /** Whether anybody's queued lots are turned back this week. */
    public boolean turnsBack() {
        for (Desk desk : desks) {
            if (desk.turnsBack()) {
                return true;
            }
        }
        return false;
    }

    /** How the licensee stands this week with controls that name firms. */
    public Standing standing(int licensee) {
        return licensees[licensee].standing;
    }

    /** Whether a control names the licensee this week and none did the week before. */
    public boolean isNewlyListed(int licensee) {
        return licensees[licensee].newlyListed;
    }

    /** Whether the licensee waits without deadline for what others of its class may have: it is on a watch list. */
    public boolean isWaiting(int licensee) {
        return licensees[licensee].waiting;
    }

    /** Tonnes the licensee may still buy this week; infinite without a limit. */
    public double availableTReo(int licensee) {
        return licensees[licensee].availableTReo();
    }

    /** Whether licences on the item for the region are reviewed in their turn this week. */
    public boolean reviewsInTurn(Region region, Item item) {
        return desk(region, item).reviewsInTurn();
    }

    /** Takes in what a licensee would order this week, before {@link #review}. */
    public void apply(int licensee, double orderTReo) {
        deskOf[licensee].apply(licensees[licensee], orderTReo);
    }

    /** Reviews what its turn has come for, when all have applied. */
    public void review() {
        for (Desk desk : desks) {
            desk.review();
        }
    }

    /** Tonnes of the week's order that the licensee may not buy because its applications wait. */
    public double delayedTReo(int licensee) {
        return licensees[licensee].delayedTReo();
    }

    /** Enters a purchase of Chinese lots. */
    public void recordPurchase(int licensee, double tReo) {
        history.add(licensee, tReo);
        if (watched[licensee]) {
            deskOf[licensee].purchase(licensees[licensee], tReo);
        }
    }

    /** Pre-control purchases of the region, t REO a week; NaN before the first announcement. */
    public double preControlTReoPerWeek(Region region, Item item) {
        return desk(region, item).preControlTReoPerWeek();
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        history.tape(tape);
        for (Desk desk : desks) {
            desk.tape(tape);
        }
    }
}
