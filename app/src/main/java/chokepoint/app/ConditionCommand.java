package chokepoint.app;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.reports.EvidenceReport;
import chokepoint.scenarios.evidence.EvidenceTable;
import chokepoint.studies.discovery.WeighedRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chokepoint condition RESULTS}: what runs say once they are weighed by what was seen. */
@Command(
        name = "condition",
        description = {
            "Weighs the runs of a finished 'run' by what was seen, and puts the answers before and after side by side.",
            "At least an effective 100 runs are needed, of which none weighs over 5%: else it says how many would do."
        },
        mixinStandardHelpOptions = true)
final class ConditionCommand implements Callable<Integer> {

    @Mixin
    private AskedResults asked = new AskedResults();

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            defaultValue = EvidenceTable.SHIPPED,
            description = "Table of what was seen, as a CSV file, or the shipped one (default: ${DEFAULT-VALUE}).")
    private String evidence = EvidenceTable.SHIPPED;

    @Option(
            names = "--before",
            paramLabel = "DATE",
            description = "Leave out what was seen on this day or later, such as 2026-01-06.")
    private @Nullable LocalDate before;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the page, the chart, and answers, evidence, inputs and weights as tables.")
    private @Nullable Path out;

    /** The answers of a finished run before and after, for a terminal. */
    static String answers(Path results, String evidence, @Nullable LocalDate before) throws IOException {
        return text(conditioned(results, evidence, before));
    }

    private static Conditioned conditioned(Path results, String evidence, @Nullable LocalDate before)
            throws IOException {
        return AskedResults.telling(() -> WeighedRuns.open(results).weigh(evidence, before, BuildInfo.build()));
    }

    private static String text(Conditioned conditioned) {
        return EvidenceReport.terminalText(conditioned, Console.width()).stripTrailing();
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        asked.refuseInto(out);
        Readiness.check(out != null);
        Conditioned conditioned = conditioned(asked.results(), evidence, before);
        Console.out(text(conditioned));
        if (out != null) {
            asked.write(out, EvidenceReport.PAGE, folder -> EvidenceReport.write(folder, conditioned));
        }
        return 0;
    }
}
