package chokepoint.app;

import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.reports.ReportOptions;
import chokepoint.scenarios.PolicyLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.CompareStudy;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chokepoint compare SCENARIO… --policy P1,P2,…}: policies against a baseline, on equal luck. */
@Command(
        name = "compare",
        description = {
            "Compares policies under bans and without one, every pair on the same luck: scoreboard, regret, charts, brief.",
            "Interrupted or killed, the same command goes on where it ended; more --runs go on from fewer."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private static final String ALL = "all";

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description = "Scenarios of bans: shipped names or YAML files; the same world without the ban is always"
                    + " compared too. A scenario without a ban is compared by itself.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            split = ",",
            required = true,
            description =
                    "Policies: shipped names (see 'chokepoint list') or YAML files, by commas; all for every shipped one.")
    private List<String> policies = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            defaultValue = "none",
            description = "Policy that the others are compared with (default: ${DEFAULT-VALUE}).")
    private String baseline = "";

    @Option(
            names = "--vary",
            paramLabel = "KEY=VALUES",
            description =
                    "A value of a compared policy to vary, for a cost curve: its name, a dot and the path of the value, then"
                            + " a,b,c or low..high/steps, such as cfd-110.instruments.ndpr-floor.strikeUsdPerKg=60,75,90. The policy is"
                            + " compared once with each value instead of as it is; may stand several times.")
    private List<String> vary = new ArrayList<>();

    @Mixin
    private ComparisonOptions options = new ComparisonOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: results/compare-<8 characters of the inputs' hash>).")
    private @Nullable Path out;

    @Option(
            names = "--force",
            description = "Compute every run anew, and replace an older result even if other files were put beside it;"
                    + " those stay.")
    private boolean force;

    @Option(
            names = "--no-charts",
            description = "Write no charts, page and brief: tables and runs only, which is quicker.")
    private boolean noCharts;

    @Override
    public Integer call() throws InterruptedException {
        List<Scenario> worlds = options.scenarios(scenarios, policyNames());
        VariedPolicies varied = VariedPolicies.of(vary, baseline, policyNames(), options);
        List<Policy> compared = options.onTheirDays(policies(varied), worlds.get(0));
        PolicyCases cases = options.cases(worlds, compared);
        PolicySetup setup = options.setup(cases, compared, compared.get(0).name(), varied.families());
        CompareStudy study = new CompareStudy(setup, cases.drawn(setup.seed()));
        Path target = out == null ? study.usualFolder() : out;
        ReportOptions usual = new ReportOptions(false, texts(compared));
        boolean quiet = options.ensemble().quiet();
        if (!quiet && !ComparisonOptions.hasBan(worlds.get(0))) {
            Console.out(worlds.get(0).name()
                    + " brings nothing in its measure's week or later: policies are compared in that"
                    + " world alone, without a ban.");
        }
        run(study, target, force, options.ensemble(), noCharts ? usual.withoutCharts() : usual, quiet);
        Console.out(
                quiet
                        ? target.toString()
                        : noCharts
                                ? "Tables: " + target.resolve("scoreboard.csv") + ", regret.csv, days_gained.csv"
                                : "Report: " + target.resolve("report.html") + "\nBrief: "
                                        + target.resolve("brief.html"));
        return 0;
    }

    /**
     * Makes a comparison and its report.
     *
     * @param silent print no scoreboard
     */
    static PolicyRuns run(
            CompareStudy study,
            Path target,
            boolean force,
            EnsembleOptions options,
            ReportOptions report,
            boolean silent)
            throws InterruptedException {
        Readiness.check(report.charts());
        StudyLines lines = new StudyLines(options.quiet());
        Chokepoint lab = Chokepoint.open(Workspace.at(target).replacing(force), BuildInfo.build());
        try (Running<PolicyRuns> running = lab.start(
                study,
                Crew.threads(options.threads()),
                new ComparisonReporter(study.setup(), report, silent, lines),
                lines)) {
            return running.get();
        }
    }

    /** What is named, the baseline first, each once. */
    private List<String> policyNames() {
        List<String> names = new ArrayList<>(List.of(baseline));
        for (String name : policies) {
            names.addAll(name.equals(ALL) ? PolicyLibrary.shipped() : List.of(name));
        }
        return names.stream().distinct().toList();
    }

    /** The policies, the baseline first, what is varied once with each value; everything that is wrong with any of them is told at once. */
    private List<Policy> policies(VariedPolicies varied) {
        List<String> distinct = policyNames();
        List<Problem> problems = PolicyLibrary.check(distinct);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Map<String, Policy> byName = new LinkedHashMap<>();
        for (String name : distinct) {
            for (Policy policy : varied.of(name)) {
                if (byName.put(policy.name(), policy) != null) {
                    throw options.ensemble()
                            .refused("two policies are called " + policy.name()
                                    + "; give one of them another name: in its file");
                }
            }
        }
        if (byName.size() < 2) {
            throw options.ensemble().refused("name at least one policy besides the baseline, " + baseline);
        }
        return List.copyOf(byName.values());
    }

    /** Every policy whole, as it was compared; a name's plus sign cannot stand in a file's. */
    static Map<String, String> texts(List<Policy> policies) {
        Map<String, String> texts = new LinkedHashMap<>();
        policies.forEach(policy ->
                texts.put("policy-" + policy.name().replace("+", "-and-") + ".yaml", PolicyLibrary.text(policy)));
        return texts;
    }
}
