package chokepoint.reports.table;

import chokepoint.core.scenario.Provenance;
import chokepoint.findings.sensitivity.DriverTargets;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sensitivity.GivenDrivers.Found;
import chokepoint.findings.sensitivity.IntervalEstimate;
import chokepoint.findings.sensitivity.RankIndices;
import chokepoint.findings.sensitivity.StandardisedRegression;
import chokepoint.findings.sensitivity.ToldProvenance;
import chokepoint.findings.sensitivity.TooFewRuns;
import chokepoint.reports.words.GivenSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What drives a scenario as far as plain runs can tell, in words: how they were asked, and a paragraph a target. */
public final class GivenWords {

    private static final int MOST_SLOPES = 4;

    private final GivenDrivers drivers;

    public GivenWords(GivenDrivers drivers) {
        this.drivers = drivers;
    }

    /** How the runs were asked. */
    public List<String> method() {
        List<String> said = new ArrayList<>();
        int runs = drivers.asked() - drivers.failed();
        said.add(GivenSentence.ASKED.say(
                Figures.count(runs), Figures.count(drivers.draws().factors().size()), Figures.count(drivers.looked())));
        if (drivers.failed() > 0) {
            said.add(GivenSentence.BROKE_OFF.say(Figures.count(drivers.asked()), Figures.count(drivers.failed())));
        }
        int least = drivers.columns() + 1 + StandardisedRegression.LEAST_FREEDOM;
        if (runs < least) {
            said.add(GivenSentence.TOO_FEW_FOR_LINE.say(Figures.count(drivers.columns()), Figures.count(least)));
        }
        return said;
    }

    /** Where only the first runs are asked, that. */
    public Optional<String> first() {
        return drivers.asked() < drivers.all()
                ? Optional.of(GivenSentence.FIRST.say(Figures.count(drivers.all()), Figures.count(drivers.asked())))
                : Optional.empty();
    }

    /** What moves a target; of the loss also what the groups that do rest on. */
    public List<String> of(Found found) {
        List<String> said = new ArrayList<>(indices(found));
        found.regression().ifPresent(line -> said.addAll(line(found, line)));
        if (found.target().name().equals(DriverTargets.LOSS)) {
            said.add(provenance(found));
        }
        return said;
    }

    private List<String> indices(Found found) {
        String target = found.target().label();
        String runs = Figures.count(found.runs());
        if (drivers.draws().factors().isEmpty()) {
            return List.of(GivenSentence.NOTHING_DRAWN.say(target));
        }
        if (!found.isAsked()) {
            return List.of(GivenSentence.TOO_FEW.say(target, runs, Figures.count(RankIndices.LEAST_RUNS)));
        }
        if (found.indices().isEmpty()) {
            return List.of(GivenSentence.STILL.say(target, runs));
        }
        List<String> said = new ArrayList<>();
        found.named().forEach(factor -> said.add(leads(found, factor)));
        Optional<Integer> next =
                found.ranked().stream().skip(found.named().size()).findFirst();
        if (said.isEmpty()) {
            said.add(cannot(found, next.orElseThrow(), GivenSentence.CANNOT, GivenSentence.CANNOT_SAY));
        } else {
            next.ifPresent(factor -> said.add(cannot(found, factor, GivenSentence.NEXT, GivenSentence.NEXT_UNKNOWN)));
        }
        said.add(GivenSentence.CHANCE.say(
                target,
                Figures.count(drivers.looked()),
                DriverWords.percent(found.indices().get().threshold())));
        return said;
    }

    private String leads(Found found, int factor) {
        IntervalEstimate index = found.index(factor).orElseThrow();
        return GivenSentence.LEADS.say(
                label(factor),
                DriverWords.percent(index.estimate()),
                found.target().label(),
                DriverWords.percent(index.low()),
                DriverWords.percent(index.high()));
    }

    private String cannot(Found found, int factor, GivenSentence about, GivenSentence unknown) {
        OptionalLong more = found.tooFew(factor).map(TooFewRuns::wouldTell).orElse(OptionalLong.empty());
        String target = found.target().label();
        String runs = Figures.count(found.runs());
        return more.isEmpty()
                ? unknown.say(target, runs)
                : about.say(
                        target,
                        runs,
                        Figures.count(more.getAsLong()),
                        label(factor),
                        Figures.percent(found.index(factor).orElseThrow().estimate()));
    }

    private List<String> line(Found found, StandardisedRegression line) {
        List<String> said = new ArrayList<>();
        String target = found.target().label();
        String columns = Figures.count(drivers.columns());
        if (line.adjustedShare() <= 0) {
            said.add(GivenSentence.NO_LINE.say(columns, target));
        } else {
            said.add(GivenSentence.LINE.say(
                    columns,
                    DriverWords.percent(line.explainedShare()),
                    target,
                    DriverWords.percent(line.adjustedShare())));
        }
        found.steepest().stream()
                .limit(MOST_SLOPES)
                .forEach(factor ->
                        said.add(slope(found, factor, found.slopes().get(factor).orElseThrow())));
        return said;
    }

    private String slope(Found found, int factor, IntervalEstimate slope) {
        boolean rises = slope.estimate() > 0;
        double sign = rises ? 1 : -1;
        return (rises ? GivenSentence.RISES : GivenSentence.FALLS)
                .say(
                        found.target().label(),
                        label(factor),
                        Figures.amount(sign * slope.estimate()),
                        Figures.amount(rises ? slope.low() : -slope.high()),
                        Figures.amount(rises ? slope.high() : -slope.low()));
    }

    private String provenance(Found found) {
        return ToldProvenance.of(drivers.draws(), found)
                .map(told -> GivenSentence.WEIGHED.say(
                        DriverWords.percent(told.share(Provenance.OBSERVED)),
                        DriverWords.percent(told.share(Provenance.DERIVED)),
                        DriverWords.percent(told.share(Provenance.ASSUMED)),
                        DriverWords.percent(told.share(Provenance.REMAINDER)),
                        DriverWords.percent(told.other())))
                .orElseGet(GivenSentence.NOT_WEIGHED::say);
    }

    /** What a group is, for people. */
    public String label(int factor) {
        return drivers.draws().factors().get(factor).label();
    }

    /** A group as it is shown in a table: what it is, its share with the interval, its slope with that. */
    public List<String> cells(Found found, int factor) {
        Optional<IntervalEstimate> slope = found.slopes().get(factor);
        return List.of(
                label(factor),
                shown(found, factor),
                interval(found.index(factor)),
                slope(slope),
                slope.map(one -> Figures.amount(one.low()) + " to " + Figures.amount(one.high()))
                        .orElse(Figures.NONE));
    }

    /** The index of a group as it is shown: a number only where it is named, and a dash where it was not looked at. */
    public static String shown(Found found, int factor) {
        return found.index(factor)
                .map(index -> found.named().contains(factor) ? DriverWords.percent(index.estimate()) : "cannot tell")
                .orElse(Figures.NONE);
    }

    /** A slope with its sign; a dash where there is none. */
    public static String slope(Optional<IntervalEstimate> slope) {
        return slope.map(one -> Figures.amount(one.estimate())).orElse(Figures.NONE);
    }

    /** Ends of an interval in per cent; a dash where there is none. */
    public static String interval(Optional<IntervalEstimate> index) {
        return index.map(one -> DriverWords.percent(one.low()) + " to " + DriverWords.percent(one.high()))
                .orElse(Figures.NONE);
    }
}
