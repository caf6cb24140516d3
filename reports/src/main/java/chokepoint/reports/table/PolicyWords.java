package chokepoint.reports.table;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.DaysGained;
import chokepoint.findings.policy.Foresight;
import chokepoint.findings.policy.Judgement.Verdict;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.Unbought;
import chokepoint.findings.policy.WhoPays;
import chokepoint.findings.policy.WhoPays.Line;
import chokepoint.findings.policy.WhoPays.Role;
import chokepoint.reports.words.PolicySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a comparison of policies says, in sentences made from its numbers. */
public final class PolicyWords {

    /** Group of the industries whose parts go into cars. */
    public static final String CARS = "cars";

    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final PolicyNames names;
    private final WhoPays whoPays;
    private final DaysGained days;

    /** With names as they stand in files. */
    public PolicyWords(PolicyComparison comparison, Scoreboard scoreboard) {
        this(comparison, scoreboard, PolicyNames.CODES);
    }

    /**
     * @param names what policies and bans are called
     */
    public PolicyWords(PolicyComparison comparison, Scoreboard scoreboard, PolicyNames names) {
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        this.names = names;
        whoPays = new WhoPays(comparison);
        days = new DaysGained(comparison);
    }

    /** What is asked. */
    public String question() {
        return "What do "
                + (comparison.others().size() == 1
                        ? "one package"
                        : comparison.others().size() + " packages")
                + " of measures bring Japan against a ban, and who pays for them?";
    }

    private String baseline() {
        return names.quoted(comparison.baseline());
    }

    /** The answer for a ban: from where it is seen, what Japan gains most from, what that buys, who pays, and if no ban comes. */
    public List<String> answer(PolicyCase ban) {
        List<String> answer = new ArrayList<>(answerInShort(ban));
        scoreboard.foremost(ban).ifPresent(row -> {
            answer.add(treasuries(row));
            answer.add(producers(row));
            answer.add(PolicySentence.IF_NO_BAN.say(Money.words(row.gainIfNoBan())));
            answer.add(PolicySentence.EMPTY_SIDE.say());
        });
        return answer;
    }

    /** The same without who pays. */
    public List<String> answerInShort(PolicyCase ban) {
        return scoreboard
                .foremost(ban)
                .map(row -> List.of(seen(ban), counts(ban), foremost(row), avoided(row), daysMoved(row)))
                .orElse(List.of(PolicySentence.NOTHING_COMPARED.say(baseline(), names.quoted(ban))));
    }

    private String seen(PolicyCase ban) {
        String yearly = Figures.percent(comparison.yearlyBanProbability());
        if (ban.banYear() == 0) {
            return PolicySentence.SEEN_DRAWN.say(names.quoted(ban), yearly);
        }
        int years = comparison.years(ban);
        String within = years == 1 ? "1 year" : years + " years";
        String share = Figures.percent(comparison.banProbability(ban));
        String day = Figures.dayInWords(Foresight.day(ban));
        Foresight foresight = comparison.foresight();
        if (foresight.eve().isEmpty()) {
            return PolicySentence.SEEN_FROM_NOWHERE.say(yearly, names.quoted(ban), within, share);
        }
        String eve = Figures.dayInWords(foresight.eve().get());
        return foresight.isGiven(ban)
                ? PolicySentence.SEEN_GIVEN.say(eve, names.quoted(ban), day)
                : PolicySentence.SEEN_AHEAD.say(eve, names.quoted(ban), day, yearly, within, share);
    }

    private String counts(PolicyCase ban) {
        int count = comparison.others().size();
        return PolicySentence.COUNTS.say(
                baseline(),
                Integer.toString(scoreboard.count(ban, Verdict.GAIN)),
                count + (count == 1 ? " package" : " packages"),
                Integer.toString(scoreboard.count(ban, Verdict.LOSS)),
                Integer.toString(scoreboard.count(ban, Verdict.TOO_SMALL)),
                Integer.toString(scoreboard.count(ban, Verdict.CANNOT_TELL)));
    }

    private String foremost(ScoreRow row) {
        PolicySentence sentence = switch (row.judgement().verdict()) {
            case GAIN -> PolicySentence.MOST_GAINED;
            case CANNOT_TELL -> PolicySentence.NO_GAIN_TOLD;
            case TOO_SMALL -> PolicySentence.TOO_SMALL;
            case LOSS -> PolicySentence.NONE_PAYS;
        };
        return sentence.say(names.quoted(row.policy()), Money.words(row.expectedGain()));
    }

    private String avoided(ScoreRow row) {
        double lost = PairedDifference.of(
                        comparison.account(row.ban(), comparison.baseline()).loss())
                .mean();
        return PolicySentence.AVOIDED.say(
                names.quoted(row.policy()), Money.words(row.lossAvoided()), Money.words(lost), baseline());
    }

    private String daysMoved(ScoreRow row) {
        String never = Figures.runsShare(row.neverShare());
        String neverBaseline = Figures.runsShare(days.neverShare(row.ban(), comparison.baseline(), industry -> true));
        PairedDifference cars = row.daysByGroup().get(CARS);
        return cars == null
                ? PolicySentence.DAYS_MOVED_WITHOUT_CARS.say(
                        Estimates.days(row.daysGained()), never, baseline(), neverBaseline)
                : PolicySentence.DAYS_MOVED.say(
                        Estimates.days(row.daysGained()), Estimates.days(cars), never, baseline(), neverBaseline);
    }

    private String treasuries(ScoreRow row) {
        PairedDifference others = whoPays.othersOutlay(row.ban(), row.policy());
        if (row.outlay().differing() == 0) {
            return PolicySentence.NO_TREASURY.say();
        }
        return others.differing() == 0
                ? PolicySentence.JAPAN_ALONE.say(Money.words(row.outlay()))
                : PolicySentence.TREASURIES.say(
                        Money.words(row.outlay()), Money.words(row.japanCost().outlay()));
    }

    private String producers(ScoreRow row) {
        List<Line> producers = whoPays.others(row.ban(), row.policy()).stream()
                .filter(line -> line.role() == Role.PRODUCERS && line.usd().mean() != 0)
                .toList();
        return producers.stream()
                .max(Comparator.comparingDouble(line -> line.usd().mean()))
                .map(most -> PolicySentence.PRODUCERS.say(
                        Money.words(whoPays.toProducers(row.ban(), row.policy())),
                        Money.words(most.usd()),
                        most.country()))
                .orElse(PolicySentence.NO_PRODUCER.say());
    }

    /** A note on every policy that holds what nobody has bought. */
    public List<String> marks() {
        return comparison.policies().stream()
                .filter(Unbought::in)
                .map(policy -> PolicySentence.STANDS_FILLED.say("“" + unmarked(policy) + "”"))
                .toList();
    }

    private String unmarked(Policy policy) {
        return names == PolicyNames.CODES ? policy.name() : policy.title();
    }

    /** Of how many runs the figures are, and how well they are known. */
    public String differences() {
        return differences(comparison, names);
    }

    static String differences(PolicyComparison comparison, PolicyNames names) {
        int count = comparison.runs().count();
        String baseline = names.quoted(comparison.baseline());
        return count == 1
                ? PolicySentence.ONE_RUN.say(baseline)
                : PolicySentence.DIFFERENCES.say(baseline, Figures.count(count) + " replications");
    }

    /** How the figures are to be read, but for the marks. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(differences()));
        notes.add(PolicySentence.GAIN_LESS_COST.say());
        notes.add(PolicySentence.VERDICTS.say());
        notes.add(PolicySentence.DAYS.say());
        notes.add(PolicySentence.FLOOD.say());
        int failed = comparison.runs().failures().size();
        if (failed > 0) {
            notes.add(PolicySentence.BROKEN_OFF.say(
                    Figures.count(failed) + (failed == 1 ? " run" : " runs"),
                    comparison.runs().failures().get(0).message()));
        }
        return notes;
    }

    /** What the result must not be taken for. */
    public List<String> caveats() {
        return List.of(PolicySentence.NO_FORECAST.say(), PolicySentence.MEANS.say());
    }

    /** The prices and chances that were assumed. */
    public String assumed() {
        return PolicySentence.ASSUMED.say(
                Figures.percent(comparison.yearlyBanProbability()),
                Figures.percent(comparison.valuation().discountShare()),
                Figures.plain(comparison.valuation().jpyPerUsdFactor()),
                Figures.percent(comparison.valuation().deadweightShare()));
    }

    /** What was assumed that the result leans on, and what it would be at other rates. */
    public List<String> assumptions() {
        List<String> lines = new ArrayList<>(List.of(assumed()));
        for (PolicyCase ban : comparison.bans()) {
            scoreboard.foremost(ban).ifPresent(row -> lines.add(atOtherRates(row)));
        }
        double reduction = scoreboard.rows().stream()
                .mapToDouble(ScoreRow::varianceReduction)
                .filter(Double::isFinite)
                .sorted()
                .findFirst()
                .orElse(Double.NaN);
        if (!Double.isNaN(reduction)) {
            lines.add(PolicySentence.COMMON_LUCK.say(Figures.amount(reduction)));
        }
        return lines;
    }

    private String atOtherRates(ScoreRow row) {
        Map<Double, PairedDifference> at = row.expectedGainAt();
        List<String> amounts = Scoreboard.FURTHER_RATES.stream()
                .map(at::get)
                .map(gain -> gain == null ? Figures.NONE : Money.words(gain))
                .toList();
        return PolicySentence.AT_OTHER_RATES.say(
                names.quoted(row.policy()), names.quoted(row.ban()), amounts.get(0), amounts.get(1), amounts.get(2));
    }

    /** What a policy does, in a line. */
    public static String about(Policy policy) {
        return policy.name() + ": " + titleAndSummary(policy);
    }

    /** Title and summary of a policy, where it has one. */
    public static String titleAndSummary(Policy policy) {
        return (policy.title() + ". " + policy.summary()).strip();
    }
}
