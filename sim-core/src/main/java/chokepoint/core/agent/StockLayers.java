package chokepoint.core.agent;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.snapshot.Tape;

/**
 * Stock of every line in layers from the plant outwards: parts and work in process, own reserve (part of it pooled at magnet
 * makers), trading houses (shared by all users of the region, who buy there at the market price). Each layer is refilled to
 * its target from the next one out, and arrivals fill the innermost layer below target: outer layers empty first, and output
 * falls last.
 *
 * <p>All numbers of a line lie side by side in one array: a week reads most of them for every line.
 */
final class StockLayers {

    // one line's numbers, by offset
    private static final int PARTS_T_REO = 0;
    private static final int OWN_T_REO = 1;
    private static final int POOL_DRAWN_T_REO = 2;
    private static final int HOUSE_DRAWN_T_REO = 3;
    private static final int PARTS_TARGET_WEEKS = 4;
    private static final int OWN_TARGET_WEEKS = 5;
    private static final int POOLED_TARGET_WEEKS = 6;
    private static final int HOUSE_TARGET_WEEKS = 7;
    /** What trading houses do not sell at full alarm: a share of their calm stock, precautions left out. */
    private static final int HELD_BACK_WEEKS = 8;
    /** Share of the pool's opening stock that a line may draw in a week. */
    private static final int POOL_WEIGHT_SHARE = 9;
    /** The same for the trading houses. */
    private static final int HOUSE_WEIGHT_SHARE = 10;
    /** The same; 0 while trading houses may not serve a line. */
    private static final int SERVED_WEIGHT_SHARE = 11;
    /** All three private layers together, trading houses only while they may serve. */
    private static final int TARGET_WEEKS = 12;

    private static final int STRIDE = 16;

    /** Where alarm is felt, by line. */
    private final int[] cell;
    /** Where common stocks lie, by line. */
    private final int[] shelf;

    private final double[] poolTReo;
    private final double[] poolOpeningTReo;
    private final double[] housesTReo;
    private final double[] housesOpeningTReo;
    private final double[] numbers;

    StockLayers(
            Lines lines,
            Pool pool,
            Pool houses,
            double[] poolWeightShare,
            double[] houseWeightShare,
            double houseHoldBackShare) {
        this.cell = lines.cell;
        this.shelf = lines.shelf;
        poolTReo = pool.stockTReo;
        poolOpeningTReo = pool.openingTReo;
        housesTReo = houses.stockTReo;
        housesOpeningTReo = houses.openingTReo;
        numbers = new double[lines.count() * STRIDE];
        for (int line = 0; line < lines.count(); line++) {
            var spec = lines.specs[lines.user[line]];
            int item = lines.item[line];
            int at = line * STRIDE;
            double own = spec.ownReserveWeeks()[item];
            double pooledShare = spec.pooledShare()[item];
            numbers[at + PARTS_TARGET_WEEKS] = spec.partsWeeks()[item];
            numbers[at + OWN_TARGET_WEEKS] = own * (1 - pooledShare);
            numbers[at + POOLED_TARGET_WEEKS] = own * pooledShare;
            numbers[at + HOUSE_TARGET_WEEKS] = spec.houseWeeks()[item] + spec.precautionWeeks()[item];
            numbers[at + HELD_BACK_WEEKS] = houseHoldBackShare * spec.houseWeeks()[item];
            numbers[at + POOL_WEIGHT_SHARE] = poolWeightShare[line];
            numbers[at + HOUSE_WEIGHT_SHARE] = houseWeightShare[line];
            serveFromHouses(line, true);
        }
    }

    double partsTargetWeeks(int line) {
        return numbers[line * STRIDE + PARTS_TARGET_WEEKS];
    }

    /** All three private layers together, trading houses only while they may serve. */
    double targetWeeks(int line) {
        return numbers[line * STRIDE + TARGET_WEEKS];
    }

    /** Whether trading houses may serve this line. */
    void serveFromHouses(int line, boolean served) {
        int at = line * STRIDE;
        numbers[at + SERVED_WEIGHT_SHARE] = served ? numbers[at + HOUSE_WEIGHT_SHARE] : 0;
        numbers[at + TARGET_WEEKS] = numbers[at + PARTS_TARGET_WEEKS]
                + numbers[at + OWN_TARGET_WEEKS]
                + numbers[at + POOLED_TARGET_WEEKS]
                + (served ? numbers[at + HOUSE_TARGET_WEEKS] : 0);
    }

    /** Fills every layer to its target at the given need. */
    void fillToTarget(int line, double needTReo) {
        int at = line * STRIDE;
        numbers[at + PARTS_T_REO] = numbers[at + PARTS_TARGET_WEEKS] * needTReo;
        numbers[at + OWN_T_REO] = numbers[at + OWN_TARGET_WEEKS] * needTReo;
        housesTReo[shelf[line]] += numbers[at + HOUSE_TARGET_WEEKS] * needTReo;
        poolTReo[shelf[line]] += numbers[at + POOLED_TARGET_WEEKS] * needTReo;
    }

    /** Adds what the layers of a line lack of their targets at the given need, less what they hold above, to a shift. */
    void addGap(int line, double needTReo, StockShift shift) {
        int at = line * STRIDE;
        shift.partsTReo[line] = numbers[at + PARTS_TARGET_WEEKS] * needTReo - numbers[at + PARTS_T_REO];
        shift.ownTReo[line] = numbers[at + OWN_TARGET_WEEKS] * needTReo - numbers[at + OWN_T_REO];
        shift.poolTReo[shelf[line]] += numbers[at + POOLED_TARGET_WEEKS] * needTReo;
        shift.housesTReo[shelf[line]] += numbers[at + HOUSE_TARGET_WEEKS] * needTReo;
    }

    /** Shifts the own layers of a line, never below nothing; returns the tonnes put on the shelves. */
    double shift(int line, StockShift shift) {
        int at = line * STRIDE;
        double before = numbers[at + PARTS_T_REO] + numbers[at + OWN_T_REO];
        numbers[at + PARTS_T_REO] = positive(numbers[at + PARTS_T_REO] + shift.partsTReo[line]);
        numbers[at + OWN_T_REO] = positive(numbers[at + OWN_T_REO] + shift.ownTReo[line]);
        return numbers[at + PARTS_T_REO] + numbers[at + OWN_T_REO] - before;
    }

    /** Takes what common stocks of a shelf hold off what they should hold. */
    void closeGap(int onShelf, StockShift shift) {
        shift.poolTReo[onShelf] -= poolTReo[onShelf];
        shift.housesTReo[onShelf] -= housesTReo[onShelf];
    }

    /** Shifts the common stocks of a shelf, never below nothing; returns the tonnes put on the shelves. */
    double shiftCommon(int onShelf, StockShift shift) {
        double before = poolTReo[onShelf] + housesTReo[onShelf];
        poolTReo[onShelf] = positive(poolTReo[onShelf] + shift.poolTReo[onShelf]);
        housesTReo[onShelf] = positive(housesTReo[onShelf] + shift.housesTReo[onShelf]);
        return poolTReo[onShelf] + housesTReo[onShelf] - before;
    }

    /** Starts a week: draws from pool and trading houses are counted from zero. */
    void openWeek() {
        for (int at = 0; at < numbers.length; at += STRIDE) {
            numbers[at + POOL_DRAWN_T_REO] = 0;
            numbers[at + HOUSE_DRAWN_T_REO] = 0;
        }
    }

    double partsTReo(int line) {
        return numbers[line * STRIDE + PARTS_T_REO];
    }

    /** Own reserve: own shelves and this line's claim on the pool. */
    double ownReserveTReo(int line) {
        int at = line * STRIDE;
        return numbers[at + OWN_T_REO] + numbers[at + POOL_WEIGHT_SHARE] * poolTReo[shelf[line]];
    }

    /** This line's claim on what trading houses hold. */
    double houseTReo(int line) {
        return numbers[line * STRIDE + SERVED_WEIGHT_SHARE] * housesTReo[shelf[line]];
    }

    private double poolLeftTReo(double[] of, int at, int onShelf) {
        double weight = of[at + POOL_WEIGHT_SHARE];
        if (weight == 0) {
            return 0;
        }
        return smaller(poolTReo[onShelf], positive(weight * poolOpeningTReo[onShelf] - of[at + POOL_DRAWN_T_REO]));
    }

    /** All private layers, claim on the pool included. */
    double totalTReo(int line) {
        return partsTReo(line) + ownReserveTReo(line) + houseTReo(line);
    }

    /** Layers that are this line's alone: what the mass ledger counts besides pool and trading houses. */
    double exclusiveTReo(int line) {
        int at = line * STRIDE;
        return numbers[at + PARTS_T_REO] + numbers[at + OWN_T_REO];
    }

    /** Puts goods into the innermost layers below target for every line; see {@link #receive(int, double, double)}. */
    void receive(double[] tReo, double[] needTReo) {
        for (int line = 0; line < tReo.length; line++) {
            if (tReo[line] > 0) {
                receive(line, tReo[line], needTReo[line]);
            }
        }
    }

    /** Puts goods into the innermost layers below target; what is over stays on the user's own shelves. */
    void receive(int line, double tReo, double needTReo) {
        double[] of = numbers;
        int at = line * STRIDE;
        double parts = of[at + PARTS_T_REO];
        double toParts = smaller(tReo, positive(of[at + PARTS_TARGET_WEEKS] * needTReo - parts));
        of[at + PARTS_T_REO] = parts + toParts;
        double rest = tReo - toParts;
        if (rest != 0) {
            receiveOutside(line, rest, needTReo);
        }
    }

    private void receiveOutside(int line, double tReo, double needTReo) {
        double[] of = numbers;
        int at = line * STRIDE;
        int onShelf = shelf[line];
        double rest = tReo;
        double own = of[at + OWN_T_REO];
        double toOwn = smaller(rest, positive(of[at + OWN_TARGET_WEEKS] * needTReo - own));
        own += toOwn;
        rest -= toOwn;
        if (of[at + POOLED_TARGET_WEEKS] != 0) {
            double toPool = smaller(rest, poolGapTReo(of, at, onShelf, needTReo));
            poolTReo[onShelf] += toPool;
            rest -= toPool;
        }
        double toHouses = smaller(rest, positive(of[at + HOUSE_TARGET_WEEKS] * needTReo - houseTReo(line)));
        housesTReo[onShelf] += toHouses;
        of[at + OWN_T_REO] = own + (rest - toHouses);
    }

    /** What this line's part of the pool lacks. */
    private double poolGapTReo(double[] of, int at, int onShelf, double needTReo) {
        double targetWeeks = of[at + POOLED_TARGET_WEEKS];
        return targetWeeks == 0 ? 0 : positive(targetWeeks * needTReo - of[at + POOL_WEIGHT_SHARE] * poolTReo[onShelf]);
    }

    private double drawReserve(int line, double wantedTReo, double needTReo) {
        double[] of = numbers;
        int at = line * STRIDE;
        double own = of[at + OWN_T_REO];
        double spare = smaller(wantedTReo, positive(own - of[at + OWN_TARGET_WEEKS] * needTReo));
        own -= spare;
        double poolLeft = poolLeftTReo(of, at, shelf[line]);
        double reserve = own + poolLeft;
        double drawn = smaller(wantedTReo - spare, reserve);
        if (drawn > 0) {
            double fromPool = drawn == reserve ? poolLeft : drawn * (poolLeft / reserve);
            poolTReo[shelf[line]] = positive(poolTReo[shelf[line]] - fromPool);
            of[at + POOL_DRAWN_T_REO] += fromPool;
            own = drawn == reserve ? 0 : positive(own - (drawn - fromPool));
            of[at + OWN_T_REO] = own;
            return spare + drawn;
        }
        of[at + OWN_T_REO] = own;
        return spare;
    }

    /**
     * Moves goods inwards for every line that has no part in the pool: parts from the reserve, the reserve from the trading
     * house, which holds some back when alarmed. Before that, goods are taken for production: parts first, then what lies on
     * the own shelves above target, then own shelves and pool in proportion.
     *
     * @param usedTReo by line, never more than reachable
     * @param needTReo by line
     * @param alarmIndex alarm by cell, in [0, 1]
     * @param reachableTReo filled by line: what the plant can reach now
     */
    void useAndMoveInwards(double[] usedTReo, double[] needTReo, double[] alarmIndex, double[] reachableTReo) {
        for (int line = 0; line < needTReo.length; line++) {
            if (numbers[line * STRIDE + POOL_WEIGHT_SHARE] == 0) {
                double alarm = alarmIndex[cell[line]];
                reachableTReo[line] = useAndMoveInwards(line, usedTReo[line], needTReo[line], alarm);
            }
        }
    }

    /** Whether any of these lines has a part in the pool. */
    boolean isPooled(int fromLine, int toLine) {
        for (int line = fromLine; line < toLine; line++) {
            if (numbers[line * STRIDE + POOL_WEIGHT_SHARE] != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same for the lines of one user that have a part in the pool. One user after the other takes from the pool and fills
     * it: what one puts in is another's claim at once.
     */
    void useAndMoveInwardsPooled(
            int fromLine,
            int toLine,
            double[] usedTReo,
            double[] needTReo,
            double[] alarmIndex,
            double[] reachableTReo) {
        for (int line = fromLine; line < toLine; line++) {
            if (numbers[line * STRIDE + POOL_WEIGHT_SHARE] != 0) {
                double alarm = alarmIndex[cell[line]];
                reachableTReo[line] = useAndMoveInwardsWithPool(line, usedTReo[line], needTReo[line], alarm);
            }
        }
    }

    private double useAndMoveInwards(int line, double usedTReo, double needTReo, double alarmIndex) {
        double[] of = numbers;
        int at = line * STRIDE;
        double partsTarget = of[at + PARTS_TARGET_WEEKS] * needTReo;
        double ownTarget = of[at + OWN_TARGET_WEEKS] * needTReo;
        double parts = of[at + PARTS_T_REO] - usedTReo;
        double own = of[at + OWN_T_REO];
        // parts below zero are what production takes from the own shelves
        double drawn = smaller(positive(partsTarget - parts), own);
        parts = positive(parts + drawn);
        own -= drawn;
        int onShelf = shelf[line];
        double ownGap = positive(ownTarget - own);
        double gap = ownGap + positive(partsTarget - parts);
        double bought = smaller(gap, forSaleTReo(of, at, onShelf, needTReo, alarmIndex));
        double toOwn = smaller(bought, ownGap);
        parts += bought - toOwn;
        own += toOwn;
        of[at + PARTS_T_REO] = parts;
        of[at + OWN_T_REO] = own;
        of[at + HOUSE_DRAWN_T_REO] += bought;
        housesTReo[onShelf] -= bought;
        return parts + own;
    }

    /** What trading houses would sell to a line this week on top of what they sold it. */
    private double forSaleTReo(double[] of, int at, int onShelf, double needTReo, double alarmIndex) {
        double share = of[at + SERVED_WEIGHT_SHARE] * housesOpeningTReo[onShelf];
        double heldBack = of[at + HELD_BACK_WEEKS] * alarmIndex * needTReo;
        return smaller(positive(share - heldBack - of[at + HOUSE_DRAWN_T_REO]), housesTReo[onShelf]);
    }

    private double useAndMoveInwardsWithPool(int line, double usedTReo, double needTReo, double alarmIndex) {
        double[] of = numbers;
        int at = line * STRIDE;
        int onShelf = shelf[line];
        double partsTarget = of[at + PARTS_TARGET_WEEKS] * needTReo;
        double parts = of[at + PARTS_T_REO] - usedTReo;
        if (parts < partsTarget) {
            parts = positive(parts + drawReserve(line, partsTarget - parts, needTReo));
        }
        double forSale = forSaleTReo(of, at, onShelf, needTReo, alarmIndex);
        double own = of[at + OWN_T_REO];
        double toOwn = smaller(positive(of[at + OWN_TARGET_WEEKS] * needTReo - own), forSale);
        double toPool = smaller(poolGapTReo(of, at, onShelf, needTReo), forSale - toOwn);
        double toParts = smaller(positive(partsTarget - parts), forSale - toOwn - toPool);
        double bought = toOwn + toPool + toParts;
        parts += toParts;
        own += toOwn;
        of[at + OWN_T_REO] = own;
        of[at + PARTS_T_REO] = parts;
        of[at + HOUSE_DRAWN_T_REO] += bought;
        poolTReo[onShelf] += toPool;
        housesTReo[onShelf] = positive(housesTReo[onShelf] - bought);
        return parts + own + poolLeftTReo(of, at, onShelf);
    }

    /** Takes goods off the own shelves for resale; returns what was taken. */
    double takeForResale(int line, double tReo) {
        int at = line * STRIDE;
        double taken = smaller(tReo, numbers[at + OWN_T_REO]);
        numbers[at + OWN_T_REO] -= taken;
        return taken;
    }

    /** What could be sold on: goods on the own shelves above their target. */
    double surplusTReo(int line, double needTReo) {
        int at = line * STRIDE;
        return positive(numbers[at + OWN_T_REO] - numbers[at + OWN_TARGET_WEEKS] * needTReo);
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        for (int at = 0; at < numbers.length; at += STRIDE) {
            numbers[at + PARTS_T_REO] = tape.number(numbers[at + PARTS_T_REO]);
            numbers[at + OWN_T_REO] = tape.number(numbers[at + OWN_T_REO]);
            serveFromHouses(at / STRIDE, tape.flag(isServed(at)));
        }
    }

    private boolean isServed(int at) {
        return numbers[at + SERVED_WEIGHT_SHARE] == numbers[at + HOUSE_WEIGHT_SHARE];
    }
}
