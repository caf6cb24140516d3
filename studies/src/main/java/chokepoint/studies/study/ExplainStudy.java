package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import java.nio.file.Path;
import java.util.List;

/**
 * What happened to one industry in the median run of a scenario, by its days to the first lost output.
 *
 * @param of the runs
 * @param industry index in the scenario's list
 */
public record ExplainStudy(RunStudy of, int industry) implements Study {

    public ExplainStudy {
        int count = of.scenario().structure().industries().size();
        if (industry < 0 || industry >= count) {
            throw new IllegalArgumentException("industry " + industry + "; allowed: 0 to " + (count - 1));
        }
    }

    /** Names of the scenario's industries, in order. */
    public static List<String> industries(Scenario scenario) {
        return scenario.structure().industries().stream()
                .map(WorldStructure.Industry::name)
                .toList();
    }

    @Override
    public long seed() {
        return of.seed();
    }

    @Override
    public int runs() {
        return of.runs();
    }

    @Override
    public String identity(Build build) {
        return of.identity(build);
    }

    /** That of the runs: where they are kept, none is made again but the one that is told. */
    @Override
    public Path usualFolder() {
        return of.usualFolder();
    }
}
