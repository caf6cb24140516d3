package chokepoint.reports.file;

import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.CostCurve.Point;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code cost_curve.csv}: what more of an instrument buys. */
final class CurveFile {

    private static final String USD_PER_TONNE = "USD per t REO/yr";

    private CurveFile() {}

    /** A point of a curve. */
    private record Line(CostCurve curve, Point point) {}

    static ResultFile of(List<CostCurve> curves) {
        List<Line> lines = curves.stream()
                .flatMap(curve -> curve.points().stream().map(point -> new Line(curve, point)))
                .toList();
        List<Entry<Line>> entries = new ArrayList<>(List.of(
                Entry.word(
                        "case", "Name of the case", line -> line.curve().ban().name()),
                Entry.word(
                        "policy",
                        "Name of the policy that is varied",
                        line -> line.curve().family().policy()),
                Entry.word(
                        "key",
                        "Path of the value that is varied",
                        line -> line.curve().family().key()),
                Entry.word("value", "What it is moved to", line -> line.point().value()),
                Entry.word(
                        "member",
                        "Name of the policy with this value",
                        line -> line.point().policy().name()),
                Entry.word(
                        "nests",
                        "Nests whose capacity is counted",
                        line -> line.curve().nests().stream()
                                .map(nest -> nest.key())
                                .collect(Collectors.joining(" "))),
                new Entry<>(
                        Column.whole("year", "", "Year on whose first day capacity is counted"),
                        line -> line.curve().year()),
                new Entry<>(
                        Column.whole("discounted_to", "", "Year that money is discounted to"),
                        line -> line.curve().discountedTo()),
                Entry.number(
                        "anyway_t_per_year",
                        "t REO/yr",
                        "Capacity that stands anyway, under the baseline; mean",
                        line -> line.curve().anywayTReoPerYear())));
        entries.addAll(difference(
                "outlay_usd",
                "USD",
                "Outlay of all treasuries less what they take in, over the baseline's, present value",
                line -> line.point().outlay()));
        entries.addAll(difference(
                "more_t_per_year",
                "t REO/yr",
                "Capacity over that under the baseline",
                line -> line.point().tonnes()));
        entries.addAll(ratio(
                "usd_per_tonne",
                "Outlay for each tonne a year more",
                line -> line.point().perTonne()));
        entries.addAll(ratio(
                "last_usd_per_tonne",
                "The same of what this value has over the one before it; empty for the first",
                line -> line.point().lastTonnes().orElse(new Ratio(Double.NaN, Double.NaN, Double.NaN, false))));
        entries.addAll(difference(
                "loss_avoided_usd",
                "USD",
                "Japan's loss avoided, present value",
                line -> line.point().lossAvoided()));
        return Entry.table("cost_curve.csv", "One value of what is varied, under one ban.", entries, lines);
    }

    private static List<Entry<Line>> difference(
            String name, String unit, String meaning, Function<Line, PairedDifference> of) {
        return Entry.interval(name, unit, meaning, of);
    }

    private static List<Entry<Line>> ratio(String name, String meaning, Function<Line, Ratio> of) {
        return List.of(
                Entry.number(
                        name,
                        USD_PER_TONNE,
                        meaning + "; ratio of the means",
                        line -> of.apply(line).estimate()),
                Entry.number(
                        name + "_low",
                        USD_PER_TONNE,
                        meaning + "; lower end of its 95% interval; empty where the tonnes are not told from nought",
                        line -> of.apply(line).low()),
                Entry.number(
                        name + "_high",
                        USD_PER_TONNE,
                        meaning + "; upper end of its 95% interval",
                        line -> of.apply(line).high()));
    }
}
