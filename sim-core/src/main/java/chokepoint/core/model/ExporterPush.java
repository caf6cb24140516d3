package chokepoint.core.model;

import chokepoint.core.world.ExporterAnswer;
import chokepoint.core.world.InvestmentTerms;

/** Whether the exporter pushes new plants elsewhere out of the market this week: by a flood after the ban, or by undercutting. */
final class ExporterPush {

    /** While undercutting goes on until new plants have less than this part of what set it off. */
    private static final double CONTENT_SHARE = 0.5;

    private final ModelState state;
    private final ExporterAnswer answer;
    private final InvestmentTerms terms;
    private final int floodWeek;

    ExporterPush(ModelState state) {
        this.state = state;
        answer = state.world.prospects().answer();
        terms = state.world.prospects().terms();
        floodWeek = answer.kind() == ExporterAnswer.Kind.FLOOD
                ? state.world.timeline().calendar().weekOf(answer.floodFrom())
                : Integer.MAX_VALUE;
    }

    boolean pushes(int week) {
        return switch (answer.kind()) {
            case NONE -> false;
            case FLOOD -> week >= floodWeek && week < floodWeek + terms.floodWeeks();
            case UNDERCUT -> undercuts();
        };
    }

    private boolean undercuts() {
        double share = state.investment.newPlantsShare();
        double threshold = state.undercutting ? CONTENT_SHARE * terms.undercutShare() : terms.undercutShare();
        state.undercutting = share >= threshold;
        return state.undercutting;
    }
}
