package chokepoint.core.world;

import static chokepoint.core.scenario.Tables.path;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.time.StepPath;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Plants outside China that run in the base year, or whose output a scenario gives by date, as sellers. */
final class OperatingPlants {

    /** A week before every ramp: plants at the output of the base year. */
    private static final int BEFORE_ANY_RAMP = -1;

    private static final LocalDate RAMP_START = LocalDate.of(2025, 1, 1);

    private final Scenario scenario;
    private final InputDraw draw;
    private final TradeBalance balance;
    private final SupplyPaths supply;

    OperatingPlants(Scenario scenario, InputDraw draw, TradeBalance balance, SupplyPaths supply) {
        this.scenario = scenario;
        this.draw = draw;
        this.balance = balance;
        this.supply = supply;
    }

    /**
     * The plants in the order of the structure.
     *
     * @param firstAddress their addresses in the draws follow from it
     */
    List<SellerSpec> sellers(int firstAddress) {
        List<SellerSpec> sellers = new ArrayList<>();
        for (int p = 0; p < scenario.structure().plants().size(); p++) {
            sellers.add(plant(p, firstAddress + p));
        }
        return sellers;
    }

    private SellerSpec plant(int p, int address) {
        String name = scenario.structure().plants().get(p);
        double[][] share = WorldAssembler.shares(balance.plantSales[p]);
        StepPath given = supply.ofPlant(p).orElse(null);
        if (given != null) {
            return givenPlant(p, address, name, share, given);
        }
        double[] plan = WorldAssembler.weekly(balance.plantOutput[p]);
        StepPath[] ramp = new StepPath[Item.COUNT];
        double target = draw.valueOr(path(Tables.PRODUCER_TERMS, name, "ramp_target_factor_2026"), 1);
        for (Item item : Item.values()) {
            boolean ramps = Nest.of(item) == Nest.ND_PR;
            ramp[item.ordinal()] = ramps ? rampUp(1, target, RAMP_START) : StepPath.constant(1);
        }
        addHeavyLine(name, plan, share, ramp);
        if (!scenario.timeline().growth()) {
            // plants of the tables ramp up only in a world that grows; lost feed, and what a scenario gives by date,
            // move in any
            Arrays.setAll(ramp, item -> StepPath.constant(ramp[item].at(BEFORE_ANY_RAMP)));
        }
        return new SellerSpec(address, name, false, plan, share, ramp, cashCost(name));
    }

    /** A plant whose output is given by date; one that is yet to come sells as its rows say. */
    private SellerSpec givenPlant(int p, int address, String name, double[][] share, StepPath path) {
        StepPath[] ramp = new StepPath[Item.COUNT];
        Arrays.fill(ramp, path);
        for (int item = 0; item < Item.OXIDES; item++) {
            if (balance.plantOutput[p][item] <= 0 && balance.plantRowsTReoPerYear[p][item] > 0) {
                fillFromRows(name, Item.values()[item], share[item]);
            }
        }
        return new SellerSpec(
                address,
                name,
                false,
                WorldAssembler.weekly(balance.plantRowsTReoPerYear[p]),
                share,
                ramp,
                cashCost(name));
    }

    private void fillFromRows(String plant, Item item, double[] shareByRegion) {
        for (Region region : Region.values()) {
            shareByRegion[region.ordinal()] =
                    draw.valueOr(path(Tables.PRODUCER_SALES, plant, item.symbol(), region.name()), 0);
        }
        WorldAssembler.normalise(shareByRegion);
    }

    private double cashCost(String plant) {
        return draw.valueOr(path(Tables.PRODUCER_TERMS, plant, "cash_cost_usd_per_kg_reo_basket"), 0);
    }

    /** A heavy line that is not there in the base year: planned output of 2026, ramped up from its start. */
    private void addHeavyLine(String plant, double[] plan, double[][] share, StepPath[] ramp) {
        for (Item item : List.of(Item.DY, Item.TB)) {
            String row = path(
                    Tables.PRODUCER_TERMS,
                    plant,
                    "heavy_output_" + item.symbol().toLowerCase(Locale.ROOT) + "_t_per_year_2026");
            double output = draw.valueOr(row, 0);
            if (output > 0) {
                double start = draw.value(path(Tables.PRODUCER_TERMS, plant, "heavy_start_year"));
                int year = (int) Math.floor(start);
                LocalDate day = LocalDate.ofYearDay(year, 1 + (int) Math.floor((start - year) * 364));
                plan[item.ordinal()] = WeekCalendar.weeklyFlow(output);
                ramp[item.ordinal()] = rampUp(0, 1, day);
                fillFromRows(plant, item, share[item.ordinal()]);
            }
        }
    }

    private StepPath rampUp(double before, double after, LocalDate start) {
        WeekCalendar calendar = scenario.timeline().calendar();
        return new StepPath(
                new int[] {calendar.weekOf(start), calendar.weekOf(WorldAssembler.RAMP_END)},
                new double[] {before, after});
    }
}
