package chokepoint.reports.figure;

import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.DotPanels.Mark;
import chokepoint.findings.figure.DotPanels.Panel;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.CostCurve.Point;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.Ratio;
import chokepoint.reports.table.CurveTable;
import chokepoint.reports.table.CurveWords;
import chokepoint.reports.table.Money;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A cost curve: along its values outlay, tonnes, what a tonne costs, and loss avoided. */
final class CurveFigure {

    private CurveFigure() {}

    /**
     * The figure {@code curve-N}.
     *
     * @param number of the curve, from 1
     */
    static DotPanels of(CostCurve curve, int number) {
        CurveWords words = new CurveWords(curve);
        Money outlay = money(curve, Point::outlay);
        Money avoided = money(curve, Point::lossAvoided);
        Money tonne = Money.of(curve.points().stream()
                .mapToDouble(point -> Math.abs(point.perTonne().high()))
                .filter(Double::isFinite)
                .max()
                .orElse(0));
        return new DotPanels(
                new Words(
                        "curve-" + number,
                        words.title(),
                        words.heading() + ". Differences to the baseline, run by run, with 95% intervals; capacity of "
                                + words.nests() + " on the first day of " + curve.year() + ".",
                        description(curve),
                        "Read down: what the next value costs, what more runs for it, and what it avoids. Where tonnes do not move with the"
                                + " outlay, what is paid goes to what runs anyway.",
                        "Hollow: not told from nought. What a tonne costs is drawn only where the tonnes are told.",
                        PolicyHeadlines.SOURCE),
                curve.points().stream()
                        .map(point -> curve.family().quantity() + " " + point.value())
                        .toList(),
                List.of(
                        new Panel("outlay", outlay.unit(), marks(curve, Point::outlay, outlay::in)),
                        new Panel("more capacity", "t REO a year", marks(curve, Point::tonnes, tonnes -> tonnes)),
                        new Panel(
                                "for a tonne a year",
                                tonne.unit(),
                                curve.points().stream()
                                        .map(point -> mark(point.perTonne(), tonne))
                                        .toList()),
                        new Panel("loss avoided", avoided.unit(), marks(curve, Point::lossAvoided, avoided::in))));
    }

    private static Money money(CostCurve curve, Function<Point, PairedDifference> of) {
        return Money.of(curve.points().stream()
                .map(of)
                .mapToDouble(one -> Math.abs(one.mean()))
                .max()
                .orElse(0));
    }

    private static List<Mark> marks(
            CostCurve curve, Function<Point, PairedDifference> of, ToDoubleFunction<Double> in) {
        return curve.points().stream()
                .map(of)
                .map(one -> new Mark(
                        new Estimate(
                                in.applyAsDouble(one.mean()),
                                one.hasInterval()
                                        ? new Estimate.Interval(
                                                in.applyAsDouble(one.low()), in.applyAsDouble(one.high()))
                                        : null),
                        one.clear()))
                .toList();
    }

    private static Mark mark(Ratio ratio, Money unit) {
        return ratio.hasInterval()
                ? new Mark(
                        new Estimate(
                                unit.in(ratio.estimate()),
                                new Estimate.Interval(unit.in(ratio.low()), unit.in(ratio.high()))),
                        true)
                : new Mark(new Estimate(Double.NaN, null), false);
    }

    private static String description(CostCurve curve) {
        return "Dots with intervals, a row a value. "
                + curve.points().stream()
                        .map(point -> point.value() + ": "
                                + CurveTable.cells(point).stream()
                                        .map(cell -> cell.get(0))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
