package chokepoint.reports.figure;

import chokepoint.findings.figure.TradeOff;
import chokepoint.findings.figure.TradeOff.Mark;
import chokepoint.findings.figure.Words;
import chokepoint.findings.fit.Fit;
import chokepoint.findings.fit.TriedSet;
import chokepoint.reports.table.Figures;
import java.util.List;
import java.util.Locale;

/** What sets of parameters cost in both crises. */
public final class TradeOffFigure {

    private TradeOffFigure() {}

    /**
     * The figure {@code trade-off}.
     *
     * @param fit to two crises
     */
    public static TradeOff of(Fit fit) {
        List<TriedSet> front = fit.front();
        String first = fit.crises().get(0);
        String second = fit.crises().get(1);
        StringBuilder description = new StringBuilder("A mark for each set by its costs. Beaten by none, in ")
                .append(first)
                .append(" and ")
                .append(second)
                .append(':');
        front.forEach(set -> description.append(String.format(
                Locale.ROOT,
                " %.2f and %.2f;",
                set.crisisCostScores().get(0),
                set.crisisCostScores().get(1))));
        return new TradeOff(
                new Words(
                        "trade-off",
                        "What a fit to " + first + " costs in " + second + ": "
                                + Figures.count(fit.tried().size()) + " sets of parameters tried",
                        "Mean cost of the rows of each crisis, 1 for a factor of 1.5, of " + Figures.count(fit.runs())
                                + " draws each.",
                        description.toString(),
                        "The further left, the better a set does in " + first + "; the further down, the better in "
                                + second
                                + ". Where the squares turn sharply, little of one is given for much of the other.",
                        "Ruled out: two rows or more are over 3 standard deviations off.",
                        PolicyHeadlines.SOURCE),
                first,
                second,
                fit.tried().stream()
                        .map(set -> new Mark(
                                set.number(),
                                set.crisisCostScores().get(0),
                                set.crisisCostScores().get(1),
                                set.kept(),
                                front.contains(set),
                                fit.isChosen(set)))
                        .toList());
    }
}
