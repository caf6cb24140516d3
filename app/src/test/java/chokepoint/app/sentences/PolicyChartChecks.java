package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.PolicyChartSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the title of every chart of a comparison of policies must say, reckoned anew. */
final class PolicyChartChecks {

    static final List<PolicyChartSentence> TEMPLATES = List.of(PolicyChartSentence.values());

    /** Industries that feed the same cars have a row of their own, and so has whichever industry comes first. */
    private static final int ROWS_OF_SEVERAL = 2;

    private static final String CAPACITY_ITEM = "Nd|Pr";
    private static final int FAR_YEAR = 2035;

    private final PolicyFacts facts;
    private final StoredFacts sql;

    PolicyChartChecks(PolicyFacts facts) {
        this.facts = facts;
        sql = facts.facts();
    }

    private String firstBan() {
        return facts.bans().get(0);
    }

    /** Name of a policy in a title. */
    private String code(String policy) {
        return (policy + (facts.standsFilled(policy) ? "*" : "")).replace('-', '−');
    }

    private String policyOf(Said said) {
        return facts.policies().stream()
                .filter(policy -> code(policy).equals(said.text("policy")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no policy " + said.text("policy")));
    }

    /** Names that may stand in place of each other. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        facts.policies().forEach(policy -> names.add(code(policy)));
        facts.bans().forEach(ban -> names.add(ban.replace('-', '−')));
        return names;
    }

    private static void policies(String text, long count) {
        assertThat(text).isEqualTo(count + (count == 1 ? " policy" : " policies"));
    }

    SentenceChecks all() {
        SentenceChecks checks = new SentenceChecks(TEMPLATES);
        checks.check(
                PolicyChartSentence.FRONTIER_BASELINE,
                said -> assertThat(facts.others()).isEmpty());
        checks.check(PolicyChartSentence.FRONTIER, said -> {
            frontier(said);
            List<String> clear = facts.others().stream()
                    .filter(policy -> isGain(facts.avoided(firstBan(), policy)))
                    .toList();
            String most = best(clear, policy -> PolicyFacts.mean(facts.avoided(firstBan(), policy)));
            assertThat(said.text("policy")).isEqualTo(code(most));
            double[] avoided = facts.avoided(firstBan(), most);
            PrintedEstimate.amount(said.text("avoided"), PolicyFacts.mean(avoided));
        });
        checks.check(PolicyChartSentence.FRONTIER_NONE, said -> {
            frontier(said);
            assertThat(facts.others()).noneMatch(policy -> isGain(facts.avoided(firstBan(), policy)));
        });
        checks.check(PolicyChartSentence.DAYS, this::days);
        checks.check(PolicyChartSentence.REGRET, this::regret);
        capacity(checks);
        checks.check(PolicyChartSentence.PAYMENTS, said -> {
            String dearest = best(facts.policies(), this::outlay);
            assertThat(said.text("policy")).isEqualTo(code(dearest));
            assertThat(outlay(dearest)).isPositive();
            PrintedEstimate.amount(said.text("usd"), outlay(dearest));
        });
        checks.check(
                PolicyChartSentence.PAYMENTS_NONE,
                said -> assertThat(facts.policies()).allMatch(policy -> outlay(policy) <= 0));
        checks.check(PolicyChartSentence.FLOWS, said -> {
            String policy = policyOf(said);
            paysWhereAnyDoes(policy);
            PrintedEstimate.amount(said.text("usd"), passing(policy));
        });
        checks.check(PolicyChartSentence.WATERFALL, said -> {
            String policy = policyOf(said);
            paysWhereAnyDoes(policy);
            PrintedEstimate.says(said.text("gain"), facts.known(facts.gain(firstBan(), policy)));
        });
        return checks;
    }

    private void paysWhereAnyDoes(String policy) {
        boolean anyPaid = facts.others().stream().anyMatch(one -> outlay(one) != outlay(facts.baseline));
        assertThat(anyPaid && outlay(policy) == outlay(facts.baseline))
                .as("a policy under which treasuries pay is shown where there is one")
                .isFalse();
    }

    private void frontier(Said said) {
        assertThat(said.text("ban")).isEqualTo(firstBan().replace('-', '−'));
        said.number("count").isRounded((double) facts.others().stream()
                .filter(policy -> isGain(facts.gain(firstBan(), policy)))
                .count());
        policies(said.text("all"), facts.others().size());
    }

    private boolean isGain(double[] column) {
        return facts.known(column).verdict(0).equals("gain");
    }

    /** The last of equals, as the charts take it. */
    private static String best(List<String> policies, ToDoubleFunction<String> value) {
        return policies.stream().max(Comparator.comparingDouble(value)).orElseThrow();
    }

    private void days(Said said) {
        List<String> bans = facts.bans().stream()
                .filter(ban -> ban.replace('-', '−').equals(said.text("ban")))
                .toList();
        assertThat(bans).hasSize(1);
        List<double[]> columns = new ArrayList<>();
        for (String row : rows()) {
            facts.others().forEach(policy -> columns.add(facts.daysGained(bans.get(0), policy, row)));
        }
        boolean[] marks = Marks.of(columns, facts.seed);
        int later = 0;
        int earlier = 0;
        for (int p = 0; p < facts.others().size(); p++) {
            double mean = PolicyFacts.mean(columns.get(p));
            later += marks[p] && mean > 0 ? 1 : 0;
            earlier += marks[p] && mean < 0 ? 1 : 0;
        }
        said.number("later").isRounded(later);
        said.number("earlier").isRounded(earlier);
        policies(said.text("all"), facts.others().size());
    }

    /** What is wanted of the industries in each row of the table of days; the first of any of them stands first. */
    private List<String> rows() {
        List<String> industries = sql.texts("SELECT DISTINCT key FROM v WHERE measure = 'days_to_survive' ORDER BY 1");
        List<String> rows = new ArrayList<>(List.of(PolicyFacts.ANY, PolicyFacts.CARS));
        industries.forEach(industry -> rows.add("key = " + StoredFacts.literal(industry)));
        assertThat(rows).hasSize(industries.size() + ROWS_OF_SEVERAL);
        return rows;
    }

    private void regret(Said said) {
        List<String> states = new ArrayList<>(facts.bans());
        states.add(facts.noBan);
        Function<String, double[]> gains = policy -> states.stream()
                .mapToDouble(state -> PolicyFacts.mean(facts.gain(state, policy)))
                .toArray();
        double[] best = new double[states.size()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (String policy : facts.policies()) {
            double[] own = gains.apply(policy);
            Arrays.setAll(best, s -> Math.max(best[s], own[s]));
        }
        ToDoubleFunction<String> largest = policy -> {
            double[] own = gains.apply(policy);
            double most = 0;
            for (int s = 0; s < best.length; s++) {
                most = Math.max(most, best[s] - own[s]);
            }
            return most;
        };
        double least = facts.policies().stream().mapToDouble(largest).min().orElseThrow();
        assertThat(largest.applyAsDouble(policyOf(said))).isEqualTo(least);
        PrintedEstimate.amount(said.text("regret"), least);
        said.number("count").isRounded(facts.policies().size());
    }

    private void capacity(SentenceChecks checks) {
        checks.check(PolicyChartSentence.CAPACITY, said -> {
            assertThat(said.text("year")).isEqualTo(Integer.toString(FAR_YEAR));
            List<String> clear = facts.policies().stream()
                    .filter(policy -> isGain(added(policy)))
                    .toList();
            String most = best(clear, policy -> PolicyFacts.mean(added(policy)));
            assertThat(said.text("policy")).isEqualTo(code(most));
            said.number("added").isRounded(PolicyFacts.mean(added(most)));
            said.number("baseline").isRounded(PolicyFacts.mean(capacity(facts.baseline)));
        });
        checks.check(PolicyChartSentence.CAPACITY_NONE, said -> {
            assertThat(said.text("year")).isEqualTo(Integer.toString(FAR_YEAR));
            assertThat(facts.policies()).noneMatch(policy -> isGain(added(policy)));
            assertThat(lastYear()).isGreaterThanOrEqualTo(FAR_YEAR);
        });
        checks.check(PolicyChartSentence.CAPACITY_BEYOND, said -> {
            assertThat(said.text("year")).isEqualTo(Integer.toString(FAR_YEAR));
            assertThat(lastYear()).isLessThan(FAR_YEAR);
        });
    }

    private double lastYear() {
        return sql.number("SELECT max(year) FROM v WHERE case_name = " + StoredFacts.literal(firstBan()));
    }

    private double[] capacity(String policy) {
        return sql
                .numbers("SELECT coalesce(sum(value), 0) FROM range(" + facts.runs
                        + ") AS r(n) LEFT JOIN v ON v.replication = n AND measure = 'capacity' AND year = " + FAR_YEAR
                        + " AND key = " + StoredFacts.literal(CAPACITY_ITEM) + own(policy) + " GROUP BY n ORDER BY n")
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private double[] added(String policy) {
        return PolicyFacts.minus(capacity(policy), capacity(facts.baseline));
    }

    private String own(String policy) {
        return " AND case_name = " + StoredFacts.literal(firstBan()) + " AND policy = " + StoredFacts.literal(policy);
    }

    /** Mean present value of what all treasuries pay less what they take in, over the baseline's. */
    private double outlay(String policy) {
        return PolicyFacts.mean(facts.outlay(firstBan(), policy, PolicyFacts.ALL));
    }

    /**
     * Undiscounted money that passes through a policy's instruments: of each what it takes in or what it pays out, whichever is more; the
     * market makes up the rest.
     */
    private double passing(String policy) {
        return sql.number(
                "SELECT coalesce(sum(greatest(paid, received)), 0) FROM (SELECT instrument, sum(greatest(usd, 0)) AS paid,"
                        + " sum(greatest(-usd, 0)) AS received FROM (SELECT key AS instrument, counterpart,"
                        + " measure, sum(CASE WHEN measure = 'outlay' THEN value ELSE -value END) / " + facts.runs
                        + " AS usd FROM v WHERE measure IN ('outlay', 'transfer')" + own(policy) + " GROUP BY ALL)"
                        + " GROUP BY instrument)");
    }
}
