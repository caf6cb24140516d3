package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.stock.Pipeline;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.UserSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A firm (or a class of firms outside Japan) that turns rare earths into output: it holds stock in layers, orders up to a
 * target, bids by its cover, runs its plant from stock, and learns to use less.
 *
 * <p>Items it uses are numbered locally 0, 1, …; nests likewise. Rules: section "Users" of the model description.
 */
public final class User {

    /** Memory of where ordered tonnes went, which names the cause of a shortage. */
    private static final double MEMORY_WEEKS = 13;

    private static final double SHORTEST_ADJUSTMENT_WEEKS = 2;
    private static final int LONGEST_TRANSIT_WEEKS = 15;
    private static final int LONGEST_QUEUE_WEEKS = 63;
    /** Loss of output below this is rounding. */
    private static final double NEGLIGIBLE_SHARE = 1e-9;

    private final UserSpec spec;
    private final int[] items;
    private final StockLayers[] layers;
    private final Pipeline[] transit;
    private final Pipeline[] queue;
    private final double[] baseNeedTReo;
    private final double[] needTReo;
    private final double[] intensityIndex;
    private final double[] contractTReo;
    private final double[] recycledTReo;
    private final double[] orderedTReo;
    private final double[] deniedTReo;
    private final Missing[] missing;
    private final double[] steadyTransitWeeks;
    private final LocalNest[] nests;
    private final int magnetNest;
    private final int neodymiumNest;

    private final double curveElasticity;
    private final double criticalCoverWeeks;
    private final double adjustmentWeeks;
    private final double orderCapFactor;
    private final double hoardingFactor;
    private final double magnetLockWeeks;
    private final double magnetReplacementWeeks;
    private final double magnetReplacementShare;
    private final Thrift thrift;
    private final double[] causeWeight = new double[Cause.values().length];

    private int firstRefusalWeek = -1;
    private int firstMagnetRefusalWeek = -1;
    private double substitutedShare;
    private double magnetReplacedShare;
    /** Smoothed share of magnet orders that was denied. */
    private double deniedMagnetShare;

    private double outputShare = 1;
    private Cause cause = Cause.NONE;
    private int bindingNest = -1;

    /** One nest of this user: its one or two items and what hangs on it. */
    private static final class LocalNest {
        private final Nest nest;
        private final int first;
        private final int second;
        private final double secondFactor;
        private final double substitutionShare;
        private final double dependenceShare;
        private double coverWeeks;
        private double fillShare;

        LocalNest(
                Nest nest,
                int first,
                int second,
                double secondFactor,
                double substitutionShare,
                double dependenceShare) {
            this.nest = nest;
            this.first = first;
            this.second = second;
            this.secondFactor = secondFactor;
            this.substitutionShare = substitutionShare;
            this.dependenceShare = dependenceShare;
        }
    }

    /**
     * @param pool pooled reserve of the user's region
     * @param houses trading houses of the user's region
     * @param poolWeightShare by item ordinal, share of the region's pooled reserve that is this user's
     * @param houseWeightShare by item ordinal, share of the trading houses' stock that is meant for this user
     * @param steadyTransitWeeks by item ordinal, purchase-weighted mean transit in a steady week
     */
    public User(
            UserSpec spec,
            Behaviour behaviour,
            Pool pool,
            Pool houses,
            double[] poolWeightShare,
            double[] houseWeightShare,
            double[] steadyTransitWeeks) {
        this.spec = spec;
        this.items = usedItems(spec);
        int count = items.length;
        layers = new StockLayers[count];
        transit = new Pipeline[count];
        queue = new Pipeline[count];
        baseNeedTReo = new double[count];
        needTReo = new double[count];
        intensityIndex = new double[count];
        contractTReo = new double[count];
        recycledTReo = new double[count];
        orderedTReo = new double[count];
        deniedTReo = new double[count];
        missing = new Missing[count];
        this.steadyTransitWeeks = new double[count];
        for (int l = 0; l < count; l++) {
            int item = items[l];
            layers[l] = new StockLayers(
                    item,
                    pool,
                    houses,
                    poolWeightShare[item],
                    houseWeightShare[item],
                    spec.partsWeeks()[item],
                    spec.ownReserveWeeks()[item],
                    spec.pooledShare()[item],
                    spec.houseWeeks()[item],
                    spec.precautionWeeks()[item],
                    behaviour.get(Parameter.HOUSE_HOLD_BACK_SHARE));
            transit[l] = new Pipeline(LONGEST_TRANSIT_WEEKS);
            queue[l] = new Pipeline(LONGEST_QUEUE_WEEKS);
            missing[l] = new Missing(MEMORY_WEEKS);
            baseNeedTReo[l] = spec.needTReoPerWeek()[item];
            needTReo[l] = baseNeedTReo[l];
            intensityIndex[l] = 1;
            this.steadyTransitWeeks[l] = steadyTransitWeeks[item];
        }
        nests = localNests(behaviour);
        magnetNest = indexOf(Nest.MAGNETS);
        neodymiumNest = indexOf(Nest.ND_PR);
        curveElasticity = behaviour.get(Parameter.SHORTAGE_CURVE_ELASTICITY);
        criticalCoverWeeks = behaviour.get(Parameter.CRITICAL_COVER_WEEKS);
        adjustmentWeeks = behaviour.get(Parameter.ORDER_ADJUSTMENT_WEEKS);
        orderCapFactor = behaviour.get(Parameter.ORDER_CAP_FACTOR);
        hoardingFactor = behaviour.get(Parameter.HOARDING_FACTOR);
        magnetLockWeeks = behaviour.get(Parameter.MAGNET_LOCK_WEEKS);
        magnetReplacementWeeks = behaviour.get(Parameter.MAGNET_REPLACEMENT_WEEKS);
        magnetReplacementShare = behaviour.get(Parameter.MAGNET_REPLACEMENT_SHARE);
        thrift = new Thrift(behaviour);
    }

    private static int[] usedItems(UserSpec spec) {
        int[] used = new int[Item.COUNT];
        int count = 0;
        for (int item = 0; item < Item.COUNT; item++) {
            if (spec.needTReoPerWeek()[item] > 0) {
                used[count++] = item;
            }
        }
        return Arrays.copyOf(used, count);
    }

    private LocalNest[] localNests(Behaviour behaviour) {
        List<LocalNest> found = new ArrayList<>();
        for (Nest nest : Nest.values()) {
            int first = -1;
            int second = -1;
            double secondFactor = 1;
            for (int l = 0; l < items.length; l++) {
                Item item = Item.values()[items[l]];
                if (Nest.of(item) == nest) {
                    if (item == nest.items().get(0)) {
                        first = l;
                    } else {
                        second = l;
                        secondFactor = nest == Nest.DY_TB ? behaviour.get(Parameter.DY_PER_TB_FACTOR) : 1;
                    }
                }
            }
            if (first < 0 && second >= 0) {
                first = second;
                second = -1;
                secondFactor = 1;
            }
            if (first >= 0) {
                double substitution = nest == Nest.DY_TB ? behaviour.get(Parameter.DY_TB_SUBSTITUTION_SHARE) : 1;
                found.add(new LocalNest(
                        nest, first, second, secondFactor, substitution, spec.dependenceShare()[nest.ordinal()]));
            }
        }
        return found.toArray(LocalNest[]::new);
    }

    private int indexOf(Nest nest) {
        for (int i = 0; i < nests.length; i++) {
            if (nests[i].nest == nest) {
                return i;
            }
        }
        return -1;
    }

    /** Starts with every layer at target and the steady week's goods on the water. */
    public void fillToSteadyState(double recycledShare, double[] contractTReoByItem) {
        for (int l = 0; l < items.length; l++) {
            layers[l].fillToTarget(needTReo[l]);
            double weekly =
                    needTReo[l] - recycledShareOf(l, recycledShare) * needTReo[l] - contractTReoByItem[items[l]];
            int whole = (int) steadyTransitWeeks[l];
            for (int lead = 1; lead <= whole; lead++) {
                transit[l].add(-1, lead, Math.max(0, weekly));
            }
        }
    }

    private double recycledShareOf(int l, double share) {
        return items[l] < Item.OXIDES ? share : 0;
    }

    /**
     * Sets the week's needs: planned output × intensity × (1 − substituted share); refused magnets are in time replaced by
     * magnets made at home from Nd and Pr.
     *
     * @param growthFactor growth of use since the base year, by nest ordinal
     */
    public void plan(int week, double[] growthFactor) {
        if (firstRefusalWeek >= 0 && spec.substitutionWeeks() > 0) {
            substitutedShare =
                    spec.substitutableShare() * Math.min(1, (week - firstRefusalWeek) / spec.substitutionWeeks());
        }
        if (firstMagnetRefusalWeek >= 0 && week >= firstMagnetRefusalWeek + magnetLockWeeks) {
            double goal = Math.min(magnetReplacementShare, deniedMagnetShare);
            magnetReplacedShare += (goal - magnetReplacedShare) / magnetReplacementWeeks;
        }
        for (LocalNest nest : nests) {
            planItem(nest.first, growthFactor[nest.nest.ordinal()]);
            if (nest.second >= 0) {
                planItem(nest.second, growthFactor[nest.nest.ordinal()]);
            }
        }
        if (magnetReplacedShare > 0 && magnetNest >= 0 && neodymiumNest >= 0) {
            moveMagnetNeed();
        }
        for (int l = 0; l < items.length; l++) {
            layers[l].openWeek();
            orderedTReo[l] = 0;
            deniedTReo[l] = 0;
        }
    }

    private void planItem(int l, double growthFactor) {
        needTReo[l] = baseNeedTReo[l] * growthFactor * intensityIndex[l] * (1 - substitutedShare);
    }

    private void moveMagnetNeed() {
        int magnets = nests[magnetNest].first;
        double moved = magnetReplacedShare * needTReo[magnets];
        needTReo[magnets] -= moved;
        int nd = nests[neodymiumNest].first;
        int pr = nests[neodymiumNest].second;
        double ndShare = pr < 0 ? 1 : baseNeedTReo[nd] / (baseNeedTReo[nd] + baseNeedTReo[pr]);
        needTReo[nd] += moved * ndShare;
        if (pr >= 0) {
            needTReo[pr] += moved * (1 - ndShare);
        }
    }

    /** Takes end-of-life material into stock; returns the tonnes. */
    public double recycle(int l, double share) {
        recycledTReo[l] = recycledShareOf(l, share) * needTReo[l];
        layers[l].receive(recycledTReo[l], needTReo[l]);
        return recycledTReo[l];
    }

    /** Lots whose licence delay has ended go on the water. */
    public double shipFromQueue(int l, int week, int transitWeeks) {
        double released = queue[l].takeArrivals(week);
        if (released > 0) {
            transit[l].add(week, transitWeeks, released);
        }
        return released;
    }

    /** Lots whose transit has ended reach the user; returns the tonnes. */
    public double receiveArrivals(int l, int week) {
        double arrived = transit[l].takeArrivals(week);
        layers[l].receive(arrived, needTReo[l]);
        return arrived;
    }

    /** Turns back a share of the queued lots; returns the tonnes. */
    public double turnBackQueued(int l, double share) {
        return queue[l].takeShare(share);
    }

    /** Whether trading houses may serve this user; they may not serve a firm that gets nothing, whoever they buy from. */
    public void serveFromHouses(int l, boolean served) {
        layers[l].serveFromHouses(served);
    }

    /**
     * Runs the plant for a week. With f the fill of a nest, d the share of output that hangs on it and s the substituted
     * share: {@code v = 1 − max d (1 − f)}, output {@code u = s + (1 − s) v}; a nest uses {@code need × min(f, v)}.
     *
     * @param alarmIndex alarm by item ordinal
     * @param usedTReo by item ordinal; tonnes used are added
     * @return tonnes bought from trading houses
     */
    public double produce(double[] alarmIndex, double[] usedTReo) {
        double fromHouses = 0;
        for (int l = 0; l < items.length; l++) {
            fromHouses += layers[l].moveInwards(needTReo[l], alarmIndex[items[l]]);
        }
        double worst = 0;
        bindingNest = -1;
        for (int i = 0; i < nests.length; i++) {
            LocalNest nest = nests[i];
            measure(nest);
            double dependence = nest.dependenceShare * (i == magnetNest ? 1 - magnetReplacedShare : 1);
            double loss = dependence * (1 - nest.fillShare);
            if (loss > worst) {
                worst = loss;
                bindingNest = i;
            }
        }
        double v = 1 - worst;
        outputShare = substitutedShare + (1 - substitutedShare) * v;
        if (worst <= NEGLIGIBLE_SHARE) {
            outputShare = 1;
            bindingNest = -1;
        }
        cause = bindingNest < 0 ? Cause.NONE : causeOf(nests[bindingNest]);
        for (LocalNest nest : nests) {
            consume(nest, Math.min(nest.fillShare, v), usedTReo);
        }
        for (int l = 0; l < items.length; l++) {
            fromHouses += layers[l].moveInwards(needTReo[l], alarmIndex[items[l]]);
        }
        return fromHouses;
    }

    /** Cover (weeks) and fill share of a nest from parts and own reserve. */
    private void measure(LocalNest nest) {
        double firstNeed = needTReo[nest.first];
        double firstStock = layers[nest.first].reachableTReo();
        double need = firstNeed;
        double stock = firstStock;
        double most = 1;
        if (nest.second >= 0) {
            double secondNeed = nest.secondFactor * needTReo[nest.second];
            double secondStock = nest.secondFactor * layers[nest.second].reachableTReo();
            need += secondNeed;
            stock += secondStock;
            double locked = 1 - nest.substitutionShare;
            most = Math.min(most, limit(firstStock, locked * firstNeed));
            most = Math.min(most, limit(secondStock, locked * secondNeed));
        }
        most = Math.min(most, limit(stock, need));
        nest.coverWeeks = need > 0 ? stock / need : Double.MAX_VALUE;
        double critical = Math.min(criticalCoverWeeks, layers[nest.first].partsTargetWeeks());
        double wanted = nest.coverWeeks >= critical ? 1 : Math.pow(nest.coverWeeks / critical, curveElasticity);
        nest.fillShare = Math.min(wanted, most);
    }

    private static double limit(double stock, double need) {
        return need <= stock ? 1 : stock / need;
    }

    private void consume(LocalNest nest, double share, double[] usedTReo) {
        double wantedFirst = share * needTReo[nest.first];
        double first = Math.min(wantedFirst, layers[nest.first].reachableTReo());
        if (nest.second >= 0) {
            double wantedSecond = share * needTReo[nest.second];
            double second = Math.min(wantedSecond, layers[nest.second].reachableTReo());
            double secondStandIn =
                    Math.min((wantedFirst - first) / nest.secondFactor, layers[nest.second].reachableTReo() - second);
            double firstStandIn =
                    Math.min((wantedSecond - second) * nest.secondFactor, layers[nest.first].reachableTReo() - first);
            first += firstStandIn;
            second += secondStandIn;
            layers[nest.second].use(second, needTReo[nest.second]);
            usedTReo[items[nest.second]] += second;
        }
        layers[nest.first].use(first, needTReo[nest.first]);
        usedTReo[items[nest.first]] += first;
    }

    private Cause causeOf(LocalNest nest) {
        Arrays.fill(causeWeight, 0);
        missing[nest.first].addTo(causeWeight, 1);
        if (nest.second >= 0) {
            missing[nest.second].addTo(causeWeight, nest.secondFactor);
        }
        return Missing.strongest(causeWeight);
    }

    /** Takes contract tonnes into stock. */
    public void receiveContract(int l, double tReo) {
        contractTReo[l] += tReo;
        layers[l].receive(tReo, needTReo[l]);
    }

    /** Forgets last week's contract deliveries. */
    public void openContracts() {
        Arrays.fill(contractTReo, 0);
    }

    /**
     * This week's order: net need + (target − inventory position)/adjustment time, in [0, cap × need]. Stock at target with the
     * steady pipeline is a fixed point. Nobody takes longer to close a gap than the stock it holds would last.
     */
    public double orderTReo(int l, double alarmIndex) {
        double gap = targetTReo(l, alarmIndex) - positionTReo(l);
        double weeks = Math.min(adjustmentWeeks, Math.max(SHORTEST_ADJUSTMENT_WEEKS, layers[l].targetWeeks()));
        double order = needTReo[l] - contractTReo[l] - recycledTReo[l] + gap / weeks;
        return Math.max(0, Math.min(orderCapFactor * needTReo[l], order));
    }

    /** Inventory position: stock + on order − what is on order at the same point of a steady week. */
    private double positionTReo(int l) {
        double net = Math.max(0, needTReo[l] - contractTReo[l] - recycledTReo[l]);
        double pipeline = Math.max(0, steadyTransitWeeks[l] - 1) * net;
        return layers[l].totalTReo() + transit[l].totalTReo() + queue[l].totalTReo() - pipeline;
    }

    private double targetTReo(int l, double alarmIndex) {
        return needTReo[l] * layers[l].targetWeeks() * (1 + hoardingFactor * alarmIndex);
    }

    /**
     * Willingness to pay relative to the market's expectation: exp(θ (1 − cover/target) + mood). Cover counts what is on
     * order: a bid that missed must be felt in the next bid, not a transit time later.
     *
     * @param mood log deviation of the week
     */
    public double bidFactor(int l, double alarmIndex, double mood) {
        double target = targetTReo(l, alarmIndex);
        double gap = target > 0 ? Math.min(1, 1 - positionTReo(l) / target) : 0;
        return Math.exp(spec.bidSlopeElasticity() * gap + mood);
    }

    /** Enters a purchase: into the licence queue when there is a delay, else on the water. */
    public void ship(int l, int week, int delayWeeks, int transitWeeks, double tReo) {
        if (tReo <= 0) {
            return;
        }
        if (delayWeeks > 0) {
            queue[l].add(week, Math.min(delayWeeks, LONGEST_QUEUE_WEEKS), tReo);
        } else {
            transit[l].add(week, transitWeeks, tReo);
        }
    }

    /** Notes an order and how much of it was denied; imported magnets are replaced at home only as long as they are refused. */
    public void noteOrder(int l, double ordered, double denied) {
        orderedTReo[l] = ordered;
        deniedTReo[l] = denied;
        if (items[l] == Item.MAGNETS.ordinal()) {
            deniedMagnetShare += (denied / ordered - deniedMagnetShare) / MEMORY_WEEKS;
        }
    }

    /** Tonnes ordered this week. */
    public double orderedTReo(int l) {
        return orderedTReo[l];
    }

    /** Tonnes of this week's order that no licence was given for. */
    public double deniedTReo(int l) {
        return deniedTReo[l];
    }

    /**
     * Notes tonnes that no licence was given for. Either way the user starts to look for substitutes.
     *
     * @param waiting whether the application is under review without deadline rather than refused
     */
    public void noteDenied(int l, double tReo, boolean waiting, int week) {
        if (tReo <= 0) {
            return;
        }
        missing[l].note(waiting ? Cause.DELAYED : Cause.REFUSED, tReo);
        if (items[l] == Item.MAGNETS.ordinal()) {
            firstMagnetRefusalWeek = firstMagnetRefusalWeek < 0 ? week : firstMagnetRefusalWeek;
        }
        firstRefusalWeek = firstRefusalWeek < 0 ? week : firstRefusalWeek;
    }

    /** Notes tonnes that were sought in the free market and not got, and how many of them were seized on the way. */
    public void noteOutbid(int l, double outbid, double seized) {
        missing[l].note(Cause.OUTBID, outbid);
        missing[l].note(Cause.SEIZED, seized);
    }

    /** Tonnes contracted beyond what the user can hold: offered for resale. */
    public double surplusTReo(int l, double alarmIndex, double resaleCoverFactor) {
        if (contractTReo[l] <= 0) {
            return 0;
        }
        double over = layers[l].totalTReo() - resaleCoverFactor * targetTReo(l, alarmIndex);
        return Math.max(0, Math.min(contractTReo[l], Math.min(over, layers[l].surplusTReo(needTReo[l]))));
    }

    /** Takes sold surplus out of stock; returns the tonnes. */
    public double deliverSurplus(int l, double tReo) {
        return layers[l].takeForResale(tReo);
    }

    /**
     * Learns: intensity follows price and shortage, memories fade.
     *
     * @param priceFactor smoothed price over reference, by item ordinal
     */
    public void adapt(double[] priceFactor) {
        for (LocalNest nest : nests) {
            double critical = Math.min(criticalCoverWeeks, layers[nest.first].partsTargetWeeks());
            double shortage = critical > 0 ? Math.max(0, 1 - nest.coverWeeks / critical) : 0;
            learn(nest.first, priceFactor, shortage);
            if (nest.second >= 0) {
                learn(nest.second, priceFactor, shortage);
            }
        }
        for (int l = 0; l < items.length; l++) {
            missing[l].closeWeek(queue[l].totalTReo(), transit[l].totalTReo());
        }
    }

    private void learn(int l, double[] priceFactor, double shortageShare) {
        intensityIndex[l] = thrift.next(intensityIndex[l], items[l], priceFactor[items[l]], shortageShare);
    }

    /** Notes a nest's stock by layer in weeks of need: parts, own reserve, trading houses. */
    public double layerTReo(int l, int layer) {
        return switch (layer) {
            case 0 -> layers[l].partsTReo();
            case 1 -> layers[l].ownReserveTReo();
            default -> layers[l].houseTReo();
        };
    }

    /** Stock of a local item in all private layers, claim on the pool included. */
    public double stockTReo(int l) {
        return layers[l].totalTReo();
    }

    /** What the mass ledger counts for this user: own layers, queue, transit. */
    public double ledgerTReo(int l) {
        return layers[l].exclusiveTReo() + transit[l].totalTReo() + queue[l].totalTReo();
    }

    public double inTransitTReo(int l) {
        return transit[l].totalTReo();
    }

    public double inQueueTReo(int l) {
        return queue[l].totalTReo();
    }

    public double needTReo(int l) {
        return needTReo[l];
    }

    public double intensityIndex(int l) {
        return intensityIndex[l];
    }

    /** Number of items used. */
    public int itemCount() {
        return items.length;
    }

    /** Item ordinal of local item {@code l}. */
    public int item(int l) {
        return items[l];
    }

    /** Output of the week relative to plan, in [0, 1]. */
    public double outputShare() {
        return outputShare;
    }

    /** Nest that limited output this week; null when none did. */
    public @org.jspecify.annotations.Nullable Nest bindingNest() {
        return bindingNest < 0 ? null : nests[bindingNest].nest;
    }

    /** Why the binding nest was short. */
    public Cause cause() {
        return cause;
    }

    public double substitutedShare() {
        return substitutedShare;
    }

    public UserSpec spec() {
        return spec;
    }
}
