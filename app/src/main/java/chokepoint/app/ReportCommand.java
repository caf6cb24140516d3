package chokepoint.app;

import chokepoint.reports.ComparisonReport;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.workspace.OutputFolder;
import chokepoint.studies.workspace.OutputRefusedException;
import chokepoint.studies.workspace.SideBySide;
import chokepoint.studies.workspace.UnusableResultsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chokepoint report A B …}: puts finished runs side by side. */
@Command(
        name = "report",
        description = "Puts several finished runs side by side; the others are compared with the first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  chokepoint run no-ban --out results/no-ban",
            "  chokepoint run ban-2026 --out results/ban",
            "  chokepoint report results/no-ban results/ban"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description =
                    "Folders of finished runs, two to eight. Runs with the same seed and number of runs are compared"
                            + " replication by replication.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results/comparison",
            description = "Folder for the comparison (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results", "comparison");

    @Override
    public Integer call() throws InterruptedException {
        Path target = out.toAbsolutePath().normalize();
        if (folders.stream()
                .anyMatch(folder -> folder.toAbsolutePath().normalize().equals(target))) {
            throw new OutputRefusedException(out + " is one of the runs to compare; choose another folder with --out");
        }
        Readiness.checkWithoutStore();
        try {
            FileFault.telling(out, FileFault.AGAIN, this::write);
        } catch (UnusableResultsException e) {
            throw new InvalidInputException(e.problems().stream()
                    .map(problem -> new Problem(problem.folder(), 0, "", "", problem.message()))
                    .toList());
        }
        Console.out("Comparison: " + out.resolve("comparison.html"));
        return 0;
    }

    private void write() throws IOException {
        try (OutputFolder folder = OutputFolder.open(out, Console.err()::println)) {
            ComparisonReport.write(folder.draft(), SideBySide.read(folders), BuildInfo.build());
            folder.commit();
        }
    }
}
