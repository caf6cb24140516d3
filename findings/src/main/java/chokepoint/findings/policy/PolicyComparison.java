package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.PolicyAccounts.Side;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policies compared over cases: what is compared, at which prices, and the runs. Every difference is to the baseline policy in
 * the same case, replication by replication.
 */
public final class PolicyComparison {

    private final PolicyRuns runs;
    private final List<PolicyCase> cases;
    private final List<Policy> policies;
    private final Policy baseline;
    private final Valuation valuation;
    private final double yearlyBanProbability;
    private final List<PolicyIndustry> industries;
    private final PolicyAccounts accounts;
    private final Resamples resamples;
    private final Foresight foresight;
    /** By ban: chart, page and file tell the same table, whose marks take a second. */
    private final Map<String, DaysTable> daysTables = new HashMap<>();

    /**
     * @param runs of exactly these cases and policies, at least one of them finished
     * @param cases with a world without a ban for every ban; such a world alone where there is no ban
     * @param baseline name of the policy that the others are compared with
     * @param yearlyBanProbability h, chance a year that the ban of a dated case begins
     * @param seed of the study: of the bootstrap too
     * @param foresight from where one looks ahead
     */
    public PolicyComparison(
            PolicyRuns runs,
            List<PolicyCase> cases,
            List<Policy> policies,
            String baseline,
            Valuation valuation,
            double yearlyBanProbability,
            List<PolicyIndustry> industries,
            long seed,
            Foresight foresight) {
        this.runs = runs;
        this.cases = List.copyOf(cases);
        this.policies = List.copyOf(policies);
        this.baseline = policies.stream()
                .filter(policy -> policy.name().equals(baseline))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("baseline '" + baseline + "' is none of the policies "
                        + policies.stream().map(Policy::name).toList()));
        this.valuation = valuation;
        this.yearlyBanProbability = yearlyBanProbability;
        this.industries = List.copyOf(industries);
        accounts = new PolicyAccounts(runs, valuation);
        resamples = new Resamples(seed, runs.count());
        this.foresight = foresight;
        if (!(yearlyBanProbability >= 0 && yearlyBanProbability <= 1)) {
            throw new IllegalArgumentException(
                    "yearly probability of a ban " + yearlyBanProbability + "; allowed: 0 to 1");
        }
        if (cases(Role.NO_BAN).isEmpty()) {
            throw new IllegalArgumentException(
                    "cases " + runs.cases() + " hold no world without a ban; a comparison of policies needs one");
        }
        if (runs.count() == 0) {
            throw new IllegalArgumentException(
                    "no replication reached its end under every case and policy; first failure: "
                            + runs.failures().stream().findFirst());
        }
    }

    public PolicyRuns runs() {
        return runs;
    }

    /** Every case, as given. */
    public List<PolicyCase> cases() {
        return cases;
    }

    private List<PolicyCase> cases(Role role) {
        return cases.stream().filter(one -> one.role() == role).toList();
    }

    /** The world without a ban, the first of several. */
    public PolicyCase noBan() {
        return cases(Role.NO_BAN).get(0);
    }

    /** The worlds without a ban. */
    public List<PolicyCase> calms() {
        return cases(Role.NO_BAN);
    }

    /** The world of a case without its ban. */
    public PolicyCase calm(PolicyCase of) {
        return calms().stream()
                .filter(one -> one.name().equals(of.calm()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case is called " + of.calm()));
    }

    /** Whether there is a ban at all. */
    public boolean hasBan() {
        return !cases(Role.BAN).isEmpty();
    }

    /** The bans; where there is none, the world that policies are compared in. */
    public List<PolicyCase> bans() {
        return hasBan() ? cases(Role.BAN) : calms();
    }

    /** The flood after a ban, if it was run. */
    public Optional<PolicyCase> floodOf(PolicyCase ban) {
        return cases(Role.FLOOD).stream()
                .filter(one -> one.of().equals(ban.name()))
                .findFirst();
    }

    public List<Policy> policies() {
        return policies;
    }

    /** The policies but the baseline. */
    public List<Policy> others() {
        return policies.stream().filter(policy -> !isBaseline(policy)).toList();
    }

    public Policy baseline() {
        return baseline;
    }

    public boolean isBaseline(Policy policy) {
        return policy.name().equals(baseline.name());
    }

    public Valuation valuation() {
        return valuation;
    }

    /** h, chance a year that the ban of a dated case begins. */
    public double yearlyBanProbability() {
        return yearlyBanProbability;
    }

    public List<PolicyIndustry> industries() {
        return industries;
    }

    /** What a policy does in a case beyond the baseline to all treasuries and users, by replication, at the comparison's own valuation. */
    public PolicyAccount difference(PolicyCase of, Policy policy) {
        return difference(accounts, of, policy, Side.ALL);
    }

    /** The same to Japan: its lost output, its treasury, its users. */
    public PolicyAccount japan(PolicyCase of, Policy policy) {
        return difference(accounts, of, policy, Side.JAPAN);
    }

    private PolicyAccount difference(PolicyAccounts at, PolicyCase of, Policy policy, Side side) {
        return at.of(of.name(), policy.name(), side)
                .over(
                        at.of(of.name(), baseline.name(), side),
                        at.usersCost(of.name(), policy.name(), baseline.name(), side));
    }

    PolicyAccounts accounts() {
        return accounts;
    }

    /** How well means over the replications are known. */
    public Resamples resamples() {
        return resamples;
    }

    /** Days gained under a ban, by industry and policy. */
    public DaysTable daysTable(PolicyCase ban) {
        return daysTables.computeIfAbsent(ban.name(), name -> new DaysTable(this, ban));
    }

    /** The account of a policy by itself. */
    public PolicyAccount account(PolicyCase of, Policy policy) {
        return accounts.of(of.name(), policy.name());
    }

    /** Accounts of the same runs at another discount rate. */
    PolicyAccounts accountsAt(double discountShare) {
        return discountShare == valuation.discountShare()
                ? accounts
                : new PolicyAccounts(runs, valuation.at(discountShare));
    }

    /** From where one looks ahead. */
    public Foresight foresight() {
        return foresight;
    }

    /** Years in which the ban of a dated case may come. */
    public int years(PolicyCase ban) {
        return foresight.years(ban);
    }

    /** π, probability that the ban of a case comes by its day; 1 where it is given, or luck draws its year inside the case. */
    public double banProbability(PolicyCase ban) {
        return ban.banYear() == 0 || foresight.isGiven(ban) ? 1 : BreakEven.ever(yearlyBanProbability, years(ban));
    }

    /** Japan's expected gain less cost, by replication: π of that under the ban and the rest of that without. */
    double[] expectedGain(PolicyAccounts at, PolicyCase ban, Policy policy) {
        double share = banProbability(ban);
        return PolicyAccount.map(
                difference(at, ban, policy, Side.JAPAN).gainLessCost(),
                difference(at, calm(ban), policy, Side.JAPAN).gainLessCost(),
                (with, without) -> share * with + (1 - share) * without);
    }

    /** Difference of a column to the baseline's, by replication. */
    public double[] difference(PolicyCase of, Policy policy, PolicyMeasure measure, String key, int year) {
        return difference(of, policy, measure, PolicyKey.of(key), year);
    }

    /** The same under any key. */
    public double[] difference(PolicyCase of, Policy policy, PolicyMeasure measure, PolicyKey key, int year) {
        return PolicyAccount.less(
                runs.values(of.name(), policy.name(), measure, key, year),
                runs.values(of.name(), baseline.name(), measure, key, year));
    }

    /** Mean of a column. */
    public double mean(PolicyCase of, Policy policy, PolicyMeasure measure, String key, int year) {
        return mean(of, policy, measure, PolicyKey.of(key), year);
    }

    /** The same under any key. */
    public double mean(PolicyCase of, Policy policy, PolicyMeasure measure, PolicyKey key, int year) {
        return Arrays.stream(runs.values(of.name(), policy.name(), measure, key, year))
                .average()
                .orElse(Double.NaN);
    }
}
