package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.material.Item;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.scenarios.input.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Story: a world that does not grow. What a scenario gives by date moves in it all the same. */
final class StillWorldStory {

    private static final String HEAD =
            "title: still\nbasedOn: baseline-2024\ntimeline: {warmUpWeeks: 104, horizonWeeks: 80}\n";

    private static RunRecord run(String keys) {
        byte[] bytes = (HEAD + keys).getBytes(StandardCharsets.UTF_8);
        return Replication.run(
                ScenarioLibrary.effective("still.yaml", bytes, Path.of("")).scenario(), 1, 0, new PlainLoopEngine());
    }

    private static double sum(RunRecord run, MarketSeries series, Item item) {
        return Arrays.stream(run.market(series, item)).sum();
    }

    @Test
    void moreUseAbroadIsDearerAtFirst() {
        String path = "usePaths:\n  more: {items: [Nd], regions: [CHINA], course: [{from: 2026-01-06, factor: 1}, "
                + "{from: 2026-01-13, factor: 1.2}]}\n"
                + "supplyPaths:\n  level: {feeds: [Bayan Obo mine quota], course: [{from: 2026-01-06, factor: 1}]}\n";
        double still = sum(run(""), MarketSeries.CHINA_HOME_PRICE, Item.ND);
        assertThat(sum(run(path), MarketSeries.CHINA_HOME_PRICE, Item.ND)).isGreaterThan(1.02 * still);
    }

    @Test
    void moreUseInJapanIsUsed() {
        double still = sum(run(""), MarketSeries.JAPAN_USE, Item.ND);
        String path = "usePaths:\n  more: {items: [Nd], regions: [JAPAN], course: [{from: 2026-01-06, factor: 1.5}]}\n";
        assertThat(sum(run(path), MarketSeries.JAPAN_USE, Item.ND)).isBetween(1.3 * still, 1.5 * still);
    }

    @Test
    void aPlantThatStopsIsMissed() {
        double still = sum(run(""), MarketSeries.OTHER_LICENSED_PRICE, Item.ND);
        String path = "supplyPaths:\n  stop: {plants: [Lynas Malaysia], course: [{from: 2026-01-06, factor: 1}, "
                + "{from: 2026-01-20, factor: 0}]}\n";
        assertThat(sum(run(path), MarketSeries.OTHER_LICENSED_PRICE, Item.ND))
                .isNotCloseTo(still, org.assertj.core.data.Percentage.withPercentage(0.5));
    }

    @Test
    void anAnswerToNewPlantsIsRefusedWhereNoneCanCome() {
        assertThatThrownBy(() -> run("exporterAnswer: {kind: undercut}\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does nothing with timeline.growth: false");
    }
}
