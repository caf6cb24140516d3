package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.BanShift;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.experiment.PolicyTree;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.store.PairResult;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Property: pairs that branch off shared pasts are the same, bit for bit, as pairs that are run from their beginning. */
class PolicyTreeTest {

    private static final int REPLICATION = 3;
    private static final int SIX_YEARS = 313;
    private static List<PolicyCase> cases;
    private static List<Policy> policies;
    private static List<PairResult> together;

    @BeforeAll
    static void run() {
        cases = new PolicyCases(
                        CalibrationLibrary.calibrated(ScenarioLibrary.load("no-ban")),
                        List.of(CalibrationLibrary.calibrated(ScenarioLibrary.load("ban-2026-total"))),
                        List.of(2026, 2028),
                        0,
                        SIX_YEARS)
                .listed();
        policies = List.of(
                Policy.NONE,
                PolicyLibrary.load("portfolio"),
                PolicyLibrary.load("border-floor"),
                PolicyLibrary.load("offtake-110"),
                PolicyLibrary.load("buyer-of-last-resort"),
                PolicyLibrary.load("subsidy"));
        together = new PolicyTree(cases, policies, 1, MasonEngine::new).run(REPLICATION);
    }

    @Test
    void everyPairIsThatOfItsOwnRun() {
        assertThat(together).hasSize(cases.size() * policies.size());
        for (PairResult pair : together) {
            PolicyCase own = cases.stream()
                    .filter(c -> c.name().equals(pair.caseName()))
                    .findFirst()
                    .orElseThrow();
            Policy policy = policies.stream()
                    .filter(p -> p.name().equals(pair.policy()))
                    .findFirst()
                    .orElseThrow();
            assertThat(pair.values())
                    .as("%s under %s", pair.caseName(), pair.policy())
                    .isEqualTo(UnbrokenRun.values(own.scenario(), policy, 1, REPLICATION));
        }
    }

    /** A policy that cannot be run takes nothing from those beside it. */
    @Test
    void aPairThatBreaksOffLeavesItsCompanionsAlone() {
        Policy broken = new Policy(
                "broken",
                "",
                "",
                PolicyLibrary.load("subsidy").instruments().stream()
                        .map(one -> new Instrument(
                                one.name(),
                                one.terms(),
                                one.items(),
                                one.announce(),
                                one.start(),
                                one.end(),
                                null,
                                0,
                                List.of("a treasury that nobody knows"),
                                one.payerKey(),
                                one.plants()))
                        .toList());
        List<PolicyCase> two = cases.subList(0, 2);
        List<PairResult> pairs =
                new PolicyTree(two, List.of(broken, policies.get(0)), 1, MasonEngine::new).run(REPLICATION);
        assertThat(pairs).extracting(pair -> pair.failure().isEmpty()).containsExactly(false, true, false, true);
        assertThat(pairs.get(1).values()).isEqualTo(together.get(0).values());
        assertThat(pairs.get(3).values())
                .isEqualTo(together.get(policies.size()).values());
    }

    /** Identity 4: what treasuries pay under an instrument is what others receive, to the cent, in every year. */
    @Test
    void paymentsOfEveryInstrumentSumToNothing() {
        int booked = 0;
        for (PairResult pair : together) {
            for (int year = 2026; year <= 2032; year++) {
                for (String instrument : instruments(pair.policy())) {
                    long paid = cents(pair, PolicyMeasure.OUTLAY, instrument, year);
                    long received = cents(pair, PolicyMeasure.TRANSFER, instrument, year);
                    assertThat(paid)
                            .as("%s of %s in %s", instrument, pair.policy(), year)
                            .isEqualTo(received);
                    booked += paid == 0 ? 0 : 1;
                }
            }
        }
        assertThat(booked).as("payments that were compared").isGreaterThan(50);
    }

    private static List<String> instruments(String policy) {
        return policies.stream()
                .filter(p -> p.name().equals(policy))
                .flatMap(p -> p.instruments().stream())
                .map(Instrument::name)
                .toList();
    }

    private static long cents(PairResult pair, PolicyMeasure measure, String instrument, int year) {
        return pair.values().stream()
                .filter(value -> value.measure() == measure
                        && value.year() == year
                        && value.key().subject().equals(instrument))
                .mapToLong(value -> Math.round(value.value() * 100))
                .sum();
    }

    /** Identity 6: a policy changes nothing before its announcement, whatever it is. */
    @Test
    void thePastIsThatOfTheWorldWithoutThePolicy() {
        List<PolicyValue> without = before2026("none");
        for (Policy policy : policies) {
            assertThat(before2026(policy.name())).as(policy.name()).isEqualTo(without);
        }
        assertThat(without).isNotEmpty();
    }

    /** What a flood has left is counted in the January nearest to two years after its ban, wherever in the year that ends. */
    @Test
    void aFloodEndsAboutTwoYearsAfterItsBan() {
        assertThat(lastWeek(named("ban-2026-total+flood")))
                .isBetween(LocalDate.of(2029, 1, 1), LocalDate.of(2029, 1, 14));
        assertThat(lastWeek(named("ban-2026-total@2028+flood")))
                .isBetween(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 14));
        Scenario spring = BanShift.withHorizon(ScenarioLibrary.load("ban-2010-style"), SIX_YEARS);
        PolicyCase flooded = new PolicyCase(
                "spring",
                PolicyCase.Role.FLOOD,
                "spring",
                "no-ban",
                2026,
                BanShift.flooded(spring).orElseThrow());
        assertThat(lastWeek(flooded))
                .as("after a halt until 7 March 2026")
                .isBetween(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 14));
    }

    /** A ban that outlasts the runs has no flood to be told of. */
    @Test
    void aBanWithoutAnEndHasNoFlood() {
        assertThat(new PolicyCases(DrawnWorlds.noBan(), List.of(DrawnWorlds.totalBan()), List.of(), 0, 52).listed())
                .noneMatch(one -> one.role() == PolicyCase.Role.FLOOD);
    }

    private static PolicyCase named(String name) {
        return cases.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static LocalDate lastWeek(PolicyCase of) {
        Timeline timeline = of.scenario().timeline();
        return timeline.calendar().startOf(timeline.endWeek() - 1);
    }

    private static List<PolicyValue> before2026(String policy) {
        return together.stream()
                .filter(pair ->
                        pair.caseName().equals("no-ban") && pair.policy().equals(policy))
                .flatMap(pair -> pair.values().stream())
                .filter(value -> value.year() == 2024 || value.year() == 2025)
                .toList();
    }
}
