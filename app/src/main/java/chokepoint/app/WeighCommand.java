package chokepoint.app;

import chokepoint.findings.discovery.Happening;
import chokepoint.findings.robustness.Robustness;
import chokepoint.reports.RobustReport;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.studies.discovery.SweptRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chokepoint weigh RESULTS --decide KEY}: which of the things that can be decided does well in many states of the world. */
@Command(
        name = "weigh",
        description = {
            "Weighs out of a finished sweep what somebody can decide: by regret, how much more is lost than with the best alternative of the"
                    + " same state of the world, and by the share of states in which what is wanted holds.",
            "A state is a draw of inputs and luck in a setting of the keys that are not decided."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  chokepoint sweep ban-2026 --vary inputs.behaviour.reserve_days=20,60,180 \\",
            "      --vary inputs.behaviour.smuggling_output_share=0.002,0.05 --runs 32 --out results/swept",
            "  chokepoint weigh results/swept --decide reserve_days --wanted 'loss < 600 bn JPY'"
        })
final class WeighCommand implements Callable<Integer> {

    @Mixin
    private AskedResults asked = new AskedResults();

    @Option(
            names = "--decide",
            paramLabel = "KEY",
            split = ",",
            description =
                    "Keys that somebody decides, by their paths or last words; what else was varied makes states of the world (default: all"
                            + " keys are decided).")
    private List<String> decide = new ArrayList<>();

    @Option(
            names = "--wanted",
            paramLabel = "CONDITION",
            description = "What is to hold in as many states as can be, as in 'discover --where': 'loss < 600 bn JPY'.")
    private @Nullable String wanted;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the alternatives as a table, and for a page with them.")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException, IOException {
        asked.refuseInto(out);
        Readiness.check(out != null);
        Robustness robustness = AskedResults.telling(() -> {
            SweptRuns runs = SweptRuns.open(asked.results(), BuildInfo.build());
            List<Problem> problems = unknown(runs);
            @Nullable
            Happening goal = wanted == null
                    ? null
                    : asked.happening("--wanted", wanted, runs.scenario(), problems)
                            .orElse(null);
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            return runs.weigh(decide, goal);
        });
        Console.out(RobustReport.terminalText(robustness, Console.width()).stripTrailing());
        if (out != null) {
            asked.write(out, RobustReport.PAGE, folder -> RobustReport.write(folder, robustness));
        }
        return 0;
    }

    private List<Problem> unknown(SweptRuns runs) {
        List<Problem> problems = new ArrayList<>();
        for (String key : decide) {
            if (!runs.isVaried(key)) {
                problems.add(new Problem(
                        "command line",
                        0,
                        "--decide",
                        key,
                        "was not varied in this sweep" + Problems.suggestion(key, runs.names())));
            }
        }
        return problems;
    }
}
