package chokepoint.core.model;

import chokepoint.core.agent.Pool;
import chokepoint.core.agent.Seller;
import chokepoint.core.agent.SteadyWeek;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.Transit;
import chokepoint.core.agent.User;
import chokepoint.core.agent.Users;
import chokepoint.core.alarm.Alarm;
import chokepoint.core.control.LicenceOffice;
import chokepoint.core.growth.Growth;
import chokepoint.core.investment.Project;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.programme.TopUps;
import chokepoint.core.random.Draws;
import chokepoint.core.recycling.Recycling;
import chokepoint.core.reserve.NationalReserve;
import chokepoint.core.reserve.PublicReserves;
import chokepoint.core.reserve.Releases;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rule;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.MassLedger;
import chokepoint.core.stock.MoneyLedger;
import chokepoint.core.stock.WeekFlows;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.SiteSpec;
import chokepoint.core.world.TraderSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that changes in a run: agents, markets, ledgers and the flows of the current week. Built from a world. */
final class ModelState implements WeekView {

    final World world;
    final Behaviour behaviour;
    final Draws draws;
    final Transit transit;
    final SteadyWeek steadyWeek;
    /** A licensee of the office has the number of its line. */
    final Users users;

    final Seller[] sellers;
    final Trader[] traders;
    /** Pooled reserves at magnet makers. */
    final Pool pool = new Pool();

    /** Stock of trading houses. */
    final Pool houses = new Pool();

    /** By cell. */
    final Market[] markets = new Market[Cell.COUNT];
    /** By cell. */
    final Tender[] tenders = new Tender[Cell.COUNT];

    final LicenceOffice office;
    final NationalReserve reserve;
    final MassLedger mass = new MassLedger();
    final MoneyLedger money = new MoneyLedger();

    /** Licensee number by trader and item; −1 for goods a trader does not buy under licence. */
    final int[][] traderLicensee;

    final Alarm alarm;
    final Recycling recycling;
    final Growth growth;

    /** What the trade rules of the week are. */
    final TradeRules rules;

    /** Tonnes seized on the way to each region in the last adapt phase, by cell. */
    final double[] seizedTReo = new double[Cell.COUNT];

    /** Instruments and their accounts. */
    final PolicyDesk policy;

    /** Who tops up a tonne that several instruments are for. */
    final TopUps topUps;

    final QuarterlyPayments payments;
    final OfftakeDeliveries offtakes;
    final BorderMeasures border;
    final Stockpiles stockpiles;
    final PublicReserves publicReserves;
    final Releases releases;
    final Investment investment;
    final Restatement restatement;
    /** By seller; null for sellers that are no plant outside China. */
    private final @Nullable SiteSpec[] site;

    /** Contract tonnes that left each seller this week by item. */
    final double[][] contractOutTReo;

    final WeekFlows flows = new WeekFlows();

    ModelState(World world, Draws draws) {
        this.world = world;
        this.behaviour = world.behaviour();
        this.draws = draws;
        office = new LicenceOffice(world.controls(), behaviour, draws);
        rules = new TradeRules(world);
        reserve = new NationalReserve(world.initialReserveTReo(), behaviour);
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            int item = cell % Item.COUNT;
            markets[cell] = new Market(world.longRunCostUsdPerKg()[cell / Item.COUNT][item]);
            tenders[cell] = new Tender();
        }
        sellers = world.sellers().stream()
                .map(spec -> new Seller(spec, behaviour, world.rules().has(Rule.OUTPUT_WITHIN_FEED)))
                .toArray(Seller[]::new);
        alarm = new Alarm(world);
        recycling = new Recycling(behaviour);
        growth = new Growth(world, sellers);
        traders = world.traders().stream()
                .map(spec -> new Trader(spec, behaviour))
                .toArray(Trader[]::new);
        transit = new Transit(behaviour);
        steadyWeek = new SteadyWeek(world, transit);
        users = new Users(world.users(), behaviour, pool, houses, steadyWeek);
        registerUsers();
        traderLicensee = registerTraders();
        contractOutTReo = new double[sellers.length][Item.COUNT];
        site = new SiteSpec[sellers.length];
        world.prospects().sites().forEach(spec -> site[spec.seller()] = spec);
        policy = new PolicyDesk(world, draws);
        topUps = new TopUps(policy.programmes(), sellers.length);
        payments = new QuarterlyPayments(this);
        offtakes = new OfftakeDeliveries(this);
        border = new BorderMeasures(this);
        stockpiles = new Stockpiles(this);
        publicReserves = new PublicReserves(world, users, markets, reserve, policy, mass);
        releases = new Releases(world, users, markets, office, reserve, publicReserves, flows, money);
        investment = new Investment(this);
        restatement = new Restatement(this);
    }

    /** Part of a seller's output of an item that stands under a floor by contract already. */
    double heldShare(int seller, int item) {
        SiteSpec spec = site[seller];
        boolean covered = item == Item.ND.ordinal() || item == Item.PR.ordinal();
        return spec != null && covered && spec.heldFloorUsdPerKg() > 0 ? spec.heldFloorShare() : 0;
    }

    /** The floor a seller has by contract already; 0 for none. */
    double heldFloorUsdPerKg(int seller) {
        SiteSpec spec = site[seller];
        return spec == null ? 0 : spec.heldFloorUsdPerKg();
    }

    /** Whether there is something to go around: a control in force, or for smugglers an export quota. */
    boolean paysToGoAround(TraderSpec spec, int item) {
        return markets[spec.destination().ordinal() * Item.COUNT + item].isSplit()
                || (spec.smuggler() && rules.underQuota(item));
    }

    private void registerUsers() {
        for (int line = 0; line < users.lineCount(); line++) {
            UserSpec spec = users.spec(users.userOf(line));
            Item item = Item.values()[users.itemOf(line)];
            int number =
                    office.register(spec.region(), item, spec.endUse(), spec.address(), users.isWithoutHeavy(line));
            if (number != line) {
                throw new IllegalStateException("line " + line + " is licensee " + number + "; users register first");
            }
        }
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

    @Override
    public World world() {
        return world;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public User user(int index) {
        return users.user(index);
    }

    @Override
    public List<Seller> sellers() {
        return new ArrayList<>(List.of(sellers));
    }

    @Override
    public List<Trader> traders() {
        return List.of(traders);
    }

    @Override
    public Market market(Region region, Item item) {
        return markets[Cell.of(region, item)];
    }

    @Override
    public double restatedTReo(Item item) {
        return restatement.shift().restatedTReo(item.ordinal());
    }

    @Override
    public NationalReserve reserve() {
        return reserve;
    }

    @Override
    public LicenceOffice office() {
        return office;
    }

    @Override
    public WeekFlows flows() {
        return flows;
    }

    @Override
    public double alarmIndex(Region region, Item item) {
        return alarm.index()[Cell.of(region, item)];
    }

    @Override
    public PolicyDesk policy() {
        return policy;
    }

    @Override
    public double stockpileTReo(int instrument) {
        return stockpiles.stockTReo(instrument) + publicReserves.stockTReo(instrument);
    }

    @Override
    public double stockpileUsd(int instrument) {
        return stockpiles.valueUsd(instrument) + publicReserves.valueUsd(instrument);
    }

    @Override
    public double reserveFilledShare(int instrument) {
        return publicReserves.filledShare(instrument);
    }

    @Override
    public List<Project> projects() {
        return investment.projects();
    }

    @Override
    public double investedUsd(int project) {
        return investment.spentUsd(project);
    }

    @Override
    public double needTReo(Region region, Nest nest) {
        double need = 0;
        for (Item item : nest.items()) {
            int cell = Cell.of(region, item);
            for (int n = 0; n < users.lineCountOf(cell); n++) {
                need += users.needTReo(users.lineOf(cell, n));
            }
        }
        return need;
    }

    @Override
    public double stayingShare(Region region, Nest nest) {
        return border.stayingShare(region.ordinal(), nest);
    }

    /**
     * Records or restores the state between weeks: everything that later weeks depend on besides the world.
     *
     * @param week first week that is not part of it
     */
    void tape(Tape tape, int week) {
        users.tape(tape);
        restatement.tape(tape);
        for (Seller seller : sellers) {
            seller.tape(tape);
            seller.quota().tape(tape, world.quotas());
        }
        for (Trader trader : traders) {
            trader.tape(tape);
        }
        pool.tape(tape);
        houses.tape(tape);
        for (Market market : markets) {
            market.tape(tape);
        }
        office.tape(tape);
        reserve.tape(tape);
        mass.tape(tape);
        alarm.tape(tape);
        recycling.tape(tape);
        growth.tape(tape);
        tape.numbers(seizedTReo);
        policy.tape(tape, week);
        payments.tape(tape, week);
        offtakes.tape(tape, week);
        border.tape(tape, week);
        stockpiles.tape(tape, week);
        publicReserves.tape(tape, week);
        investment.tape(tape, week);
    }
}
