package chokepoint.findings.policy;

import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.validation.ReplayScore;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison of policies compares, and at which prices.
 *
 * @param cases states of the world: one without a ban, bans, and their floods; without policies
 * @param policies the baseline among them, in the order of reports
 * @param baseline name of the policy that the others are compared with
 * @param seed of all luck
 * @param runs replications begun of every case under every policy
 * @param yearlyBanProbabilityShare chance a year that the ban of a dated case begins
 * @param discountShare rate a year at which amounts after 2026 are discounted
 * @param jpyPerUsdFactor yen of 2025 for a dollar
 * @param deadweightShare what raising a dollar of taxes costs beyond it
 * @param industries with their weights, groups and end use
 * @param replayScore how the model does in its replay, where that is known
 * @param announced policies from whose first announcement's eve one looks ahead: those compared, or all that a search may choose from
 * @param families policies that differ in one value, of which cost curves are made
 */
public record PolicySetup(
        List<PolicyCase> cases,
        List<Policy> policies,
        String baseline,
        long seed,
        int runs,
        double yearlyBanProbabilityShare,
        double discountShare,
        double jpyPerUsdFactor,
        double deadweightShare,
        List<PolicyIndustry> industries,
        Build build,
        Optional<ReplayScore> replayScore,
        List<Policy> announced,
        List<PolicyFamily> families) {

    /** One looks ahead from the eve of the first announcement of the policies compared. */
    public PolicySetup(
            List<PolicyCase> cases,
            List<Policy> policies,
            String baseline,
            long seed,
            int runs,
            double yearlyBanProbabilityShare,
            double discountShare,
            double jpyPerUsdFactor,
            double deadweightShare,
            List<PolicyIndustry> industries,
            Build build) {
        this(
                cases,
                policies,
                baseline,
                seed,
                runs,
                yearlyBanProbabilityShare,
                discountShare,
                jpyPerUsdFactor,
                deadweightShare,
                industries,
                build,
                Optional.empty(),
                policies,
                List.of());
    }

    /**
     * The same of other policies and luck.
     *
     * @param all the baseline among them, in the order of reports
     * @param known those from whose first announcement's eve one looks ahead
     */
    public PolicySetup of(List<Policy> all, long otherSeed, int otherRuns, List<Policy> known) {
        return new PolicySetup(
                cases,
                all,
                baseline,
                otherSeed,
                otherRuns,
                yearlyBanProbabilityShare,
                discountShare,
                jpyPerUsdFactor,
                deadweightShare,
                industries,
                build,
                replayScore,
                known,
                families);
    }

    public PolicySetup {
        cases = List.copyOf(cases);
        policies = List.copyOf(policies);
        industries = List.copyOf(industries);
        announced = List.copyOf(announced);
        families = List.copyOf(families);
    }

    /** Names of the cases, in order. */
    public List<String> caseNames() {
        return cases.stream().map(PolicyCase::name).toList();
    }

    /** Names of the policies, in order. */
    public List<String> policyNames() {
        return policies.stream().map(Policy::name).toList();
    }

    /** What runs of it say. */
    public PolicyComparison comparison(PolicyRuns policyRuns) {
        return new PolicyComparison(
                policyRuns,
                cases,
                policies,
                baseline,
                new Valuation(discountShare, jpyPerUsdFactor, deadweightShare),
                yearlyBanProbabilityShare,
                industries,
                seed,
                new Foresight(announced));
    }
}
