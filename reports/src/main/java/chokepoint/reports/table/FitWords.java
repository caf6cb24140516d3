package chokepoint.reports.table;

import chokepoint.findings.fit.Fit;
import chokepoint.findings.fit.Fit.CrisisRow;
import chokepoint.findings.fit.FittedValue;
import chokepoint.findings.fit.TriedSet;
import chokepoint.reports.words.FitSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A fit of behaviour in sentences, and the cells of its tables. */
public final class FitWords {

    private static final int ROWS_NAMED = 3;

    private final Fit fit;

    public FitWords(Fit fit) {
        this.fit = fit;
    }

    /** Heads of the table of constants at an end. */
    static final List<String> END_HEADS =
            List.of("constant", "best", "may go from", "to", "end", "sets there", "rule that it points to");

    /** A number of a fit: three digits. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /** A cost or an implausibility. */
    private static String score(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** What was tried and how good the best is, in a sentence. */
    public String lead() {
        long passes = fit.rows().stream().filter(row -> row.row().passes()).count();
        return FitSentence.LEAD.say(
                fit.rules(),
                Figures.count(fit.tried().size()),
                Figures.count(fit.runs()),
                String.join(" and ", fit.crises()),
                score(fit.best().costScore()),
                Figures.count(passes),
                Figures.count(fit.rows().size()));
    }

    /** What is not ruled out, what the crises ask of each other, what is missed and which rules are in doubt. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(fit.kept() > 0 ? FitSentence.KEPT.say(Figures.count(fit.kept())) : FitSentence.NONE_KEPT.say());
        if (fit.sampled() > 0) {
            parts.add(FitSentence.VOLUME.say(
                    Figures.count(fit.sampled()),
                    Figures.count(fit.sampledKept()),
                    Figures.percent(fit.volumeShare()),
                    Figures.percent(fit.largestVolumeShare())));
        }
        if (fit.crises().size() > 1) {
            List<TriedSet> front = fit.front();
            parts.add(tradeOff(0, 1, front));
            parts.add(tradeOff(1, 0, front));
        }
        parts.add(FitSentence.WORST.say(fit.rows().stream()
                .sorted(Comparator.comparingDouble((CrisisRow row) -> -row.row().implausibilitySd()))
                .limit(ROWS_NAMED)
                .map(row -> row.row().id() + " (" + score(row.row().implausibilitySd()) + " standard deviations)")
                .collect(Collectors.joining(", "))));
        List<FittedValue> ends = fit.atEnds();
        parts.add(FitSentence.AT_ENDS.say(
                Figures.count(ends.size()), Figures.count(fit.values().size())));
        ends.forEach(value -> parts.add(FitSentence.AT_END.say(end(value), value.key(), value.rule())));
        fit.leftAlone().forEach(one -> parts.add(FitSentence.LEFT_ALONE.say(one.key(), one.why())));
        return parts;
    }

    private String tradeOff(int crisis, int other, List<TriedSet> front) {
        TriedSet least = crisis == 0 ? front.get(0) : front.get(front.size() - 1);
        return FitSentence.TRADE_OFF.say(
                fit.crises().get(crisis),
                score(least.crisisCostScores().get(crisis)),
                score(least.crisisCostScores().get(other)),
                fit.crises().get(other),
                Figures.count(front.size()));
    }

    private static String end(FittedValue value) {
        return value.isLow() ? "low" : "high";
    }

    /** The cells of a constant at an end. */
    static List<String> cells(FittedValue value) {
        return List.of(
                value.key(),
                number(value.best()),
                number(value.low()),
                number(value.high()),
                end(value),
                Figures.percent(value.isLow() ? value.lowShare() : value.highShare()),
                value.rule());
    }
}
