package chokepoint.studies.calibration;

import chokepoint.core.validation.Target;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.StudyEvent;
import chokepoint.studies.study.CalibrateStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A fit from its first evaluation to the plausible sets, in a folder whose log a kill leaves ready to go on from. */
public final class CalibrateWork implements Running.Work<CalibrateWork.Found> {

    private static final String LOG = "evaluations.csv";

    private final CalibrateStudy study;
    private final Crew crew;
    private final Path target;

    /**
     * What was found.
     *
     * @param files the sets as files by name, for whoever installs them
     */
    public record Found(Calibration.Outcome outcome, Map<String, String> files) {}

    /**
     * @param target folder as it was given
     */
    public CalibrateWork(CalibrateStudy study, Crew crew, Path target) {
        this.study = study;
        this.crew = crew;
        this.target = target;
    }

    @Override
    public Found run(Running.Told told) throws InterruptedException {
        List<Target> targets = study.early() ? CalibrationLibrary.earlyTargets() : ReplayLibrary.targets();
        Objective objective = new Objective(
                ScenarioLibrary.load(ReplayLibrary.CRISIS_2010),
                CalibrationLibrary.freeParameters(),
                targets,
                ReplayLibrary.measurement(),
                study.seed(),
                study.runs(),
                crew.threads(),
                told::isCancelled);
        Calibration.Settings settings = new Calibration.Settings(
                study.seed(),
                study.searches(),
                study.proposals(),
                population(objective),
                study.sets(),
                study.plausibleFactor());
        return FileFault.made(target, FileFault.GO_ON, () -> {
            Files.createDirectories(target);
            Calibration.Outcome outcome = new Calibration(objective, settings, progress -> tell(progress, told))
                    .run(
                            target.resolve(LOG),
                            CalibrationLibrary.currentStamp() + " runs " + study.runs() + " early " + study.early());
            List<Evaluation> plausible = outcome.plausible();
            Map<String, String> files = CalibrationLibrary.files(
                    objective.free(),
                    plausible,
                    plausible.stream()
                            .map(Evaluation::placeShare)
                            .map(objective::parameters)
                            .toList(),
                    study.early());
            write(target, files);
            return new Found(outcome, files);
        });
    }

    private static void tell(Calibration.Progress progress, Running.Told told) {
        told.accept(new StudyEvent.Fitted(
                progress.evaluation(),
                progress.evaluations(),
                progress.bestScore(),
                progress.latest().costScore(),
                progress.latest().passes()));
    }

    /** Puts files in their places, each in one step. */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Disk.replace(folder.resolve(file.getKey()), folder.resolve("." + file.getKey()), file.getValue());
        }
    }

    /** The usual number of places per generation for so many parameters, one and a half times: the draws are noisy. */
    private static int population(Objective objective) {
        return 6 + (int) (4.5 * Math.log(objective.free().size()));
    }
}
