package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.nio.file.Path;

/** A question to the model, as a value: what is asked decides every number of the answer, and nothing else does. */
public sealed interface Study
        permits RunStudy,
                CompareStudy,
                SweepStudy,
                DriverStudy,
                SearchStudy,
                ExplainStudy,
                ReplayStudy,
                CalibrateStudy {

    /** Runs unless a study says otherwise. */
    int USUAL_RUNS = 200;

    /** Seed unless a study says otherwise. */
    long USUAL_SEED = 1;

    /**
     * The runs of a scenario.
     *
     * @param scenario a shipped name or a YAML file
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong with it
     */
    static RunStudy run(String scenario) {
        return run(CalibrationLibrary.calibrated(ScenarioLibrary.load(scenario)));
    }

    /** The runs of a scenario, its behaviour drawn as it says. */
    static RunStudy run(Scenario scenario) {
        return RunStudy.of(scenario);
    }

    /** Of all luck. */
    long seed();

    /** Runs that are wanted, or the most of them. */
    int runs();

    /** What the runs are a function of, their number aside: equal texts mean that runs of the one can be mixed with runs of the other. */
    String identity(Build build);

    /** Folder of its results unless another is named. */
    Path usualFolder();
}
