package chokepoint.core.model;

import chokepoint.core.instrument.CapitalGrant;
import chokepoint.core.investment.Project;
import chokepoint.core.programme.Programme;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.ProjectSpec;

/** Capital grants: promised when a project is decided on while money is left, paid as it is built. */
final class GrantBook {

    private final ModelState state;
    private final Programme[] programmes;
    /** What of each budget is not promised. */
    private final double[] leftUsd;
    /** Part of the planned capital that each grant has promised the project of a seller, by [programme][seller]. */
    private final double[][] promisedShare;
    /** Payments of the quarter by [programme][seller]. */
    private final double[][] dueUsd;

    GrantBook(ModelState state) {
        this.state = state;
        programmes = state.policy.programmes();
        leftUsd = new double[programmes.length];
        promisedShare = new double[programmes.length][];
        dueUsd = new double[programmes.length][];
        for (int i = 0; i < programmes.length; i++) {
            CapitalGrant grant = programmes[i].terms().grant();
            promisedShare[i] = new double[grant == null ? 0 : state.sellers.length];
            dueUsd[i] = new double[grant == null ? 0 : state.sellers.length];
            leftUsd[i] = grant == null ? 0 : grant.budgetCapUsd();
        }
    }

    /** Part of a project's planned capital that would be granted if it were decided on now. */
    double offeredShare(ProjectSpec project, int week) {
        double share = 0;
        for (int i = 0; i < programmes.length; i++) {
            share += offeredShare(i, project, week);
        }
        return Math.min(1, share);
    }

    private double offeredShare(int i, ProjectSpec project, int week) {
        CapitalGrant grant = programmes[i].grant(week);
        return grant != null && isFor(i, project)
                ? Math.min(grant.grantShare(), leftUsd[i] / Math.max(1, project.capitalUsd()))
                : 0;
    }

    private boolean isFor(int i, ProjectSpec project) {
        int seller = project.site().seller();
        double covered = 0;
        double[] plan = state.sellers[seller].spec().planTReoPerWeek();
        for (int item = 0; item < plan.length; item++) {
            covered += plan[item] * programmes[i].eligibleShare(seller, item);
        }
        return covered > 0;
    }

    /** Promises a project its grant: each grant its own part, and together no more than all of it. */
    double reserve(ProjectSpec project, int week) {
        double wanted = 0;
        for (int i = 0; i < programmes.length; i++) {
            wanted += offeredShare(i, project, week);
        }
        double scale = wanted > 1 ? 1 / wanted : 1;
        double share = 0;
        for (int i = 0; i < programmes.length; i++) {
            if (promisedShare[i].length > 0) {
                double own = scale * offeredShare(i, project, week);
                promisedShare[i][project.site().seller()] = own;
                leftUsd[i] -= Math.min(own * project.capitalUsd(), leftUsd[i]);
                share += own;
            }
        }
        return Math.min(1, share);
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
        int seller = project.spec().site().seller();
        for (int i = 0; i < programmes.length; i++) {
            if (promisedShare[i].length > 0) {
                dueUsd[i][seller] += plannedUsd * promisedShare[i][seller];
            }
        }
    }

    /** Books the quarter. */
    void settle(int week) {
        for (int i = 0; i < programmes.length; i++) {
            for (int s = 0; s < dueUsd[i].length; s++) {
                if (dueUsd[i][s] > 0) {
                    state.policy.payProducer(programmes[i], week, s, dueUsd[i][s]);
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
            tape.rows(promisedShare);
            tape.rows(dueUsd);
        }
    }
}
