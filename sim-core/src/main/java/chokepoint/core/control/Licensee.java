package chokepoint.core.control;

import chokepoint.core.scenario.EndUse;
import chokepoint.core.snapshot.Tape;
import java.util.List;

/** One buyer of one item, as the {@link LicenceOffice} knows it. */
final class Licensee {
    private static final Standing[] STANDINGS = Standing.values();
    final EndUse endUse;
    final int address;
    /** Positive for a trader. */
    final double capacityShare;

    /** Whether it buys what no control on the item captures: only a control that names it touches it. */
    final boolean exempt;

    List<NamedFirm> listings = List.of();
    Standing standing = Standing.FREE;
    boolean newlyListed;
    boolean waiting;

    /** Number at the office. */
    int number;

    double preTReoPerWeek;
    double luckScore;
    boolean drawn;
    /** Bit k: whether rule k gives this licensee any licence this quarter. */
    int luckyRules;

    /** Tonnage right of the week before it is scaled to the class's cap. */
    double wantedTReoPerWeek;

    double rateTReoPerWeek = LicenceOffice.UNLIMITED;
    double boughtThisWeekTReo;

    /** Place among the buyers of its item and region. */
    int seat;

    /** Whether it needs papers for more than {@link #freeTReo} a week. */
    boolean asks;

    double freeTReo;
    /** Papers in hand. */
    double papersTReo;
    /** Applications that wait. */
    double pendingTReo;
    /** What it would order this week and a licence may allow. */
    double licensableTReo;

    Licensee(EndUse endUse, int address, double capacityShare, boolean exempt) {
        this.endUse = endUse;
        this.address = address;
        this.capacityShare = capacityShare;
        this.exempt = exempt;
    }

    /** Whether a rule gives this licensee any licence this quarter. */
    boolean isLucky(int rule) {
        return (luckyRules & 1 << rule) != 0;
    }

    boolean listed() {
        return standing != Standing.FREE;
    }

    void review(int week) {
        boolean before = listed();
        standing = NamedFirm.standing(listings, week);
        newlyListed = listed() && !before;
    }

    void openWeek() {
        boughtThisWeekTReo = 0;
    }

    /** What is left of the week's right. */
    double availableTReo() {
        if (listed()) {
            return 0;
        }
        double right = rateTReoPerWeek == LicenceOffice.UNLIMITED
                ? LicenceOffice.UNLIMITED
                : Math.max(0, rateTReoPerWeek - boughtThisWeekTReo);
        return asks ? Math.min(right, papersTReo + Math.max(0, freeTReo - boughtThisWeekTReo)) : right;
    }

    /** Tonnes that it may not buy this week because its applications wait. */
    double delayedTReo() {
        return asks ? Math.min(pendingTReo, Math.max(0, licensableTReo - availableTReo() - boughtThisWeekTReo)) : 0;
    }

    /** Enters a purchase; returns the tonnes of it that need papers. */
    double purchase(double tReo) {
        double free = asks ? Math.max(0, freeTReo - boughtThisWeekTReo) : 0;
        boughtThisWeekTReo += tReo;
        double underPapers = asks ? Math.min(papersTReo, Math.max(0, tReo - free)) : 0;
        papersTReo -= underPapers;
        return underPapers;
    }

    /** Luck lasts: z = ρ z + √(1−ρ²) ε, from the first draw on with unit variance. */
    void drawLuck(double shock, double correlation) {
        luckScore = drawn ? correlation * luckScore + Math.sqrt(1 - correlation * correlation) * shock : shock;
        drawn = true;
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        standing = STANDINGS[tape.whole(standing.ordinal())];
        waiting = tape.flag(waiting);
        preTReoPerWeek = tape.number(preTReoPerWeek);
        luckScore = tape.number(luckScore);
        drawn = tape.flag(drawn);
        luckyRules = tape.whole(luckyRules);
        rateTReoPerWeek = tape.number(rateTReoPerWeek);
    }
}
