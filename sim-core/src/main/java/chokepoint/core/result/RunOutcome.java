package chokepoint.core.result;

import chokepoint.core.world.IndustrySpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Outcomes of one run.
 *
 * @param industries by industry
 * @param grossLossJpyBn first-year loss of Japan; the rows that feed the same car count once, with the largest
 * @param netLossJpyBn the same, net of output that is made later
 * @param lossShareOfGdp net loss over GDP
 * @param damageShare λ of this run
 */
public record RunOutcome(
        List<IndustryOutcome> industries,
        double grossLossJpyBn,
        double netLossJpyBn,
        double lossShareOfGdp,
        double damageShare) {

    /** Reads the outcomes off a run. */
    public static RunOutcome of(RunRecord run) {
        List<IndustryOutcome> outcomes = new ArrayList<>();
        double gross = 0;
        double net = 0;
        double carGross = 0;
        double carNet = 0;
        for (int i = 0; i < run.industries().size(); i++) {
            IndustryOutcome outcome = IndustryOutcome.of(run, i);
            outcomes.add(outcome);
            IndustrySpec spec = run.industries().get(i);
            if (spec.carRow()) {
                carGross = Math.max(carGross, outcome.grossLossJpyBn());
                carNet = Math.max(carNet, outcome.netLossJpyBn());
            } else {
                gross += outcome.grossLossJpyBn();
                net += outcome.netLossJpyBn();
            }
        }
        gross += carGross;
        net += carNet;
        return new RunOutcome(outcomes, gross, net, net / run.gdpJpyBnPerYear(), run.damageShare());
    }
}
