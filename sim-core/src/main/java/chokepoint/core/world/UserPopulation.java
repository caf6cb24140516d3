package chokepoint.core.world;

import static chokepoint.core.scenario.Tables.path;

import chokepoint.core.draw.Chance;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.core.time.WeekCalendar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The users of a world. In Japan each industry has several firms of log-normal size and cover (larger firms hold more);
 * elsewhere each industry has a few classes of users. Sizes sum to one and covers average to one, weighted with size, before
 * the smallest firms are lifted to the least cover with which a plant can run on weekly deliveries.
 */
final class UserPopulation {

    private static final double DAYS = WeekCalendar.DAYS_PER_WEEK;

    private final InputDraw draw;
    private final WorldStructure structure;
    private final Behaviour behaviour;
    private final Draws luck;
    private final TradeBalance balance;
    private final Rules rules;
    /** How thick stocks of an item are beside those of others, by item; mean 1. */
    private final double[] itemFactor = new double[Item.COUNT];

    UserPopulation(
            InputDraw draw,
            WorldStructure structure,
            Rules rules,
            Behaviour behaviour,
            Chance chance,
            TradeBalance balance) {
        this.draw = draw;
        this.structure = structure;
        this.rules = rules;
        this.behaviour = behaviour;
        this.luck = chance.luck();
        for (Item item : Item.values()) {
            itemFactor[item.ordinal()] = rules.has(Rule.STOCKS_AT_ANCHOR)
                    ? chance.factor("stock days of " + item.symbol(), behaviour.get(Parameter.STOCK_ITEM_LOG_SD))
                    : 1;
        }
        this.balance = balance;
    }

    /** All users, region by region, industry by industry. */
    List<UserSpec> build() {
        List<UserSpec> users = new ArrayList<>();
        for (Region region : Region.values()) {
            for (int industry = 0; industry < structure.industries().size(); industry++) {
                double[] needs = industryNeeds(region, industry);
                if (Arrays.stream(needs).sum() > 0) {
                    addIndustry(users, region, industry, needs);
                }
            }
        }
        return users;
    }

    /** Use of an industry in t REO a year; outside Japan each oxide is split between industries as in Japan. */
    private double[] industryNeeds(Region region, int industry) {
        double[] needs = new double[Item.COUNT];
        for (int item = 0; item < Item.OXIDES; item++) {
            needs[item] = region == Region.JAPAN
                    ? balance.japanUse[industry][item]
                    : balance.use[region.ordinal()][item] * balance.useShare(industry, item);
        }
        if (region == Region.JAPAN) {
            needs[Item.MAGNETS.ordinal()] = magnetUse(industry);
        }
        return needs;
    }

    /** Imported finished magnets of a Japanese industry, t REO a year. */
    private double magnetUse(int industry) {
        double shares = 0;
        for (InputRow row : draw.table().under(path(Tables.JAPAN_MAGNETS, "share_of_imported"))) {
            shares += draw.value(row.path());
        }
        String row = path(
                Tables.JAPAN_MAGNETS,
                "share_of_imported",
                structure.industries().get(industry).name());
        return shares > 0 ? importedMagnetsTReoPerYear(draw, rules) * draw.valueOr(row, 0) / shares : 0;
    }

    static double importedMagnetsTReoPerYear(InputDraw draw, Rules rules) {
        return draw.value(rules.has(Rule.MAGNET_MAKERS) ? Tables.MAGNETS_BY_CUSTOMS : Tables.IMPORTED_MAGNETS)
                * draw.value(path(Tables.JAPAN_MAGNETS, "reo_per_tonne_magnet", "all"));
    }

    private void addIndustry(List<UserSpec> users, Region region, int industry, double[] needs) {
        int count = region == Region.JAPAN ? structure.firmsPerIndustry() : structure.classesPerIndustryAbroad();
        int firstAddress =
                (region.ordinal() * structure.industries().size() + industry) * WorldStructure.ADDRESSES_PER_INDUSTRY;
        double[] size = new double[count];
        double[] cover = new double[count];
        drawFirms(firstAddress, size, cover, region == Region.JAPAN);
        for (int firm = 0; firm < count; firm++) {
            users.add(firm(region, industry, firm, firstAddress + firm, size[firm], cover[firm], needs));
        }
    }

    private void drawFirms(int firstAddress, double[] size, double[] cover, boolean differ) {
        double correlation = behaviour.get(Parameter.FIRM_SIZE_COVER_CORRELATION_SHARE);
        double own = Math.sqrt(1 - correlation * correlation);
        double sizes = 0;
        for (int firm = 0; firm < size.length; firm++) {
            double sizeScore = luck.normal(Purpose.FIRM_SIZE, firstAddress + firm, 0);
            double coverScore = correlation * sizeScore + own * luck.normal(Purpose.FIRM_COVER, firstAddress + firm, 0);
            size[firm] = differ ? Math.exp(behaviour.get(Parameter.FIRM_SIZE_LOG_SD) * sizeScore) : 1;
            cover[firm] = differ ? Math.exp(behaviour.get(Parameter.FIRM_COVER_LOG_SD) * coverScore) : 1;
            sizes += size[firm];
        }
        double mean = 0;
        for (int firm = 0; firm < size.length; firm++) {
            size[firm] /= sizes;
            mean += size[firm] * cover[firm];
        }
        for (int firm = 0; firm < size.length; firm++) {
            cover[firm] /= mean;
        }
    }

    private UserSpec firm(
            Region region, int industryIndex, int number, int address, double size, double cover, double[] needs) {
        Industry industry = structure.industries().get(industryIndex);
        double[] weekly = new double[Item.COUNT];
        double[] parts = new double[Item.COUNT];
        double[] own = new double[Item.COUNT];
        double[] pooled = new double[Item.COUNT];
        double[] house = new double[Item.COUNT];
        double[] precaution = new double[Item.COUNT];
        double pooledShare = region == Region.JAPAN && industry.magnetUser()
                ? draw.value(path(Tables.JAPAN_MAGNETS, "pooled_share_of_own_reserve", "all"))
                : 0;
        for (Item item : Item.values()) {
            int i = item.ordinal();
            weekly[i] = WeekCalendar.weeklyFlow(needs[i]) * size;
            double coverOfItem = cover * itemFactor[i];
            parts[i] = layerDays(region, industry, "parts_days") / DAYS * coverOfItem;
            own[i] = ownReserveDays(region, industry, item) / DAYS * coverOfItem;
            house[i] = layerDays(region, industry, "trading_house_days") / DAYS * coverOfItem;
            precaution[i] = precautionDays(region, item) / DAYS * cover;
            pooled[i] = isMagnetOxide(item) ? pooledShare : 0;
            parts[i] = Math.max(parts[i], behaviour.get(Parameter.FIRM_LEAST_PARTS_WEEKS));
            double held = parts[i] + own[i] + house[i] + precaution[i];
            house[i] += Math.max(0, behaviour.get(Parameter.FIRM_LEAST_COVER_WEEKS) - held);
        }
        return new UserSpec(
                address,
                industry.name() + " " + (number + 1),
                region,
                industryIndex,
                industry.endUse(),
                size,
                weekly,
                dependence(industry, needs),
                parts,
                own,
                pooled,
                house,
                precaution,
                behaviour.get(Parameter.BID_SLOPE_ELASTICITY)
                        * Math.exp(behaviour.get(Parameter.BID_SLOPE_LOG_SD)
                                * luck.normal(Purpose.FIRM_BID_SLOPE, address, 0)),
                Math.exp(behaviour.get(Parameter.CHOKE_LOG_SD) * luck.normal(Purpose.FIRM_CHOKE, address, 0)),
                substitution(industry),
                rules.has(Rule.MAGNET_MAKERS) ? draw.value(Tables.MAGNETS_WITH_HEAVY) : 1);
    }

    /** What an industry can do without; a nest without a row cannot be. */
    private Substitution substitution(Industry industry) {
        if (!rules.has(Rule.SUBSTITUTION_BY_NEST)) {
            return new Substitution.OfOutput(
                    draw.value(path(Tables.JAPAN_INDUSTRY, industry.name(), "substitutable_share")),
                    draw.value(path(Tables.JAPAN_INDUSTRY, industry.name(), "years_to_substitute"))
                            * WeekCalendar.WEEKS_PER_YEAR);
        }
        double[] share = new double[Nest.COUNT];
        double[] weeks = new double[Nest.COUNT];
        for (Nest nest : Nest.values()) {
            int k = nest.ordinal();
            share[k] = draw.valueOr(path(Tables.JAPAN_SUBSTITUTION, industry.name(), nest.key(), "share"), 0);
            weeks[k] = draw.valueOr(path(Tables.JAPAN_SUBSTITUTION, industry.name(), nest.key(), "years"), 0)
                    * WeekCalendar.WEEKS_PER_YEAR;
        }
        return new Substitution.ByNest(share, weeks);
    }

    private static boolean isMagnetOxide(Item item) {
        return item == Item.ND || item == Item.PR || item == Item.DY || item == Item.TB || item == Item.SM;
    }

    private double layerDays(Region region, Industry industry, String layer) {
        return region == Region.JAPAN
                ? draw.value(path(Tables.JAPAN_INDUSTRY, industry.name(), layer))
                : draw.value(path(Tables.STOCKS_ELSEWHERE, region.name(), layer));
    }

    /**
     * Own reserve in days. Magnet industries hold Dy and Tb up to a cover of their own; imported finished magnets have a row of their
     * own.
     */
    private double ownReserveDays(Region region, Industry industry, Item item) {
        if (item == Item.MAGNETS) {
            return rules.has(Rule.STOCKS_AT_ANCHOR)
                    ? draw.valueOr(path(Tables.JAPAN_MAGNETS, "magnets_own_reserve_days", "all"), 0)
                    : 0;
        }
        boolean heavyMagnet = region == Region.JAPAN && industry.magnetUser() && Nest.of(item) == Nest.DY_TB;
        if (!heavyMagnet) {
            return layerDays(region, industry, "own_reserve_days");
        }
        double whole = draw.value(path(Tables.JAPAN_MAGNETS, "dy_tb_private_cover_days", "all"));
        return Math.max(
                0,
                whole - layerDays(region, industry, "parts_days") - layerDays(region, industry, "trading_house_days"));
    }

    /** Days held with importers on top of the layers of January 2026, by those who buy abroad. */
    private double precautionDays(Region region, Item item) {
        return region == Region.CHINA || rules.has(Rule.STOCKS_AT_ANCHOR)
                ? 0
                : draw.valueOr(path(Tables.PRECAUTION, item.symbol()), 0);
    }

    /** Share of output that hangs on each nest; for magnets the imported share of all magnet material. */
    private double[] dependence(Industry industry, double[] needs) {
        double[] dependence = new double[Nest.COUNT];
        for (Nest nest : Nest.values()) {
            dependence[nest.ordinal()] = draw.valueOr(path(Tables.JAPAN_DEPENDENCE, industry.name(), nest.key()), 0);
        }
        double magnets = needs[Item.MAGNETS.ordinal()];
        double domestic = needs[Item.ND.ordinal()] + needs[Item.PR.ordinal()];
        dependence[Nest.MAGNETS.ordinal()] = magnets > 0 ? magnets / (magnets + domestic) : 0;
        return dependence;
    }
}
