package chokepoint.core.agent;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.Pipelines;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.UserSpec;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All firms (and classes of firms outside Japan) that turn rare earths into output: they hold stock in layers, order up to a
 * target, bid by their cover, run plants from stock, and learn to use less. Rules: section "Users" of the model description.
 *
 * <p>State lies in arrays by <em>line</em> (one item of one user), in the order of users. {@link User} is a view of one user.
 */
public final class Users implements Iterable<User> {

    /** Memory of where ordered tonnes went, which names the cause of a shortage. */
    private static final double MEMORY_WEEKS = 13;

    private final Lines lines;
    private final Needs needs;
    private final StockLayers layers;
    private final Plants plants;
    private final Missing missing;
    private final Pipelines transit;
    private final Pipelines queue;
    private final Docks docks;
    private final double[] contractTReo;
    private final double[] recycledTReo;
    private final double[] arrivedTReo;
    private final double[] usedByCellTReo = new double[Cell.COUNT];

    private final Ordering ordering;
    private final double[] deniedTReo;
    private final int[][] linesOfCell = new int[Cell.COUNT][];

    /**
     * Users with every layer at target and the steady week's goods on the water.
     *
     * @param pool pooled reserves, by cell
     * @param houses stock of trading houses, by cell
     * @param steady transit, shares of the common stocks, recycling and contracts of a steady week
     */
    public Users(List<UserSpec> specs, Behaviour behaviour, Pool pool, Pool houses, SteadyWeek steady) {
        lines = new Lines(specs, behaviour);
        int count = lines.count();
        needs = new Needs(lines, behaviour);
        double[] poolWeightShare = new double[count];
        double[] houseWeightShare = new double[count];
        double[] steadyTransitWeeks = new double[count];
        for (int line = 0; line < count; line++) {
            poolWeightShare[line] = steady.poolWeightShare(lines.user[line], lines.item[line]);
            houseWeightShare[line] = steady.houseWeightShare(lines.user[line], lines.item[line]);
            steadyTransitWeeks[line] = steady.transitWeeks(lines.cell[line]);
        }
        layers = new StockLayers(
                lines, pool, houses, poolWeightShare, houseWeightShare, behaviour.get(Parameter.HOUSE_HOLD_BACK_SHARE));
        missing = new Missing(count, MEMORY_WEEKS);
        plants = new Plants(lines, needs, layers, missing, behaviour);
        transit = new Pipelines(count, Docks.LONGEST_TRANSIT_WEEKS);
        queue = new Pipelines(count, Docks.LONGEST_QUEUE_WEEKS);
        docks = new Docks(transit, queue);
        contractTReo = new double[count];
        recycledTReo = new double[count];
        arrivedTReo = new double[count];
        deniedTReo = new double[count];
        ordering = new Ordering(
                lines, needs, layers, transit, queue, contractTReo, recycledTReo, steadyTransitWeeks, behaviour);
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            linesOfCell[cell] = lines.linesOf(cell);
        }
        for (int line = 0; line < count; line++) {
            fillToSteadyState(line, (int) steadyTransitWeeks[line], steady);
        }
    }

    private void fillToSteadyState(int line, int transitWeeks, SteadyWeek steady) {
        double need = needs.tReo(line);
        layers.fillToTarget(line, need);
        double weekly = need
                - recycledShareOf(line, steady.recycledShare()) * need
                - lines.partShare[line] * steady.contractTReo(lines.user[line], lines.item[line]);
        for (int lead = 1; lead <= transitWeeks; lead++) {
            transit.add(line, -1, lead, Math.max(0, weekly));
        }
    }

    // ---- who is who

    /** Number of users. */
    public int count() {
        return lines.users();
    }

    /** Number of lines. */
    public int lineCount() {
        return lines.count();
    }

    public UserSpec spec(int user) {
        return lines.specs[user];
    }

    /** A view of one user. */
    public User user(int user) {
        return new User(this, user);
    }

    /** Views of all users in order. */
    @Override
    public Iterator<User> iterator() {
        return IntStream.range(0, count()).mapToObj(this::user).iterator();
    }

    public int firstLine(int user) {
        return lines.firstLine[user];
    }

    /** The line after a user's last one. */
    public int endLine(int user) {
        return lines.firstLine[user + 1];
    }

    public int userOf(int line) {
        return lines.user[line];
    }

    public int itemOf(int line) {
        return lines.item[line];
    }

    /** Whether a line is of magnets without Dy or Tb, which no control on magnets captures. */
    public boolean isWithoutHeavy(int line) {
        return lines.withoutHeavy[line];
    }

    /** Share of the user's need of the item that is the line's: 1, or that of a grade. */
    public double partShare(int line) {
        return lines.partShare[line];
    }

    /** Item in its region: region × {@link Item#COUNT} + item. */
    public int cellOf(int line) {
        return lines.cell[line];
    }

    /** Number of lines of a cell. */
    public int lineCountOf(int cell) {
        return linesOfCell[cell].length;
    }

    /** The {@code nth} line of a cell, in the order of users. */
    public int lineOf(int cell, int nth) {
        return linesOfCell[cell][nth];
    }

    // ---- the week, in the order of its phases

    /**
     * Sets the week's needs and forgets last week's orders.
     *
     * @param growthFactor growth of use since the base year, by nest ordinal
     */
    public void plan(int week, double[][] growthFactor) {
        needs.plan(week, growthFactor);
        layers.openWeek();
        ordering.openWeek();
        Arrays.fill(deniedTReo, 0);
    }

    /** Turns back a share of the queued lots; returns the tonnes. */
    public double turnBackQueued(int line, double share) {
        return queue.takeShare(line, share);
    }

    /** Whether trading houses may serve a line; they may not serve a firm that gets nothing, whoever they buy from. */
    public void serveFromHouses(int line, boolean served) {
        layers.serveFromHouses(line, served);
    }

    /** Sends end-of-life material to the user, where it arrives at once; returns the tonnes. */
    public double recycle(int line, double share) {
        recycledTReo[line] = recycledShareOf(line, share) * needs.tReo(line);
        return recycledTReo[line];
    }

    private double recycledShareOf(int line, double share) {
        return lines.item[line] < Item.OXIDES ? share : 0;
    }

    /**
     * Lots whose transit has ended and recycled goods reach the users; lots whose licence delay has ended go on the water.
     *
     * @param letGoTReo by cell; tonnes without need of a licence that customs held up and lets go are added
     */
    public void arrive(int week, Transit transitTimes, double[] letGoTReo) {
        int arriving = transit.openArrivals(week);
        int released = queue.openArrivals(week);
        for (int line = 0; line < arrivedTReo.length; line++) {
            arrivedTReo[line] = transit.takeArrival(line, arriving) + recycledTReo[line];
            double shipped = queue.takeArrival(line, released);
            if (shipped > 0) {
                transit.add(line, week, transitTimes.weeks(true, lines.cell[line] / Item.COUNT), shipped);
                letGoTReo[lines.cell[line]] += lines.withoutHeavy[line] ? shipped : 0;
            }
        }
        layers.receive(arrivedTReo, needs.tReo());
    }

    /**
     * Runs the plants.
     *
     * @param alarmIndex alarm by cell
     * @param japanUsedTReo by item; tonnes used in Japan are added
     * @param usedTReo by item; tonnes used elsewhere are added
     */
    public void produce(double[] alarmIndex, double[] japanUsedTReo, double[] usedTReo) {
        plants.produce(alarmIndex);
        Arrays.fill(usedByCellTReo, 0);
        for (int line = 0; line < lines.count(); line++) {
            usedByCellTReo[lines.cell[line]] += plants.usedTReo(line);
        }
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            double[] used = cell / Item.COUNT == Region.JAPAN.ordinal() ? japanUsedTReo : usedTReo;
            used[cell % Item.COUNT] += usedByCellTReo[cell];
        }
    }

    /** Forgets last week's contract deliveries. */
    public void openContracts() {
        Arrays.fill(contractTReo, 0);
    }

    /** Takes contract tonnes into stock. */
    public void receiveContract(int line, double tReo) {
        contractTReo[line] += tReo;
        layers.receive(line, tReo, needs.tReo(line));
    }

    /** Plans the week's orders and how much each is worth; see {@link Ordering}. */
    public void planOrders(double[] alarmIndex, double[] moodLog) {
        ordering.plan(alarmIndex, moodLog);
    }

    /** Stock a user wants in all layers. */
    public double targetTReo(int line, double alarmIndex) {
        return ordering.targetTReo(line, alarmIndex);
    }

    /** Lets firms hold all of their stock again. */
    public void endCrowdingOut() {
        ordering.endCrowdingOut();
    }

    /** Lets firms of a cell do without some of their stock this week. */
    public void crowdOut(int cell, double weeks) {
        ordering.crowdOut(cell, weeks);
    }

    /** Willingness to pay for this week's order relative to the market's expectation. */
    public double bidFactor(int line) {
        return ordering.bidFactor(line);
    }

    /** Whether contract tonnes reached a line this week. */
    public boolean hasContract(int line) {
        return contractTReo[line] > 0;
    }

    /** Tonnes contracted beyond what the user can hold: offered for resale. */
    public double surplusTReo(int line, double alarmIndex, double resaleCoverFactor) {
        double over = layers.totalTReo(line) - resaleCoverFactor * targetTReo(line, alarmIndex);
        double spare = layers.surplusTReo(line, needs.tReo(line));
        return positive(smaller(contractTReo[line], smaller(over, spare)));
    }

    /** Takes sold surplus out of stock; returns the tonnes. */
    public double deliverSurplus(int line, double tReo) {
        return layers.takeForResale(line, tReo);
    }

    /** Where goods go that are bought or sent. */
    public Docks docks() {
        return docks;
    }

    /**
     * Notes tonnes that no licence was given for. Either way the user starts to look for substitutes.
     *
     * @param waiting whether the application is under review without deadline rather than refused
     */
    public void noteDenied(int line, double tReo, boolean waiting, int week) {
        if (tReo > 0) {
            missing.note(line, waiting ? Cause.DELAYED : Cause.REFUSED, tReo);
            needs.noteRefusal(line, week);
        }
    }

    /** Notes how much of this week's order was denied. */
    public void noteDeniedOrder(int line, double tReo) {
        deniedTReo[line] = tReo;
    }

    /** Notes tonnes that were sought in the free market and not got, and how many of them were seized on the way. */
    public void noteOutbid(int line, double outbid, double seized) {
        missing.note(line, Cause.OUTBID, outbid);
        missing.note(line, Cause.SEIZED, seized);
    }

    /**
     * Learns: intensity follows price and shortage, memories fade.
     *
     * @param priceFactor smoothed price over reference, by cell
     */
    public void adapt(double[] priceFactor) {
        needs.noteDenied(ordering.orderedTReo(), deniedTReo);
        needs.adapt(priceFactor, plants);
        missing.closeWeek(queue, transit);
    }

    /** A shift for these users that shifts nothing yet. */
    public StockShift noShift() {
        return new StockShift(lines.count());
    }

    /** Finds by how much stocks of an item are off what firms want of it in a calm week: empty layers are to be filled, not scaled. */
    public void findShift(int item, StockShift shift) {
        shift.open(item);
        for (int line = 0; line < lines.count(); line++) {
            if (lines.item[line] == item) {
                layers.addGap(line, needs.tReo(line), shift);
            }
        }
        for (int shelf = 0; shelf < Shelf.COUNT; shelf++) {
            if (Shelf.item(shelf) == item) {
                layers.closeGap(shelf, shift);
            }
        }
    }

    /** Restates stocks of an item; returns the tonnes put on shelves, less those taken off. */
    public double restate(int item, StockShift shift) {
        double restated = 0;
        for (int line = 0; line < lines.count(); line++) {
            if (lines.item[line] == item) {
                restated += layers.shift(line, shift);
            }
        }
        for (int shelf = 0; shelf < Shelf.COUNT; shelf++) {
            if (Shelf.item(shelf) == item) {
                restated += layers.shiftCommon(shelf, shift);
            }
        }
        shift.note(item, restated);
        return restated;
    }

    // ---- what a week left behind

    /** Output of a user relative to plan, in [0, 1]. */
    public double outputShare(int user) {
        return plants.outputShare(user);
    }

    /** Nest that limited a user's output this week; null when none did. */
    public @Nullable Nest bindingNest(int user) {
        return plants.bindingNest(user);
    }

    /** Why the binding nest of a user was short. */
    public Cause cause(int user) {
        return plants.cause(user);
    }

    /** Share of a line's need that is replaced by something else, in [0, 1]. */
    public double substitutedShare(int line) {
        return 1 - (1 - needs.substitutedOutputShare(lines.user[line])) * (1 - needs.replacedShare(lines.knot[line]));
    }

    /** Tonnes a line used this week. */
    public double usedTReo(int line) {
        return plants.usedTReo(line);
    }

    /** What the mass ledger counts for a line: own layers, queue, transit. */
    public double ledgerTReo(int line) {
        return layers.exclusiveTReo(line) + transit.totalTReo(line) + queue.totalTReo(line);
    }

    /** Stock of a line in all private layers, claims on common stocks included. */
    public double stockTReo(int line) {
        return layers.totalTReo(line);
    }

    public double partsTReo(int line) {
        return layers.partsTReo(line);
    }

    public double ownReserveTReo(int line) {
        return layers.ownReserveTReo(line);
    }

    public double houseTReo(int line) {
        return layers.houseTReo(line);
    }

    public double inTransitTReo(int line) {
        return transit.totalTReo(line);
    }

    public double inQueueTReo(int line) {
        return queue.totalTReo(line);
    }

    public double needTReo(int line) {
        return needs.tReo(line);
    }

    public double intensityIndex(int line) {
        return needs.intensityIndex(line);
    }

    /** Tonnes ordered this week. */
    public double orderedTReo(int line) {
        return ordering.orderedTReo()[line];
    }

    /** Tonnes of this week's order that no licence was given for. */
    public double deniedTReo(int line) {
        return deniedTReo[line];
    }

    /** Records or restores the state between weeks. Plants, orders, contract deliveries and crowding out are made anew each week. */
    public void tape(Tape tape) {
        needs.tape(tape);
        layers.tape(tape);
        missing.tape(tape);
        transit.tape(tape);
        queue.tape(tape);
    }
}
