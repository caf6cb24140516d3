package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.experiment.PolicyTree;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.store.PairResult;
import chokepoint.core.time.WeekCalendar;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ban is compared with: the same world without it; and when its policies begin. */
class PolicyCasesTest {

    private static final int TWO_YEARS = 104;
    private static final List<String> FROM_NO_BAN = List.of(
            "ban-2026", "ban-2026-narrow", "ban-2026-total", "ban-2026-escalating", "ban-2010-style", "myanmar-stop");

    @TempDir
    private Path folder;

    private static Scenario load(String name) {
        return CalibrationLibrary.calibrated(ScenarioLibrary.load(name));
    }

    private Scenario own(String name, String text) throws IOException {
        return load(Files.writeString(folder.resolve(name + ".yaml"), text).toString());
    }

    private static List<PolicyCase> cases(List<Integer> years, Scenario... bans) {
        return new PolicyCases(load("no-ban"), List.of(bans), years, 0, TWO_YEARS).listed();
    }

    private static List<PolicyCase> calm(List<PolicyCase> cases) {
        return cases.stream().filter(one -> one.role() == Role.NO_BAN).toList();
    }

    /** Equal text is equal runs: so the stored rows of these twins are those of the shipped world, bit for bit. */
    @Test
    void theTwinOfABanOnTheShippedWorldIsTheShippedWorld() {
        Scenario noBan = load("no-ban");
        Timeline timeline = noBan.timeline();
        for (String name : FROM_NO_BAN) {
            PolicyCase calm = calm(cases(List.of(), load(name))).get(0);
            assertThat(calm.name()).as(name).isEqualTo("no-ban");
            assertThat(ScenarioText.of(calm.scenario()))
                    .as(name)
                    .isEqualTo(
                            ScenarioText.of(noBan.withTimeline(timeline.withEnd(timeline.measureWeek() + TWO_YEARS))));
        }
    }

    @Test
    void theTwinHasTheInputsOfItsBan() throws IOException {
        Scenario ban = own("dear", "title: dear\nbasedOn: ban-2026\ninputs: {behaviour.reserve_days: 0}\n");
        List<PolicyCase> cases = cases(List.of(), ban, load("ban-2026"));
        assertThat(cases).extracting(PolicyCase::name).startsWith("dear-twin", "no-ban", "dear");
        assertThat(cases.get(0).scenario().inputs()).isEqualTo(ban.inputs());
        assertThat(cases)
                .filteredOn(one -> one.role() != Role.NO_BAN)
                .allSatisfy(one ->
                        assertThat(one.calm()).isEqualTo(one.name().startsWith("dear") ? "dear-twin" : "no-ban"));
    }

    @Test
    void bansWithTheSameTwinShareItsCase() {
        List<PolicyCase> cases = cases(List.of(2026, 2027), load("ban-2026"), load("ban-2026-total"));
        assertThat(calm(cases)).singleElement().satisfies(calm -> {
            assertThat(calm.name()).isEqualTo("no-ban");
            assertThat(calm.banYear()).as("the measure of the latest").isEqualTo(2027);
        });
    }

    @Test
    void withoutABanThereIsOneWorldAlone() {
        assertThat(new PolicyCases(load("baseline-2024"), List.of(), List.of(), 0, TWO_YEARS).listed())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("baseline-2024");
                    assertThat(one.role()).isEqualTo(Role.NO_BAN);
                });
    }

    /** A drawn ban comes no earlier than one looks ahead. */
    @Test
    void yearsAreDrawnFromTheEveOn() {
        PolicyCases cases = new PolicyCases(load("no-ban"), List.of(load("ban-2026")), List.of(), 0.5, 6 * 52);
        assertThat(cases.seenFrom(LocalDate.of(2026, 1, 6)).listed())
                .extracting(PolicyCase::name)
                .containsExactly("no-ban", "ban-2026@hazard-0.5");
        PolicyCases later = cases.seenFrom(LocalDate.of(2027, 3, 1));
        assertThat(later.listed()).extracting(PolicyCase::name).contains("ban-2026@hazard-0.5-from-2028");
        for (int replication = 0; replication < 40; replication++) {
            Scenario drawn = later.drawn(1).apply(replication).get(1).scenario();
            boolean comes = drawn.controls().size() > load("no-ban").controls().size();
            Timeline timeline = drawn.timeline();
            assertThat(!comes
                            || !timeline.calendar()
                                    .startOf(timeline.measureWeek())
                                    .isBefore(LocalDate.of(2027, 3, 1)))
                    .isTrue();
        }
    }

    @Test
    void policiesMoveWholeToOneStartingLine() {
        WeekCalendar calendar = load("ban-2026").timeline().calendar();
        LocalDate day = LocalDate.of(2027, 3, 4);
        for (String name : PolicyLibrary.shipped()) {
            Policy policy = PolicyLibrary.load(name);
            Policy moved = policy.announced(day, calendar);
            for (int i = 0; i < policy.instruments().size(); i++) {
                var before = policy.instruments().get(i);
                var after = moved.instruments().get(i);
                long days = after.announce().toEpochDay() - before.announce().toEpochDay();
                assertThat(days % 7).isZero();
                assertThat(after.start().toEpochDay() - before.start().toEpochDay())
                        .isEqualTo(days);
                assertThat(after.end().toEpochDay() - before.end().toEpochDay()).isEqualTo(days);
            }
            moved.firstAnnouncement()
                    .ifPresent(
                            first -> assertThat(calendar.weekOf(first)).as(name).isEqualTo(calendar.weekOf(day)));
        }
    }

    /** Worlds with another warm-up, and policies that are announced within one, run, and as unbroken. */
    @Test
    void whatIsAnnouncedInTheWarmUpIsAsUnbroken() throws IOException {
        Scenario late = own("late", """
                title: late
                basedOn: baseline-2024
                controls:
                  b: {items: [Dy], destinations: [JAPAN], start: 2026-03-01, reading: total}
                """);
        Scenario warm = own("warm", "title: s\nbasedOn: ban-2026\ntimeline: {warmUpWeeks: 104}\n");
        Policy early = PolicyLibrary.load("border-floor")
                .announced(LocalDate.of(2025, 1, 1), late.timeline().calendar());
        List<Policy> policies = List.of(PolicyLibrary.load("reserve-180"), early, PolicyLibrary.load("portfolio"));
        List<PolicyCase> cases = cases(List.of(), late, warm);
        assertThat(calm(cases)).extracting(PolicyCase::name).containsExactly("late-twin", "warm-twin");
        List<PairResult> pairs = new PolicyTree(cases, policies, 1, MasonEngine::new).run(4);
        for (int c = 0; c < cases.size(); c++) {
            for (int p = 0; p < policies.size(); p++) {
                PairResult pair = pairs.get(c * policies.size() + p);
                assertThat(pair.failure()).isEmpty();
                assertThat(pair.values())
                        .as("%s under %s", pair.caseName(), pair.policy())
                        .isEqualTo(UnbrokenRun.values(cases.get(c).scenario(), policies.get(p), 1, 4));
            }
        }
    }

    /** A reserve that is bought over a year stands as full on the eve as it was bought by then. */
    @Test
    void aReserveThatIsBuiltIsTheFullerTheLaterTheBan() {
        Policy built = PolicyLibrary.load("reserve-180-built");
        Policy filled = PolicyLibrary.load("reserve-180");
        assertThat(filled.standing()).hasSize(1);
        assertThat(built.standing()).isEmpty();
        List<PolicyCase> cases = cases(List.of(2026, 2027), load("ban-2026-total"));
        List<PairResult> pairs = new PolicyTree(cases, List.of(built, filled), 1, MasonEngine::new).run(0);
        assertThat(filledShare(pairs, "ban-2026-total", "reserve-180")).isEqualTo(1);
        assertThat(filledShare(pairs, "ban-2026-total", "reserve-180-built"))
                .as("announced after the ban")
                .isZero();
        assertThat(filledShare(pairs, "ban-2026-total@2027", "reserve-180-built"))
                .as("40 of 52 weeks, less what the market did not sell")
                .isBetween(0.3, 0.8);
    }

    private static double filledShare(List<PairResult> pairs, String caseName, String policy) {
        return pairs.stream()
                .filter(pair ->
                        pair.caseName().equals(caseName) && pair.policy().equals(policy))
                .flatMap(pair -> pair.values().stream())
                .filter(value -> value.measure() == PolicyMeasure.RESERVE_FILLED)
                .mapToDouble(PolicyValue::value)
                .sum();
    }
}
