package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.ChosenPolicies;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchSetup;
import chokepoint.findings.policy.SearchedPoint;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.findings.provenance.Sha256;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.optimisation.PolicyLevers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A search for policies that do most within a budget.
 *
 * @param setup of the baseline alone
 * @param search what it is after
 * @param cases cases of a replication
 * @param levers what a policy is made of
 * @param days what moves the days of policies, as a line of what identifies the search; empty when nothing does
 * @param evaluations policies to try
 */
public record SearchStudy(
        PolicySetup setup,
        SearchSetup search,
        IntFunction<List<PolicyCase>> cases,
        PolicyLevers levers,
        String days,
        int evaluations)
        implements Study {

    @Override
    public long seed() {
        return setup.seed();
    }

    @Override
    public int runs() {
        return setup.runs();
    }

    /** The number of runs is a part of it, and the number of evaluations is not. */
    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(setup);
        root.put("runs", setup.runs());
        root.put("yearly_ban_probability", setup.yearlyBanProbabilityShare());
        root.put("discount", setup.discountShare());
        ObjectNode own = root.putObject("search");
        own.put("goal", search.goal().name().toLowerCase(Locale.ROOT));
        own.put("budget_usd", search.budgetUsd());
        own.put("population", search.population());
        ArrayNode all = own.putArray("levers");
        search.levers()
                .forEach(lever -> all.addObject()
                        .put("name", lever.name())
                        .put("least", lever.least())
                        .put("most", lever.most())
                        .put("steps", lever.steps()));
        return JsonText.of(root) + days;
    }

    @Override
    public Path usualFolder() {
        return Path.of("results", "optimise-" + Sha256.shortOf(identity(setup.build())));
    }

    /** The setup of these policies beside the baseline. */
    public PolicySetup with(List<Policy> policies, long seed, int runs) {
        List<Policy> all = new ArrayList<>(setup.policies());
        all.addAll(policies);
        // a ban is as likely beside one candidate as beside another
        return setup.of(all, seed, runs, List.of(levers.everything()));
    }

    /** Files of the best policies, as {@code compare} reads them, by name. */
    public Map<String, String> files(SearchedPolicies searched) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (SearchGoal goal : ChosenPolicies.GOALS) {
            texts.put("policy-" + word(goal) + ".yaml", PolicyLibrary.text(policy(goal, searched.best(goal))));
        }
        return texts;
    }

    /**
     * The best policies compared again, with other luck than that of the search, whose best is flattered by its own.
     *
     * @param runs fresh replications
     */
    public CompareStudy again(SearchedPolicies searched, int runs, IntFunction<List<PolicyCase>> fresh) {
        List<Policy> best = new ArrayList<>();
        ChosenPolicies.best(searched).forEach((point, goals) -> best.add(policy(goals.get(0), point)));
        return new CompareStudy(with(best, setup.seed() + 1, runs), fresh);
    }

    private Policy policy(SearchGoal goal, SearchedPoint point) {
        String what = switch (goal) {
            case NET -> "most expected gain less cost";
            case LOSS -> "most expected loss avoided";
            case DAYS -> "most days gained";
            case REGRET -> "least largest regret";
            case FRONT -> throw new IllegalArgumentException("a front has no single best policy");
        };
        return levers.policy("search-" + word(goal), "Found by search: " + what, point.place());
    }

    private static String word(SearchGoal goal) {
        return goal.name().toLowerCase(Locale.ROOT);
    }
}
