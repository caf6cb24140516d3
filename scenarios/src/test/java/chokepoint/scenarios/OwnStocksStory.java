package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.random.Draws;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.WorldAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A firm knows its stocks better than the tables. In a world cut down to arithmetic (every lanthanum user alike, all lanthanum
 * from China, no substitution, no thrift, no way round, nothing released) a total stop leaves an industry the stock it has
 * and what is on the water: its own 30 days more in a CSV are 30 days more of output.
 *
 * <pre>
 * refinery catalysts, days   parts  own reserve  trading houses
 * as in the scenario            14           30              10
 * own table                     14           60              10
 * </pre>
 */
final class OwnStocksStory {

    private static final String BARE_WORLD = """
            title: Nothing but stocks
            basedOn: baseline-2024
            timeline: {horizonWeeks: 60, warmUpWeeks: 260}
            controls:
              stop:
                items: [La]
                destinations: [JAPAN]
                start: 2026-01-06
                reading: total
                source: assumed
            inputs:
              china_share_of_japan_imports.La: 1
              japan_industry.refinery catalysts.parts_days: 14
              japan_industry.refinery catalysts.own_reserve_days: 30
              japan_industry.refinery catalysts.trading_house_days: 10
              japan_industry.refinery catalysts.substitutable_share: 0
              japan_dependence.refinery catalysts.La: 1
              behaviour.critical_cover_weeks: 0
              behaviour.firm_cover_log_sd: 0
              behaviour.firm_size_log_sd: 0
              behaviour.bid_slope_log_sd: 0
              behaviour.choke_log_sd: 0
              behaviour.bid_mood_log_sd: 0
              behaviour.offer_mood_log_sd: 0
              behaviour.recycled_share: 0
              behaviour.recycling_elasticity: 0
              behaviour.reserve_days: 0
              behaviour.trader_capacity_share: 0
              behaviour.smuggling_output_share: 0
              behaviour.house_hold_back_share: 0
              behaviour.light_thrift_elasticity: 0
              behaviour.heavy_thrift_elasticity: 0
            """;

    @TempDir
    private Path folder;

    private double days(String file) {
        Scenario scenario = ScenarioLibrary.load(folder.resolve(file).toString());
        Draws draws = new Draws(1, 0);
        RunRecord run = Replication.run(WorldAssembler.central(scenario, draws), draws, 0, new PlainLoopEngine());
        for (int industry = 0; industry < run.industries().size(); industry++) {
            if (run.industries().get(industry).name().equals("refinery catalysts")) {
                return IndustryOutcome.of(run, industry).daysToSurvive();
            }
        }
        throw new AssertionError("no refinery catalysts");
    }

    @Test
    void thirtyDaysMoreOfStockAreThirtyDaysMoreOfOutput() throws IOException {
        Files.writeString(folder.resolve("bare.yaml"), BARE_WORLD);
        Files.writeString(
                folder.resolve("own.yaml"),
                "title: Our own stocks\nbasedOn: bare.yaml\ntables:\n  japan_industry: own-stocks.csv\n");
        Files.writeString(folder.resolve("own-stocks.csv"), """
                industry,quantity,low,central,high,unit,provenance,source,note
                refinery catalysts,own_reserve_days,60,60,60,days,observed,own books,counted on the eve
                """);
        double before = days("bare.yaml");
        double after = days("own.yaml");
        // 54 days of stock, about three weeks of goods on the water, and what trading houses hold for others
        assertThat(before).isBetween(54 + 21.0, 54 + 21.0 + 28);
        assertThat(after - before).isCloseTo(30, within(1.0));
    }
}
