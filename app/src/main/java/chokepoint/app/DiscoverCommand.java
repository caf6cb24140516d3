package chokepoint.app;

import chokepoint.findings.discovery.Happening;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.reports.DiscoveryReport;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.discovery.TellingRuns;
import chokepoint.studies.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chokepoint discover RESULTS --where CONDITION}: under which circumstances something happens. */
@Command(
        name = "discover",
        description = {
            "Finds out of finished runs under which circumstances something happens: a rule in few conditions, found on one half of the"
                    + " runs and judged on the other.",
            "Circumstances are what was drawn in a 'run', what was varied in a 'sweep', the leading factors of a 'sensitivity'."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "CONDITION is one comparison (>, >=, <, <=) or several joined by 'and':",
            "  loss > 600 bn JPY                        Japan's loss of the first year",
            "  tts[traction motors] < 90 days           days to an industry's first lost output",
            "  loss_horizon_jpy_bn > 2000               any number of outcomes.csv of Japan, by its name",
            "  output_lost_first_year_share[INDUSTRY] > 5%   or of an industry",
            "  any(output_under_90pct_days) < 183       of at least one industry",
            "  output_lost > 5% within 26 weeks         output of the first weeks against plan; also [INDUSTRY] and any(…)",
            "",
            "Examples:",
            "  chokepoint discover results/A --where 'loss > 600 bn JPY'",
            "  chokepoint discover results/A --where 'output_lost > 5% within 26 weeks' --out results/rule"
        })
final class DiscoverCommand implements Callable<Integer> {

    private static final int MOST_CONDITIONS = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AskedResults asked = new AskedResults();

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            required = true,
            description = "What happens in a run or not; see below.")
    private String where = "";

    @Option(
            names = "--conditions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Most conditions of the rule (default: ${DEFAULT-VALUE}).")
    private int conditions;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + Study.USUAL_SEED,
            description = "Seed of the halves; the same seed gives the same rule (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for rule, steps, half-samples and runs as tables, and for a page with them.")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException, IOException {
        asked.refuseInto(out);
        if (conditions < 1 || conditions > MOST_CONDITIONS) {
            throw new ParameterException(
                    spec.commandLine(), "--conditions = " + conditions + ": allowed: 1 to " + MOST_CONDITIONS);
        }
        Readiness.check(out != null);
        Inquiry inquiry = AskedResults.telling(() -> {
            TellingRuns runs = TellingRuns.open(asked.results());
            List<Problem> problems = new ArrayList<>();
            Happening happening = asked.happening("--where", where, runs.scenario(), problems)
                    .orElseThrow(() -> new InvalidInputException(problems));
            return runs.ask(happening, conditions, seed, BuildInfo.build());
        });
        Console.out(DiscoveryReport.terminalText(inquiry, Console.width()).stripTrailing());
        if (out != null) {
            asked.write(out, DiscoveryReport.PAGE, folder -> DiscoveryReport.write(folder, inquiry));
        }
        return 0;
    }
}
