package chokepoint.studies.calibration;

import chokepoint.core.scenario.Parameter;
import chokepoint.findings.fit.Fit;
import chokepoint.findings.fit.FittedValue;
import chokepoint.findings.fit.RowFit;
import chokepoint.findings.fit.TriedSet;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.calibration.Crisis;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.calibration.FittedConstant;
import chokepoint.scenarios.calibration.FreeParameter;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.StudyEvent;
import chokepoint.studies.study.CalibrateStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A fit from its first evaluation to the plausible sets, in a folder whose log a kill leaves ready to go on from. */
public final class CalibrateWork implements Running.Work<CalibrateWork.Found> {

    private static final String LOG = "evaluations.csv";

    /** Installed sets that are searched from. */
    private static final int PRESENT_SETS = 3;

    private final CalibrateStudy study;
    private final Crew crew;
    private final Path target;

    /**
     * What was found.
     *
     * @param plausible how many trials were plausible, of which some are left
     * @param files the sets as files by name, for whoever installs them
     */
    public record Found(Fit fit, int plausible, Map<String, String> files) {}

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
        List<FreeParameter> free =
                constants(true).stream().map(FittedConstant::free).toList();
        FittedCrisis.Draws draws =
                new FittedCrisis.Draws(study.seed(), study.runs(), crew.threads(), told::isCancelled);
        Objective objective = new Objective(
                study.crises().stream().map(crisis -> crisis(crisis, draws)).toList(), free);
        Calibration.Settings settings = new Calibration.Settings(
                study.seed(),
                study.budget().sample(),
                study.budget().starts(),
                study.budget().searches(),
                study.budget().proposals(),
                population(free.size()),
                study.sets(),
                study.plausibleFactor());
        String stamp = study.early()
                ? CalibrationLibrary.stampOfQuotas(study.rules())
                : CalibrationLibrary.stampOfBoth(study.rules());
        return FileFault.made(target, FileFault.GO_ON, () -> {
            Files.createDirectories(target);
            Calibration.Outcome outcome = new Calibration(
                            objective, settings, present(free), progress -> tell(progress, told))
                    .run(target.resolve(LOG), stamp + " runs " + study.runs() + " early " + study.early());
            List<Evaluation> plausible = outcome.plausible();
            List<Map<Parameter, Double>> sets = plausible.stream()
                    .map(Evaluation::placeShare)
                    .map(objective::parameters)
                    .toList();
            Map<String, String> files = CalibrationLibrary.files(free, plausible, sets, study.early() ? "" : stamp);
            write(target, files);
            return new Found(fit(outcome, objective), outcome.plausibleCount(), files);
        });
    }

    private FittedCrisis crisis(Crisis crisis, FittedCrisis.Draws draws) {
        return switch (crisis) {
            case QUOTAS ->
                new QuotaCrisis(
                        study.replay(crisis),
                        study.early() ? CalibrationLibrary.earlyTargets() : ReplayLibrary.targets(),
                        ReplayLibrary.measurement(),
                        draws);
            case LICENCES -> new LicenceCrisis(study.replay(crisis), CalibrationLibrary.fittedRows(), draws);
        };
    }

    /** Constants that are fitted, or those that are left alone. */
    private List<FittedConstant> constants(boolean fitted) {
        return CalibrationLibrary.constants().stream()
                .filter(one -> one.leftAlone(study.rules(), study.crises()).isEmpty() == fitted)
                .toList();
    }

    /**
     * Where searches may begin: at the values of the table, and at the first installed sets, which stand far from each other. A constant
     * that they lack begins as the table has it. A fit to the early years must not begin where late ones led.
     */
    private List<double[]> present(List<FreeParameter> free) {
        List<Map<Parameter, Double>> sets = new ArrayList<>(List.of(Map.of()));
        if (!study.early()) {
            CalibrationLibrary.installed().sets().stream().limit(PRESENT_SETS).forEach(sets::add);
        }
        return sets.stream()
                .map(set -> free.stream()
                        .mapToDouble(one -> one.placeShare(set.getOrDefault(one.parameter(), one.start())))
                        .toArray())
                .toList();
    }

    private Fit fit(Calibration.Outcome outcome, Objective objective) throws InterruptedException {
        List<TriedSet> tried = new ArrayList<>();
        for (int i = 0; i < outcome.evaluations().size(); i++) {
            Evaluation one = outcome.evaluations().get(i);
            tried.add(new TriedSet(
                    i + 1,
                    outcome.stage(i),
                    Arrays.stream(one.crisisCostScores()).boxed().toList(),
                    one.secondImplausibilitySd(),
                    one.passes(),
                    one.isKept()));
        }
        List<Fit.CrisisRow> rows = new ArrayList<>();
        List<List<RowFit>> best = objective.rows(outcome.best().placeShare());
        for (int crisis = 0; crisis < best.size(); crisis++) {
            String name = study.crises().get(crisis).key();
            best.get(crisis).forEach(row -> rows.add(new Fit.CrisisRow(name, row)));
        }
        return new Fit(
                study.crises().stream().map(Crisis::key).toList(),
                study.rulesWord(),
                study.runs(),
                tried,
                outcome.plausible().stream()
                        .map(one -> outcome.evaluations().indexOf(one) + 1)
                        .toList(),
                values(outcome),
                constants(false).stream()
                        .map(one -> new Fit.LeftAlone(
                                one.free().parameter().path(),
                                one.rule(),
                                one.leftAlone(study.rules(), study.crises())))
                        .toList(),
                rows);
    }

    private List<FittedValue> values(Calibration.Outcome outcome) {
        List<FittedConstant> constants = constants(true);
        List<FittedValue> values = new ArrayList<>();
        for (int i = 0; i < constants.size(); i++) {
            int at = i;
            FittedConstant one = constants.get(i);
            values.add(new FittedValue(
                    one.free().parameter().path(),
                    one.free().parameter().row().unit(),
                    one.rule(),
                    one.crises().stream().map(Crisis::key).collect(Collectors.joining(" and ")),
                    one.free().low(),
                    one.free().high(),
                    outcome.plausible().stream()
                            .map(set -> set.placeShare()[at])
                            .toList(),
                    one.free().value(outcome.best().placeShare()[i])));
        }
        return values;
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
    private static int population(int parameters) {
        return 6 + (int) (4.5 * Math.log(parameters));
    }
}
