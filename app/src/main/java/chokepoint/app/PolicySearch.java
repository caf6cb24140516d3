package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.HeldPairs;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyExperiment;
import chokepoint.core.experiment.SharedTrunks;
import chokepoint.core.search.Evaluation;
import chokepoint.core.search.Search;
import chokepoint.core.store.PairResult;
import chokepoint.core.world.Policy;
import chokepoint.findings.policy.ChosenPolicies;
import chokepoint.findings.policy.PolicyGoals;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchedPoint;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.reports.PolicySetup;
import chokepoint.reports.SearchReport;
import chokepoint.reports.SearchSetup;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.optimisation.PolicyLevers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A search for policies from its first evaluation to its files, in a folder that a kill at any moment leaves ready to go on. */
final class PolicySearch {

    private static final String CANDIDATE = "candidate";
    /** Of so many parts of the memory one holds pasts. */
    private static final int MEMORY_PARTS = 8;

    private final PolicySetup setup;
    private final SearchSetup search;
    private final IntFunction<List<PolicyCase>> cases;
    private final PolicyLevers levers;
    private final String days;
    private final int threads;
    /** Candidates share their past until they are announced. */
    private final SharedTrunks trunks = new SharedTrunks(Runtime.getRuntime().maxMemory() / MEMORY_PARTS);

    private List<PairResult> baseline = List.of();

    /**
     * @param setup of the baseline alone
     * @param cases cases of a replication
     * @param days what moves the days of policies, as a line of what identifies the search; empty when nothing does
     */
    PolicySearch(
            PolicySetup setup,
            SearchSetup search,
            IntFunction<List<PolicyCase>> cases,
            PolicyLevers levers,
            String days,
            int threads) {
        this.setup = setup;
        this.search = search;
        this.cases = cases;
        this.levers = levers;
        this.days = days;
        this.threads = threads;
    }

    /** Eight characters that name a search by its content; the number of evaluations is none of it. */
    String hash() {
        return Sha256.shortOf(identity());
    }

    private String identity() {
        return SearchReport.identity(setup, search) + days;
    }

    /**
     * Makes the missing evaluations and writes the files.
     *
     * @param progress told after each evaluation, those of earlier starts included
     * @return what was tried
     * @throws chokepoint.core.store.StoreException when the folder cannot be written; it says what to do
     */
    SearchedPolicies run(Path target, int evaluations, Consumer<Evaluation> progress) throws InterruptedException {
        Readiness.checkWithoutStore();
        return FileFault.made(target, FileFault.GO_ON, () -> search(target, evaluations, progress));
    }

    private SearchedPolicies search(Path target, int evaluations, Consumer<Evaluation> progress) throws IOException {
        try (SearchFolder folder = SearchFolder.open(target, identity())) {
            SearchedPolicies searched =
                    new SearchedPolicies(search.levers(), evaluate(folder, evaluations, progress), search.budgetUsd());
            SearchReport.write(ReportPlace.draft(folder.path()), setup, searched, policies(searched));
            ReportPlace.commit(folder.path());
            return searched;
        }
    }

    private List<Evaluation> evaluate(SearchFolder folder, int evaluations, Consumer<Evaluation> progress)
            throws IOException {
        try (EvaluationFile log = new EvaluationFile(folder.path(), search.levers(), figures())) {
            return new Search(
                            new Search.Settings(search.levers(), setup.seed(), evaluations, search.population()),
                            figures -> search.goal().standing(PolicyGoals.ofFigures(figures), search.budgetUsd()),
                            this::figures,
                            progress)
                    .run(log, PolicyLevers.starts());
        }
    }

    private List<String> figures() {
        List<String> names = new ArrayList<>(List.of(
                "expected_loss_avoided_usd", "days_gained_days", "expected_gain_less_cost_usd", "expected_outlay_usd"));
        setup.caseNames().forEach(name -> names.add("gain_less_cost_usd[" + name + "]"));
        return names;
    }

    private List<Double> figures(List<Integer> place) throws InterruptedException {
        if (baseline.isEmpty()) {
            baseline = results(setup.policies().get(0));
        }
        Policy candidate = levers.policy(CANDIDATE, CANDIDATE, place);
        List<PairResult> both = new ArrayList<>(baseline);
        both.addAll(results(candidate));
        return SearchReport.goals(with(candidate), candidate, both).figures();
    }

    private List<PairResult> results(Policy policy) throws InterruptedException {
        HeldPairs held = new HeldPairs();
        new PolicyExperiment(cases, List.of(policy), setup.seed(), MasonEngine::new, trunks)
                .stream(setup.runs(), held, threads, finished -> {});
        return held.results();
    }

    private PolicySetup with(Policy candidate) {
        return with(List.of(setup.policies().get(0), candidate), setup.seed(), setup.runs());
    }

    private PolicySetup with(List<Policy> policies, long seed, int runs) {
        return new PolicySetup(
                setup.cases(),
                policies,
                setup.baseline(),
                seed,
                runs,
                setup.yearlyBanProbabilityShare(),
                setup.discountShare(),
                setup.jpyPerUsdFactor(),
                setup.deadweightShare(),
                setup.industries(),
                setup.build(),
                setup.replayScore(),
                // a ban is as likely beside one candidate as beside another
                List.of(levers.everything()));
    }

    /** Files of the best policies, as {@code compare} reads them. */
    private Map<String, String> policies(SearchedPolicies searched) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (SearchGoal goal : ChosenPolicies.GOALS) {
            texts.put("policy-" + word(goal) + ".yaml", PolicyLibrary.text(policy(goal, searched.best(goal))));
        }
        return texts;
    }

    private static String word(SearchGoal goal) {
        return goal.name().toLowerCase(Locale.ROOT);
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

    /**
     * What the best policies are compared in again: other luck than that of the search, whose best is flattered by its own.
     *
     * @param runs fresh replications
     */
    PolicySetup again(SearchedPolicies searched, int runs) {
        List<Policy> policies = new ArrayList<>(setup.policies());
        ChosenPolicies.best(searched).forEach((point, goals) -> policies.add(policy(goals.get(0), point)));
        return with(policies, setup.seed() + 1, runs);
    }
}
