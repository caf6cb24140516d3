package chokepoint.app;

import chokepoint.core.factor.Factor;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.findings.provenance.Sha256;
import chokepoint.findings.sensitivity.GivenDraws;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.reports.GivenReport;
import chokepoint.reports.ReportOptions;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.discovery.TellingRuns;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.workspace.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** {@code chokepoint sensitivity RESULTS}: what the runs in a folder tell of what drives them. Nothing is run. */
final class FinishedRuns {

    /** Options that say something where the runs are there already. */
    private static final List<String> ALLOWED =
            List.of("--by-row", "--seed", "--quiet", "--out", "--force", "--no-charts");

    private final FactorOptions factors;
    private final EnsembleOptions options;
    private final ResultOptions result;

    FinishedRuns(FactorOptions factors, EnsembleOptions options, ResultOptions result) {
        this.factors = factors;
        this.options = options;
        this.result = result;
    }

    /** Whether a name is that of a folder, and of no shipped scenario. */
    static boolean isFolder(String name) {
        return !ScenarioLibrary.shipped().contains(name) && Files.isDirectory(Path.of(name));
    }

    /** Prints what they tell and writes it into a folder of its own. */
    void tell() throws InterruptedException, IOException {
        Path results = Path.of(factors.name());
        refuseOptions();
        ReportOptions report = result.report(ReportOptions.USUAL);
        GivenDrivers drivers = ask(results);
        Path target = result.target(usualFolder(drivers));
        AskedResults.refuseInto(results, target);
        if (!options.quiet()) {
            Console.out(GivenReport.terminalText(drivers, Console.width()));
        }
        FileFault.telling(target, FileFault.AGAIN, () -> {
            try (OutputFolder folder = OutputFolder.open(target, result.force(), Console.err()::println)) {
                GivenReport.write(folder.draft(), drivers, BuildInfo.build(), report.charts());
                folder.commit();
            }
        });
        Console.out(result.where(target, GivenReport.PAGE, options.quiet(), "told.csv", "lines.csv", "draws.csv"));
    }

    private void refuseOptions() {
        List<Problem> problems = options.given().stream()
                .filter(option -> !ALLOWED.contains(option))
                .map(option -> new Problem(
                        "command line",
                        0,
                        option,
                        "",
                        "does not go with a folder of runs, as nothing is run; allowed: " + String.join(", ", ALLOWED)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private GivenDrivers ask(Path results) throws IOException {
        return AskedResults.telling(() -> {
            TellingRuns runs = TellingRuns.openRun(results);
            List<Factor> all = factors.of(runs.scenario());
            if (all.isEmpty()) {
                throw options.refused(results + " draws nothing: every input has a range without width");
            }
            return runs.drivers(
                    all, options.given().contains("--seed") ? OptionalLong.of(options.seed()) : OptionalLong.empty());
        });
    }

    private static Path usualFolder(GivenDrivers drivers) {
        GivenDraws draws = drivers.draws();
        String asked = ScenarioText.of(draws.scenario()) + draws.seed() + " " + draws.count() + " " + drivers.seed()
                + draws.factors().stream().map(Factor::name).toList() + "\n";
        return Path.of("results", "told-" + draws.scenario().name() + "-" + Sha256.shortOf(asked));
    }
}
