package chokepoint.core.model;

import chokepoint.core.investment.Project;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.ProjectSpec;
import chokepoint.core.world.Terms;

/** Capital grants: promised when a project is decided on while money is left, paid as it is built. */
final class GrantBook {

    private final ModelState state;
    private final InstrumentRun[] runs;
    /** What of each budget is not promised. */
    private final double[] leftUsd;
    /** Payments of the quarter by [run][seller]. */
    private final double[][] dueUsd;

    GrantBook(ModelState state) {
        this.state = state;
        runs = state.policy.runs();
        leftUsd = new double[runs.length];
        dueUsd = new double[runs.length][];
        for (int i = 0; i < runs.length; i++) {
            boolean grants = runs[i].terms() instanceof Terms.CapitalGrant;
            dueUsd[i] = new double[grants ? state.sellers.length : 0];
            if (runs[i].terms() instanceof Terms.CapitalGrant terms) {
                leftUsd[i] = terms.budgetCapUsd();
            }
        }
    }

    /** Part of a project's planned capital that would be granted if it were decided on now. */
    double offeredShare(ProjectSpec project, int week) {
        double share = 0;
        for (int i = 0; i < runs.length; i++) {
            if (runs[i].terms() instanceof Terms.CapitalGrant terms && isFor(i, project, week)) {
                share += Math.min(terms.grantShare(), leftUsd[i] / Math.max(1, project.capitalUsd()));
            }
        }
        return Math.min(1, share);
    }

    private boolean isFor(int i, ProjectSpec project, int week) {
        if (!runs[i].inForce(week)) {
            return false;
        }
        int seller = project.site().seller();
        double covered = 0;
        double[] plan = state.sellers[seller].spec().planTReoPerWeek();
        for (int item = 0; item < plan.length; item++) {
            covered += plan[item] * (runs[i].covers(item) ? runs[i].eligibleShare(seller, item) : 0);
        }
        return covered > 0;
    }

    /** Promises a project its grant. */
    double reserve(ProjectSpec project, int week) {
        double share = offeredShare(project, week);
        for (int i = 0; i < runs.length; i++) {
            if (runs[i].terms() instanceof Terms.CapitalGrant terms && isFor(i, project, week)) {
                leftUsd[i] -= Math.min(terms.grantShare() * project.capitalUsd(), leftUsd[i]);
            }
        }
        return share;
    }

    /**
     * Pays the granted part of what was built this week. A promise outlives the instrument: who began to build is paid.
     *
     * @param plannedUsd planned capital of the week
     */
    void pay(Project project, double plannedUsd) {
        if (project.grantShare() <= 0 || plannedUsd <= 0) {
            return;
        }
        double sum = 0;
        for (InstrumentRun run : runs) {
            sum += run.terms() instanceof Terms.CapitalGrant terms ? terms.grantShare() : 0;
        }
        for (int i = 0; i < runs.length; i++) {
            if (runs[i].terms() instanceof Terms.CapitalGrant terms) {
                dueUsd[i][project.spec().site().seller()] +=
                        plannedUsd * project.grantShare() * terms.grantShare() / sum;
            }
        }
    }

    /** Books the quarter. */
    void settle(int week) {
        for (int i = 0; i < runs.length; i++) {
            for (int s = 0; s < dueUsd[i].length; s++) {
                if (dueUsd[i][s] > 0) {
                    state.policy.payProducer(runs[i], week, s, dueUsd[i][s]);
                    state.money.paid(dueUsd[i][s]);
                    state.money.received(dueUsd[i][s]);
                    dueUsd[i][s] = 0;
                }
            }
        }
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        if (!state.policy.isQuietUntil(week)) {
            tape.numbers(leftUsd);
            tape.rows(dueUsd);
        }
    }
}
