package chokepoint.app;

import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchSetup;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.SearchReport;
import chokepoint.scenarios.optimisation.PolicyLevers;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.CompareStudy;
import chokepoint.studies.study.SearchStudy;
import chokepoint.studies.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chokepoint optimise SCENARIO… --budget USD}: the best policies that an expected outlay can pay for. */
@Command(
        name = "optimise",
        description = {
            "Searches strike, term, volume, heavy coverage and reserve days for policies that do most within a budget.",
            "Writes policy files that compare takes. Interrupted or killed, the same command goes on where it ended;"
                    + " more --evaluations go on from fewer."
        },
        mixinStandardHelpOptions = true)
final class OptimiseCommand implements Callable<Integer> {

    private static final int USUAL_RUNS = 16;
    private static final int POPULATION = 20;
    private static final int MOST_EVALUATIONS = 100_000;
    private static final int MOST_FINAL_RUNS = 100_000;
    /** Folder of the runs of the best with other luck, inside that of the search. */
    private static final String FINAL = "final";

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description =
                    "Scenarios of bans: shipped names or YAML files; the same world without the ban always counts too.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--budget",
            paramLabel = "USD",
            required = true,
            description =
                    "Most that treasuries are expected to pay over all years, present value: 3e9, 3bn or 3000000000.")
    private String budget = "";

    /** Lower case, as the option is typed. */
    enum Goal {
        net,
        loss,
        days,
        regret,
        front
    }

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            defaultValue = "front",
            description =
                    "What to look for: net, Japan's largest expected gain less cost; loss, the most expected loss avoided; days, the most days gained; regret, the"
                            + " least largest regret; front, all four side by side (default: ${DEFAULT-VALUE}).")
    private Goal goal = Goal.front;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            defaultValue = "150",
            description = "Policies to try (default: ${DEFAULT-VALUE}).")
    private int evaluations;

    @Option(
            names = "--final-runs",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "Replications, of other luck than the search has seen, in which the best are run again; only their"
                            + " numbers are printed (default: ${DEFAULT-VALUE}).")
    private int finalRuns;

    @Mixin
    private ComparisonOptions options = new ComparisonOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: results/optimise-<8 characters of the inputs' hash>).")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException {
        double budgetUsd = UsdAmount.parse(budget)
                .orElseThrow(() -> options.ensemble()
                        .refused("--budget = " + budget
                                + ": allowed: an amount above 0 and up to 1e12, such as 3e9, 3bn or 3000000000"));
        options.ensemble().inRange("--evaluations", evaluations, MOST_EVALUATIONS);
        options.ensemble().inRange("--final-runs", finalRuns, MOST_FINAL_RUNS);
        List<Scenario> worlds = options.scenarios(scenarios, List.of());
        PolicyCases cases = options.cases(worlds, List.of()).withoutFloods();
        PolicySetup setup = options.setup(
                cases,
                List.of(Policy.NONE),
                Policy.NONE.name(),
                options.ensemble().runs(USUAL_RUNS));
        SearchGoal wanted = SearchGoal.valueOf(goal.name().toUpperCase(Locale.ROOT));
        PolicyLevers levers =
                new PolicyLevers(cases.listed().get(0).scenario(), policy -> options.onItsDays(policy, worlds.get(0)));
        SearchStudy study = new SearchStudy(
                setup,
                new SearchSetup(PolicyLevers.all(), wanted, budgetUsd, POPULATION),
                cases.drawn(setup.seed()),
                levers,
                options.announcedLine(),
                evaluations);
        Path target = out == null ? study.usualFolder() : out;
        boolean quiet = options.ensemble().quiet();
        SearchedPolicies searched = search(study, target);
        CompareStudy fresh = study.again(searched, finalRuns, cases.drawn(setup.seed() + 1));
        PolicySetup again = fresh.setup();
        if (!quiet) {
            Console.err().println("the best of them again, with other luck:");
        }
        PolicyRuns runs = CompareCommand.run(
                fresh,
                target.resolve(FINAL),
                false,
                options.ensemble(),
                new ReportOptions(false, CompareCommand.texts(again.policies())).withoutCharts(),
                true);
        if (quiet) {
            Console.out(target.toString());
        } else {
            Console.out(SearchReport.terminalText(
                    setup.runs(), searched, again, runs, levers::summary, levers::acting, Console.width()));
            Console.out("Policies: " + target.resolve("policy-net.yaml")
                    + ", policy-loss.yaml, policy-days.yaml, policy-regret.yaml");
        }
        return 0;
    }

    private SearchedPolicies search(SearchStudy study, Path target) throws InterruptedException {
        Readiness.checkWithoutStore();
        Chokepoint lab = Chokepoint.open(Workspace.at(target), BuildInfo.build());
        Reporter<SearchedPolicies> reporter = new Reporter<>() {
            @Override
            public void say(SearchedPolicies found) {
                // said with the numbers of fresh runs
            }

            @Override
            public void write(SearchedPolicies found, Place place) throws IOException {
                SearchReport.write(place.draft(), study.setup(), found, study.files(found));
            }
        };
        try (Running<SearchedPolicies> running = lab.start(
                study,
                Crew.threads(options.ensemble().threads()),
                reporter,
                new StudyLines(options.ensemble().quiet()))) {
            return running.get();
        }
    }
}
