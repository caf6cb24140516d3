package chokepoint.core.experiment;

import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import chokepoint.core.world.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * The states of the world of a comparison: always the one without a ban, then each ban in each of its years, each followed by its
 * flood where it ends in the run. A ban whose year is drawn is another one in every replication.
 */
public final class PolicyCases {

    /** How the year of a ban is told in the name of its case. */
    private static final String AT = "@";

    private static final String FLOOD = "+flood";
    private static final String HAZARD = "hazard-";

    private final Scenario noBan;
    private final List<Scenario> bans;
    private final List<Integer> years;
    private final double yearlyBanProbability;
    private final int horizonWeeks;
    private final boolean floods;

    /**
     * @param noBan the world without a ban
     * @param bans scenarios of bans
     * @param years years to move each ban to; empty: it stays in its own year
     * @param yearlyBanProbability chance a year that each ban begins in a year that is drawn; 0 for no such case
     * @param horizonWeeks weeks from the measure of {@code noBan} to the end
     */
    public PolicyCases(
            Scenario noBan, List<Scenario> bans, List<Integer> years, double yearlyBanProbability, int horizonWeeks) {
        this(noBan, bans, years, yearlyBanProbability, horizonWeeks, true);
    }

    private PolicyCases(
            Scenario noBan,
            List<Scenario> bans,
            List<Integer> years,
            double yearlyBanProbability,
            int horizonWeeks,
            boolean floods) {
        this.noBan = BanShift.withHorizon(noBan, horizonWeeks);
        this.bans = bans.stream().map(ban -> lasting(ban, horizonWeeks)).toList();
        this.years = List.copyOf(years);
        this.yearlyBanProbability = yearlyBanProbability;
        this.horizonWeeks = horizonWeeks;
        this.floods = floods;
    }

    /** The same without the floods. */
    public PolicyCases withoutFloods() {
        return new PolicyCases(noBan, bans, years, yearlyBanProbability, horizonWeeks, false);
    }

    private static Scenario lasting(Scenario scenario, int weeks) {
        return BanShift.withHorizon(scenario, weeks);
    }

    /** Cases that are the same in every replication; drawn ones stand in them with their first year. */
    public List<PolicyCase> listed() {
        return of(OptionalInt.empty());
    }

    private List<PolicyCase> of(OptionalInt drawnYear) {
        List<PolicyCase> cases = new ArrayList<>();
        for (Scenario ban : bans) {
            int own = BanShift.year(ban);
            List<Integer> wanted = years.isEmpty() && yearlyBanProbability == 0 ? List.of(own) : years;
            for (int year : wanted) {
                String name = ban.name() + (year == own ? "" : AT + year);
                add(cases, name, year, BanShift.to(ban, year).named(name));
            }
            if (yearlyBanProbability > 0) {
                String name = ban.name() + AT + HAZARD + yearlyBanProbability;
                Scenario drawn = drawnYear.isEmpty()
                        ? ban
                        : drawnYear.getAsInt() == 0 ? noBan : BanShift.to(ban, drawnYear.getAsInt());
                add(cases, name, 0, drawn.named(name));
            }
        }
        Scenario latest = cases.stream()
                .map(PolicyCase::scenario)
                .max(Comparator.comparingInt(scenario -> scenario.timeline().measureWeek()))
                .orElse(noBan);
        Scenario calm = BanShift.withMeasureOf(noBan, latest);
        cases.add(0, new PolicyCase(noBan.name(), Role.NO_BAN, noBan.name(), BanShift.year(calm), calm));
        return floods
                ? cases
                : cases.stream().filter(one -> one.role() != Role.FLOOD).toList();
    }

    private static void add(List<PolicyCase> cases, String name, int year, Scenario scenario) {
        cases.add(new PolicyCase(name, Role.BAN, name, year, scenario));
        // bans whose year is drawn end in different years, so that no year would tell what their floods leave
        if (year > 0) {
            BanShift.flooded(scenario)
                    .map(flooded -> flooded.named(name + FLOOD))
                    .ifPresent(flooded -> cases.add(new PolicyCase(name + FLOOD, Role.FLOOD, name, year, flooded)));
        }
    }

    /** The cases of a replication. */
    public IntFunction<List<PolicyCase>> drawn(long seed) {
        List<PolicyCase> same = listed();
        if (yearlyBanProbability == 0) {
            return replication -> same;
        }
        Map<Integer, List<PolicyCase>> byYear = new HashMap<>();
        int first = BanShift.year(noBan);
        int last = first + (int) (horizonWeeks / chokepoint.core.time.WeekCalendar.WEEKS_PER_YEAR) - 1;
        for (int year = first; year <= last; year++) {
            byYear.put(year, of(OptionalInt.of(year)));
        }
        byYear.put(0, of(OptionalInt.of(0)));
        return replication -> {
            Draws draws = new Draws(seed, replication);
            for (int year = first; year <= last; year++) {
                if (draws.uniform(Purpose.BAN_YEAR, 0, year) < yearlyBanProbability) {
                    return byYear.get(year);
                }
            }
            return byYear.get(0);
        };
    }
}
