package chokepoint.studies.search;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.HeldPairs;
import chokepoint.core.experiment.PolicyExperiment;
import chokepoint.core.experiment.SharedTrunks;
import chokepoint.core.instrument.Policy;
import chokepoint.core.search.Evaluation;
import chokepoint.core.search.Search;
import chokepoint.core.store.PairResult;
import chokepoint.findings.policy.PolicyGoals;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.SearchSetup;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.scenarios.optimisation.PolicyLevers;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.StudyEvent;
import chokepoint.studies.study.SearchStudy;
import chokepoint.studies.workspace.ReportPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A search for policies from its first evaluation to its files, in a folder that a kill at any moment leaves ready to go on. */
public final class SearchWork implements Running.Work<SearchedPolicies> {

    private static final String CANDIDATE = "candidate";
    /** Of so many parts of the memory one holds pasts. */
    private static final int MEMORY_PARTS = 8;

    private final SearchStudy study;
    private final PolicySetup setup;
    private final SearchSetup search;
    private final Crew crew;
    private final Path target;
    private final Reporter<SearchedPolicies> reporter;
    /** Candidates share their past until they are announced. */
    private final SharedTrunks trunks = new SharedTrunks(Runtime.getRuntime().maxMemory() / MEMORY_PARTS);

    private List<PairResult> baseline = List.of();

    /**
     * @param target folder as it was given
     */
    public SearchWork(SearchStudy study, Crew crew, Path target, Reporter<SearchedPolicies> reporter) {
        this.study = study;
        this.setup = study.setup();
        this.search = study.search();
        this.crew = crew;
        this.target = target;
        this.reporter = reporter;
    }

    @Override
    public SearchedPolicies run(Running.Told told) throws InterruptedException {
        return FileFault.made(target, FileFault.GO_ON, () -> {
            try (SearchFolder folder = SearchFolder.open(target, study.identity(setup.build()))) {
                SearchedPolicies searched =
                        new SearchedPolicies(search.levers(), evaluate(folder, told), search.budgetUsd());
                told.goOn();
                told.accept(new StudyEvent.Reporting());
                reporter.say(searched);
                reporter.write(
                        searched, new Reporter.Place(ReportPlace.draft(folder.path()), folder.path(), List.of()));
                ReportPlace.commit(folder.path());
                told.accept(new StudyEvent.Reported());
                return searched;
            }
        });
    }

    private List<Evaluation> evaluate(SearchFolder folder, Running.Told told) throws IOException {
        int[] done = new int[1];
        try (EvaluationFile log = new EvaluationFile(folder.path(), search.levers(), figures())) {
            return new Search(
                            new Search.Settings(
                                    search.levers(), setup.seed(), study.evaluations(), search.population()),
                            figures -> search.goal().standing(PolicyGoals.ofFigures(figures), search.budgetUsd()),
                            place -> figures(place, told),
                            evaluation -> told.accept(new StudyEvent.Evaluated(++done[0], study.evaluations())))
                    .run(log, PolicyLevers.starts());
        }
    }

    private List<String> figures() {
        List<String> names = new ArrayList<>(List.of(
                "expected_loss_avoided_usd", "days_gained_days", "expected_gain_less_cost_usd", "expected_outlay_usd"));
        setup.caseNames().forEach(name -> names.add("gain_less_cost_usd[" + name + "]"));
        return names;
    }

    private List<Double> figures(List<Integer> place, Running.Told told) throws InterruptedException {
        if (baseline.isEmpty()) {
            baseline = results(setup.policies().get(0), told);
        }
        Policy candidate = study.levers().policy(CANDIDATE, CANDIDATE, place);
        List<PairResult> both = new ArrayList<>(baseline);
        both.addAll(results(candidate, told));
        PolicySetup with = study.with(List.of(candidate), setup.seed(), setup.runs());
        PolicyRuns runs = PolicyRuns.of(with.caseNames(), with.policyNames(), with.runs(), both);
        return PolicyGoals.of(with.comparison(runs), candidate).figures();
    }

    private List<PairResult> results(Policy policy, Running.Told told) throws InterruptedException {
        HeldPairs held = new HeldPairs();
        new PolicyExperiment(
                        study.cases(),
                        List.of(policy),
                        setup.seed(),
                        () -> new CancellableEngine(new MasonEngine(), told::isCancelled),
                        trunks)
                .stream(setup.runs(), held, crew.threads(), finished -> {});
        return held.results();
    }
}
