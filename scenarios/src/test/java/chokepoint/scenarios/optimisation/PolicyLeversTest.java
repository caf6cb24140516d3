package chokepoint.scenarios.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.material.Item;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.search.Lever;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the levers make can be read back, from one end of every range to the other. */
class PolicyLeversTest {

    @TempDir
    private Path temp;

    private final Scenario scenario = ScenarioLibrary.load("ban-2026-total");
    private final PolicyLevers levers = new PolicyLevers(scenario);

    private Policy read(Policy policy) throws Exception {
        Path file = temp.resolve(policy.name() + ".yaml");
        Files.writeString(file, PolicyLibrary.text(policy));
        return PolicyLibrary.load(file.toString());
    }

    private static List<List<Integer>> corners() {
        List<List<Integer>> corners = new ArrayList<>();
        for (int bits = 0; bits < 1 << PolicyLevers.all().size(); bits++) {
            List<Integer> corner = new ArrayList<>();
            for (int lever = 0; lever < PolicyLevers.all().size(); lever++) {
                corner.add((bits >> lever & 1) * PolicyLevers.all().get(lever).steps());
            }
            corners.add(corner);
        }
        return corners;
    }

    @Test
    void everyCornerAndStartIsAPolicyThatReadsBack() throws Exception {
        List<List<Integer>> places = new ArrayList<>(corners());
        places.addAll(PolicyLevers.starts());
        places.add(List.of(1, 1, 1, 1, 7));
        for (List<Integer> place : places) {
            Policy policy = levers.policy("found", "Found by a search", place);
            assertThat(PolicyLibrary.text(read(policy))).isEqualTo(PolicyLibrary.text(policy));
        }
    }

    @Test
    void atTheLowerEndsThereIsNothing() {
        Policy policy = levers.policy("found", "Found", List.of(0, 0, 0, 0, 0));
        assertThat(policy.instruments()).isEmpty();
        assertThat(policy.summary()).isEqualTo("Nothing beyond what is in force.");
    }

    @Test
    void aReserveUpToTheWorldsOwnIsNone() {
        Lever days = PolicyLevers.all().get(4);
        assertThat(levers.policy("found", "Found", List.of(0, 0, 0, 0, days.nearest(levers.ownReserveDays())))
                        .instruments())
                .isEmpty();
        List<Instrument> more = levers.policy(
                        "found", "Found", List.of(0, 0, 0, 0, days.nearest(levers.ownReserveDays()) + 1))
                .instruments();
        assertThat(more)
                .singleElement()
                .satisfies(one ->
                        assertThat(((Reserve) one.terms()).reserveDays()).isGreaterThan(levers.ownReserveDays()));
    }

    @Test
    void whatIsNoLeverIsThatOfTheShippedPackages() {
        Policy policy = levers.policy("found", "Found", PolicyLevers.starts().get(1));
        Instrument shipped = PolicyLibrary.load("cfd-110").instruments().get(0);
        Instrument made = policy.instruments().get(0);
        assertThat(made.announce()).isEqualTo(shipped.announce());
        assertThat(made.start()).isEqualTo(shipped.start());
        assertThat(made.end()).isEqualTo(shipped.end());
        assertThat(made.payers()).isEqualTo(shipped.payers());
        assertThat(made.withdrawalPerYearProbability()).isEqualTo(shipped.withdrawalPerYearProbability());
        ContractForDifference terms = (ContractForDifference) made.terms();
        ContractForDifference before = (ContractForDifference) shipped.terms();
        assertThat(terms.strikeUsdPerKg()).isEqualTo(before.strikeUsdPerKg());
        assertThat(terms.escalatorPerYearShare()).isEqualTo(before.escalatorPerYearShare());
        assertThat(terms.volumeCapTReo()).isEqualTo(30000);
    }

    /** Tables: Lynas 70, heavy circuit 127.6, MP 127.3, Iluka 487.9, Energy Fuels 240, Aclara 200, Caremag 508.5 … */
    @Test
    void coverageCapsHeavyTonnesAtThePlansOfPlantsOutsideChina() {
        double dysprosium = HeavyOutput.tReoPerYear(scenario, Item.DY);
        assertThat(dysprosium).isBetween(2000.0, 2300.0);
        assertThat(HeavyOutput.tReoPerYear(scenario, Item.TB)).isBetween(350.0, 550.0);
        List<Instrument> half =
                levers.policy("found", "Found", List.of(0, 0, 0, 10, 0)).instruments();
        assertThat(half).hasSize(2);
        ContractForDifference first = (ContractForDifference) half.get(0).terms();
        assertThat(first.strikeUsdPerKg()).isEqualTo(400);
        assertThat(first.volumeCapTReo()).isEqualTo(Math.rint(dysprosium / 2));
    }
}
