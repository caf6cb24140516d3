package chokepoint.reports.file;

import chokepoint.core.factor.Factor;
import chokepoint.findings.sensitivity.GivenDraws;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sensitivity.GivenDrivers.Found;
import chokepoint.findings.sensitivity.IntervalEstimate;
import chokepoint.findings.sensitivity.StandardisedRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** {@code told.csv}, {@code lines.csv} and {@code draws.csv}: what plain runs tell of what drives a scenario, and what it is told from. */
final class GivenFile {

    private static final String SHARE = "share of the variance";
    private static final String DEVIATIONS = "standard deviations of the target for one of the factor";

    private GivenFile() {}

    static List<ResultFile> of(GivenDrivers drivers) {
        return List.of(told(drivers), lines(drivers), draws(drivers));
    }

    /** A factor and a target. */
    private record Line(Found found, int place, Factor factor) {

        Optional<IntervalEstimate> index() {
            return found.index(place);
        }

        Optional<IntervalEstimate> slope() {
            return found.slopes().get(place);
        }
    }

    private static ResultFile told(GivenDrivers drivers) {
        List<Factor> factors = drivers.draws().factors();
        List<Line> lines = drivers.found().stream()
                .flatMap(found -> IntStream.range(0, factors.size())
                        .mapToObj(place -> new Line(found, place, factors.get(place))))
                .toList();
        List<Entry<Line>> entries = new ArrayList<>(List.of(
                Entry.word(
                        "target",
                        "What is explained: loss, or days to the first lost output of an industry",
                        line -> line.found().target().name()),
                Entry.word("factor", "Name of the factor", line -> line.factor().name()),
                Entry.word(
                        "label", "What it is, for people", line -> line.factor().label()),
                new Entry<>(
                        Column.flag("looked_at", "Whether its index was looked at"),
                        line -> line.index().isPresent()),
                new Entry<>(
                        Column.flag("named", "Whether its index is above what chance reaches"),
                        line -> line.found().named().contains(line.place()))));
        entries.addAll(estimate("share", SHARE, "First-order index by ranks", Line::index));
        entries.add(new Entry<>(
                Column.whole(
                        "runs_that_would_tell",
                        "runs",
                        "About how many runs would tell it from chance, were the index what it is estimated as; empty where it is named, not looked"
                                + " at, or not above nought"),
                line -> line.found()
                        .tooFew(line.place())
                        .map(few -> few.wouldTell().stream().boxed().findFirst())
                        .flatMap(Function.identity())
                        .<Object>map(Function.identity())
                        .orElse("")));
        entries.addAll(
                estimate("slope", DEVIATIONS, "Slope of the straight line in all factors but the set", Line::slope));
        return Entry.table("told.csv", "One factor and one target.", entries, lines);
    }

    /** An estimate and the ends of its 95 % interval; empty cells where there is none. */
    private static List<Entry<Line>> estimate(
            String name, String unit, String meaning, Function<Line, Optional<IntervalEstimate>> of) {
        return List.of(
                Entry.number(name, unit, meaning, line -> end(of.apply(line), IntervalEstimate::estimate)),
                Entry.number(
                        name + "_low",
                        unit,
                        meaning + ": lower end of the 95% interval",
                        line -> end(of.apply(line), IntervalEstimate::low)),
                Entry.number(
                        name + "_high",
                        unit,
                        meaning + ": upper end of the 95% interval",
                        line -> end(of.apply(line), IntervalEstimate::high)));
    }

    private static double end(Optional<IntervalEstimate> known, ToDoubleFunction<IntervalEstimate> end) {
        return known.map(end::applyAsDouble).orElse(Double.NaN);
    }

    private static ResultFile lines(GivenDrivers drivers) {
        return Entry.table(
                "lines.csv",
                "One target.",
                List.<Entry<Found>>of(
                        Entry.word(
                                "target",
                                "What is explained",
                                found -> found.target().name()),
                        Entry.word(
                                "label",
                                "What it is, for people",
                                found -> found.target().label()),
                        new Entry<>(Column.whole("runs", "runs", "Runs that reached their end"), Found::runs),
                        Entry.number(
                                "threshold",
                                SHARE,
                                "95% point of the largest index under 500 permutations of the outputs",
                                found -> found.indices()
                                        .map(known -> known.threshold())
                                        .orElse(Double.NaN)),
                        Entry.number(
                                "line_share",
                                SHARE,
                                "What the straight line explains (R²)",
                                found -> found.regression()
                                        .map(StandardisedRegression::explainedShare)
                                        .orElse(Double.NaN)),
                        Entry.number(
                                "line_adjusted_share",
                                SHARE,
                                "The same less what as many factors without effect would explain",
                                found -> found.regression()
                                        .map(StandardisedRegression::adjustedShare)
                                        .orElse(Double.NaN))),
                drivers.found());
    }

    private static ResultFile draws(GivenDrivers drivers) {
        GivenDraws draws = drivers.draws();
        List<Entry<Integer>> entries = new ArrayList<>();
        entries.add(new Entry<>(
                Column.whole("replication", "", "Number of the run, as in the tables of the store"), run -> run));
        for (int factor = 0; factor < draws.factors().size(); factor++) {
            Factor one = draws.factors().get(factor);
            double[] values = draws.values()[factor];
            entries.add(Entry.number(
                    one.name(),
                    one.isSet() ? "number of the set" : "quantile",
                    one.isSet()
                            ? "Which set held, numbered from 0; no set is higher than another"
                            : "At which quantile of what is drawn it stood: " + one.label(),
                    run -> values[run]));
        }
        return Entry.table(
                "draws.csv",
                "One run, whether it reached its end or not.",
                entries,
                IntStream.range(0, draws.count()).boxed().toList());
    }
}
