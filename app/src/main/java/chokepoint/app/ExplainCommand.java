package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.experiment.Replication;
import chokepoint.core.experiment.Twin;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunStore;
import chokepoint.core.store.StoreException;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.WorldStructure;
import chokepoint.reports.Build;
import chokepoint.reports.RunReport;
import chokepoint.reports.store.PartStore;
import chokepoint.reports.store.StoredOutcomes;
import chokepoint.reports.story.IndustryStory;
import chokepoint.reports.words.RunSentence;
import chokepoint.reports.words.StorySentence;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
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
        int runs = options.runs();
        IntFunction<RunRecord> replications = new Experiment(MasonEngine::new).replications(scenario, options.seed());
        Optional<double[]> kept = kept(scenario, runs);
        double[] toSurvive = kept.isPresent() ? kept.get() : made(replications, index, runs);
        // the run to tell is made once more: a run is a pure function of its number
        int median = IndustryStory.medianRun(toSurvive);
        Optional<RunRecord> twin =
                Twin.of(scenario).map(calm -> Replication.run(calm, options.seed(), median, new MasonEngine()));
        Console.out(StorySentence.HEADLINE.say(
                scenario.title(),
                industry,
                Integer.toString(median),
                Integer.toString(runs),
                Long.toString(options.seed())));
        Console.out("");
        IndustryStory.of(replications.apply(median), twin, index).forEach(Console::out);
        Console.out("");
        Console.out(RunSentence.NOT_A_FORECAST.say());
        return 0;
    }

    /** Days to the first lost output, by replication, where {@code run} has left as many runs of the same in its usual folder. */
    private Optional<double[]> kept(Scenario scenario, int runs) {
        Path folder = RunCommand.usualFolder(scenario, options.seed());
        String identity =
                RunReport.identity(scenario, options.seed(), new Build(BuildInfo.version(), BuildInfo.commit()));
        try {
            if (!identity.equals(OwnFiles.identity(folder)) || PartStore.held(folder) < runs) {
                return Optional.empty();
            }
            StoredOutcomes outcomes = StoredOutcomes.read(folder);
            double[] toSurvive = new double[runs];
            Arrays.fill(toSurvive, Double.NaN);
            double[] days = outcomes.industries().stream()
                    .filter(one -> one.name().equals(industry))
                    .findFirst()
                    .orElseThrow()
                    .days();
            for (int i = 0; i < days.length; i++) {
                int replication = outcomes.replications()[i];
                if (replication < runs) {
                    toSurvive[replication] = days[i];
                }
            }
            return Optional.of(toSurvive);
        } catch (IOException | StoreException damaged) {
            // what cannot be read is made again; 'run' mends it
            return Optional.empty();
        }
    }

    private double[] made(IntFunction<RunRecord> replications, int index, int runs) throws InterruptedException {
        Days days = new Days(index, runs);
        Experiment.stream(
                replications, runs, days, options.threads(), true, new ProgressBar(runs, System.err, options.quiet()));
        return days.toSurvive;
    }

    /** Keeps one number of each run. */
    private static final class Days implements RunStore {

        private final int industry;
        private final double[] toSurvive;

        Days(int industry, int runs) {
            this.industry = industry;
            toSurvive = new double[runs];
            Arrays.fill(toSurvive, Double.NaN);
        }

        @Override
        public boolean holds(Part part) {
            return false;
        }

        @Override
        public synchronized void keep(Part part, List<RunResult> results) {
            for (RunResult result : results) {
                if (result instanceof RunResult.Finished finished) {
                    toSurvive[result.replication()] =
                            IndustryOutcome.of(finished.record(), industry).daysToSurvive();
                }
            }
        }
    }
}
