package chokepoint.app;

import chokepoint.core.scenario.Scenario;
import chokepoint.reports.story.IndustryStory;
import chokepoint.reports.words.RunSentence;
import chokepoint.reports.words.StorySentence;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.MedianRun;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.ExplainStudy;
import chokepoint.studies.study.Study;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Path;
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
    private SettingsOption settings = new SettingsOption();

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Override
    public Integer call() throws InterruptedException {
        Scenario scenario = parameters.load(scenarioName, settings.all());
        List<String> names = ExplainStudy.industries(scenario);
        int index = names.indexOf(industry);
        if (index < 0) {
            throw new InvalidInputException(List.of(new Problem(
                    "command line", 0, "--industry", industry, "is not known" + Problems.suggestion(industry, names))));
        }
        ExplainStudy study =
                new ExplainStudy(Study.run(scenario).seed(options.seed()).runs(options.runs()), index);
        Chokepoint lab = Chokepoint.open(Workspace.of(Path.of("")), BuildInfo.build());
        try (Running<MedianRun> running =
                lab.start(study, Crew.threads(options.threads()), new StudyLines(options.quiet()))) {
            MedianRun median = running.get();
            Console.out(StorySentence.HEADLINE.say(
                    scenario.title(),
                    industry,
                    Integer.toString(median.run().replication()),
                    Integer.toString(study.runs()),
                    Long.toString(study.seed())));
            Console.out("");
            IndustryStory.of(median.run(), median.twin(), index).forEach(Console::out);
            Console.out("");
            Console.out(RunSentence.NOT_A_FORECAST.say());
        }
        return 0;
    }
}
