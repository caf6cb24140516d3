package chokepoint.app;

import chokepoint.core.factor.Factor;
import chokepoint.core.factor.Factors;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Options that say of which scenario the factors are, and which of them are split. */
final class FactorOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description =
                    "Name of a shipped scenario (see 'chokepoint list') or a YAML file; of 'sensitivity' also the folder of a"
                            + " finished 'run'.")
    private String name = "";

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Option(
            names = "--by-row",
            paramLabel = "FACTOR",
            split = ",",
            description = "Factors to split: each of their rows becomes a factor of its own.")
    private List<String> byRow = new ArrayList<>();

    String name() {
        return name;
    }

    List<String> settings() {
        return settings.all();
    }

    Scenario scenario() {
        return parameters.load(name, settings.all());
    }

    /** The factors of a scenario, split as it is wished. */
    List<Factor> of(Scenario scenario) {
        Factors factors = Factors.of(scenario);
        for (String wanted : byRow) {
            Factors all = factors;
            Factor factor = all.find(wanted)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--by-row = " + wanted + ": is no factor of " + name
                                    + Problems.suggestion(wanted, all.names())
                                    + "; see 'chokepoint factors " + name + "'"));
            factors = all.splitByRow(factor);
        }
        return factors.all();
    }
}
