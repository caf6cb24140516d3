package chokepoint.app;

import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.calibration.CalibrateWork;
import chokepoint.studies.calibration.Calibration;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.CalibrateStudy;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chokepoint calibrate}: fits behaviour to the replay of 2010 and leaves plausible parameter sets. */
@Command(
        name = "calibrate",
        description = "Fits behavioural parameters to what was observed from 2009 to 2013; goes on after a kill.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

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
            names = "--evaluations",
            paramLabel = "N",
            defaultValue = "1500",
            description = "Evaluations of the search for the best set (default: ${DEFAULT-VALUE}).")
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
            description = "Draws of inputs and firms per evaluation (default: ${DEFAULT-VALUE}).")
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
            description = "Cost over the best cost up to which a set is plausible (default: ${DEFAULT-VALUE}).")
    private double plausible;

    @Option(
            names = "--to-2011",
            description = "Fit only to observations that end with 2011: what comes later is then a test.")
    private boolean early;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--install", description = "Put the sets where the program is built from; build it again then.")
    private boolean install;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        if (Math.min(Math.min(searches, runs), sets) < 1 || proposals < 0 || !(plausible >= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "allowed: --evaluations, --runs, --sets 1 or more, --proposals 0 or more, --plausible 1 or more");
        }
        Path home = Path.of(CalibrationLibrary.INSTALLED_IN);
        if (install && !Files.isDirectory(home)) {
            throw new ParameterException(spec.commandLine(), "--install: start it where " + home + " is");
        }
        CalibrateStudy study = new CalibrateStudy(seed, searches, proposals, runs, sets, plausible, early);
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
        Calibration.Outcome outcome = found.outcome();
        Console.out(String.format(
                Locale.ROOT,
                "%d evaluations, best cost %.3f with %d rows passed; %d plausible, %d kept in %s%s",
                outcome.evaluations(),
                outcome.best().costScore(),
                outcome.best().passes(),
                outcome.plausibleCount(),
                outcome.plausible().size(),
                out,
                install ? " and installed; build the program again" : ""));
        return 0;
    }
}
