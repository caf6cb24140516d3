package chokepoint.reports.table;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.world.Policy;
import chokepoint.reports.statistics.BreakEven;
import chokepoint.reports.statistics.PairedDifference;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.Regret;
import chokepoint.reports.statistics.ScoreRow;
import chokepoint.reports.statistics.Scoreboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a comparison of policies says, in sentences made from its numbers. */
public final class PolicyWords {

    /** Stands where days are not clearly gained or lost. */
    public static final String NO_EFFECT = "no effect";

    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final Regret regret;

    public PolicyWords(PolicyComparison comparison, Scoreboard scoreboard, Regret regret) {
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        this.regret = regret;
    }

    /** A break-even probability a year as a cell: 12%. */
    public static String breakEven(BreakEven value) {
        return switch (value.kind()) {
            case NUMBER -> Figures.percent(value.yearlyProbability());
            case WITHOUT_A_BAN -> "pays without a ban";
            case ONLY_BELOW -> "only up to " + Figures.percent(value.yearlyProbability());
            case NEVER -> "never";
            case NONE -> Figures.NONE;
        };
    }

    /** The interval of a break-even probability as a cell's second line: 6% to 11%; empty where there is none. */
    public static String breakEvenInterval(BreakEven value) {
        boolean possible = !Double.isNaN(value.possiblyYearlyProbability());
        boolean sure = !Double.isNaN(value.surelyYearlyProbability());
        if (!possible || value.kind() == BreakEven.Kind.NONE) {
            return "";
        }
        if (sure && value.surelyYearlyProbability() == 0) {
            return "";
        }
        return Figures.percent(value.possiblyYearlyProbability()) + " to "
                + (sure ? Figures.percent(value.surelyYearlyProbability()) : "never");
    }

    /** Days gained as a cell: +42; "no effect" where the interval holds nought. */
    public static String days(PairedDifference days) {
        if (!days.clear()) {
            return NO_EFFECT;
        }
        return (days.mean() > 0 ? "+" : "−") + Figures.amount(Math.abs(days.mean()));
    }

    /** What is asked. */
    public String question() {
        return "Which of "
                + (comparison.others().size() == 1
                        ? "one policy"
                        : comparison.others().size() + " policies")
                + " is worth its cost against a ban, and what does it buy?";
    }

    /** The answer for a ban: what is worth most, what it buys, what it costs. */
    public List<String> answer(PolicyCase ban) {
        return scoreboard
                .foremost(ban)
                .map(row -> List.of(worth(row), buys(row), costs(row)))
                .orElse(List.of("Only “" + comparison.baseline().name() + "” was run under " + ban.name()
                        + ", so that there is nothing to compare."));
    }

    /** The same without what it costs. */
    public List<String> answerInShort(PolicyCase ban) {
        List<String> whole = answer(ban);
        return whole.subList(0, Math.min(2, whole.size()));
    }

    private String worth(ScoreRow row) {
        String chance = row.ban().banYear() == 0
                ? " with the year of the ban drawn by luck"
                : " at a chance of " + Figures.percent(comparison.yearlyBanProbability())
                        + " a year that the ban comes (" + Figures.percent(row.banProbability()) + " by "
                        + row.ban().banYear() + ")";
        return verdict(row) + ": expected loss avoided net of cost is " + Money.words(row.expectedNet()) + chance
                + breakEvenClause(row.breakEven()) + ".";
    }

    private String verdict(ScoreRow row) {
        List<ScoreRow> undecided = scoreboard.undecided(row.ban());
        if (row.expectedNet().low() > 0) {
            return "Of what is clearly worth its cost under " + row.ban().name() + ", most is gained by "
                    + row.policy().name();
        }
        if (undecided.isEmpty()) {
            return "Under " + row.ban().name()
                    + " no policy is expected to avoid more than it costs; nearest to it comes "
                    + row.policy().name();
        }
        String names = undecided.stream().map(one -> one.policy().name()).collect(Collectors.joining(", "));
        String others =
                undecided.size() < comparison.others().size() ? ", and the others cost more than they avoid" : "";
        return undecided.size() == 1
                ? "Under " + row.ban().name() + " the runs do not tell the expected gain of " + names + " from nought"
                        + others
                : "Under " + row.ban().name() + " the runs do not tell the expected gains of " + names + " from nought"
                        + others + "; of these, " + row.policy().name() + " avoids most";
    }

    private static String breakEvenClause(BreakEven value) {
        String interval = breakEvenInterval(value);
        String range = interval.isEmpty() ? "" : " (" + interval + ")";
        return switch (value.kind()) {
            case NUMBER -> "; it breaks even at " + Figures.percent(value.yearlyProbability()) + " a year" + range;
            case WITHOUT_A_BAN ->
                range.isEmpty()
                        ? "; it pays even if no ban ever comes"
                        : "; on average it pays even if no ban ever comes" + range;
            case ONLY_BELOW ->
                "; it pays only up to a chance of " + Figures.percent(value.yearlyProbability()) + " a year";
            case NEVER ->
                range.isEmpty()
                        ? "; it would not pay even if the ban were certain"
                        : "; on average it would not pay even if the ban were certain" + range;
            case NONE -> "";
        };
    }

    private String buys(ScoreRow row) {
        double lost = PairedDifference.of(
                        comparison.account(row.ban(), comparison.baseline()).loss())
                .mean();
        String days = row.daysGained().clear()
                ? "the first lost output comes "
                        + Figures.amount(Math.abs(row.daysGained().mean()))
                        + (row.daysGained().mean() > 0 ? " days later" : " days earlier")
                        + (Double.isNaN(row.daysGained().low()) ? "" : " (" + interval(row.daysGained()) + ")")
                : "the runs do not tell that the first lost output comes any later";
        return "If the ban comes, it avoids " + Money.words(row.lossAvoided()) + " of the " + Money.words(lost)
                + " that Japan loses under “" + comparison.baseline().name() + "”, and " + days + ".";
    }

    private static String interval(PairedDifference days) {
        return signed(days.low()) + " to " + signed(days.high());
    }

    private static String signed(double value) {
        return value < 0 ? "−" + Figures.amount(-value) : Figures.amount(value);
    }

    private static String stocks(double recoverableUsd) {
        String worth = Money.words(Math.abs(recoverableUsd));
        return worth.equals(Money.words(0.0))
                ? ""
                : ", and stocks worth " + worth + (recoverableUsd > 0 ? " are" : " less are") + " left at the end";
    }

    private static String balance(PairedDifference net) {
        return net.mean() < 0 ? "loses " + Money.words(net.negated()) : "gains " + Money.words(net);
    }

    private String costs(ScoreRow row) {
        String outlay = row.outlay().mean() >= 0
                ? "Treasuries pay " + Money.words(row.outlay()) + " for it then"
                : "Treasuries take in " + Money.words(row.outlay().negated()) + " with it then";
        outlay += stocks(row.recoverable().mean());
        return outlay + "; if no ban comes, it " + balance(row.netIfNoBan())
                + " on balance, and the choice with the smallest largest regret is "
                + comparison.policies().get(regret.leastRegretted()).name() + ".";
    }

    /** How the figures are to be read. */
    public List<String> notes() {
        int count = comparison.runs().count();
        List<String> notes = new ArrayList<>();
        notes.add("Every figure is a difference to “" + comparison.baseline().name() + "” over " + Figures.count(count)
                + (count == 1 ? " replication" : " replications with the same luck")
                + (count > 1 ? "; ± and ranges are 95% intervals of the mean" : "; one replication gives no interval")
                + ".");
        notes.add(
                "Expected net: loss avoided less net cost, the ban weighted with the chance that it comes by its year"
                        + " and the world without it with the rest. Break-even: the yearly chance of a ban from which on the policy is"
                        + " worth its cost; its range ends where that is certain, or at “never” if it is not even for a certain ban.");
        notes.add(
                "Days gained: later first lost output, at most 365, industries weighted by value added; “" + NO_EFFECT
                        + "” where the interval holds nought. Lost to flood: capacity that no longer runs in the January nearest to two"
                        + " years after the ban (at the end of shorter runs) if the exporter floods the market, less than nought where more of it runs.");
        failures().ifPresent(notes::add);
        return notes;
    }

    private Optional<String> failures() {
        int failed = comparison.runs().failures().size();
        return failed == 0
                ? Optional.empty()
                : Optional.of(Figures.count(failed) + (failed == 1 ? " run" : " runs")
                        + " broke off; the replications concerned are left out everywhere. First: "
                        + comparison.runs().failures().get(0).message());
    }

    /** What the result must not be taken for. */
    public List<String> caveats() {
        return List.of(
                Findings.NOT_A_FORECAST,
                "An interval tells how exactly the mean over the runs is known, not what will happen: single runs spread"
                        + " much wider.",
                "Only Japan’s loss counts as avoided; what allies gain from their own payments is left out, so that joint"
                        + " instruments look dearer than they are for all.",
                "Expected figures hold at one chance of a ban; break-even probability and regret need none.");
    }

    /** What was assumed that the result leans on. */
    public List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        lines.add("Chance of a ban " + Figures.percent(comparison.yearlyBanProbability())
                + " a year; amounts after 2026 discounted at "
                + Figures.percent(comparison.valuation().discountShare())
                + " a year (0, 1 and 7% beside it in scoreboard.csv); "
                + Figures.plain(comparison.valuation().jpyPerUsdFactor())
                + " yen a dollar; each dollar of outlay costs "
                + Figures.percent(comparison.valuation().deadweightShare()) + " more in deadweight.");
        for (ScoreRow row : rates()) {
            List<String> at = new ArrayList<>();
            row.expectedNetAt()
                    .forEach((rate, net) -> at.add(Money.words(net.mean()) + " at " + Figures.percent(rate)));
            lines.add("Expected net of " + row.policy().name() + " under "
                    + row.ban().name() + ": " + String.join(", ", at) + ".");
        }
        double reduction = scoreboard.rows().stream()
                .mapToDouble(ScoreRow::varianceReduction)
                .filter(Double::isFinite)
                .sorted()
                .findFirst()
                .orElse(Double.NaN);
        if (!Double.isNaN(reduction)) {
            lines.add("Common luck: to know the losses avoided as well, independent runs would have had to be at least "
                    + Figures.amount(reduction) + " times as many.");
        }
        return lines;
    }

    private List<ScoreRow> rates() {
        List<ScoreRow> rows = new ArrayList<>();
        for (PolicyCase ban : comparison.bans()) {
            scoreboard.foremost(ban).ifPresent(rows::add);
        }
        return rows;
    }

    /** What a policy does, in a line. */
    public static String about(Policy policy) {
        return policy.name() + ": " + policy.title() + ". " + policy.summary();
    }

    /** Mean days to the first lost output of an industry. */
    public String daysToSurvive(PolicyCase ban, Policy policy, String industry) {
        return Figures.whole(comparison.mean(ban, policy, PolicyMeasure.DAYS_TO_SURVIVE, industry, 0));
    }
}
