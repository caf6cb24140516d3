package chokepoint.reports.table;

import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.CostCurve.Point;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.Ratio;
import chokepoint.reports.words.CurveSentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a cost curve says in words. */
public final class CurveWords {

    private static final MathContext DIGITS = new MathContext(3);

    private final CostCurve curve;

    public CurveWords(CostCurve curve) {
        this.curve = curve;
    }

    /** What is moved and under which ban. */
    public String heading() {
        return curve.family().policy() + ", " + curve.family().key() + ", under "
                + curve.ban().name();
    }

    /** The nests whose capacity is counted. */
    public String nests() {
        return curve.nests().stream().map(Figures::symbol).collect(Collectors.joining(" and "));
    }

    /** What its values buy from end to end, in short. */
    public String title() {
        Point first = curve.points().get(0);
        Point last = curve.points().get(curve.points().size() - 1);
        return CurveSentence.BUYS.title(
                first.value(),
                last.value(),
                curve.family().quantity(),
                Money.words(first.outlay().mean()),
                Money.words(last.outlay().mean()),
                Estimates.plus(first.tonnes().mean()),
                Estimates.plus(last.tonnes().mean()));
    }

    /** A paragraph. */
    public List<String> sentences() {
        List<Point> points = curve.points();
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        List<String> said = new ArrayList<>();
        said.add(CurveSentence.ANYWAY.say(
                Figures.whole(curve.anywayTReoPerYear()),
                nests(),
                Integer.toString(curve.year()),
                curve.ban().name()));
        if (points.size() > 1) {
            said.add(CurveSentence.ENDS.say(
                    first.value(),
                    curve.family().quantity(),
                    Money.words(first.outlay()),
                    tonnes(first.tonnes()),
                    last.value(),
                    Money.words(last.outlay()),
                    tonnes(last.tonnes())));
        }
        Optional<Point> cheapest = points.stream()
                .filter(point ->
                        point.perTonne().hasInterval() && point.tonnes().mean() > 0)
                .min(Comparator.comparingDouble(point -> point.perTonne().estimate()));
        said.add(cheapest.map(point -> CurveSentence.PER_TONNE.say(
                        point.value(),
                        usd(point.perTonne().estimate()),
                        usd(point.perTonne().low()),
                        usd(point.perTonne().high())))
                .orElseGet(CurveSentence.NO_TONNE::say));
        for (int at = 1; at < points.size(); at++) {
            said.add(last(points.get(at - 1), points.get(at)));
        }
        if (last.tonnes().mean() > 0) {
            said.add(CurveSentence.SHARE_ANYWAY.say(
                    last.value(),
                    Figures.percent(curve.anywayTReoPerYear()
                            / (curve.anywayTReoPerYear() + last.tonnes().mean()))));
        }
        said.add(points.stream()
                .filter(point -> point.lossAvoided().clear())
                .max(Comparator.comparingDouble(point -> point.lossAvoided().mean()))
                .map(point -> CurveSentence.LOSS.say(Money.words(point.lossAvoided()), point.value()))
                .orElseGet(CurveSentence.NO_LOSS::say));
        said.add(CurveSentence.COUNTED.say(Integer.toString(curve.discountedTo())));
        return said;
    }

    private static String last(Point before, Point point) {
        Ratio ratio = point.lastTonnes().orElseThrow();
        PairedDifference outlay = point.moreOutlay().orElseThrow();
        PairedDifference tonnes = point.moreTonnes().orElseThrow();
        if (ratio.hasInterval()) {
            return CurveSentence.LAST.say(
                    before.value(), point.value(), usd(ratio.estimate()), usd(ratio.low()), usd(ratio.high()));
        }
        if (outlay.differing() == 0 && tonnes.differing() == 0) {
            return CurveSentence.LAST_STILL.say(before.value(), point.value());
        }
        CurveSentence template = tonnes.clear() ? CurveSentence.LAST_FEW : CurveSentence.LAST_UNTOLD;
        return template.say(before.value(), point.value(), Money.words(outlay), tonnes(tonnes));
    }

    private static String usd(double amount) {
        return (amount < 0 ? "−" : "") + "USD " + rounded(Math.abs(amount));
    }

    /** Dollars to three digits, all before the point written out: 972,000. */
    static String rounded(double amount) {
        return Figures.plain(new BigDecimal(amount).round(DIGITS).doubleValue()).replace('-', '−');
    }

    /** Tonnes a year with what is known of them. */
    public static String tonnes(PairedDifference tonnes) {
        return Estimates.plus(tonnes.mean()) + Estimates.inBrackets(tonnes, Estimates::signed);
    }
}
