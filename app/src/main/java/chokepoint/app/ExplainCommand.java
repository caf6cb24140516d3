package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.result.RunRecord;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.WorldStructure;
import chokepoint.reports.story.IndustryStory;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chokepoint explain SCENARIO --industry I}: the causal chain of the median run. */
@Command(
        name = "explain",
        description = "Tells what happened to one industry in the median run, step by step.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "Name of a shipped scenario or a YAML file.")
    private String scenarioName = "";

    @Option(names = "--industry", required = true, paramLabel = "I", description = "Industry, as the table names it.")
    private String industry = "";

    @Mixin
    private EnsembleOptions options = new EnsembleOptions();

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Override
    public Integer call() throws InterruptedException {
        Scenario scenario = parameters.load(scenarioName);
        List<String> names = scenario.structure().industries().stream()
                .map(WorldStructure.Industry::name)
                .toList();
        int index = names.indexOf(industry);
        if (index < 0) {
            throw new InvalidInputException(List.of(new Problem(
                    "command line", 0, "--industry", industry, "is not known" + Problems.suggestion(industry, names))));
        }
        List<RunRecord> runs = new Experiment(MasonEngine::new)
                .run(
                        scenario,
                        options.seed(),
                        options.runs(),
                        options.threads(),
                        new ProgressBar(options.runs(), System.err, options.quiet()));
        RunRecord median = IndustryStory.medianRun(runs, index);
        Console.out(scenario.title() + ": " + industry + ", run " + median.replication() + " of " + runs.size()
                + " (the median in days to the first lost output), seed " + options.seed());
        Console.out("");
        IndustryStory.of(median, index).forEach(Console::out);
        Console.out("");
        Console.out("A what-if under stated assumptions, not a forecast.");
        return 0;
    }
}
