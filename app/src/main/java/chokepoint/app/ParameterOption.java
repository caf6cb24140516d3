package chokepoint.app;

import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.util.List;
import picocli.CommandLine.Option;

/** Where behavioural parameters come from. */
final class ParameterOption {

    /** Lower case, as the option is typed. */
    enum From {
        calibrated,
        prior
    }

    @Option(
            names = "--parameters",
            paramLabel = "WHICH",
            defaultValue = "calibrated",
            description =
                    "Fitted parameters: calibrated, a plausible set of the replay of 2009 to 2013 per run, or prior, each"
                            + " from its own range (default: ${DEFAULT-VALUE}).")
    private From from = From.calibrated;

    /** Reads a scenario that draws its parameters so. */
    Scenario load(String nameOrFile) {
        return load(nameOrFile, List.of());
    }

    /** The same with values set on top. */
    Scenario load(String nameOrFile, List<String> settings) {
        return drawn(ScenarioLibrary.load(nameOrFile, settings));
    }

    /** A scenario that draws its parameters so. */
    Scenario drawn(Scenario scenario) {
        return from == From.calibrated ? CalibrationLibrary.calibrated(scenario) : scenario;
    }
}
