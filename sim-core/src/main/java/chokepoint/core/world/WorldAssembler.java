package chokepoint.core.world;

import static chokepoint.core.scenario.Tables.path;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.draw.CentralChance;
import chokepoint.core.draw.Chance;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.material.Units;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.scenario.WorldStructure.Contract;
import chokepoint.core.scenario.WorldStructure.TraderRow;
import chokepoint.core.time.StepPath;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Turns a scenario and one draw of its inputs into one realised world. Pure: same arguments, same world. */
public final class WorldAssembler {

    private static final double PERCENT = 0.01;
    private static final int FIRST_PLANT_ADDRESS = 32;
    private static final int FIRST_MAGNET_MAKER_ADDRESS = 96;
    private static final int FIRST_SITE_ADDRESS = 128;
    /** When plants outside China reach the output that is given for 2026. */
    static final LocalDate RAMP_END = LocalDate.of(2026, 7, 1);

    private final Scenario scenario;
    private final WorldStructure structure;
    private final InputDraw draw;
    private final Behaviour behaviour;
    private final TradeBalance balance;
    private final SupplyPaths supply;
    private final ProspectsAssembler prospects;
    private final Chance chance;

    private WorldAssembler(Scenario scenario, Chance chance) {
        double common =
                scenario.inputs().row(Parameter.STOCK_DAYS_COMMON_SHARE.path()).central();
        this.scenario = scenario;
        this.structure = scenario.structure();
        this.chance = chance;
        this.draw = InputDraw.of(scenario.inputs(), chance, common, scenario.rules())
                .with(scenario.parameterSets().of(chance));
        this.behaviour = Behaviour.of(draw);
        this.supply = new SupplyPaths(scenario, chance);
        this.prospects = new ProspectsAssembler(scenario, draw, chance);
        this.balance =
                new TradeBalance(draw, structure, behaviour.get(Parameter.RECYCLED_SHARE), supply.startFactors());
    }

    /** The world as a chance has it. */
    public static World of(Scenario scenario, Chance chance) {
        return new WorldAssembler(scenario, chance).assemble();
    }

    /** The world of a replication: every input drawn from its range. */
    public static World random(Scenario scenario, Draws draws) {
        return of(scenario, new AddressedChance(draws));
    }

    /** The world with every input at its central value; only firms differ by luck. */
    public static World central(Scenario scenario, Draws draws) {
        return of(scenario, new CentralChance(draws));
    }

    private World assemble() {
        List<SellerSpec> sellers = sellers();
        List<UserSpec> users =
                new UserPopulation(draw, structure, scenario.rules(), behaviour, chance, balance).build();
        List<ContractSpec> contracts = contracts(sellers);
        return new World(
                scenario.timeline(),
                scenario.rules(),
                behaviour,
                industries(),
                users,
                spotOnly(sellers, contracts),
                traders(),
                contracts,
                controls(users),
                scenario.quotas().stream()
                        .map(quota -> ExportQuota.of(quota, scenario.timeline(), draw, chance))
                        .toList(),
                scenario.alarms(),
                longRunCosts(),
                demandGrowth(),
                supplyGrowth(),
                initialReserve(),
                StockAnchors.weeks(scenario),
                Courses.realise(scenario, draw, chance),
                prospects.prospects(sellers),
                scenario.policy());
    }

    private List<IndustrySpec> industries() {
        List<IndustrySpec> industries = new ArrayList<>();
        for (WorldStructure.Industry industry : structure.industries()) {
            industries.add(new IndustrySpec(
                    industry.name(),
                    industry.endUse(),
                    industry.magnetUser(),
                    industry.carRow(),
                    draw.value(path(Tables.JAPAN_INDUSTRY, industry.name(), "exposed_value_added_jpy_bn_per_year")),
                    draw.value(path(Tables.JAPAN_INDUSTRY, industry.name(), "deferred_share"))));
        }
        return industries;
    }

    /** Chinese exporters, plants outside China, makers of finished magnets, projects; sales shares still hold contract tonnes. */
    private List<SellerSpec> sellers() {
        List<SellerSpec> sellers = new ArrayList<>();
        FeedLosses feedLosses = new FeedLosses(scenario, balance, supply, chance);
        for (int e = 0; e < balance.exporters.size(); e++) {
            sellers.add(new SellerSpec(
                    e,
                    balance.exporters.get(e),
                    true,
                    weekly(balance.exporterOutput[e]),
                    shares(balance.chineseSales),
                    feedLosses.ramp(e),
                    0));
        }
        sellers.addAll(new OperatingPlants(scenario, draw, balance, supply).sellers(FIRST_PLANT_ADDRESS));
        double imported = UserPopulation.importedMagnetsTReoPerYear(draw, scenario.rules());
        double makers = 0;
        for (String maker : structure.magnetMakers()) {
            makers += draw.value(path(Tables.MAGNET_MAKERS, maker));
        }
        for (int m = 0; m < structure.magnetMakers().size() && makers > 0; m++) {
            String maker = structure.magnetMakers().get(m);
            double[] plan = new double[Item.COUNT];
            plan[Item.MAGNETS.ordinal()] =
                    WeekCalendar.weeklyFlow(imported * draw.value(path(Tables.MAGNET_MAKERS, maker)) / makers);
            double[][] share = new double[Item.COUNT][Region.COUNT];
            share[Item.MAGNETS.ordinal()][Region.JAPAN.ordinal()] = 1;
            sellers.add(
                    new SellerSpec(FIRST_MAGNET_MAKER_ADDRESS + m, maker, true, plan, share, SellerSpec.noRamp(), 0));
        }
        sellers.addAll(prospects.sellers(FIRST_SITE_ADDRESS));
        return sellers;
    }

    static void normalise(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length && sum > 0; i++) {
            shares[i] /= sum;
        }
    }

    static double[] weekly(double[] perYear) {
        return Arrays.stream(perYear).map(WeekCalendar::weeklyFlow).toArray();
    }

    static double[][] shares(double[][] salesByItemAndRegion) {
        double[][] shares = new double[Item.COUNT][Region.COUNT];
        for (int item = 0; item < Item.COUNT; item++) {
            shares[item] = salesByItemAndRegion[item].clone();
            normalise(shares[item]);
        }
        return shares;
    }

    private List<ContractSpec> contracts(List<SellerSpec> sellers) {
        List<ContractSpec> contracts = new ArrayList<>();
        WeekCalendar calendar = scenario.timeline().calendar();
        for (Contract contract : structure.contracts()) {
            int seller = SellerSpec.indexOf(sellers, contract.seller());
            SellerSpec spec = sellers.get(seller);
            double planned = 0;
            for (Item item : contract.nest().items()) {
                planned += spec.planTReoPerWeek()[item.ordinal()];
            }
            for (Item item : contract.nest().items()) {
                double plan = spec.planTReoPerWeek()[item.ordinal()];
                if (plan <= 0) {
                    continue;
                }
                double value = draw.value(contract.path());
                double tonnes =
                        contract.shareOfOutput() ? value * plan : WeekCalendar.weeklyFlow(value) * plan / planned;
                if (contract.from() == null) {
                    // a standing contract is part of what the plant sells to that region in the base year
                    tonnes = Math.min(
                            tonnes,
                            plan
                                    * spec.salesShare()[item.ordinal()][
                                            contract.buyer().ordinal()]);
                }
                int from = contract.from() == null ? 0 : calendar.weekOf(contract.from());
                int to = calendar.weekOf(contract.to());
                contracts.add(new ContractSpec(
                        contract.name(),
                        seller,
                        contract.buyer(),
                        item,
                        contract.shareOfOutput()
                                ? during(from, to, tonnes, spec.ramp()[item.ordinal()])
                                : during(from, to, tonnes, StepPath.constant(1))));
            }
        }
        return contracts;
    }

    /** A value that holds in [from, to) and is 0 elsewhere, times a ramp that may end in between. */
    private StepPath during(int from, int to, double value, StepPath ramp) {
        int middle = Math.max(from, Math.min(to, scenario.timeline().calendar().weekOf(RAMP_END)));
        return new StepPath(new int[] {from, from, middle, to, to}, new double[] {
            from == 0 ? value : 0, value * ramp.at(from), value * ramp.at(middle), value * ramp.at(to), 0
        });
    }

    /** Takes the contract tonnes of the base year out of the sales shares, which are for spot sales. */
    private static List<SellerSpec> spotOnly(List<SellerSpec> sellers, List<ContractSpec> contracts) {
        List<SellerSpec> spot = new ArrayList<>();
        for (int s = 0; s < sellers.size(); s++) {
            SellerSpec seller = sellers.get(s);
            double[][] share = new double[Item.COUNT][];
            for (int item = 0; item < Item.COUNT; item++) {
                double[] sales = seller.salesShare()[item].clone();
                double plan = seller.planTReoPerWeek()[item];
                for (ContractSpec contract : contracts) {
                    if (contract.seller() == s && contract.item().ordinal() == item && plan > 0) {
                        int buyer = contract.buyer().ordinal();
                        sales[buyer] = Math.max(
                                0, sales[buyer] - contract.tReoPerWeek().at(0) / plan);
                    }
                }
                normalise(sales);
                share[item] = sales;
            }
            spot.add(new SellerSpec(
                    seller.address(),
                    seller.name(),
                    seller.chinese(),
                    seller.planTReoPerWeek(),
                    share,
                    seller.ramp(),
                    seller.cashCostUsdPerKg()));
        }
        return spot;
    }

    private List<TraderSpec> traders() {
        List<TraderSpec> traders = new ArrayList<>();
        double[] total = new double[2];
        for (TraderRow row : structure.traders()) {
            total[row.smuggler() ? 1 : 0] += draw.value(row.path());
        }
        for (TraderRow row : structure.traders()) {
            traders.add(new TraderSpec(
                    traders.size(),
                    row.name(),
                    row.smuggler(),
                    row.source(),
                    row.destination(),
                    draw.value(row.path()) / total[row.smuggler() ? 1 : 0]));
        }
        return traders;
    }

    private List<ExportControl> controls(List<UserSpec> users) {
        double spillover = behaviour.get(Parameter.CIVIL_SPILLOVER_SHARE);
        Map<String, FirmListing> listings = new FirmLottery(users, chance.luck()).draw(scenario.controls());
        return scenario.controls().stream()
                .map(plan -> ExportControl.of(
                        plan,
                        scenario.timeline(),
                        spillover,
                        listings.getOrDefault(plan.name(), FirmListing.NONE),
                        scenario.rules(),
                        chance))
                .toList();
    }

    private double[][] longRunCosts() {
        double[][] cost = new double[Region.COUNT][Item.COUNT];
        for (Region region : Region.values()) {
            String market = region == Region.CHINA ? "home" : "fob";
            for (int item = 0; item < Item.OXIDES; item++) {
                cost[region.ordinal()][item] =
                        draw.value(path(structure.priceTable(), Item.values()[item].symbol(), market));
            }
            cost[region.ordinal()][Item.MAGNETS.ordinal()] = Units.magnetUsdPerKgReo(
                    draw.value(path(Tables.JAPAN_MAGNETS, "magnet_price_fob_usd_per_kg_magnet", "all")),
                    draw.value(path(Tables.JAPAN_MAGNETS, "reo_per_tonne_magnet", "all")));
        }
        return cost;
    }

    private double[] demandGrowth() {
        double[] growth = new double[Nest.COUNT];
        for (Nest nest : Nest.values()) {
            Nest row = nest == Nest.MAGNETS ? Nest.ND_PR : nest;
            growth[nest.ordinal()] =
                    draw.value(path(Tables.GROWTH, row.key(), "demand_growth_percent_per_year")) * PERCENT;
        }
        return growth;
    }

    /** Chinese plans grow with the demand for their oxide: the two are drawn together. */
    private double[] supplyGrowth() {
        double[] byNest = demandGrowth();
        double[] growth = new double[Item.COUNT];
        for (Item item : Item.values()) {
            growth[item.ordinal()] = byNest[Nest.of(item).ordinal()];
        }
        return growth;
    }

    private double[] initialReserve() {
        double weeks = behaviour.get(Parameter.RESERVE_DAYS) / WeekCalendar.DAYS_PER_WEEK;
        double[] reserve = new double[Item.COUNT];
        for (int item = 0; item < Item.OXIDES; item++) {
            reserve[item] = weeks * WeekCalendar.weeklyFlow(balance.japanTotal[item]);
        }
        return reserve;
    }
}
