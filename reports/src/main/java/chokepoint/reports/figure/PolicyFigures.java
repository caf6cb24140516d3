package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.PolicyTag;
import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.table.PolicyNames;
import java.util.ArrayList;
import java.util.List;

/** All figures of a comparison of policies. */
public final class PolicyFigures {

    private PolicyFigures() {}

    /**
     * The figures, in the order in which they are read. Money flows and the waterfall are of the
     * scoreboard's choice.
     */
    public static List<Figure> of(PolicyComparison comparison, Scoreboard scoreboard, Regret regret) {
        PolicyCase ban = comparison.bans().get(0);
        List<Figure> figures = new ArrayList<>(List.of(
                FrontierFigure.of(comparison, scoreboard, PolicyNames.CODES, comparison.bans()),
                RegretFigure.of(comparison, regret)));
        comparison.bans().forEach(one -> figures.add(DaysFigure.of(comparison, one)));
        figures.addAll(List.of(
                CapacityFigure.of(comparison, scoreboard),
                PaymentsFigure.of(comparison),
                FlowsFigure.of(comparison, ban, scoreboard.shown(ban)),
                WaterfallFigure.of(comparison, ban, scoreboard.shown(ban))));
        return figures;
    }

    /** The figures of cost curves, in their order. */
    public static List<Figure> ofCurves(List<CostCurve> curves) {
        List<Figure> figures = new ArrayList<>();
        for (CostCurve curve : curves) {
            figures.add(CurveFigure.of(curve, figures.size() + 1));
        }
        return figures;
    }

    /** The figure of the brief: the frontier under the first ban, with policies and ban by their titles. */
    public static Figure ofBrief(PolicyComparison comparison, Scoreboard scoreboard) {
        return FrontierFigure.of(
                comparison, scoreboard, PolicyNames.TITLES, comparison.bans().subList(0, 1));
    }

    /** Name of the figure of the days gained under a ban. */
    public static String daysId(PolicyComparison comparison, PolicyCase ban) {
        return "days-" + (comparison.bans().indexOf(ban) + 1);
    }

    static PolicyTag tag(PolicyComparison comparison, Policy policy, PolicyNames names) {
        return new PolicyTag(
                names.of(policy),
                comparison.isBaseline(policy) ? null : comparison.others().indexOf(policy));
    }

    static Estimate estimate(PairedDifference difference) {
        return new Estimate(
                difference.mean(),
                difference.hasInterval() ? new Estimate.Interval(difference.low(), difference.high()) : null);
    }
}
