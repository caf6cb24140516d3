package chokepoint.core.experiment;

import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.scenario.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The worlds without the bans of a comparison: each ban's own twin, with its inputs and tables. Twins that are the same but for the
 * weeks of measure and end are one world; it bears the name of the usual one where it is that. Without a ban the usual one stands
 * alone.
 */
final class CalmWorlds {

    private static final String TWIN = "-twin";

    private final Scenario usual;
    private final List<Scenario> bans;
    /** World of each ban without it, under the name of its case. */
    private final List<Scenario> worlds = new ArrayList<>();

    /**
     * @param usual the usual world without a ban
     * @param bans scenarios that each have a twin
     * @throws IllegalArgumentException when one has none
     */
    CalmWorlds(Scenario usual, List<Scenario> bans) {
        this.usual = usual;
        this.bans = List.copyOf(bans);
        for (Scenario ban : bans) {
            Scenario twin = Twin.of(ban)
                    .orElseThrow(() -> new IllegalArgumentException(
                            ban.name() + " brings nothing in its measure's week or later: it has no twin"));
            worlds.add(known(twin, twin.named(name(ban, twin))));
        }
    }

    private Scenario known(Scenario twin, Scenario otherwise) {
        if (isSame(twin, usual)) {
            return usual;
        }
        return worlds.stream().filter(world -> isSame(twin, world)).findFirst().orElse(otherwise);
    }

    private String name(Scenario ban, Scenario twin) {
        boolean own = !twin.name().equals(ban.name()) && !twin.name().equals(usual.name());
        return own ? twin.name() : ban.name() + TWIN;
    }

    /** Whether two scenarios are the same but for their names and the weeks of measure and end. */
    private static boolean isSame(Scenario one, Scenario other) {
        Timeline first = one.timeline();
        Timeline second = other.timeline();
        int measure = Math.max(first.measureWeek(), second.measureWeek());
        int end = measure + Math.max(first.horizonWeeks(), second.horizonWeeks());
        return text(one, measure, end).equals(text(other, measure, end));
    }

    private static String text(Scenario scenario, int measureWeek, int endWeek) {
        Timeline timeline = scenario.timeline().withEnd(endWeek).withMeasure(measureWeek);
        return ScenarioText.of(scenario.named("").withTimeline(timeline));
    }

    /** The world of a ban without it. */
    Scenario of(Scenario ban) {
        return worlds.get(bans.indexOf(ban));
    }

    /**
     * The cases without a ban, in the order of the bans. The measure of each is the latest of its bans': without a ban it is only the
     * day from which on the national reserve may be drawn on, and scenarios share their past until it.
     *
     * @param cases those with a ban
     */
    List<PolicyCase> cases(List<PolicyCase> cases) {
        List<PolicyCase> calm = new ArrayList<>();
        if (bans.isEmpty()) {
            calm.add(calm(usual));
        }
        for (String name : worlds.stream().map(Scenario::name).distinct().toList()) {
            int endWeek = 0;
            Scenario world = usual;
            for (int b = 0; b < bans.size(); b++) {
                if (worlds.get(b).name().equals(name)) {
                    world = worlds.get(b);
                    endWeek = Math.max(endWeek, bans.get(b).timeline().endWeek());
                }
            }
            int measureWeek = cases.stream()
                    .filter(one -> one.calm().equals(name))
                    .mapToInt(one -> one.scenario().timeline().measureWeek())
                    .max()
                    .orElse(world.timeline().measureWeek());
            calm.add(calm(world.withTimeline(world.timeline().withEnd(endWeek).withMeasure(measureWeek))));
        }
        return calm;
    }

    private static PolicyCase calm(Scenario world) {
        return new PolicyCase(world.name(), Role.NO_BAN, world.name(), world.name(), BanShift.year(world), world);
    }
}
