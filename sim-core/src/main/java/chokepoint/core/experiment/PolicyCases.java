package chokepoint.core.experiment;

import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * The states of the world of a comparison: the worlds without the bans, which are the bans' {@linkplain Twin twins}, then each ban in
 * each of its years, each followed by its flood where it ends in the run. A ban whose year is drawn is another one in every
 * replication. Without a ban there is one world alone.
 */
public final class PolicyCases {

    /** How the year of a ban is told in the name of its case. */
    private static final String AT = "@";

    private static final String FLOOD = "+flood";
    private static final String HAZARD = "hazard-";
    private static final String FROM = "-from-";

    private final Scenario usual;
    private final List<Scenario> bans;
    private final CalmWorlds calms;
    private final List<Integer> years;
    private final double yearlyBanProbability;
    private final int horizonWeeks;
    private final boolean floods;
    private final LocalDate eve;

    /**
     * @param calm the usual world without a ban: its name is that of every twin that is the same, and without bans it is compared
     *     alone
     * @param bans scenarios that each have a twin
     * @param years years to move each ban to; empty: it stays in its own year
     * @param yearlyBanProbability chance a year that each ban begins in a year that is drawn; 0 for no such case
     * @param horizonWeeks weeks from the measure of each scenario to its end
     */
    public PolicyCases(
            Scenario calm, List<Scenario> bans, List<Integer> years, double yearlyBanProbability, int horizonWeeks) {
        this(
                BanShift.withHorizon(calm, horizonWeeks),
                bans.stream()
                        .map(ban -> BanShift.withHorizon(ban, horizonWeeks))
                        .toList(),
                years,
                yearlyBanProbability,
                horizonWeeks,
                true,
                LocalDate.MIN);
    }

    private PolicyCases(
            Scenario usual,
            List<Scenario> bans,
            List<Integer> years,
            double yearlyBanProbability,
            int horizonWeeks,
            boolean floods,
            LocalDate eve) {
        this.usual = usual;
        this.bans = List.copyOf(bans);
        calms = new CalmWorlds(usual, bans);
        this.years = List.copyOf(years);
        this.yearlyBanProbability = yearlyBanProbability;
        this.horizonWeeks = horizonWeeks;
        this.floods = floods;
        this.eve = eve;
    }

    /** The same without the floods. */
    public PolicyCases withoutFloods() {
        return new PolicyCases(usual, bans, years, yearlyBanProbability, horizonWeeks, false, eve);
    }

    /**
     * The same, seen from the eve of a day: years are drawn in which the ban comes in the week of that day or later. Else they begin
     * with the ban's own.
     */
    public PolicyCases seenFrom(LocalDate firstAnnouncement) {
        return new PolicyCases(usual, bans, years, yearlyBanProbability, horizonWeeks, floods, firstAnnouncement);
    }

    /** Cases that are the same in every replication; drawn ones stand in them with their first year. */
    public List<PolicyCase> listed() {
        return of(OptionalInt.empty());
    }

    private List<PolicyCase> of(OptionalInt drawnYear) {
        List<PolicyCase> cases = new ArrayList<>();
        for (Scenario ban : bans) {
            int own = BanShift.year(ban);
            String calm = calms.of(ban).name();
            List<Integer> wanted = years.isEmpty() && yearlyBanProbability == 0 ? List.of(own) : years;
            for (int year : wanted) {
                String name = ban.name() + (year == own ? "" : AT + year);
                add(cases, name, calm, year, BanShift.to(ban, year).named(name));
            }
            if (yearlyBanProbability > 0) {
                String name = ban.name() + AT + HAZARD + yearlyBanProbability + from(ban);
                Scenario drawn = drawnYear.isEmpty()
                        ? BanShift.to(ban, firstDrawnYear(ban))
                        : drawnYear.getAsInt() == 0 ? calms.of(ban) : BanShift.to(ban, drawnYear.getAsInt());
                add(cases, name, calm, 0, drawn.named(name));
            }
        }
        List<PolicyCase> all = calms.cases(cases);
        all.addAll(cases);
        return floods
                ? all
                : all.stream().filter(one -> one.role() != Role.FLOOD).toList();
    }

    private String from(Scenario ban) {
        int first = firstDrawnYear(ban);
        return first == BanShift.year(ban) ? "" : FROM + first;
    }

    private static void add(List<PolicyCase> cases, String name, String calm, int year, Scenario scenario) {
        cases.add(new PolicyCase(name, Role.BAN, name, calm, year, scenario));
        // bans whose year is drawn end in different years, so that no year would tell what their floods leave
        if (year > 0) {
            BanShift.flooded(scenario)
                    .map(flooded -> flooded.named(name + FLOOD))
                    .ifPresent(
                            flooded -> cases.add(new PolicyCase(name + FLOOD, Role.FLOOD, name, calm, year, flooded)));
        }
    }

    /** The first year in which a ban comes no earlier than in the week of the eve. */
    private int firstDrawnYear(Scenario ban) {
        int year = BanShift.year(ban);
        Timeline timeline = ban.timeline();
        WeekCalendar calendar = timeline.calendar();
        int from = eve.equals(LocalDate.MIN) ? 0 : calendar.weekOf(eve);
        while (year < lastDrawnYear(ban) && BanShift.to(ban, year).timeline().measureWeek() < from) {
            year++;
        }
        return year;
    }

    private int lastDrawnYear(Scenario ban) {
        return BanShift.year(ban) + (int) (horizonWeeks / WeekCalendar.WEEKS_PER_YEAR) - 1;
    }

    /** The cases of a replication. */
    public IntFunction<List<PolicyCase>> drawn(long seed) {
        List<PolicyCase> same = listed();
        if (yearlyBanProbability == 0) {
            return replication -> same;
        }
        Map<Integer, List<PolicyCase>> byYear = new HashMap<>();
        int first = bans.stream().mapToInt(this::firstDrawnYear).max().orElse(0);
        int last = bans.stream().mapToInt(this::lastDrawnYear).min().orElse(-1);
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
