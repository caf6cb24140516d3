package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.PolicySentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the sentences of a search for policies must say: from its evaluations, and from the runs of the best with other luck. */
final class SearchChecks {

    private static final List<String> GOALS = List.of("gain less cost", "loss avoided", "days gained", "least regret");
    private static final List<String> POLICIES = List.of("search-net", "search-loss", "search-days", "search-regret");
    private static final List<String> FIGURES = List.of(
            "expected_gain_less_cost_usd", "expected_loss_avoided_usd", "days_gained_days", "expected_outlay_usd");

    private final PolicyFacts facts;
    private final int runs;
    private final double budgetUsd;
    private final List<String> head;
    private final List<double[]> rows = new ArrayList<>();

    /**
     * @param facts of the runs of the best
     * @param runs replications of each evaluation
     */
    SearchChecks(Path folder, PolicyFacts facts, int runs, double budgetUsd) throws IOException {
        this.facts = facts;
        this.runs = runs;
        this.budgetUsd = budgetUsd;
        List<String> lines = Files.readAllLines(folder.resolve("evaluations.csv"));
        head = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double[] row = new double[cells.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = Double.parseDouble(cells[i]);
            }
            rows.add(row);
        }
    }

    private double of(double[] row, String column) {
        return row[head.indexOf(column)];
    }

    private boolean isAffordable(double[] row) {
        return of(row, "expected_outlay_usd") <= budgetUsd;
    }

    /** How good a policy was in the search, by goal; of regret the less the better. */
    private double value(double[] row, int goal) {
        if (goal < 3) {
            return of(row, FIGURES.get(goal));
        }
        double regret = 0;
        for (int state = head.indexOf("expected_outlay_usd") + 1; state < head.size(); state++) {
            double best = 0;
            for (double[] other : rows) {
                best = Math.max(best, other[state]);
            }
            regret = Math.max(regret, best - row[state]);
        }
        return -regret;
    }

    /** Goals for which a policy is as good as any within the budget. */
    private List<String> goals(double[] row) {
        List<String> goals = new ArrayList<>();
        for (int goal = 0; goal < GOALS.size(); goal++) {
            int wanted = goal;
            double best = rows.stream()
                    .filter(this::isAffordable)
                    .mapToDouble(other -> value(other, wanted))
                    .max()
                    .orElseThrow();
            if (value(row, goal) == best) {
                goals.add(GOALS.get(goal));
            }
        }
        return goals;
    }

    /** The levers of a policy in words. */
    private String what(double[] row) {
        List<String> parts = new ArrayList<>();
        if (of(row, "strike_usd_per_kg") > 50) {
            parts.add("a floor of " + number(of(row, "strike_usd_per_kg")) + " USD/kg for up to "
                    + number(of(row, "volume_cap_t_per_year")) + " t of Nd and Pr a year over "
                    + number(of(row, "term_years")) + " years");
        }
        if (of(row, "heavy_coverage_share") > 0) {
            parts.add("floors for " + Math.round(100 * of(row, "heavy_coverage_share"))
                    + "% of the Dy and Tb that plants outside China plan");
        }
        if (of(row, "reserve_days") > 30) {
            parts.add("a national reserve of " + number(of(row, "reserve_days")) + " days");
        }
        if (parts.isEmpty()) {
            return "Nothing beyond what is in force.";
        }
        String text = String.join("; ", parts) + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private String policy(Said said) {
        String first = said.text("goals").split(" and ")[0];
        assertThat(GOALS).contains(first);
        return POLICIES.get(GOALS.indexOf(first));
    }

    private double[] expected(String policy, PolicyFactsColumn column) {
        double[] mean = new double[facts.runs];
        for (String ban : facts.bans()) {
            mean = PolicyFacts.plus(mean, PolicyFacts.times(1.0 / facts.bans().size(), column.of(ban)));
        }
        assertThat(facts.policies()).contains(policy);
        return mean;
    }

    private interface PolicyFactsColumn {
        double[] of(String ban);
    }

    SentenceChecks checks() {
        SentenceChecks checks = new PolicyChecks(facts, false).common();
        checks.check(PolicySentence.TRIED, said -> {
            said.number("count").isRounded(rows.size());
            assertThat(said.text("count")).isEqualTo(rows.size() + (rows.size() == 1 ? " policy" : " policies"));
            assertThat(said.text("runs")).isEqualTo(runs + (runs == 1 ? " replication" : " replications"));
            said.number("dear").isRounded((double)
                    rows.stream().filter(row -> !isAffordable(row)).count());
            PrintedEstimate.amount(said.text("budget"), budgetUsd);
        });
        checks.check(PolicySentence.RUN_AGAIN, said -> {
            assertThat(said.text("runs")).isEqualTo(facts.runs + (facts.runs == 1 ? " replication" : " replications"));
            assertThat(said.text("seed")).isEqualTo(Long.toString(facts.seed));
        });
        checks.check(PolicySentence.FOUND, said -> {
            double[] row = rows.get(Integer.parseInt(said.text("number")) - 1);
            assertThat(isAffordable(row)).isTrue();
            assertThat(goals(row)).containsAll(List.of(said.text("goals").split(" and ")));
            assertThat(said.text("what")).isEqualTo(what(row).replace('-', '−'));
            String policy = policy(said);
            PrintedEstimate.says(
                    said.text("gain"), facts.known(expected(policy, ban -> facts.expectedGain(ban, policy))));
            PrintedEstimate.says(
                    said.text("avoided"),
                    facts.known(expected(
                            policy,
                            ban -> facts.expected(
                                    ban, facts.avoided(ban, policy), facts.avoided(facts.noBan, policy)))));
            PrintedEstimate.says(
                    said.text("days"),
                    facts.known(expected(policy, ban -> facts.daysGained(ban, policy, PolicyFacts.ANY))));
            PrintedEstimate.says(
                    said.text("outlay"),
                    facts.known(expected(
                            policy,
                            ban -> facts.expected(
                                    ban,
                                    facts.outlay(ban, policy, PolicyFacts.ALL),
                                    facts.outlay(facts.noBan, policy, PolicyFacts.ALL)))));
        });
        checks.check(PolicySentence.RECOMMENDED, said -> {
            double[] row = rows.get(Integer.parseInt(said.text("number")) - 1);
            assertThat(facts.others().stream()
                            .filter(policy -> goals(row).contains(GOALS.get(POLICIES.indexOf(policy))))
                            .map(policy -> facts.known(expected(policy, ban -> facts.expectedGain(ban, policy))))
                            .filter(known -> known.mean() > 0
                                    && (known.hasInterval() ? known.low() > 0 : known.signProbability() < 0.05)))
                    .isNotEmpty();
        });
        checks.check(
                PolicySentence.NOTHING_RECOMMENDED,
                said -> assertThat(facts.others()).allSatisfy(policy -> {
                    Known known = facts.known(expected(policy, ban -> facts.expectedGain(ban, policy)));
                    // what is clear by itself may still not be so among all that were chosen
                    assertThat(known.hasInterval() && known.low() > Math.abs(known.mean()) / 2)
                            .isFalse();
                }));
        checks.check(PolicySentence.SEARCHED, said -> {
            said.number("yearly").isRounded(facts.yearly);
            assertThat(said.text("eve")).isEqualTo(PolicyChecks.day(facts.eve().orElseThrow()));
        });
        checks.check(PolicySentence.STANDS_FILLED, said -> {
            assertThat(said.text("policy")).startsWith("no. ");
            double[] row = rows.get(Integer.parseInt(said.text("policy").substring(4)) - 1);
            assertThat(of(row, "reserve_days")).isGreaterThan(30);
        });
        return checks;
    }
}
