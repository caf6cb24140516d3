package chokepoint.core.testworld;

import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.time.StepPath;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ContractSpec;
import chokepoint.core.world.Courses;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.ExportQuota;
import chokepoint.core.world.IndustrySpec;
import chokepoint.core.world.Prospects;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.StockAnchors;
import chokepoint.core.world.Substitution;
import chokepoint.core.world.TraderSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes tiny worlds by hand: few agents, no noise, no growth, no recycling, no thrift, no critical
 * cover, nothing held back, so that
 * results can be computed on paper. Everything is calm unless a test says otherwise.
 *
 * <p>Prices: {@link #ABROAD_USD_PER_KG} in every region but CHINA, {@link #HOME_USD_PER_KG} there, so that exports pay.
 */
public final class TinyWorld {

    public static final double ABROAD_USD_PER_KG = 50;
    public static final double HOME_USD_PER_KG = 40;
    /** Warm-up of every tiny world: the shortest that measures references. */
    public static final int WARM_UP_WEEKS = Timeline.REFERENCE_WEEKS;

    private Behaviour behaviour = Behaviour.central()
            .with(Parameter.BID_MOOD_LOG_SD, 0)
            .with(Parameter.OFFER_MOOD_LOG_SD, 0)
            .with(Parameter.RECYCLED_SHARE, 0)
            .with(Parameter.CRITICAL_COVER_WEEKS, 0)
            .with(Parameter.LIGHT_THRIFT_ELASTICITY, 0)
            .with(Parameter.HEAVY_THRIFT_ELASTICITY, 0)
            .with(Parameter.THRIFT_SHORTAGE_PUSH_SHARE, 0)
            .with(Parameter.HOUSE_HOLD_BACK_SHARE, 0);
    private int measureWeek = WARM_UP_WEEKS + 8;
    private int endWeek = WARM_UP_WEEKS + 8 + 104;
    private boolean growth;
    private final List<IndustrySpec> industries = new ArrayList<>();
    private final List<UserSpec> users = new ArrayList<>();
    private final List<SellerSpec> sellers = new ArrayList<>();
    private final List<TraderSpec> traders = new ArrayList<>();
    private final List<ContractSpec> contracts = new ArrayList<>();
    private final List<ExportControl> controls = new ArrayList<>();
    private final List<ExportQuota> quotas = new ArrayList<>();
    private final List<AlarmSpec> alarms = new ArrayList<>();
    private Rules rules = Rules.TODAY;
    private final double[] reserveTReo = new double[Item.COUNT];
    private final int[] stockAnchorWeek = StockAnchors.none();
    private final double[] abroadUsdPerKg = filled(ABROAD_USD_PER_KG);
    private final double[] homeUsdPerKg = filled(HOME_USD_PER_KG);

    /** Stock layers of a firm in weeks of need. */
    public record Layers(double partsWeeks, double ownWeeks, double pooledShare, double houseWeeks) {

        public static Layers parts(double weeks) {
            return new Layers(weeks, 0, 0, 0);
        }

        public double totalWeeks() {
            return partsWeeks + ownWeeks + houseWeeks;
        }
    }

    /** A world whose behaviour parameters are central except those that make noise or blur. */
    public static TinyWorld calm() {
        return new TinyWorld();
    }

    public TinyWorld with(Parameter parameter, double value) {
        behaviour = behaviour.with(parameter, value);
        return this;
    }

    /** Reported weeks before the measure, and weeks from the measure to the end. */
    public TinyWorld weeks(int before, int after) {
        measureWeek = WARM_UP_WEEKS + before;
        endWeek = measureWeek + after;
        return this;
    }

    /** Lets contract tonnages and ramps follow their dates; growth rates stay zero. */
    public TinyWorld dated() {
        growth = true;
        return this;
    }

    public int measureWeek() {
        return measureWeek;
    }

    public int endWeek() {
        return endWeek;
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    /** An industry in Japan; returns its index. */
    public int industry(String name, EndUse endUse) {
        industries.add(new IndustrySpec(name, endUse, false, false, 1000, 0));
        return industries.size() - 1;
    }

    /** {@code firms} equal firms of a Japanese industry that use one item and hang on it wholly. */
    public TinyWorld firms(int industry, int firms, Item item, double needTReoPerWeek, Layers layers) {
        for (int i = 0; i < firms; i++) {
            user(
                    Region.JAPAN,
                    industry,
                    industries.get(industry).endUse(),
                    1.0 / firms,
                    item,
                    needTReoPerWeek / firms,
                    layers);
        }
        return this;
    }

    /** One user of one item. */
    public TinyWorld user(
            Region region,
            int industry,
            EndUse endUse,
            double outputShare,
            Item item,
            double needTReoPerWeek,
            Layers layers) {
        users.add(userSpec(users.size(), region, industry, endUse, outputShare, item, needTReoPerWeek, layers));
        return this;
    }

    /** A user that hangs wholly on one item and cannot substitute. */
    public static UserSpec userSpec(
            int address,
            Region region,
            int industry,
            EndUse endUse,
            double outputShare,
            Item item,
            double needTReoPerWeek,
            Layers layers) {
        double[] dependence = new double[Nest.COUNT];
        dependence[Nest.of(item).ordinal()] = 1;
        return new UserSpec(
                address,
                region + " user " + address,
                region,
                industry,
                endUse,
                outputShare,
                at(item, needTReoPerWeek),
                dependence,
                at(item, layers.partsWeeks()),
                at(item, layers.ownWeeks()),
                at(item, layers.pooledShare()),
                at(item, layers.houseWeeks()),
                new double[Item.COUNT],
                1.27,
                1,
                Substitution.NONE,
                1);
    }

    public TinyWorld user(UserSpec spec) {
        users.add(spec);
        return this;
    }

    /** A Chinese exporter of one item; shares by region in the order CHINA, JAPAN, G7, OTHER. */
    public TinyWorld exporter(Item item, double planTReoPerWeek, double... shareByRegion) {
        return seller(true, item, planTReoPerWeek, shareByRegion);
    }

    /** A producer outside China of one item; shares as for {@link #exporter}. */
    public TinyWorld outsider(Item item, double planTReoPerWeek, double... shareByRegion) {
        return seller(false, item, planTReoPerWeek, shareByRegion);
    }

    private TinyWorld seller(boolean chinese, Item item, double planTReoPerWeek, double... shareByRegion) {
        double[][] share = new double[Item.COUNT][Region.COUNT];
        share[item.ordinal()] = shareByRegion.clone();
        return seller(new SellerSpec(
                sellers.size(),
                (chinese ? "exporter " : "outsider ") + sellers.size(),
                chinese,
                at(item, planTReoPerWeek),
                share,
                SellerSpec.noRamp(),
                0));
    }

    public TinyWorld seller(SellerSpec spec) {
        sellers.add(spec);
        return this;
    }

    /** Offtake of seller 0 by a region: {@code tReoPerWeek} until {@code endWeek}, nothing from then on. */
    public TinyWorld contractUntil(int seller, Region buyer, Item item, double tReoPerWeek, int untilWeek) {
        contracts.add(new ContractSpec(
                "contract " + contracts.size(),
                seller,
                buyer,
                item,
                new StepPath(new int[] {0, untilWeek, untilWeek}, new double[] {tReoPerWeek, tReoPerWeek, 0})));
        return this;
    }

    public TinyWorld trader(boolean smuggler, Region source, Region destination) {
        traders.add(new TraderSpec(traders.size(), "trader " + traders.size(), smuggler, source, destination, 1));
        return this;
    }

    public TinyWorld control(ExportControl control) {
        controls.add(control);
        return this;
    }

    public TinyWorld alarm(AlarmSpec event) {
        alarms.add(event);
        return this;
    }

    public TinyWorld quota(int startWeek, int untilWeek, double tReo) {
        quotas.add(new ExportQuota(startWeek, untilWeek, tReo));
        return this;
    }

    public TinyWorld reserve(Item item, double tReo) {
        reserveTReo[item.ordinal()] = tReo;
        return this;
    }

    /** Newer rules hold. */
    public TinyWorld rules(Rules newer) {
        rules = newer;
        return this;
    }

    /** Stocks of all items are restated at the end of a week. */
    public TinyWorld stocksRestated(int week) {
        Arrays.fill(stockAnchorWeek, week);
        return this;
    }

    /** Long-run prices of an item, where they are not the usual ones. */
    public TinyWorld price(Item item, double homePriceUsdPerKg, double abroadPriceUsdPerKg) {
        homeUsdPerKg[item.ordinal()] = homePriceUsdPerKg;
        abroadUsdPerKg[item.ordinal()] = abroadPriceUsdPerKg;
        return this;
    }

    private static double[] filled(double value) {
        double[] values = new double[Item.COUNT];
        Arrays.fill(values, value);
        return values;
    }

    public World build() {
        double[][] cost = new double[Region.COUNT][];
        for (Region region : Region.values()) {
            cost[region.ordinal()] = region == Region.CHINA ? homeUsdPerKg.clone() : abroadUsdPerKg.clone();
        }
        return new World(
                new Timeline(new WeekCalendar(LocalDate.of(2023, 1, 3)), WARM_UP_WEEKS, measureWeek, endWeek, growth),
                rules,
                behaviour,
                List.copyOf(industries),
                List.copyOf(users),
                List.copyOf(sellers),
                List.copyOf(traders),
                List.copyOf(contracts),
                List.copyOf(controls),
                List.copyOf(quotas),
                List.copyOf(alarms),
                cost,
                new double[Nest.COUNT],
                new double[Item.COUNT],
                reserveTReo.clone(),
                stockAnchorWeek.clone(),
                Courses.still(behaviour),
                Prospects.NONE,
                Policy.NONE);
    }

    /** An array by item that is zero but at one item. */
    public static double[] at(Item item, double value) {
        double[] values = new double[Item.COUNT];
        values[item.ordinal()] = value;
        return values;
    }

    /** An array by item that is zero but at some items. */
    public static double[] at(Item first, double firstValue, Item second, double secondValue) {
        double[] values = at(first, firstValue);
        values[second.ordinal()] = secondValue;
        return values;
    }
}
