package chokepoint.core.growth;

import chokepoint.core.scenario.ExporterAnswer;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.InvestmentTerms;
import chokepoint.core.world.World;
import java.util.function.DoubleSupplier;

/** Whether the exporter pushes new plants elsewhere out of the market this week: by a flood after the ban, or by undercutting. */
final class ExporterPush {

    /** While undercutting goes on until new plants have less than this part of what set it off. */
    private static final double CONTENT_SHARE = 0.5;

    private final ExporterAnswer answer;
    private final InvestmentTerms terms;
    private final int floodWeek;
    private boolean undercutting;

    ExporterPush(World world) {
        answer = world.prospects().answer();
        terms = world.prospects().terms();
        floodWeek = answer.kind() == ExporterAnswer.Kind.FLOOD
                ? world.timeline().calendar().weekOf(answer.floodFrom())
                : Integer.MAX_VALUE;
    }

    /**
     * Looks at the market.
     *
     * @param newPlantsShare output of new plants over use outside China
     */
    boolean pushes(int week, DoubleSupplier newPlantsShare) {
        return switch (answer.kind()) {
            case NONE -> false;
            case FLOOD -> week >= floodWeek && week < floodWeek + terms.floodWeeks();
            case UNDERCUT -> undercuts(newPlantsShare.getAsDouble());
        };
    }

    private boolean undercuts(double newPlantsShare) {
        double threshold = undercutting ? CONTENT_SHARE * terms.undercutShare() : terms.undercutShare();
        undercutting = newPlantsShare >= threshold;
        return undercutting;
    }

    void tape(Tape tape) {
        undercutting = tape.flag(undercutting);
    }
}
