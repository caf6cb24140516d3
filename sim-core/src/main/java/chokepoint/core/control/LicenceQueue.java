package chokepoint.core.control;

import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/**
 * Applications that wait for a review, and papers that wait for goods, of the buyers of one item in one region.
 *
 * <p>In a week applications A come in and P = min(M, capacity, room/a) of them are reviewed, M being what has waited for the lag;
 * G = a P are granted, the rest is refused: W⁺ = W + A − P − withdrawn. Papers are good for some weeks, the oldest are used first:
 * V⁺ = V + G − used − expired. The room keeps what is granted in any 26 weeks at φ Σ a B or less, so that any 26 weeks use at most
 * that and the papers at their start: without it, who applies again and again would undo every refusal.
 *
 * <p>Reviews are shared in proportion to what has waited for the lag; grants go to lucky applicants first. Buyers are known by their
 * seat. All tonnes are t REO.
 */
final class LicenceQueue {

    /** Weeks over which the ceiling counts. */
    static final int CEILING_WEEKS = 26;

    /** Weeks that are remembered, a power of two; more than papers are good for. */
    private static final int SLOTS = 64;

    private static final int MASK = SLOTS - 1;

    /** Longest lag and longest validity. */
    static final int LONGEST_WEEKS = SLOTS - 2;

    private final int lagWeeks;
    private final int validityWeeks;
    private final double ceilingFactor;
    private final int seats;

    private boolean open;
    private int firstWeek;
    /** Applied for since the queue opened less what was withdrawn since, as it stood at the end of a week, by [slot][seat]. */
    private final double[][] appliedTReo;
    /** Granted since the queue opened, as it stood at the end of a week, by [slot][seat]. */
    private final double[][] grantedTReo;

    private final double[] reviewedTReo;
    /** Papers that were used or have expired since the queue opened, by seat. */
    private final double[] spentTReo;

    private final double[] ripeTReo;
    /** By slot of the week, of the whole queue: granted, and what could have been granted at most. */
    private final double[] weekGrantedTReo = new double[SLOTS];

    private final double[] weekAllowedTReo = new double[SLOTS];

    private double grantedThisWeekTReo;
    private double refusedThisWeekTReo;
    private double withdrawnThisWeekTReo;
    private double expiredThisWeekTReo;

    /**
     * @param lagWeeks weeks between an application and its review, at least; 0: reviewed in its week when its turn comes
     * @param validityWeeks weeks in which a paper can be used, the one it is granted in included
     * @param ceilingFactor φ
     */
    LicenceQueue(int seats, int lagWeeks, int validityWeeks, double ceilingFactor) {
        if (lagWeeks < 0 || lagWeeks > LONGEST_WEEKS || validityWeeks < 1 || validityWeeks > LONGEST_WEEKS) {
            throw new IllegalArgumentException("lag " + lagWeeks + ", validity " + validityWeeks + "; allowed: at most "
                    + LONGEST_WEEKS + " weeks");
        }
        this.seats = seats;
        this.lagWeeks = lagWeeks;
        this.validityWeeks = validityWeeks;
        this.ceilingFactor = ceilingFactor;
        appliedTReo = new double[SLOTS][seats];
        grantedTReo = new double[SLOTS][seats];
        reviewedTReo = new double[seats];
        spentTReo = new double[seats];
        ripeTReo = new double[seats];
    }

    boolean isOpen() {
        return open;
    }

    /** Opens the queue, empty, in the first week that licences are needed; its first week still has to begin. */
    void open(int week) {
        open = true;
        firstWeek = week;
        for (double[] row : appliedTReo) {
            Arrays.fill(row, 0);
        }
        for (double[] row : grantedTReo) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(reviewedTReo, 0);
        Arrays.fill(spentTReo, 0);
        Arrays.fill(weekGrantedTReo, 0);
        Arrays.fill(weekAllowedTReo, 0);
    }

    /** Ends the queue: what waits is nobody's any more. */
    void close() {
        open = false;
    }

    /** Starts a week: papers expire that have been good for long enough. */
    void beginWeek(int week) {
        grantedThisWeekTReo = 0;
        refusedThisWeekTReo = 0;
        withdrawnThisWeekTReo = 0;
        expiredThisWeekTReo = 0;
        int last = (week - 1) & MASK;
        int now = week & MASK;
        System.arraycopy(appliedTReo[last], 0, appliedTReo[now], 0, seats);
        System.arraycopy(grantedTReo[last], 0, grantedTReo[now], 0, seats);
        weekGrantedTReo[now] = 0;
        weekAllowedTReo[now] = 0;
        if (week - firstWeek < validityWeeks) {
            return;
        }
        double[] old = grantedTReo[(week - validityWeeks) & MASK];
        for (int seat = 0; seat < seats; seat++) {
            double expired = old[seat] - spentTReo[seat];
            if (expired > 0) {
                spentTReo[seat] += expired;
                expiredThisWeekTReo += expired;
            }
        }
    }

    /** Gives papers without review: goods that were under papers when the control began still leave. */
    void giveAtStart(int seat, int week, double tReo) {
        grantedTReo[week & MASK][seat] += tReo;
    }

    /** Applies for tonnes. */
    void apply(int seat, int week, double tReo) {
        appliedTReo[week & MASK][seat] += tReo;
    }

    /** Withdraws applications that wait, the youngest first. */
    void withdraw(int seat, int week, double tReo) {
        double withdrawn = Math.min(tReo, waitingTReo(seat, week));
        if (withdrawn > 0) {
            double left = appliedTReo[week & MASK][seat] - withdrawn;
            int weeks = Math.min(lagWeeks, week - firstWeek);
            for (int before = 0; before <= weeks; before++) {
                double[] then = appliedTReo[(week - before) & MASK];
                then[seat] = Math.min(then[seat], left);
            }
            withdrawnThisWeekTReo += withdrawn;
        }
    }

    /**
     * Reviews what its turn has come for, once a week, when all have applied.
     *
     * @param capacityTReo most that is reviewed
     * @param approvedShare a, of what is reviewed
     * @param usualTReo B, what was bought in a week before the control
     * @param lucky whose applications are approved first, by seat
     */
    void review(int week, double capacityTReo, double approvedShare, double usualTReo, boolean[] lucky) {
        weekAllowedTReo[week & MASK] = ceilingFactor * approvedShare * usualTReo;
        double ripe = 0;
        double ripeOfLucky = 0;
        for (int seat = 0; seat < seats; seat++) {
            ripeTReo[seat] = ripeTReo(seat, week);
            ripe += ripeTReo[seat];
            ripeOfLucky += lucky[seat] ? ripeTReo[seat] : 0;
        }
        double reviewed = Math.min(ripe, capacityTReo);
        if (approvedShare > 0) {
            reviewed = Math.min(reviewed, roomTReo(week) / approvedShare);
        }
        if (!(reviewed > 0)) {
            return;
        }
        double part = reviewed / ripe;
        double granted = approvedShare * reviewed;
        double toLucky = Math.min(granted, part * ripeOfLucky);
        double luckyShare = ripeOfLucky > 0 ? Math.min(1, toLucky / (part * ripeOfLucky)) : 0;
        double ripeOfOthers = ripe - ripeOfLucky;
        double otherShare = ripeOfOthers > 0 ? Math.min(1, (granted - toLucky) / (part * ripeOfOthers)) : 0;
        double[] grants = grantedTReo[week & MASK];
        for (int seat = 0; seat < seats; seat++) {
            double done = part * ripeTReo[seat];
            double got = done * (lucky[seat] ? luckyShare : otherShare);
            reviewedTReo[seat] += done;
            grants[seat] += got;
            grantedThisWeekTReo += got;
            refusedThisWeekTReo += done - got;
        }
        weekGrantedTReo[week & MASK] = grantedThisWeekTReo;
    }

    /** What may still be granted this week under the ceiling of the 26 weeks that end with it. */
    private double roomTReo(int week) {
        double room = 0;
        for (int at = Math.max(firstWeek, week - CEILING_WEEKS + 1); at <= week; at++) {
            room += weekAllowedTReo[at & MASK] - weekGrantedTReo[at & MASK];
        }
        return Math.max(0, room);
    }

    private double ripeTReo(int seat, int week) {
        return week - lagWeeks < firstWeek
                ? 0
                : Math.max(0, appliedTReo[(week - lagWeeks) & MASK][seat] - reviewedTReo[seat]);
    }

    /** Applications of a buyer that wait. */
    double waitingTReo(int seat, int week) {
        return Math.max(0, appliedTReo[week & MASK][seat] - reviewedTReo[seat]);
    }

    /** Papers of a buyer that can be used. */
    double papersTReo(int seat, int week) {
        return Math.max(0, grantedTReo[week & MASK][seat] - spentTReo[seat]);
    }

    /** Uses papers, the oldest first. */
    void use(int seat, int week, double tReo) {
        spentTReo[seat] += Math.min(tReo, papersTReo(seat, week));
    }

    double grantedThisWeekTReo() {
        return grantedThisWeekTReo;
    }

    double refusedThisWeekTReo() {
        return refusedThisWeekTReo;
    }

    double withdrawnThisWeekTReo() {
        return withdrawnThisWeekTReo;
    }

    double expiredThisWeekTReo() {
        return expiredThisWeekTReo;
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        open = tape.flag(open);
        firstWeek = tape.whole(firstWeek);
        tape.rows(appliedTReo);
        tape.rows(grantedTReo);
        tape.numbers(reviewedTReo);
        tape.numbers(spentTReo);
        tape.numbers(weekGrantedTReo);
        tape.numbers(weekAllowedTReo);
    }
}
