package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Seller;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.LastResort;
import chokepoint.core.instrument.PayerKey;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Terms;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.world.SiteSpec;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** Validation: what a contract for difference pays in a run against the same reckoned from prices and tonnes seen week by week. */
class QuarterlyPaymentsValidation {

    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final double STRIKE_USD_PER_KG = 110;
    private static final double CENTS_PER_TONNE_AND_USD_PER_KG = 100_000;
    private static final List<String> PAYERS = List.of("Japan", "United States", "Germany");
    private static final List<Item> LIGHT = List.of(Item.ND, Item.PR);
    /** The seventh week of the quarter that ends with {@link #FIRST_QUARTER_END}. */
    private static final LocalDate MID_QUARTER = LocalDate.of(2026, 5, 19);

    private static final int START = 331;
    private static final int FIRST_QUARTER_END = 337;
    private static final int SECOND_QUARTER_END = 350;

    private final List<Instrument> instruments = new ArrayList<>();
    private World world;
    private WeekView state;
    private List<Integer> plants;

    /** By quarter: home price times tonnes, home tonnes. */
    private final double[][] pricedTReo = new double[2][Item.COUNT];

    private final double[][] tradedTReo = new double[2][Item.COUNT];
    /** By quarter and item: tonnes of the plants while the contract holds. */
    private final double[][] countedTReo = new double[2][Item.COUNT];

    private final long[] paidCents = new long[2];
    private double stockBeforeTReo;
    private double madeTReo;
    private double soldTReo;
    private double stockpileTReo;

    /** Runs to the end of the second quarter. */
    private void run(boolean payOnSale) {
        Terms terms = new ContractForDifference(STRIKE_USD_PER_KG, 0, 0, NO_CAP, NO_CAP, NO_CAP, NO_CAP, payOnSale);
        World bare = WorldAssembler.random(DrawnWorlds.noBan(), new Draws(DrawnWorlds.SEED, 0));
        // plants with an older floor are left out: part of their output is not eligible
        plants = bare.prospects().sites().stream()
                .filter(site -> site.partner() && site.heldFloorUsdPerKg() == 0)
                .map(SiteSpec::seller)
                .toList();
        List<String> names =
                plants.stream().map(plant -> bare.sellers().get(plant).name()).toList();
        instruments.add(0, instrument("floor", terms, names));
        world = bare.withPolicy(new Policy("tested", "tested", "", instruments));
        ChokepointModel model = new ChokepointModel(world, new Draws(DrawnWorlds.SEED, 0), this::observe);
        new PlainLoopEngine().run(model, 0, SECOND_QUARTER_END + 1);
    }

    private static Instrument instrument(String name, Terms terms, List<String> plants) {
        return new Instrument(
                name,
                terms,
                ItemSet.of(LIGHT),
                LocalDate.of(2026, 1, 12),
                MID_QUARTER,
                MID_QUARTER.plusYears(5),
                null,
                0,
                PAYERS,
                PayerKey.GDP,
                plants);
    }

    private void observe(int week, WeekView seen) {
        state = seen;
        int quarter = week <= FIRST_QUARTER_END ? 0 : 1;
        if (week == START - 1) {
            stockBeforeTReo = sum((seller, item) -> seller.stockTReo(item.ordinal()));
        }
        if (week <= FIRST_QUARTER_END - 13) {
            return;
        }
        boolean onSale = ((ContractForDifference) instruments.get(0).terms()).payOnSale();
        for (Item item : LIGHT) {
            Market home = seen.market(Region.CHINA, item);
            pricedTReo[quarter][item.ordinal()] += home.licensedTradedTReo() * home.licensedPriceUsdPerKg();
            tradedTReo[quarter][item.ordinal()] += home.licensedTradedTReo();
            if (week >= START) {
                double made = ofItem(item, (seller, one) -> seller.outputTReo(one.ordinal()));
                double sold = ofItem(item, (seller, one) -> seller.soldTReo(one.ordinal()));
                madeTReo += made;
                soldTReo += sold;
                countedTReo[quarter][item.ordinal()] += onSale ? sold : made;
            }
        }
        for (int i = 1; i < instruments.size(); i++) {
            stockpileTReo = Math.max(stockpileTReo, seen.stockpileTReo(i));
        }
        if (week == FIRST_QUARTER_END) {
            paidCents[0] = paidSoFarCents();
        } else if (week == SECOND_QUARTER_END) {
            paidCents[1] = paidSoFarCents() - paidCents[0];
        }
    }

    private double sum(ToDoubleBiFunction<Seller, Item> what) {
        return LIGHT.stream().mapToDouble(item -> ofItem(item, what)).sum();
    }

    private double ofItem(Item item, ToDoubleBiFunction<Seller, Item> what) {
        return plants.stream()
                .mapToDouble(plant -> what.applyAsDouble(state.sellers().get(plant), item))
                .sum();
    }

    private long paidSoFarCents() {
        long cents = 0;
        for (int year = 0; year < state.policy().years(); year++) {
            for (int payer = 0; payer < state.policy().payers().size(); payer++) {
                cents += state.policy().accounts().outlayCents(0, year, payer);
            }
        }
        return cents;
    }

    private double expectedCents(int quarter) {
        double cents = 0;
        for (Item item : LIGHT) {
            double reference = pricedTReo[quarter][item.ordinal()] / tradedTReo[quarter][item.ordinal()];
            cents += Math.max(0, STRIKE_USD_PER_KG - reference)
                    * countedTReo[quarter][item.ordinal()]
                    * CENTS_PER_TONNE_AND_USD_PER_KG;
        }
        return cents;
    }

    private void assertPaidAsReckoned() {
        for (int quarter = 0; quarter < 2; quarter++) {
            // every plant's payment is rounded to the cent
            assertThat((double) paidCents[quarter])
                    .as("quarter %s", quarter)
                    .isPositive()
                    .isCloseTo(expectedCents(quarter), within((double) plants.size()));
        }
    }

    /** Weeks before the start count for the price of the quarter and not for its tonnes. */
    @Test
    void aStartInMidQuarterPaysForTheTonnesSinceAtThePriceOfTheWholeQuarter() {
        run(false);

        assertThat(world.timeline().calendar().weekOf(MID_QUARTER)).isEqualTo(START);
        assertPaidAsReckoned();
        assertThat(sum(0) / sum(1)).as("seven weeks over thirteen").isBetween(0.4, 0.7);
    }

    private double sum(int quarter) {
        return LIGHT.stream()
                .mapToDouble(item -> countedTReo[quarter][item.ordinal()])
                .sum();
    }

    /** A buyer of last resort takes tonnes of the same plants: they are paid as made, and not again when they are bought. */
    @Test
    void aTonneThatIsMadeAndThenStockpiledIsPaidOnce() {
        instruments.add(lastResort());
        run(false);

        assertThat(stockpileTReo).as("stockpile").isGreaterThan(100);
        assertPaidAsReckoned();
    }

    /** Paid on sale, a tonne in stock waits for its payment; nothing is paid that was neither made nor in stock. */
    @Test
    void aTonneThatIsPaidOnSaleIsPaidOnce() {
        instruments.add(lastResort());
        run(true);

        assertPaidAsReckoned();
        assertThat(soldTReo).isLessThanOrEqualTo(stockBeforeTReo + madeTReo);
        assertThat(soldTReo).as("sales differ from output").isNotCloseTo(madeTReo, within(1e-6));
    }

    private static Instrument lastResort() {
        // far above the market, so that it buys
        return instrument("stockpile", new LastResort(200, 0, 5_000, 400, 100, Region.G7), List.of());
    }
}
