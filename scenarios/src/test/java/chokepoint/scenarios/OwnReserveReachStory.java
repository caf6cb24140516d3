package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.core.world.IndustrySpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A maker of cars doubles the dysprosium in its own reserve, and stops on the same day: what it wants first are finished magnets, of
 * which nobody holds a reserve. {@code diff} says so, or the reader would believe that the file is not read.
 */
final class OwnReserveReachStory {

    private static final String MINE = """
            title: Car makers with a year of their own
            basedOn: ban-2026
            inputs:
              japan_industry.traction motors.own_reserve_days: 365
              japan_magnets.dy_tb_private_cover_days.all: 900
              japan_industry.ceramics and MLCC.own_reserve_days: 365
            """;

    @TempDir
    private Path folder;

    @Test
    void aLongerReserveOfOxidesMovesNoDayOfMagnets() throws InterruptedException, IOException {
        String mine = Files.writeString(folder.resolve("cars.yaml"), MINE).toString();
        List<RunRecord> shipped = run("ban-2026");
        List<RunRecord> longer = run(mine);
        for (String industry : List.of("traction motors", "automotive electricals", "electronics")) {
            assertThat(firstWeekOfMagnets(shipped, industry))
                    .as(industry)
                    .isEqualTo(firstWeekOfMagnets(longer, industry))
                    .anyMatch(week -> week >= 0);
        }
        assertThat(ScenarioLibrary.differences("ban-2026", mine))
                .filteredOn(line -> line.startsWith("note: "))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("does not reach finished magnets"))
                .noneSatisfy(line -> assertThat(line).contains("ceramics"));
    }

    /** By run, the first reported week in which want of magnets costs an industry output; −1 for none. */
    private static List<Integer> firstWeekOfMagnets(List<RunRecord> runs, String industry) {
        return runs.stream()
                .map(run -> {
                    int index = run.industries().stream()
                            .map(IndustrySpec::name)
                            .toList()
                            .indexOf(industry);
                    byte[] binding = run.bindingNest()[index];
                    int week = 0;
                    while (week < binding.length && binding[week] != Nest.MAGNETS.ordinal()) {
                        week++;
                    }
                    return week < binding.length ? week : -1;
                })
                .toList();
    }

    private static List<RunRecord> run(String scenario) throws InterruptedException {
        return new Experiment(PlainLoopEngine::new).run(ScenarioLibrary.load(scenario), 1, 4, 2, done -> {});
    }
}
