package chokepoint.app;

import chokepoint.core.scenario.Rules;
import chokepoint.findings.fit.Fit;
import chokepoint.reports.FitReport;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.calibration.CalibrateWork;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.CalibrateStudy;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chokepoint calibrate}: fits behaviour to the replays of 2010 and 2025 and leaves plausible parameter sets. */
@Command(
        name = "calibrate",
        description =
                "Fits behavioural parameters to what was observed from 2009 to 2013 and in 2025; goes on after a kill.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    private static final SortedMap<String, Rules> RULES =
            new TreeMap<>(Map.of("today", Rules.TODAY, "newest", Rules.NEWEST));

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results/calibration",
            description = "Folder of the log and the sets; a started search goes on (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results", "calibration");

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rules",
            paramLabel = "R",
            defaultValue = "today",
            description =
                    "Rules to fit with: today, which the shipped scenarios have, or newest, every newer one (default:"
                            + " ${DEFAULT-VALUE}).")
    private String rules = "today";

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "240",
            description =
                    "Evaluations that fill the ranges: they say which share is not ruled out, and the best of them are"
                            + " searched from (default: ${DEFAULT-VALUE}).")
    private int sample;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "12",
            description =
                    "Places to search from, of which the weaker half drops out again and again (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            defaultValue = "1800",
            description = "Evaluations of all searches for the best set together (default: ${DEFAULT-VALUE}).")
    private int searches;

    @Option(
            names = "--proposals",
            paramLabel = "N",
            defaultValue = "500",
            description = "Evaluations around good sets (default: ${DEFAULT-VALUE}).")
    private int proposals;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "6",
            description = "Draws of inputs and firms per evaluation and crisis (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--sets",
            paramLabel = "N",
            defaultValue = "40",
            description = "Plausible sets to keep (default: ${DEFAULT-VALUE}).")
    private int sets;

    @Option(
            names = "--plausible",
            paramLabel = "F",
            defaultValue = "1.2",
            description =
                    "Cost over that of the best set, in each crisis, up to which a set is plausible (default: ${DEFAULT-VALUE}).")
    private double plausible;

    @Option(
            names = "--to-2011",
            description =
                    "Fit only to observations that end with 2011, and not to 2025: what comes later is then a test.")
    private boolean early;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--install", description = "Put the sets where the program is built from; build it again then.")
    private boolean install;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        if (IntStream.of(starts, searches, runs, sets).min().orElseThrow() < 1
                || Math.min(sample, proposals) < 0
                || !(plausible >= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "allowed: --starts, --evaluations, --runs, --sets 1 or more, --sample, --proposals 0 or more, --plausible 1"
                            + " or more");
        }
        if (!RULES.containsKey(rules)) {
            throw new ParameterException(
                    spec.commandLine(), "--rules " + rules + "; allowed: " + String.join(", ", RULES.keySet()));
        }
        Path home = Path.of(CalibrationLibrary.INSTALLED_IN);
        if (install && !Files.isDirectory(home)) {
            throw new ParameterException(spec.commandLine(), "--install: start it where " + home + " is");
        }
        CalibrateStudy study = new CalibrateStudy(
                seed,
                RULES.get(rules),
                new CalibrateStudy.Budget(sample, starts, searches, proposals),
                runs,
                sets,
                plausible,
                early);
        CalibrateWork.Found found;
        Chokepoint lab = Chokepoint.open(Workspace.at(out), BuildInfo.build());
        try (Running<CalibrateWork.Found> running =
                lab.start(study, threads == null ? Crew.ofAllCores() : Crew.threads(threads), new StudyLines(quiet))) {
            found = running.get();
        }
        if (install) {
            FileFault.telling(
                    home,
                    "Make room or give access, and run the same command again",
                    () -> CalibrateWork.write(home, found.files()));
        }
        Fit fit = found.fit();
        FileFault.telling(
                out, "Make room or give access, and run the same command again", () -> FitReport.write(out, fit));
        Console.out(FitReport.terminalText(fit, Console.width()));
        Console.out(String.format(
                Locale.ROOT,
                "%d evaluations, best cost %.3f with %d rows passed; %d plausible, %d kept in %s%s",
                fit.tried().size(),
                fit.best().costScore(),
                fit.best().passes(),
                found.plausible(),
                fit.chosen().size(),
                out,
                install ? " and installed; build the program again" : ""));
        return 0;
    }
}
