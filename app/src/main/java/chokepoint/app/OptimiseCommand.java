package chokepoint.app;

import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.world.Policy;
import chokepoint.core.world.Scenario;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.reports.PolicySetup;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.SearchReport;
import chokepoint.reports.SearchSetup;
import chokepoint.scenarios.optimisation.PolicyLevers;
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
    private static final int REPORT_EVERY = 10;
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

    private int done;

    @Override
    public Integer call() throws InterruptedException {
        double budgetUsd = UsdAmount.parse(budget)
                .orElseThrow(() -> options.ensemble()
                        .refused("--budget = " + budget
                                + ": allowed: an amount above 0 and up to 1e12, such as 3e9, 3bn or 3000000000"));
        options.ensemble().inRange("--evaluations", evaluations, MOST_EVALUATIONS);
        options.ensemble().inRange("--final-runs", finalRuns, MOST_FINAL_RUNS);
        List<Scenario> worlds = options.scenarios(scenarios);
        PolicyCases cases = options.cases(worlds, List.of()).withoutFloods();
        PolicySetup setup = options.setup(
                cases,
                List.of(Policy.NONE),
                Policy.NONE.name(),
                options.ensemble().runs(USUAL_RUNS));
        SearchGoal wanted = SearchGoal.valueOf(goal.name().toUpperCase(Locale.ROOT));
        PolicyLevers levers =
                new PolicyLevers(cases.listed().get(0).scenario(), policy -> options.onItsDays(policy, worlds.get(0)));
        PolicySearch search = new PolicySearch(
                setup,
                new SearchSetup(PolicyLevers.all(), wanted, budgetUsd, POPULATION),
                cases.drawn(setup.seed()),
                levers,
                options.announcedLine(),
                options.ensemble().threads());
        Path target = out == null ? Path.of("results", "optimise-" + search.hash()) : out;
        boolean quiet = options.ensemble().quiet();
        SearchedPolicies searched = search.run(target, evaluations, evaluation -> report(quiet));
        PolicySetup again = search.again(searched, finalRuns);
        if (!quiet) {
            System.err.println("the best of them again, with other luck:");
        }
        PolicyRuns runs = new ComparisonRun(again, cases.drawn(again.seed()), target.resolve(FINAL))
                .run(
                        false,
                        options.ensemble().threads(),
                        quiet,
                        new ReportOptions(false, CompareCommand.texts(again.policies())).withoutCharts(),
                        text -> {});
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

    private void report(boolean quiet) {
        done++;
        if (!quiet && (done % REPORT_EVERY == 0 || done == evaluations)) {
            System.err.printf(Locale.ROOT, "%d of %d evaluations%n", done, evaluations);
        }
    }
}
