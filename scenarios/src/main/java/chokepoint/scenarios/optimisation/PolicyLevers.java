package chokepoint.scenarios.optimisation;

import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.instrument.Terms;
import chokepoint.core.material.Item;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.search.Lever;
import chokepoint.scenarios.PolicyLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Five levers and the policies they make: a floor for Nd and Pr (strike, term, volume cap), floors for Dy and Tb (coverage), a
 * national reserve that stands filled (days). Whatever is no lever is that of the shipped packages {@code cfd-110},
 * {@code heavy-floor} and {@code reserve-180}.
 */
public final class PolicyLevers {

    private static final int MONTHS = 12;
    private static final Lever STRIKE = new Lever(
            "strike_usd_per_kg",
            "USD/kg",
            "Floor for Nd and Pr; at the lower end of its range there is none",
            50,
            150,
            100);
    private static final Lever TERM = new Lever("term_years", "years", "Years for which that floor is paid", 3, 15, 48);
    private static final Lever VOLUME = new Lever(
            "volume_cap_t_per_year",
            "t REO/yr",
            "Most tonnes of Nd and Pr under that floor in a year",
            1000,
            30000,
            58);
    private static final Lever COVERAGE = new Lever(
            "heavy_coverage_share",
            "share",
            "Part of the planned Dy and Tb output outside China under floors; at 0 there is none",
            0,
            1,
            20);
    private static final Lever RESERVE = new Lever(
            "reserve_days",
            "days",
            "Days of use in the national reserve on the eve of the ban; none beyond the world's own up to what that holds",
            0,
            180,
            36);

    private static final List<Lever> ALL = List.of(STRIKE, TERM, VOLUME, COVERAGE, RESERVE);

    private final List<Instrument> floor = PolicyLibrary.load("cfd-110").instruments();
    private final List<Instrument> heavyFloors =
            PolicyLibrary.load("heavy-floor").instruments();
    private final List<Instrument> reserve = PolicyLibrary.load("reserve-180").instruments();
    private final Scenario scenario;
    private final UnaryOperator<Policy> move;

    /**
     * @param scenario world whose plants and reserve count
     */
    public PolicyLevers(Scenario scenario) {
        this(scenario, policy -> policy);
    }

    /**
     * @param move changes the days of a policy
     */
    public PolicyLevers(Scenario scenario, UnaryOperator<Policy> move) {
        this.scenario = scenario;
        this.move = move;
    }

    /** Every instrument that a place may have, as the shipped packages have it. */
    public Policy everything() {
        List<Instrument> instruments = new ArrayList<>(floor);
        instruments.addAll(heavyFloors);
        instruments.addAll(reserve);
        return new Policy("everything", "Every instrument of the search", "All that it may choose from.", instruments);
    }

    /** The levers, in the order of places. */
    public static List<Lever> all() {
        return ALL;
    }

    /** Days of the world's own reserve, central. */
    double ownReserveDays() {
        return scenario.inputs().row(Parameter.RESERVE_DAYS.path()).central();
    }

    /** Where a search begins: nothing, and what is nearest to shipped packages, alone and together. */
    public static List<List<Integer>> starts() {
        return List.of(
                place(50, 10.25, 15000, 0, 0),
                place(110, 10.25, 30000, 0, 0),
                place(85, 10, 15000, 0, 0),
                place(50, 10.25, 15000, 1, 0),
                place(50, 10.25, 15000, 0, 90),
                place(50, 10.25, 15000, 0, 180),
                place(110, 10.25, 30000, 0, 180),
                place(85, 10, 15000, 0.5, 90));
    }

    private static List<Integer> place(double strike, double term, double volume, double coverage, double days) {
        return List.of(
                STRIKE.nearest(strike),
                TERM.nearest(term),
                VOLUME.nearest(volume),
                COVERAGE.nearest(coverage),
                RESERVE.nearest(days));
    }

    private static double value(List<Integer> place, Lever lever) {
        return lever.value(place.get(ALL.indexOf(lever)));
    }

    /**
     * The policy at a place.
     *
     * @param name its name in files
     * @param title what it is, in a few words
     */
    public Policy policy(String name, String title, List<Integer> place) {
        List<Instrument> instruments = new ArrayList<>();
        if (hasFloor(place)) {
            floor.forEach(shipped -> instruments.add(lightFloor(shipped, place)));
        }
        if (value(place, COVERAGE) > 0) {
            heavyFloors.forEach(shipped -> instruments.add(heavyFloor(shipped, value(place, COVERAGE))));
        }
        if (hasReserve(place)) {
            reserve.forEach(shipped -> instruments.add(
                    with(shipped, ((Reserve) shipped.terms()).with(value(place, RESERVE)), shipped.end())));
        }
        return move.apply(new Policy(name, title, summary(place), instruments));
    }

    private static boolean hasFloor(List<Integer> place) {
        return value(place, STRIKE) > STRIKE.least();
    }

    private boolean hasReserve(List<Integer> place) {
        return value(place, RESERVE) > ownReserveDays();
    }

    /** Whether each lever moves anything at a place: the term of a floor that is not there does not. */
    public List<Boolean> acting(List<Integer> place) {
        boolean floored = hasFloor(place);
        return List.of(floored, floored, floored, value(place, COVERAGE) > 0, hasReserve(place));
    }

    private static Instrument lightFloor(Instrument shipped, List<Integer> place) {
        LocalDate end = shipped.start().plusMonths(Math.round(MONTHS * value(place, TERM)));
        ContractForDifference terms = (ContractForDifference) shipped.terms();
        return with(shipped, terms.with(value(place, STRIKE), value(place, VOLUME)), end);
    }

    private Instrument heavyFloor(Instrument shipped, double coverage) {
        double output = 0;
        for (Item item : Item.values()) {
            output += shipped.items().has(item) ? HeavyOutput.tReoPerYear(scenario, item) : 0;
        }
        ContractForDifference terms = (ContractForDifference) shipped.terms();
        // whole tonnes, so that the file can be read
        return with(shipped, terms.with(terms.strikeUsdPerKg(), Math.rint(coverage * output)), shipped.end());
    }

    private static Instrument with(Instrument shipped, Terms terms, LocalDate end) {
        return new Instrument(
                shipped.name(),
                terms,
                shipped.items(),
                shipped.announce(),
                shipped.start(),
                end,
                shipped.withdrawn(),
                shipped.withdrawalPerYearProbability(),
                shipped.payers(),
                shipped.payerKey(),
                shipped.plants());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** What the levers say, in a sentence. */
    public String summary(List<Integer> place) {
        List<String> parts = new ArrayList<>();
        if (hasFloor(place)) {
            parts.add("a floor of " + number(value(place, STRIKE)) + " USD/kg for up to "
                    + number(value(place, VOLUME)) + " t of Nd and Pr a year over " + number(value(place, TERM))
                    + " years");
        }
        if (value(place, COVERAGE) > 0) {
            parts.add("floors for " + Math.round(100 * value(place, COVERAGE))
                    + "% of the Dy and Tb that plants outside China plan");
        }
        if (hasReserve(place)) {
            parts.add("a national reserve of " + number(value(place, RESERVE)) + " days");
        }
        if (parts.isEmpty()) {
            return "Nothing beyond what is in force.";
        }
        String text = String.join("; ", parts) + ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
