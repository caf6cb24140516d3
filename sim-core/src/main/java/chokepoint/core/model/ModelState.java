package chokepoint.core.model;

import chokepoint.core.agent.Pool;
import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.User;
import chokepoint.core.control.LicenceOffice;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.random.Draws;
import chokepoint.core.reserve.NationalReserve;
import chokepoint.core.stock.MassLedger;
import chokepoint.core.stock.MoneyLedger;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ContractSpec;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.TraderSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.List;

/** Everything that changes in a run: agents, markets, ledgers and the flows of the current week. Built from a world. */
public final class ModelState {

    private static final double TRACE_WEEKS = 1e-6;

    final World world;
    final Behaviour behaviour;
    final Draws draws;
    final User[] users;
    final Seller[] sellers;
    final Trader[] traders;
    /** Pooled reserves at magnet makers, by region. */
    final Pool[] pools = new Pool[Region.COUNT];

    /** Stock of trading houses, by region. */
    final Pool[] houses = new Pool[Region.COUNT];

    final Market[][] markets = new Market[Region.COUNT][Item.COUNT];
    final Tender[][] tenders = new Tender[Region.COUNT][Item.COUNT];
    final LicenceOffice office;
    final NationalReserve reserve;
    final MassLedger mass = new MassLedger();
    final MoneyLedger money = new MoneyLedger();

    /** Licensee number by user and local item, and by trader and item. */
    final int[][] userLicensee;

    final int[][] traderLicensee;

    /** Alarm by region and item. */
    final double[][] alarmIndex = new double[Region.COUNT][Item.COUNT];

    /** End-of-life share of need by region and item. */
    final double[][] recycledShare = new double[Region.COUNT][Item.COUNT];

    /** Growth factors of the week by region and nest, and by item. */
    final double[][] demandFactor = new double[Region.COUNT][Nest.COUNT];

    final double[] supplyFactor = new double[Item.COUNT];

    /** What the trade rules of the week are. */
    final TradeRules rules;

    /** Tonnes seized on the way to each region in the last adapt phase, by region and item. */
    final double[][] seizedTReo = new double[Region.COUNT][Item.COUNT];

    /** Contract tonnes that left each seller this week by item. */
    final double[][] contractOutTReo;

    final WeekFlows flows = new WeekFlows();

    /** Transit in weeks by [origin region][buyer region]; origin G7 stands for everybody outside China. */
    private final int homeTransitWeeks;

    private final int chinaJapanTransitWeeks;
    private final int otherTransitWeeks;

    public ModelState(World world, Draws draws) {
        this.world = world;
        this.behaviour = world.behaviour();
        this.draws = draws;
        homeTransitWeeks = behaviour.weeks(Parameter.HOME_TRANSIT_WEEKS);
        chinaJapanTransitWeeks = behaviour.weeks(Parameter.CHINA_JAPAN_TRANSIT_WEEKS);
        otherTransitWeeks = behaviour.weeks(Parameter.OTHER_TRANSIT_WEEKS);
        office = new LicenceOffice(world.controls(), behaviour, draws);
        rules = new TradeRules(world);
        reserve = new NationalReserve(world.initialReserveTReo(), behaviour);
        for (Region region : Region.values()) {
            pools[region.ordinal()] = new Pool();
            houses[region.ordinal()] = new Pool();
            for (Item item : Item.values()) {
                markets[region.ordinal()][item.ordinal()] =
                        new Market(world.longRunCostUsdPerKg()[region.ordinal()][item.ordinal()]);
                tenders[region.ordinal()][item.ordinal()] = new Tender();
                recycledShare[region.ordinal()][item.ordinal()] =
                        item.isOxide() ? behaviour.get(Parameter.RECYCLED_SHARE) : 0;
            }
        }
        sellers = world.sellers().stream()
                .map(spec -> new Seller(spec, behaviour))
                .toArray(Seller[]::new);
        traders = world.traders().stream()
                .map(spec -> new Trader(spec, behaviour))
                .toArray(Trader[]::new);
        users = buildUsers();
        userLicensee = registerUsers();
        traderLicensee = registerTraders();
        contractOutTReo = new double[sellers.length][Item.COUNT];
    }

    private User[] buildUsers() {
        double[][] pooledTotal = new double[Region.COUNT][Item.COUNT];
        double[][] houseTotal = new double[Region.COUNT][Item.COUNT];
        for (UserSpec spec : world.users()) {
            for (int item = 0; item < Item.COUNT; item++) {
                pooledTotal[spec.region().ordinal()][item] += pooledTReo(spec, item);
                houseTotal[spec.region().ordinal()][item] += houseTReo(spec, item);
            }
        }
        double[][] transitWeeks = steadyTransitWeeks();
        User[] built = new User[world.users().size()];
        for (int u = 0; u < built.length; u++) {
            UserSpec spec = world.users().get(u);
            int region = spec.region().ordinal();
            double[] poolWeight = new double[Item.COUNT];
            double[] houseWeight = new double[Item.COUNT];
            for (int item = 0; item < Item.COUNT; item++) {
                poolWeight[item] = share(pooledTReo(spec, item), pooledTotal[region][item]);
                houseWeight[item] = share(houseTReo(spec, item), houseTotal[region][item]);
            }
            built[u] = new User(
                    spec, behaviour, pools[region], houses[region], poolWeight, houseWeight, transitWeeks[region]);
        }
        for (int u = 0; u < built.length; u++) {
            built[u].fillToSteadyState(behaviour.get(Parameter.RECYCLED_SHARE), contractTReo(u));
        }
        return built;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private static double pooledTReo(UserSpec spec, int item) {
        return spec.needTReoPerWeek()[item] * spec.ownReserveWeeks()[item] * spec.pooledShare()[item];
    }

    /** A trace is added so that goods left with trading houses always have an owner, by need if nobody planned any. */
    private static double houseTReo(UserSpec spec, int item) {
        return spec.needTReoPerWeek()[item] * (spec.houseWeeks()[item] + spec.precautionWeeks()[item] + TRACE_WEEKS);
    }

    /** Contract tonnes that reach a user in a steady week, by item. */
    private double[] contractTReo(int u) {
        double[] tReo = new double[Item.COUNT];
        UserSpec spec = world.users().get(u);
        for (ContractSpec contract : world.contracts()) {
            if (contract.buyer() == spec.region()) {
                int item = contract.item().ordinal();
                tReo[item] += contract.tReoPerWeek().at(0) * needShare(spec, item);
            }
        }
        return tReo;
    }

    /** Share of a user in its region's base-year need of an item. */
    double needShare(UserSpec spec, int item) {
        double total = 0;
        for (UserSpec other : world.users()) {
            total += other.region() == spec.region() ? other.needTReoPerWeek()[item] : 0;
        }
        return total > 0 ? spec.needTReoPerWeek()[item] / total : 0;
    }

    /** Mean transit by [region][item], weighted with base-year spot sales. */
    private double[][] steadyTransitWeeks() {
        double[][] weighted = new double[Region.COUNT][Item.COUNT];
        double[][] total = new double[Region.COUNT][Item.COUNT];
        for (SellerSpec spec : world.sellers()) {
            for (int item = 0; item < Item.COUNT; item++) {
                for (int region = 0; region < Region.COUNT; region++) {
                    double sold = spec.planTReoPerWeek()[item] * spec.salesShare()[item][region];
                    weighted[region][item] += sold * transitWeeks(spec.chinese(), region);
                    total[region][item] += sold;
                }
            }
        }
        for (int region = 0; region < Region.COUNT; region++) {
            for (int item = 0; item < Item.COUNT; item++) {
                weighted[region][item] = total[region][item] > 0 ? weighted[region][item] / total[region][item] : 1;
            }
        }
        return weighted;
    }

    /** Transit from a Chinese or another seller to a region. */
    int transitWeeks(boolean chinese, int region) {
        if (chinese && region == Region.CHINA.ordinal()) {
            return homeTransitWeeks;
        }
        return chinese && region == Region.JAPAN.ordinal() ? chinaJapanTransitWeeks : otherTransitWeeks;
    }

    /** Whether there is something to go around: a control in force, or for smugglers an export quota. */
    boolean paysToGoAround(TraderSpec spec, int item) {
        return markets[spec.destination().ordinal()][item].isSplit() || spec.smuggler() && rules.underQuota(item);
    }

    private int[][] registerUsers() {
        int[][] numbers = new int[users.length][];
        for (int u = 0; u < users.length; u++) {
            UserSpec spec = users[u].spec();
            numbers[u] = new int[users[u].itemCount()];
            for (int l = 0; l < numbers[u].length; l++) {
                numbers[u][l] =
                        office.register(spec.region(), Item.values()[users[u].item(l)], spec.endUse(), spec.address());
            }
        }
        return numbers;
    }

    private int[][] registerTraders() {
        int[][] numbers = new int[traders.length][Item.COUNT];
        for (int t = 0; t < traders.length; t++) {
            TraderSpec spec = traders[t].spec();
            double capacity = behaviour.get(Parameter.TRADER_CAPACITY_SHARE) * spec.capacityShare();
            for (Item item : Item.values()) {
                numbers[t][item.ordinal()] = !spec.smuggler() && TraderSpec.carries(item)
                        ? office.registerTrader(spec.source(), item, spec.address(), capacity)
                        : -1;
            }
        }
        return numbers;
    }

    public World world() {
        return world;
    }

    /** Users in the order of the world. */
    public List<User> users() {
        return List.of(users);
    }

    public User user(int index) {
        return users[index];
    }

    /** Sellers in the order of the world. */
    public List<Seller> sellers() {
        return new ArrayList<>(List.of(sellers));
    }

    /** Traders in the order of the world. */
    public List<Trader> traders() {
        return List.of(traders);
    }

    public Market market(Region region, Item item) {
        return markets[region.ordinal()][item.ordinal()];
    }

    public NationalReserve reserve() {
        return reserve;
    }

    public LicenceOffice office() {
        return office;
    }

    /** Flows of the week that just ended. */
    public WeekFlows flows() {
        return flows;
    }

    public double alarmIndex(Region region, Item item) {
        return alarmIndex[region.ordinal()][item.ordinal()];
    }
}
