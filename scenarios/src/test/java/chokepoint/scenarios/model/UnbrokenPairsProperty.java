package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.experiment.PolicyTree;
import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.PairResult;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Property: whatever policies and ban years stand together, every pair is, bit for bit, the run of its scenario under its policy
 * from the first week to the last, without a tape and without companions.
 */
class UnbrokenPairsProperty {

    private static final int FOUR_YEARS = 209;
    private static final int LAST_YEARS = 3;
    private static final int COMPANIONS = 3;
    private static final List<String> BANS = List.of("ban-2026-total", "ban-2026", "ban-2026-escalating");

    @Test
    void twoDrawnSetsAreAsUnbroken() {
        IntStream.range(0, 2).forEach(set -> compare(set, Integer.MAX_VALUE));
    }

    /** Of each set a pair of each policy, so that the cases take turns. */
    @Tag("statistical")
    @Test
    void twoHundredDrawnSetsAreAsUnbroken() {
        IntStream.range(2, 202).parallel().forEach(set -> compare(set, 1));
    }

    private static void compare(int set, int casesOfEach) {
        SplittableRandom luck = new SplittableRandom(set);
        Scenario ban = calibrated(BANS.get(luck.nextInt(BANS.size())));
        List<Integer> years = IntStream.range(0, 2)
                .map(i -> 2026 + luck.nextInt(LAST_YEARS))
                .distinct()
                .boxed()
                .toList();
        List<PolicyCase> cases = new PolicyCases(calibrated("no-ban"), List.of(ban), years, 0, FOUR_YEARS).listed();
        List<Policy> policies = new ArrayList<>(List.of(Policy.NONE));
        for (int p = 0; p < 1 + luck.nextInt(COMPANIONS); p++) {
            policies.add(DrawnPolicies.draw("p" + p, luck));
        }
        int replication = luck.nextInt(1000);
        List<PairResult> pairs = new PolicyTree(cases, policies, 1, MasonEngine::new).run(replication);
        for (int p = 0; p < policies.size(); p++) {
            for (int c = 0; c < Math.min(casesOfEach, cases.size()); c++) {
                int at = casesOfEach < cases.size() ? luck.nextInt(cases.size()) : c;
                PairResult pair = pairs.get(at * policies.size() + p);
                assertThat(pair.failure()).isEmpty();
                assertThat(pair.values())
                        .as("set %s: %s under %s", set, pair.caseName(), policies.get(p))
                        .isEqualTo(UnbrokenRun.values(cases.get(at).scenario(), policies.get(p), 1, replication));
            }
        }
    }

    /** Until the week of its first announcement, every number of the state is that of the world without the policy. */
    @Test
    void beforeItsAnnouncementAPolicyLeavesEveryStateOfEveryWeek() {
        Scenario ban = calibrated("ban-2026-total");
        int from = ban.timeline().warmUpWeeks() - 2;
        int until = ban.timeline().measureWeek() + 30;
        List<Integer> without = UnbrokenRun.states(ban, Policy.NONE, 1, 5, from, until);
        int compared = 0;
        for (int i = 0; i < 6; i++) {
            Policy policy = DrawnPolicies.draw("p" + i, new SplittableRandom(1000 + i));
            int announced =
                    ban.timeline().calendar().weekOf(policy.firstAnnouncement().orElseThrow());
            int weeks = Math.max(0, Math.min(until, announced + 1) - from);
            assertThat(UnbrokenRun.states(ban, policy, 1, 5, from, from + weeks))
                    .as("%s", policy)
                    .isEqualTo(without.subList(0, weeks));
            compared += weeks;
        }
        assertThat(compared).as("weeks that were compared").isGreaterThan(200);
    }

    /** A reserve with allies that is announced when the ban is on: alone it was another one than beside an earlier policy. */
    @Test
    void aPolicyIsTheSameAloneAndBesideAnother() {
        List<PolicyCase> cases = new PolicyCases(
                        calibrated("no-ban"), List.of(calibrated("ban-2026-total")), List.of(), 0, 156)
                .listed();
        Policy allies = allies();
        List<PairResult> alone = new PolicyTree(cases, List.of(allies), 1, MasonEngine::new).run(0);
        List<PairResult> beside = new PolicyTree(
                        cases, List.of(PolicyLibrary.load("reserve-180"), allies), 1, MasonEngine::new)
                .run(0).stream()
                        .filter(pair -> pair.policy().equals(allies.name()))
                        .toList();
        assertThat(beside).isEqualTo(alone);
    }

    private static Policy allies() {
        Policy portfolio = PolicyLibrary.load("portfolio");
        return new Policy(
                "allies",
                "",
                "",
                portfolio.instruments().stream()
                        .filter(one -> one.name().equals("joint-reserve"))
                        .toList());
    }

    private static Scenario calibrated(String name) {
        return CalibrationLibrary.calibrated(ScenarioLibrary.load(name));
    }
}
