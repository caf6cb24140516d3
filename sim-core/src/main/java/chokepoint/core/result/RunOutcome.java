package chokepoint.core.result;

import chokepoint.core.damage.Damage;
import java.util.ArrayList;
import java.util.List;

/**
 * Outcomes of one run. The rows that feed the same car draw on one exposure; see {@link Damage}.
 *
 * @param industries by industry
 * @param lossJpyBn value added Japan loses in the first year of the measure, or in the horizon when that is shorter
 * @param lossAfterMadeUpJpyBn the same less what is made up later
 * @param lossHorizonJpyBn value added Japan loses over the whole horizon
 * @param gdpJpyBnPerYear GDP of Japan
 * @param damageShare λ of this run
 * @param nullLossJpyBn what stock, inflow and reserve alone would cost in the first year, with nobody who reacts
 */
public record RunOutcome(
        List<IndustryOutcome> industries,
        double lossJpyBn,
        double lossAfterMadeUpJpyBn,
        double lossHorizonJpyBn,
        double gdpJpyBnPerYear,
        double damageShare,
        double nullLossJpyBn) {

    /** Reads the outcomes off a run. */
    public static RunOutcome of(RunRecord run) {
        List<IndustryOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < run.industries().size(); i++) {
            outcomes.add(IndustryOutcome.of(run, i));
        }
        int from = run.measureIndex();
        int year = run.endOfFirstYear();
        return new RunOutcome(
                outcomes,
                Damage.lossJpyBn(run.damageShare(), run.industries(), run.outputShare(), from, year),
                Damage.lossAfterMadeUpJpyBn(run.damageShare(), run.industries(), run.outputShare(), from, year),
                Damage.lossJpyBn(run.damageShare(), run.industries(), run.outputShare(), from, run.weeks()),
                run.gdpJpyBnPerYear(),
                run.damageShare(),
                run.nullLossJpyBn());
    }
}
