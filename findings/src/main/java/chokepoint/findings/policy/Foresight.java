package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * From where one looks ahead: the eve of the first announcement of any policy compared. What comes later may come or not; a ban that
 * has begun by then is given.
 */
public final class Foresight {

    private static final double DAYS_PER_YEAR = 365.25;

    private final List<Policy> policies;

    /**
     * @param policies that are announced
     */
    public Foresight(List<Policy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** The day before the first announcement; empty where nothing is announced. */
    public Optional<LocalDate> eve() {
        return policies.stream()
                .flatMap(policy -> policy.instruments().stream())
                .map(Instrument::announce)
                .min(LocalDate::compareTo)
                .map(first -> first.minusDays(1));
    }

    /** First day of a ban: that of the first control that begins in the week of the measure or later. */
    public static LocalDate day(PolicyCase ban) {
        Timeline timeline = ban.scenario().timeline();
        LocalDate week = timeline.calendar().startOf(timeline.measureWeek());
        return ban.scenario().controls().stream()
                .map(control -> control.start())
                .filter(start -> !start.isBefore(week))
                .min(LocalDate::compareTo)
                .orElse(week);
    }

    /** Whether a ban has come by the eve, so that nobody need guess its chance. */
    public boolean isGiven(PolicyCase ban) {
        return ban.banYear() != 0 && eve().map(eve -> !day(ban).isAfter(eve)).orElse(false);
    }

    /** T, whole years from the eve in which a ban may come, at least 1; from the first year of money's value where nothing is announced. */
    int years(PolicyCase ban) {
        long years = eve().map(eve -> Math.round(ChronoUnit.DAYS.between(eve, day(ban)) / DAYS_PER_YEAR))
                .orElse((long) ban.banYear() - Valuation.BASE_YEAR);
        return (int) Math.max(1, years);
    }
}
