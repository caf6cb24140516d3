package chokepoint.studies;

import chokepoint.core.damage.Damage;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;

/** One real run, told again and again with another λ, to which the loss is proportional: so that the loss is any number that is wanted. */
final class ModelledRuns {

    private final RunRecord real;
    private final double lossAtOneJpyBn;

    /**
     * @param scenario a short one in which something is lost
     */
    ModelledRuns(Scenario scenario) {
        real = Replication.run(scenario, 1, 0, new PlainLoopEngine());
        lossAtOneJpyBn =
                Damage.lossJpyBn(1, real.industries(), real.outputShare(), real.measureIndex(), real.endOfFirstYear());
    }

    /** A run with a loss of the first year. */
    RunRecord withLoss(int number, double lossJpyBn) {
        return new RunRecord(
                number,
                real.timeline(),
                real.industries(),
                lossJpyBn / lossAtOneJpyBn,
                real.gdpJpyBnPerYear(),
                real.outputShare(),
                real.shortFirmsShare(),
                real.bindingNest(),
                real.bindingCause(),
                real.firmNest(),
                real.firmCause(),
                real.coverDays(),
                real.deniedShare(),
                real.markets(),
                real.channelTReo(),
                real.firmOutputShare(),
                real.nullSurvivalDays(),
                real.nullLossJpyBn());
    }
}
