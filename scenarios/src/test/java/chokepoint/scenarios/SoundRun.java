package chokepoint.scenarios;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.material.Item;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Scenario;
import java.util.Optional;

/** What a run must be whatever its inputs are: it ends, its ledgers balance, and its numbers are numbers of this world. */
final class SoundRun {

    private static final double HIGHEST_USD_PER_KG = 1e8;
    private static final double MOST = 1e12;

    private SoundRun() {}

    /** What is wrong with a run; empty when nothing is. */
    static Optional<String> fault(Scenario scenario, long seed, int replication) {
        try {
            return fault(Replication.run(scenario, seed, replication, new PlainLoopEngine()));
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            return Optional.of(e + "\n  at " + trace[0] + "\n  at " + trace[Math.min(2, trace.length - 1)]);
        }
    }

    private static Optional<String> fault(RunRecord run) {
        for (MarketSeries series : MarketSeries.values()) {
            boolean price = series.unit().equals("USD/kg");
            for (Item item : Item.values()) {
                double[] values = run.market(series, item);
                for (int week = 0; week < values.length; week++) {
                    double value = values[week];
                    if (!(price ? value > 0 && value < HIGHEST_USD_PER_KG : value >= 0 && value < MOST)) {
                        return Optional.of(series + " of " + item + " in week " + week + " is " + value);
                    }
                }
            }
        }
        for (int industry = 0; industry < run.industries().size(); industry++) {
            for (double output : run.outputShare()[industry]) {
                if (!(output >= 0 && output <= 1)) {
                    return Optional.of("output of industry " + industry + " is " + output);
                }
            }
            IndustryOutcome outcome = IndustryOutcome.of(run, industry);
            if (!Double.isFinite(outcome.lossAfterMadeUpJpyBn()) || !Double.isFinite(outcome.lostFirstYearShare())) {
                return Optional.of("loss of industry " + industry + " is " + outcome.lossAfterMadeUpJpyBn());
            }
        }
        return Optional.empty();
    }
}
